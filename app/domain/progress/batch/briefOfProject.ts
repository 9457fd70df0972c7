import type { BriefContent, Commitment, FundingLine, MainActivity, PlanNodeRef } from "../../brief/briefContent";
import { NO_READINESS } from "../../brief/quality/readiness";
import type { FiscalYear } from "../../calendar/fiscalYear";
import type { Satang } from "../../money/satang";
import type { ProgressLine } from "../lines/progressLine";

/** What a brief needs beside its lines. `newId` gives UUIDs, `orders(n)` gives n ascending places. */
export type BriefMaker = {
  fy: FiscalYear;
  orgId: string | null;
  issue: PlanNodeRef;
  commitment: Commitment;
  newId: () => string;
  orders: (count: number) => readonly string[];
};

/** A row that becomes a main activity with its provincial money. */
type Item = { title: string; amount: Satang | null; start: string | null; end: string | null };

/** Title of the row that carries a project's amount when no activity states any. */
const WHOLE_PROJECT = "งบประมาณทั้งโครงการ (ตารางต้นฉบับไม่ได้แยกตามกิจกรรม)";

const itemOf = (line: ProgressLine): Item => ({
  title: line.name,
  amount: line.figures.allocated,
  start: line.periodStart,
  end: line.periodEnd,
});

/**
 * The rows of a project: its activities; a project without any is its own activity; money that only the project row
 * states gets a row of its own and is never spread over activities.
 */
function itemsOf(project: ProgressLine, activities: readonly ProgressLine[]): Item[] {
  if (activities.length === 0) return [itemOf(project)];
  const items = activities.map(itemOf);
  const stated = items.some(({ amount }) => amount !== null);
  return stated || project.figures.allocated === null
    ? items
    : [...items, { title: WHOLE_PROJECT, amount: project.figures.allocated, start: null, end: null }];
}

const edge = (dates: readonly (string | null)[], pick: "first" | "last"): string | null =>
  dates
    .filter((date) => date !== null)
    .sort()
    .at(pick === "first" ? 0 : -1) ?? null;

/**
 * The content of a brief as an imported table states it: title, activities with periods, money of the province in `fy`,
 * outputs (item 12). Nothing the table does not say is invented.
 */
export function briefOfProject(
  project: ProgressLine,
  activities: readonly ProgressLine[],
  maker: BriefMaker,
): BriefContent {
  const items = itemsOf(project, activities);
  const orders = maker.orders(items.length);
  const rows = items.map((item, index) => ({ item, id: maker.newId(), order: orders[index] ?? "a0" }));
  const toActivity = ({ item, id, order }: (typeof rows)[number]): MainActivity => ({
    id,
    order,
    orgId: maker.orgId,
    title: item.title,
    method: "",
    related: "",
    subActivities: "",
    periodStart: item.start,
    periodEnd: item.end,
  });
  const toFunding = ({ item, id, order }: (typeof rows)[number]): FundingLine => ({
    id: maker.newId(),
    order,
    activityId: id,
    orgId: maker.orgId,
    source: "PROVINCE",
    commitment: maker.commitment,
    amounts: item.amount === null ? {} : { [maker.fy]: item.amount },
  });
  return {
    ...EMPTY,
    title: project.name,
    issue: maker.issue,
    activities: rows.map(toActivity),
    funding: rows.map(toFunding),
    periodStart:
      project.periodStart ??
      edge(
        items.map(({ start }) => start),
        "first",
      ),
    periodEnd:
      project.periodEnd ??
      edge(
        items.map(({ end }) => end),
        "last",
      ),
    outputs: project.outputs,
  };
}

const NO_NODE: PlanNodeRef = { nodeId: null, text: "" };

const EMPTY: BriefContent = {
  title: "",
  issue: NO_NODE,
  programme: NO_NODE,
  guideline: NO_NODE,
  rationale: "",
  objectives: "",
  indicators: [],
  districts: [],
  areaText: "",
  activityMethod: "",
  activities: [],
  periodStart: null,
  periodEnd: null,
  funding: [],
  costItems: [],
  outputs: "",
  outcomesQuantitative: "",
  outcomesQualitative: "",
  highPotential: "",
  highPriority: "",
  nationalCode: "",
  milestone: "",
  ...NO_READINESS,
};
