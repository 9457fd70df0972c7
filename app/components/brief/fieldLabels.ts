import type { FieldPlace } from "~/collab/fields/briefFields";
import { BRIEF_TEXTS, type BriefTextName } from "~/collab/briefSchema";
import { briefItem } from "~/domain/brief/briefItems";
import type { BriefContent } from "~/domain/brief/briefContent";
import { OWN_FIELDS, ROW_CELLS } from "./fieldKeys";
import type { Locale, MessageKey, MessageValues } from "~/i18n/messages";

/** The translator and language of a page. */
export type Words = { t(key: MessageKey, values?: MessageValues): string; locale: Locale };

/** Facts with the item of the form they stand in; 0 = beside the items. */
const FACTS: Readonly<Record<string, { item: number; key: MessageKey }>> = {
  issueNodeId: { item: 0, key: "brief.issue" },
  programmeNodeId: { item: 2, key: "merge.planNode" },
  guidelineNodeId: { item: 3, key: "merge.planNode" },
  periodStart: { item: 10, key: OWN_FIELDS.periodStart },
  periodEnd: { item: 10, key: OWN_FIELDS.periodEnd },
};

/** The name of a field of the brief itself; null when it is the whole item. */
const ownName = (key: string): MessageKey | null =>
  key === "issueText" ? "brief.issue" : ((OWN_FIELDS as Readonly<Record<string, MessageKey>>)[key] ?? null);

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
  const known = (ROW_CELLS as Readonly<Record<string, Readonly<Record<string, MessageKey>>>>)[root]?.[key];
  return key === "" ? t("merge.row") : known ? t(known) : key;
}

/** What a field is called, from the item of the form down to the cell; rows are named by what `content` says of them. */
export function fieldLabel(words: Words, content: BriefContent, place: FieldPlace): string {
  const { t } = words;
  const { root, key } = place;
  if (root === "districts") return joined([itemName(words, 7), t("brief.districts")]);
  if (root === "facts") {
    const fact = FACTS[key];
    const known = fact?.key ?? ownName(key);
    return known ? joined([fact?.item ? itemName(words, fact.item) : "", t(known)]) : key;
  }
  if (root === "text") {
    const name = Object.keys(BRIEF_TEXTS).find((known): known is BriefTextName => known === key);
    const part = name && ownName(name);
    const item = name ? BRIEF_TEXTS[name] : 0;
    return joined([item === 0 ? "" : itemName(words, item), part ? t(part) : ""]);
  }
  return joined([rowName(words, content, place), cellName(words, place)]);
}
