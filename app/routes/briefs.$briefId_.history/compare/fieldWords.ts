import type { RowList } from "~/domain/brief/compare/change";
import type { MessageKey } from "~/i18n/messages";

/** What the fields of the brief itself are called; a field that is the whole item has no name of its own. */
const OWN: Readonly<Record<string, MessageKey>> = {
  issueNode: "history.planNode",
  programmeNode: "history.planNode",
  guidelineNode: "history.planNode",
  areaText: "brief.areaText",
  districts: "brief.districts",
  activityMethod: "brief.method",
  periodStart: "brief.period.start",
  periodEnd: "brief.period.end",
  outcomesQuantitative: "brief.quantitative",
  outcomesQualitative: "brief.qualitative",
  highPotential: "brief.highPotential",
  highPriority: "brief.highPriority",
  nationalCode: "brief.nationalCode",
  milestone: "brief.milestone",
};

const CELLS: Readonly<Record<RowList, Readonly<Record<string, MessageKey>>>> = {
  activities: {
    title: "brief.activity.title",
    orgId: "brief.activity.org",
    method: "brief.activity.method",
    related: "brief.activity.related",
    subActivities: "brief.activity.subActivities",
    periodStart: "brief.period.start",
    periodEnd: "brief.period.end",
  },
  funding: {
    source: "brief.money.source",
    orgId: "brief.money.org",
    commitment: "brief.money.commitment",
    activityId: "brief.budget.activity",
    amounts: "brief.money.year",
  },
  costItems: {
    description: "brief.cost.description",
    category: "brief.cost.category",
    quantity: "brief.cost.quantity",
    unit: "brief.cost.unit",
    unitPrice: "brief.cost.unitPrice",
    amount: "brief.cost.amount",
    isAsset: "brief.cost.asset",
    receiverOrgId: "brief.cost.receiver",
    orgId: "brief.money.org",
    activityId: "brief.budget.activity",
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

/** Key of a field's name; null when the field is the whole item. */
export function fieldKey(list: RowList | null, field: string): MessageKey | null {
  return (list === null ? OWN[field] : CELLS[list][field]) ?? null;
}

/** Beginning of the keys of a choice's words. */
const CHOICES: Readonly<Record<string, string>> = {
  source: "brief.source.",
  commitment: "brief.commitment.",
  category: "brief.category.",
  direction: "brief.kpi.",
};

/** Key of the words of a choice, e.g. `brief.source.PROVINCE`. */
export function choiceKey(field: string, value: string): string {
  return `${CHOICES[field] ?? ""}${value}`;
}
