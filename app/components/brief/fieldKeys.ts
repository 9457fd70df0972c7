import type { BriefRowRoot } from "~/collab/briefSchema";
import type { MessageKey } from "~/i18n/messages";

/** What the fields of the brief itself are called where an item has several; a text that is the whole item has no name. */
export const OWN_FIELDS = {
  areaText: "brief.areaText",
  activityMethod: "brief.method",
  periodStart: "brief.period.start",
  periodEnd: "brief.period.end",
  outcomesQuantitative: "brief.quantitative",
  outcomesQualitative: "brief.qualitative",
  highPotential: "brief.highPotential",
  highPriority: "brief.highPriority",
  nationalCode: "brief.nationalCode",
  milestone: "brief.milestone",
  readyLand: "brief.readyLand",
  readyDesign: "brief.readyDesign",
  readyPrice: "brief.readyPrice",
  readyProcurement: "brief.readyProcurement",
  readyReceiver: "brief.readyReceiver",
} as const satisfies Readonly<Record<string, MessageKey>>;

/** What the cells of the rows are called; amounts are named by their year. */
export const ROW_CELLS: Readonly<Record<BriefRowRoot, Readonly<Record<string, MessageKey>>>> = {
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
    amounts: "brief.money.year",
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
