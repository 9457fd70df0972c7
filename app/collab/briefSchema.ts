import { COMMITMENTS, EXPENDITURE_CATEGORIES, FUND_SOURCES } from "../domain/brief/briefContent";
import { MAX_ACTIVITY_TITLE, MAX_EVIDENCE, MAX_LONG_TEXT, MAX_PLAN_WORDS, MAX_TITLE } from "../domain/brief/textLimits";
import { isFiscalYear } from "../domain/calendar/fiscalYear";
import { isSatang } from "../domain/money/satang";

/** Tells whether a scalar may stand under a key. */
export type ScalarCheck = (value: unknown) => boolean;

/** What may stand under a key of a row: a scalar that passes the check, or a nested Y.Text. */
export type CellShape = ScalarCheck | "text";

/**
 * Shape of one root of a room's document. `item` is the number of the form's item whose right is needed
 * (0 = lead only). Owned rows are judged by the organisation in their key `orgId` instead.
 */
export type RootShape =
  | { kind: "text"; item: number; max: number }
  | { kind: "facts"; keys: Readonly<Record<string, { item: number; check: ScalarCheck }>> }
  | { kind: "set"; item: number; key: RegExp }
  | {
      kind: "rows";
      item: number;
      owned: boolean;
      cell(key: string): CellShape | undefined;
      /** Most characters of each nested text. */
      textMax?: Readonly<Record<string, number>>;
    };

/** Shape of a whole document, by root name. */
export type DocSchema = Readonly<Record<string, RootShape>>;

/** Largest number of rows under one root, deleted rows not counted. */
export const MAX_ROWS = 500;

/** Id of a row: a UUID made by the client. */
export const ROW_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Key of the amount of a Buddhist-Era budget year, e.g. `y2568`. */
export const YEAR_KEY = /^y(2[56]\d\d)$/;

const LEAD_ONLY = 0;
const text =
  (max: number): ScalarCheck =>
  (value) =>
    typeof value === "string" && value.length <= max;
const oneOf =
  (values: readonly string[]): ScalarCheck =>
  (value) =>
    typeof value === "string" && values.includes(value);
const orNull =
  (check: ScalarCheck): ScalarCheck =>
  (value) =>
    value === null || check(value);

