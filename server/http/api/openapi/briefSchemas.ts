import { COMMITMENTS, EXPENDITURE_CATEGORIES, FUND_SOURCES } from "~/domain/brief/briefContent";
import { PROJECT_STATES } from "~/domain/brief/project";
import { date, flag, list, object, oneOf, projectKind, rank, ref, satang, satangOrNull } from "./parts";
import { text, textOrNull, whole } from "./parts";

const planRef = object({ nodeId: textOrNull, text });
const row = { id: text, order: text };

const activity = object({
  ...row,
  orgId: textOrNull,
  title: text,
  method: text,
  related: text,
  subActivities: text,
  periodStart: date,
  periodEnd: date,
});

const fundingLine = object({
  ...row,
  activityId: text,
  orgId: textOrNull,
  source: oneOf(...FUND_SOURCES),
  commitment: oneOf(...COMMITMENTS),
  amounts: list(object({ fy: whole, amountSatang: satang })),
});

const costItem = object({
  ...row,
  activityId: text,
  orgId: textOrNull,
  category: oneOf(...EXPENDITURE_CATEGORIES),
  description: text,
  quantity: text,
  unit: text,
  unitPriceSatang: satangOrNull,
  amountSatang: satangOrNull,
  isAsset: flag,
  receiverOrgId: textOrNull,
});

const indicator = object({
  ...row,
  name: text,
  unit: text,
  direction: oneOf("UP", "DOWN"),
  baselineYear: { type: ["integer", "null"] },
  baselineValue: text,
  targetMin: text,
  targetStd: text,
  targetHigh: text,
  method: text,
  dataSource: text,
});

const content = object({
  title: text,
  issue: planRef,
  programme: planRef,
  guideline: planRef,
  rationale: text,
  objectives: text,
  indicators: list(indicator),
  districts: list(text),
  areaText: text,
  activityMethod: text,
  activities: list(activity),
  periodStart: date,
  periodEnd: date,
  funding: list(fundingLine),
  costItems: list(costItem),
  outputs: text,
  outcomesQuantitative: text,
  outcomesQualitative: text,
  highPotential: text,
  highPriority: text,
  nationalCode: text,
  milestone: text,
  readyLand: text,
  readyDesign: text,
  readyPrice: text,
  readyProcurement: text,
  readyReceiver: text,
});

/** Schemas of `GET /briefs/{id}`. */
export const briefSchemas = {
  BriefContent: content,
  Brief: object({
    id: text,
    projectId: text,
    areaCode: text,
    fy: whole,
    code: text,
    kind: projectKind,
    rank,
    state: oneOf(...PROJECT_STATES),
    leadOrgId: textOrNull,
    partners: list(object({ orgId: text, role: oneOf("LEAD", "PARTNER") })),
    mouIds: list(text),
    content: ref("BriefContent"),
  }),
};
