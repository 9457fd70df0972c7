import type { NodeKind, Relation, Strength } from "~/domain/plan/planGraph";
import {
  plainLine,
  type CellFault,
  type FileEntry,
  type FileLink,
  type GraphFile,
} from "~/domain/plan/exchange/graphFile";
import { markOf, readReturned, type ReturnedRow, type ReturnedTable } from "~/domain/roundTrip/returnedTable";
import type { SheetMark } from "~/domain/roundTrip/sheetMark";
import type { TypedSheet } from "~/domain/roundTrip/typedSheet";
import { GRAPH_KIND } from "../../../db/plan/graphReturns";
import {
  entryColumns,
  FRAMEWORK_COLUMNS,
  KIND_WORDS,
  LINK_COLUMNS,
  RELATION_WORDS,
  STRENGTH_WORDS,
} from "../../../../templates/planGraph/words";

/** A word of a closed list as a value; the lists are short. */
function valueOf<T extends string>(words: Readonly<Record<T, string>>, text: string): T | null {
  const wanted = plainLine(text).replaceAll(" ", "");
  const found = (Object.keys(words) as T[]).find((key) => words[key].replaceAll(" ", "") === wanted || key === wanted);
  return found ?? null;
}

const kindOf = (text: string): NodeKind | null =>
  plainLine(text) === "ตัวชี้วัด" ? "INDICATOR" : valueOf(KIND_WORDS, text);

const textIn = (row: ReturnedRow, column: string): string => plainLine(row.cells[column]?.text ?? "");

function brokenIn(row: ReturnedRow, columns: readonly string[]): { field: string; fault: CellFault }[] {
  return columns.flatMap((field): { field: string; fault: CellFault }[] => {
    const kind = row.cells[field]?.kind;
    if (kind === "ERROR") return [{ field, fault: "ERROR_CELL" }];
    return kind === "MERGED" ? [{ field, fault: "MERGED" }] : [];
  });
}

const idIn = (row: ReturnedRow): string => /^(?:entry|link|project)\/(.+)$/.exec(row.id)?.[1] ?? row.id;

function entryOf(row: ReturnedRow, firstYear: number): FileEntry {
  const columns = entryColumns(firstYear).filter(([column]) => column in row.cells);
  const fields = columns.flatMap(([column, , field]) =>
    field === null ? [] : [[field, textIn(row, column)] as const],
  );
  const kindText = textIn(row, "kind");
  return {
    ...{ at: row.at, sheet: row.sheet, line: row.line, id: idIn(row), ref: textIn(row, "ref"), kindText },
    broken: brokenIn(
      row,
      columns.map(([column]) => column),
    ),
    kind: kindOf(kindText),
    fields: Object.fromEntries(fields),
  };
}

function linkOf(row: ReturnedRow): FileLink {
  const [relationText, strengthText] = [textIn(row, "relation"), textIn(row, "strength")];
  return {
    ...{ at: row.at, sheet: row.sheet, line: row.line, id: idIn(row), relationText, strengthText },
    broken: brokenIn(row, ["from", "to", "relation", "reason", "strength"]),
    ...{ from: textIn(row, "from"), to: textIn(row, "to"), reason: textIn(row, "reason") },
    relation: valueOf<Relation>(RELATION_WORDS, relationText),
    strength: valueOf<Strength>(STRENGTH_WORDS, strengthText),
  };
}

/** Rows that say nothing but an id are none: somebody emptied the line. */
const says = (row: ReturnedRow): boolean => Object.values(row.cells).some(({ text }) => plainLine(text) !== "");

/**
 * Reads a workbook of the plan graph. `firstYear` = the first of the five years with a column of targets. Null when no
 * sheet carries the mark of one.
 */
export function readGraphBook(
  sheets: readonly TypedSheet[],
  firstYear: number,
): { mark: SheetMark; file: GraphFile } | null {
  const mark = markOf(sheets);
  if (mark?.kind !== GRAPH_KIND) return null;
  const heads = new Map<string, string>([
    ...entryColumns(firstYear).map(([column, head]) => [column, head] as const),
    ...[...LINK_COLUMNS, ...FRAMEWORK_COLUMNS].map(([column, head]) => [column, head] as const),
  ]);
  const tables: { table: ReturnedTable; list: "entries" | "links" | "frameworks" }[] = [];
  const otherSheets: string[] = [];
  for (const sheet of sheets) {
    const own = markOf([sheet]);
    const table =
      own?.fingerprint === mark.fingerprint
        ? readReturned(
            [sheet],
            own.columns.map((one) => heads.get(one) ?? ""),
          )
        : null;
    if (!own || !table) otherSheets.push(sheet.name);
    else
      tables.push({
        table,
        list: own.columns.includes("kind") ? "entries" : own.columns.includes("relation") ? "links" : "frameworks",
      });
  }
  const rowsOf = (list: "entries" | "links"): ReturnedRow[] | null => {
    const found = tables.filter((one) => one.list === list);
    if (found.length === 0) return null;
    return found
      .flatMap(({ table }) => table.rows)
      .filter(says)
      .map((row, at) => ({ ...row, at }));
  };
  const [entries, links] = [rowsOf("entries"), rowsOf("links")];
  const file: GraphFile = {
    ...{ source: "XLSX", complete: false, otherSheets },
    entries: entries?.map((row) => entryOf(row, firstYear)) ?? null,
    links: links?.map(linkOf) ?? null,
    extraHeads: tables.flatMap(({ table }) => table.extraHeads),
    lostColumns: tables.flatMap(({ table }) => table.lostColumns.map((column) => heads.get(column) ?? column)),
  };
  return { mark, file };
}