const isoDate: ScalarCheck = (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
const date = orNull(isoDate);
const id = orNull(text(64));
const money = orNull(isSatang);
const order: ScalarCheck = (value) => typeof value === "string" && value.length > 0 && value.length <= 200;
const deletedAt = orNull((value) => typeof value === "number" && Number.isSafeInteger(value));
const flag: ScalarCheck = (value) => typeof value === "boolean";
const year = orNull(isFiscalYear);

/** Keys that every row has. `orgId` owns the row where rows are owned. */
const row = { order, deletedAt };

const cells =
  (keys: Readonly<Record<string, CellShape>>, years = false) =>
  (key: string): CellShape | undefined =>
    Object.hasOwn(keys, key) ? keys[key] : years && YEAR_KEY.test(key) ? money : undefined;

/** Root texts of a brief and the item each belongs to. */
export const BRIEF_TEXTS = {
  title: 1,
  issueText: LEAD_ONLY,
  programmeText: 2,
  guidelineText: 3,
  rationale: 4,
  objectives: 5,
  areaText: 7,
  activityMethod: 8,
  outputs: 12,
  outcomesQuantitative: 13,
  outcomesQualitative: 13,
  highPotential: LEAD_ONLY,
  highPriority: LEAD_ONLY,
} as const;

/** Name of a root text. */
export type BriefTextName = keyof typeof BRIEF_TEXTS;

/** Most characters (UTF-16 units) of each root text. A long text takes a paste of 30,000 characters twice. */
export const BRIEF_TEXT_LIMITS = {
  title: MAX_TITLE,
  issueText: MAX_PLAN_WORDS,
  programmeText: MAX_PLAN_WORDS,
  guidelineText: MAX_PLAN_WORDS,
  rationale: MAX_LONG_TEXT,
  objectives: MAX_LONG_TEXT,
  areaText: MAX_LONG_TEXT,
  activityMethod: MAX_LONG_TEXT,
  outputs: MAX_LONG_TEXT,
  outcomesQuantitative: MAX_LONG_TEXT,
  outcomesQualitative: MAX_LONG_TEXT,
  highPotential: MAX_LONG_TEXT,
  highPriority: MAX_LONG_TEXT,
} as const satisfies Record<BriefTextName, number>;

/** Scalars of the root map `facts`. */
export const BRIEF_FACTS = {
  issueNodeId: { item: LEAD_ONLY, check: id },
  programmeNodeId: { item: 2, check: id },
  guidelineNodeId: { item: 3, check: id },
  periodStart: { item: 10, check: date },
  periodEnd: { item: 10, check: date },
  nationalCode: { item: LEAD_ONLY, check: text(60) },
  milestone: { item: LEAD_ONLY, check: text(500) },
  readyLand: { item: LEAD_ONLY, check: text(MAX_EVIDENCE) },
  readyDesign: { item: LEAD_ONLY, check: text(MAX_EVIDENCE) },
  readyPrice: { item: LEAD_ONLY, check: text(MAX_EVIDENCE) },
  readyProcurement: { item: LEAD_ONLY, check: text(MAX_EVIDENCE) },
  readyReceiver: { item: LEAD_ONLY, check: text(MAX_EVIDENCE) },
} as const;

/** Name of a scalar of the brief. */
export type BriefFactName = keyof typeof BRIEF_FACTS;

/** Texts inside an activity row. */
export const ACTIVITY_TEXTS = ["title", "method", "related", "subActivities"] as const;

/** Name of a text inside an activity row. */
export type ActivityTextName = (typeof ACTIVITY_TEXTS)[number];

/** Most characters (UTF-16 units) of each text inside an activity row. */
export const ACTIVITY_TEXT_LIMITS = {
  title: MAX_ACTIVITY_TITLE,
  method: MAX_LONG_TEXT,
  related: MAX_LONG_TEXT,
  subActivities: MAX_LONG_TEXT,
} as const satisfies Record<ActivityTextName, number>;

/** Cells of the row roots. */
export const BRIEF_CELLS = {
  activities: {
    ...row,
    orgId: id,
    title: "text",
    method: "text",
    related: "text",
    subActivities: "text",
    periodStart: date,
    periodEnd: date,
  },
  funding: { ...row, orgId: id, activityId: text(64), source: oneOf(FUND_SOURCES), commitment: oneOf(COMMITMENTS) },
  costItems: {
    ...row,
    orgId: id,
    activityId: text(64),
    category: oneOf(EXPENDITURE_CATEGORIES),
    description: text(2000),
    quantity: text(40),
    unit: text(100),
    unitPrice: money,
    amount: money,
    isAsset: flag,
    receiverOrgId: id,
  },
  indicators: {
    ...row,
    name: text(2000),
    unit: text(100),
    direction: oneOf(["UP", "DOWN"]),
    baselineYear: year,
    baselineValue: text(40),
    targetMin: text(40),
    targetStd: text(40),
    targetHigh: text(40),
    method: text(4000),
    dataSource: text(2000),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, CellShape>>>>;

/** Roots that hold rows. */
export type BriefRowRoot = keyof typeof BRIEF_CELLS;

/** Roots that hold rows, in the order of the form. */
export const BRIEF_ROW_ROOTS = ["activities", "funding", "costItems", "indicators"] as const satisfies BriefRowRoot[];

const DISTRICT = /^\d{4}$/;

/** Everything that a brief's document may hold; the server refuses the rest. */
export const BRIEF_SCHEMA: DocSchema = {
  ...Object.fromEntries(
    (Object.keys(BRIEF_TEXTS) as BriefTextName[]).map((name) => [
      name,
      { kind: "text", item: BRIEF_TEXTS[name], max: BRIEF_TEXT_LIMITS[name] } as const,
    ]),
  ),
  facts: { kind: "facts", keys: BRIEF_FACTS },
  districts: { kind: "set", item: 7, key: DISTRICT },
  activities: {
    kind: "rows",
    item: 8,
    owned: true,
    cell: cells(BRIEF_CELLS.activities),
    textMax: ACTIVITY_TEXT_LIMITS,
  },
  funding: { kind: "rows", item: 11, owned: true, cell: cells(BRIEF_CELLS.funding, true) },
  costItems: { kind: "rows", item: 11, owned: true, cell: cells(BRIEF_CELLS.costItems) },
  indicators: { kind: "rows", item: 6, owned: false, cell: cells(BRIEF_CELLS.indicators) },
};
