import { readStatus } from "../cells/cellKind";
import { cellOf, columnIndex, type DraftLine } from "./buildLines";
import { COLUMNS, FIGURE_COLUMNS, type Column } from "../table/columns";
import { cellAddress, type RawGrid } from "../table/grid";
import type { SettledPeriod } from "../questions/periodQuestions";
import type { ProgressLine } from "./progressLine";

function addresses(draft: DraftLine, source: RawGrid["source"]): Partial<Record<Column, string>> {
  const { line, columns } = draft.scanned;
  const at: Partial<Record<Column, string>> = {};
  for (const column of COLUMNS) {
    const index = columnIndex(columns, column);
    if (index >= 0) at[column] = cellAddress(source, line, draft.layout.from[index] ?? index);
  }
  return at;
}

/** The name as printed; an activity whose number slipped into the order cell gets it back in front. */
function printedName(level: DraftLine["level"], order: string, name: string): string {
  if (name === "") return order;
  return level === "ACTIVITY" && order !== "" ? `${order} ${name}` : name;
}

/** The finished line of a draft whose questions are settled. */
export function toProgressLine(draft: DraftLine, source: RawGrid["source"], settled: SettledPeriod): ProgressLine {
  const { scanned, layout, key, level, parentKey, groupKey, figures } = draft;
  const text = (column: Column) => cellOf(layout, scanned.columns, column);
  const period = settled.reading.kind === "PERIOD" ? settled.reading.period : null;
  return {
    key,
    level,
    line: scanned.line,
    parentKey,
    groupKey,
    orderNo: scanned.head?.orderNo ?? null,
    name: scanned.head?.name ?? text("name"),
    printedName: printedName(level, text("order"), text("name")),
    figures,
    moneyTexts: Object.fromEntries(
      FIGURE_COLUMNS.flatMap((column) => (text(column) === "" ? [] : [[column, text(column)]])),
    ),
    periodStart: period?.start ?? null,
    periodEnd: period?.end ?? null,
    periodText: settled.text,
    outputs: text("outputs"),
    status: readStatus(text("status")),
    statusText: text("status"),
    agency: text("agency"),
    cells: scanned.cells,
    at: addresses(draft, source),
    shiftedAt: layout.shiftedAt === null ? null : cellAddress(source, scanned.line, layout.shiftedAt),
  };
}
