import type { BriefContent, FundingLine, FundSource } from "~/domain/brief/briefContent";
import { isFrozen } from "~/domain/brief/project";
import { MAX_ACTIVITY_TITLE, MAX_LONG_TEXT, MAX_PLAN_WORDS, MAX_TITLE } from "~/domain/brief/textLimits";
import { ownSource } from "~/domain/budget/ownMoney";
import { tidyText } from "~/domain/roundTrip/cellValue";
import type { CellTarget, KeptReason } from "~/domain/roundTrip/comparison";
import { activityRowId, projectRowId } from "~/domain/roundTrip/rowId";
import type { PlannedProject, YearReading } from "../documents/readYear";

/** Where a taken cell is written in its brief. */
export type CellWrite =
  | { to: "title" | "programme" | "nationalCode" | "milestone" }
  | { to: "activityTitle" | "subActivities"; activityId: string }
  | { to: "amount"; lineId: string }
  | { to: "newLine"; activityId: string; orgId: string | null; source: FundSource };

/** What stands behind a cell and where it is written. */
type EditTarget = CellTarget & { write: CellWrite | null };

/** Targets of one project's rows: row id → column → target. */
export type ProjectTargets = Map<string, Record<string, EditTarget>>;

const LIMITS = { nationalCode: 60, milestone: 500 } as const;
const ROW_GROUPS = { FUNCTION: "MINISTRY", LOCAL: "LAO", PRIVATE: "PRIVATE" } as const;

const kept = (reason: KeptReason): EditTarget => ({ writes: false, reason, write: null });
const text = (value: string, max: number, write: CellWrite): EditTarget => ({
  ...{ writes: true, text: value, amount: null, max, write },
});
const oneLine = (value: string): string => tidyText(value).replace(/\n/g, " ");
const manyLines = (value: string): string =>
  tidyText(value)
    .split("\n")
    .filter((line) => line !== "")
    .join("\n");

/** Lines that stand in the year's plan: those with an amount for it, and those without any amount. */
const inYear = (funding: readonly FundingLine[], fy: number): FundingLine[] =>
  funding.filter(({ amounts }) => amounts[fy] !== undefined || Object.keys(amounts).length === 0);

function amountOf(lines: readonly FundingLine[], fy: number, otherwise: EditTarget): EditTarget {
  const [line, ...more] = lines;
  if (!line) return otherwise;
  if (more.length > 0) return kept("SEVERAL_LINES");
  const amount = line.amounts[fy];
  const write: CellWrite = { to: "amount", lineId: line.id };
  return { writes: true, text: "", amount: amount === undefined ? null : BigInt(amount), max: 40, write };
}

/** Cells that every row of a project has. */
function projectCells(content: BriefContent): Record<string, EditTarget> {
  const programme = text(tidyText(content.programme.text), MAX_PLAN_WORDS, { to: "programme" });
  return {
    issue: text(oneLine(content.title), MAX_TITLE, { to: "title" }),
    national: text(tidyText(content.nationalCode), LIMITS.nationalCode, { to: "nationalCode" }),
    milestone: text(tidyText(content.milestone), LIMITS.milestone, { to: "milestone" }),
    rank: kept("RANK"),
    programme: content.programme.nodeId === null ? programme : kept("LINKED"),
    indicator: kept("INDICATORS"),
    unit: kept("LEAD"),
    amount: kept("COMPUTED"),
  };
}

/** Rows of bodies that pay beside the area itself, each with its lines. */
function payerRows(
  { project, content }: PlannedProject,
  { organizations, fy, area }: YearReading,
): Map<string, FundingLine[]> {
  const rows = new Map<string, FundingLine[]>();
  for (const line of inYear(content.funding, fy)) {
    if (line.source === ownSource(area.kind) || line.source === "PROVINCE" || line.source === "CLUSTER") continue;
    const payer = line.orgId === null ? undefined : organizations.get(line.orgId);
    const parts = payer
      ? [payer.ministry ?? "", payer.department ?? "", payer.nameTh]
      : [undefined, undefined, undefined];
    const id = projectRowId(project.projectId, [ROW_GROUPS[line.source], ...parts].join("/"));
    rows.set(id, [...(rows.get(id) ?? []), line]);
  }
  return rows;
}

/** What stands behind every cell of a project's rows in จ.2 of its year. A frozen brief can be read and not written. */
export function projectTargets(planned: PlannedProject, year: YearReading): ProjectTargets {
  const { project, content } = planned;
  const own = ownSource(year.area.kind);
  const targets: ProjectTargets = new Map([[projectRowId(project.projectId), projectCells(content)]]);
  // without money a project stands in the group of its owner, with the same content
  for (const group of Object.values(ROW_GROUPS))
    targets.set(projectRowId(project.projectId, `${group}///`), projectCells(content));
  for (const [id, lines] of payerRows(planned, year))
    targets.set(id, { ...projectCells(content), amount: amountOf(lines, year.fy, kept("NO_PLACE")) });
  for (const { id: activityId, title, subActivities, orgId } of content.activities) {
    const lines = inYear(content.funding, year.fy).filter((one) => one.activityId === activityId && one.source === own);
    const line: CellWrite = { to: "newLine", activityId, orgId: orgId ?? project.leadOrgId, source: own };
    targets.set(activityRowId(project.projectId, activityId), {
      issue: text(oneLine(title), MAX_ACTIVITY_TITLE, { to: "activityTitle", activityId }),
      subActivities: text(manyLines(subActivities), MAX_LONG_TEXT, { to: "subActivities", activityId }),
      unit: kept("UNIT"),
      amount: amountOf(lines, year.fy, { writes: true, text: "", amount: null, max: 40, write: line }),
    });
  }
  if (!isFrozen(project.state)) return targets;
  const frozen = (cells: Record<string, EditTarget>) =>
    Object.fromEntries(Object.entries(cells).map(([column, one]) => [column, one.writes ? kept("FROZEN") : one]));
  return new Map([...targets].map(([id, cells]) => [id, frozen(cells)]));
}
