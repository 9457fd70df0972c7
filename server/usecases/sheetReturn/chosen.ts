import { canTake } from "~/domain/roundTrip/compareCells";
import { compareReturned } from "~/domain/roundTrip/compareReturned";
import type { ComparedRow, ShownValue } from "~/domain/roundTrip/comparison";
import { readRowId } from "~/domain/roundTrip/rowId";
import { valueMark } from "~/domain/roundTrip/valueMark";
import { ownSource } from "~/domain/budget/ownMoney";
import type { SheetReturn } from "../../db/document/sheetReturns";
import type { PlannedProject, YearReading } from "../documents/readYear";
import { mayAdd } from "./openReturn";
import type { ReadReference } from "./readReference";
import type { NewActivity } from "./writeCells";

/** What a person ticked: a cell of a row with the mark of the value that was shown as today's, or a row to be added. */
export type Choice = { at: number; take: { column: string; seen: string } | null };

/** A cell to be written: where it stands, what was seen, what it becomes. */
type ChosenCell = { rowId: string; column: string; seen: string; value: ShownValue };

/** Everything that is taken over into one brief. */
export type Chosen = {
  briefId: string;
  code: string;
  planned: PlannedProject;
  year: YearReading;
  cells: ChosenCell[];
  adds: { at: number; activity: NewActivity }[];
};

function newActivity(row: ComparedRow, { project }: PlannedProject, year: YearReading): NewActivity {
  const text = (column: string) => row.texts.find((one) => one.column === column);
  const unit = text("unit")?.text ?? "";
  const named = [...year.organizations.values()].filter(({ nameTh, active }) => active && nameTh === unit);
  return {
    title: text("issue")?.text ?? "",
    subActivities: text("subActivities")?.text ?? "",
    amount: text("amount")?.amount ?? null,
    orgId: named.length === 1 ? (named[0]?.id ?? null) : project.leadOrgId,
    source: ownSource(year.area.kind),
  };
}

/** The choices of a person brief by brief, in the order of the file; `stale` = cells that say something else by now. */
export function chosenOf(
  { table, result }: SheetReturn,
  reference: ReadReference,
  choices: readonly Choice[],
): { briefs: Chosen[]; stale: number } {
  const rows = new Map(compareReturned(table, reference).map((row) => [row.at, row]));
  const planned = new Map(reference.year.projects.map((one) => [one.project.projectId, one]));
  const briefs = new Map<string, Chosen>();
  const briefOf = (projectId: string): Chosen | null => {
    const one = planned.get(projectId);
    if (!one) return null;
    const { briefId, code } = one.project;
    const chosen = briefs.get(briefId) ?? { briefId, code, planned: one, year: reference.year, cells: [], adds: [] };
    briefs.set(briefId, chosen);
    return chosen;
  };
  let stale = 0;
  for (const { at, take } of choices) {
    const row = rows.get(at);
    if (!row) continue;
    if (take === null) {
      const into = mayAdd(row, reference, result.added) && row.projectId !== null ? briefOf(row.projectId) : null;
      if (into) into.adds.push({ at, activity: newActivity(row, into.planned, reference.year) });
      continue;
    }
    const change = row.changes.find(({ column }) => column === take.column);
    const projectId = readRowId(row.rowId)?.projectId ?? "";
    if (!change || !canTake(change) || valueMark(change.now) !== take.seen) stale += 1;
    else briefOf(projectId)?.cells.push({ rowId: row.rowId, column: take.column, seen: take.seen, value: change.file });
  }
  return { briefs: [...briefs.values()], stale };
}
