import type { FieldPlace } from "~/collab/fields/briefFields";
import { BRIEF_TEXTS, type BriefTextName } from "~/collab/briefSchema";
import { briefItem } from "~/domain/brief/briefItems";
import type { BriefContent } from "~/domain/brief/briefContent";
import type { Locale, MessageKey, MessageValues } from "~/i18n/messages";

/** The translator and language of a page. */
export type Words = { t(key: MessageKey, values?: MessageValues): string; locale: Locale };

const TEXT_PARTS: Partial<Record<BriefTextName, MessageKey>> = {
  issueText: "brief.issue",
  areaText: "brief.areaText",
  activityMethod: "brief.method",
  outcomesQuantitative: "brief.quantitative",
  outcomesQualitative: "brief.qualitative",
  highPotential: "brief.highPotential",
  highPriority: "brief.highPriority",
};

const FACTS: Readonly<Record<string, { item: number; key: MessageKey }>> = {
  issueNodeId: { item: 0, key: "brief.issue" },
  programmeNodeId: { item: 2, key: "merge.planNode" },
  guidelineNodeId: { item: 3, key: "merge.planNode" },
  periodStart: { item: 10, key: "brief.period.start" },
  periodEnd: { item: 10, key: "brief.period.end" },
  nationalCode: { item: 0, key: "brief.nationalCode" },
  milestone: { item: 0, key: "brief.milestone" },
};

const CELLS: Readonly<Record<FieldPlace["root"], Readonly<Record<string, MessageKey>>>> = {
  text: {},
  facts: {},
  districts: {},
  activities: {
    orgId: "brief.activity.org",
    title: "brief.activity.title",
    method: "brief.activity.method",
    related: "brief.activity.related",
    subActivities: "brief.activity.subActivities",
    periodStart: "brief.period.start",
    periodEnd: "brief.period.end",
  },
  funding: {
    orgId: "brief.money.org",
    source: "brief.money.source",
    commitment: "brief.money.commitment",
    activityId: "brief.budget.activity",
  },
  costItems: {
    orgId: "brief.money.org",
    activityId: "brief.budget.activity",
    category: "brief.cost.category",
    description: "brief.cost.description",
    quantity: "brief.cost.quantity",
    unit: "brief.cost.unit",
    unitPrice: "brief.cost.unitPrice",
    amount: "brief.cost.amount",
    isAsset: "brief.cost.asset",
    receiverOrgId: "brief.cost.receiver",
  },
  indicators: {
    name: "brief.kpi.name",
    unit: "brief.kpi.unit",
    direction: "brief.kpi.direction",
    baselineYear: "brief.kpi.baselineYear",
    baselineValue: "brief.kpi.baselineValue",
    targetMin: "brief.kpi.targetMin",
    targetStd: "brief.kpi.targetStd",
    targetHigh: "brief.kpi.targetHigh",
    method: "brief.kpi.method",
    dataSource: "brief.kpi.dataSource",
  },
};

const itemName = ({ t, locale }: Words, number: number): string => {
  const item = briefItem(number);
  return `${t("brief.item", { number })} ${locale === "th" ? item.labelTh : item.labelEn}`;
};

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(" › ");

function activityName(words: Words, content: BriefContent, id: string): string {
  const index = content.activities.findIndex((activity) => activity.id === id);
  const title = content.activities[index]?.title ?? "";
  if (index < 0) return words.t("brief.budget.activity");
  return `${words.t("brief.activity", { number: index + 1 })}${title ? ` ${title}` : ""}`;
}

function rowName(words: Words, content: BriefContent, { root, row }: FieldPlace): string {
  const { t } = words;
  if (root === "activities") return activityName(words, content, row);
  if (root === "indicators") {
    const index = content.indicators.findIndex(({ id }) => id === row);
    return `${t("brief.kpi", { number: index + 1 })} ${content.indicators[index]?.name ?? ""}`.trim();
  }
  if (root === "funding") {
    const line = content.funding.find(({ id }) => id === row);
    return joined([activityName(words, content, line?.activityId ?? ""), line ? t(`brief.source.${line.source}`) : ""]);
  }
  const item = content.costItems.find(({ id }) => id === row);
  return joined([activityName(words, content, item?.activityId ?? ""), item?.description || t("brief.cost")]);
}

function cellName({ t }: Words, { root, key }: FieldPlace): string {
  const year = /^y(\d{4})$/.exec(key)?.[1];
  if (year !== undefined) return t("brief.money.year", { fy: year });
  const known = CELLS[root][key];
  return key === "" ? t("merge.row") : known ? t(known) : key;
}

/** What a field is called, from the item of the form down to the cell; rows are named by what `content` says of them. */
export function fieldLabel(words: Words, content: BriefContent, place: FieldPlace): string {
  const { t } = words;
  const { root, key } = place;
  if (root === "districts") return joined([itemName(words, 7), t("brief.districts")]);
  if (root === "facts") {
    const fact = FACTS[key];
    if (!fact) return key;
    return joined([fact.item === 0 ? "" : itemName(words, fact.item), t(fact.key)]);
  }
  if (root === "text") {
    const name = Object.keys(BRIEF_TEXTS).find((known): known is BriefTextName => known === key);
    const part = name && TEXT_PARTS[name];
    const item = name ? BRIEF_TEXTS[name] : 0;
    return joined([item === 0 ? "" : itemName(words, item), part ? t(part) : ""]);
  }
  return joined([rowName(words, content, place), cellName(words, place)]);
}
