import { cellValue, textValue } from "./cellValue";
import { compareCells } from "./compareCells";
import type { ComparedRow, RowTargets, SheetLine } from "./comparison";
import type { ReturnedRow, ReturnedTable } from "./returnedTable";
import { readRowId } from "./rowId";
import { movedPlaces } from "./rowOrder";

/** What a returned table is compared with. `was` = the lines as they went out, null when they are not known here. */
export type Reference = {
  was: readonly SheetLine[] | null;
  now: readonly SheetLine[];
  targets: ReadonlyMap<string, RowTargets>;
};

const byId = (lines: readonly SheetLine[]): Map<string, SheetLine> =>
  new Map(lines.flatMap((line) => (line.rowId === null ? [] : [[line.rowId, line] as const])));

const firstText = (line: SheetLine): string =>
  textValue("none", null, (line.cells[0]?.text ?? "").split("\t")[0] ?? "");

/** Words of rows that are no projects: issues, groups, ministries, totals, what stands under the table. */
function structure({ was, now }: Reference): ReadonlySet<string> {
  const lines = [...(was ?? []), ...now].filter(({ rowId }) => rowId === null);
  return new Set(lines.map(firstText).filter((text) => text !== ""));
}

const labelIn = (row: ReturnedRow): string =>
  Object.values(row.cells)
    .map(({ text }) => textValue("none", null, text))
    .find((text) => text !== "") ?? "";

/** Project whose rows stand just above each row of the file. */
function projectsAbove(rows: readonly ReturnedRow[]): Map<number, string> {
  const above = new Map<number, string>();
  let current: string | null = null;
  let sheet = "";
  for (const row of rows) {
    if (row.sheet !== sheet) current = null;
    sheet = row.sheet;
    const id = readRowId(row.id);
    if (current !== null) above.set(row.at, current);
    if (id?.kind === "PROJECT") current = id.payer === null ? id.projectId : null;
    else if (id === null && /^(ประเด็นการพัฒนา|[๑-๔]\.\s|รวม)/.test(labelIn(row))) current = null;
  }
  return above;
}

const textsOf = (row: ReturnedRow): ComparedRow["texts"] =>
  Object.entries(row.cells).flatMap(([column, cell]) => {
    const { text, amount, notes } = cellValue(column, column === "issue" ? "activity/new/row" : null, cell);
    return text === "" && amount === null && notes.length === 0 ? [] : [{ column, text, amount, notes }];
  });

function blank(row: ReturnedRow, state: ComparedRow["state"], label = labelIn(row)): ComparedRow {
  const { at, sheet, line, id: rowId } = row;
  return {
    ...{ at, sheet, line, rowId, label, state, moved: false, strayed: false },
    ...{ changes: [], projectId: null, texts: [] },
  };
}

/** Compares one workbook that came back with the plan: every row of the file and every row that it lacks, in order. */
export function compareReturned(table: ReturnedTable, reference: Reference): ComparedRow[] {
  const [was, now] = [reference.was && byId(reference.was), byId(reference.now)];
  const fixed = structure(reference);
  const above = projectsAbove(table.rows);
  const known = new Map([...(was ?? now).keys()].map((id, place) => [id, place]));
  const seen = new Set<string>();
  const compare = (row: ReturnedRow): ComparedRow[] => {
    const projectId = above.get(row.at) ?? null;
    if (row.id === "" && (fixed.has(labelIn(row)) || labelIn(row) === "")) return [];
    if (row.id === "") return [{ ...blank(row, "NEW"), projectId, texts: textsOf(row) }];
    if (seen.has(row.id)) return [{ ...blank(row, "COPIED"), projectId, texts: textsOf(row) }];
    seen.add(row.id);
    const line = now.get(row.id);
    if (!line) return [{ ...blank(row, was?.has(row.id) ? "GONE" : "FOREIGN"), texts: textsOf(row) }];
    const id = readRowId(row.id);
    const sides = { was: was?.get(row.id), now: line, targets: reference.targets.get(row.id) ?? {} };
    const changes = compareCells(row, table.mark.columns, sides);
    const strayed = id?.kind === "ACTIVITY" && projectId !== null && projectId !== id.projectId;
    const label = textValue("issue", row.id, line.cells[0]?.text ?? "");
    return [{ ...blank(row, changes.length > 0 ? "CHANGED" : "SAME", label), strayed, changes }];
  };
  const compared = table.rows.flatMap(compare);
  const placed = compared.filter(({ state, rowId }) => state !== "COPIED" && known.has(rowId));
  const moved = movedPlaces(placed.map(({ rowId }) => known.get(rowId) ?? 0));
  const movedRows = new Set(placed.filter((_, at) => moved.has(at)).map(({ at }) => at));
  const missing = [...now].flatMap(([rowId, line]): ComparedRow[] => {
    if (seen.has(rowId) || (was && !was.has(rowId))) return [];
    const label = textValue("issue", rowId, line.cells[0]?.text ?? "");
    return [{ ...blank({ at: -1, sheet: "", line: 0, id: rowId, cells: {} }, "MISSING", label), at: null, line: null }];
  });
  return [...compared.map((row) => (movedRows.has(row.at) ? { ...row, moved: true } : row)), ...missing];
}
