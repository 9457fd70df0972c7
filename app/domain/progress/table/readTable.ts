import type { FiscalYear } from "../../calendar/fiscalYear";
import type { Finding } from "../../rules/finding";
import { R23, type ReconcileContext } from "../reconcile/r23";
import { reconcile } from "../reconcile/reconcile";
import { buildLines } from "../lines/buildLines";
import { COLUMNS, type Column } from "./columns";
import { cellAddress, type RawGrid } from "./grid";
import { LINE_KINDS, type LineKind } from "./lineKind";
import { importNotes, type ImportNote } from "./notes";
import { settlePeriod } from "../questions/periodQuestions";
import { progressTree, type ProgressLine } from "../lines/progressLine";
import { settleQuarters } from "../questions/quarterQuestions";
import type { ImportAnswers, ImportQuestion } from "../questions/question";
import { scanLines, type Scan } from "./scanLines";
import { readTitle, reportDate, type TableTitle } from "./tableTitle";
import { toProgressLine } from "../lines/toProgressLine";

/** A table understood: every line counted, figures as printed, findings, and what a person must decide. */
export type TableReading = {
  source: RawGrid["source"];
  title: TableTitle;
  /** The year its periods are judged by: the title's own, else the year imported into. */
  tableYear: FiscalYear;
  /** Lines by kind; adds up to all lines of the file. */
  lines: Record<LineKind, number>;
  /** Known columns found in the heading, in printed order, with their address. */
  columns: { column: Column; cell: string }[];
  rows: ProgressLine[];
  unclassified: { line: number; cells: readonly string[] }[];
  findings: Finding[];
  questions: ImportQuestion[];
  notes: ImportNote[];
};

/** Why a table could not be read. */
export type UnreadableTable = { unreadable: "EMPTY" | "NO_HEADER" };

function countLines(scan: Scan): Record<LineKind, number> {
  const counts = Object.fromEntries(LINE_KINDS.map((kind) => [kind, 0])) as Record<LineKind, number>;
  for (const { kind } of scan.lines) counts[kind] += 1;
  return counts;
}

function lineFindings(scan: Scan, grid: RawGrid, title: TableTitle, fy: FiscalYear): Finding[] {
  const about = (code: string, severity: Finding["severity"], line: number, index: number) => ({
    rule: R23,
    severity,
    code,
    ids: [],
    cell: cellAddress(grid.source, line, index),
  });
  const titleLine = scan.lines.find(({ kind }) => kind === "title");
  const findings: Finding[] = [];
  if (title.fy !== null && title.fy !== fy && titleLine)
    findings.push({
      ...about(
        "TITLE_YEAR",
        "W",
        titleLine.line,
        Math.max(
          0,
          titleLine.cells.findIndex((cell) => cell !== ""),
        ),
      ),
      message: {
        th: `หัวตารางระบุปีงบประมาณ ${title.fy} แต่กำลังนำเข้าปี ${fy}`,
        en: `the title says budget year ${title.fy}, the import goes into ${fy}`,
      },
    });
  for (const { kind, line, cells } of scan.lines) {
    if (kind !== "unclassified") continue;
    const at = Math.max(
      0,
      cells.findIndex((cell) => cell !== ""),
    );
    findings.push({
      ...about("UNCLASSIFIED", "W", line, at),
      message: {
        th: `ไม่รู้ว่าแถวนี้เป็นแถวประเภทใด เก็บไว้กับไฟล์แต่ไม่นำเข้า: “${(cells[at] ?? "").slice(0, 80)}”`,
        en: `this line is of no known kind; it is kept with the file but not imported: “${(cells[at] ?? "").slice(0, 80)}”`,
      },
    });
  }
  return findings;
}

/**
 * Reads a raw grid as a progress or project table of budget year `fy` (contract: imports). Figures stay as printed,
 * every difference is a finding (R23), ambiguous cells are questions; `answers` settle them.
 */
export function readTable(grid: RawGrid, fy: FiscalYear, answers: ImportAnswers): TableReading | UnreadableTable {
  const scan = scanLines(grid);
  if (scan.lines.every(({ kind }) => kind === "blank")) return { unreadable: "EMPTY" };
  if (!scan.header) return { unreadable: "NO_HEADER" };
  const title = readTitle(scan.lines.filter(({ kind }) => kind === "title").flatMap(({ cells }) => cells));
  const tableYear = title.fy ?? fy;
  const drafts = buildLines(scan.lines);
  const questions = settleQuarters(drafts, tableYear, grid.source, answers);
  const rows = drafts.map((draft) => {
    const settled = settlePeriod(draft, tableYear, grid.source, answers);
    if (settled.question) questions.push(settled.question);
    return toProgressLine(draft, grid.source, settled);
  });
  const { columns } = scan.header;
  const known = new Set(columns.filter((column) => column !== null));
  const context: ReconcileContext = {
    tree: progressTree(rows),
    columns: known,
    fy: tableYear,
    reportDate: reportDate(title, tableYear),
  };
  const headerLine = scan.lines.find(({ kind }) => kind === "header")?.line ?? 1;
  return {
    source: grid.source,
    title,
    tableYear,
    lines: countLines(scan),
    columns: COLUMNS.filter((column) => known.has(column)).map((column) => ({
      column,
      cell: cellAddress(grid.source, headerLine, columns.indexOf(column)),
    })),
    rows,
    unclassified: scan.lines.filter(({ kind }) => kind === "unclassified").map(({ line, cells }) => ({ line, cells })),
    findings: [...lineFindings(scan, grid, title, fy), ...reconcile(drafts, context)],
    questions,
    notes: importNotes(grid, scan),
  };
}
