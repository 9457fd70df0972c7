import type { Column, FigureColumn } from "~/domain/progress/table/columns";
import { FIGURE_COLUMNS } from "~/domain/progress/table/columns";
import type { ProgressLine } from "~/domain/progress/lines/progressLine";
import type { Bilingual, Finding, Severity } from "~/domain/rules/finding";
import type { AppServices } from "../../../server/context";
import { groupFindings, type FindingGroup } from "./findings/findingGroups";

/** An import as the use-case gives it. */
export type ImportView = Awaited<ReturnType<AppServices["imports"]["open"]>>;

/** Lines of the table on one page of it. */
export const ROWS_A_PAGE = 150;

/** A flag on a cell: how grave, and what is said about it. */
export type CellFlag = { severity: Severity; messages: Bilingual[] };

/** One line of the table as shown: texts as printed under their columns. */
export type RowView = {
  key: string;
  line: number;
  level: ProgressLine["level"];
  order: string;
  name: string;
  money: Partial<Record<FigureColumn, string>>;
  period: string;
  outputs: string;
  status: string;
  agency: string;
  shifted: boolean;
  state: "NEW" | "CHANGED" | "SAME" | null;
  flags: Partial<Record<Column, CellFlag>>;
};

const GRAVER: Readonly<Record<Severity, number>> = { E: 0, W: 1, I: 2 };

/** Findings by the cell they are about; displaced cells are marked on the line instead. */
function flagsByCell(findings: readonly Finding[]): Map<string, CellFlag> {
  const flags = new Map<string, CellFlag>();
  for (const { cell, severity, message, code } of findings) {
    if (cell === undefined || code === "COLUMN_SHIFT") continue;
    const flag = flags.get(cell) ?? { severity, messages: [] };
    if (GRAVER[severity] < GRAVER[flag.severity]) flag.severity = severity;
    flag.messages.push(message);
    flags.set(cell, flag);
  }
  return flags;
}

function toRow(line: ProgressLine, flags: ReadonlyMap<string, CellFlag>, state: RowView["state"]): RowView {
  const { key, level, orderNo, moneyTexts, periodText, outputs, statusText, agency, at, shiftedAt } = line;
  const flagged: Partial<Record<Column, CellFlag>> = {};
  for (const [column, cell] of Object.entries(at) as [Column, string][]) {
    const flag = flags.get(cell);
    if (flag) flagged[column] = flag;
  }
  return {
    key,
    line: line.line,
    level,
    order: level === "PROJECT" && orderNo !== null ? String(orderNo) : "",
    name: line.printedName,
    money: moneyTexts,
    period: periodText,
    outputs,
    status: statusText,
    agency,
    shifted: shiftedAt !== null,
    state,
    flags: flagged,
  };
}

const wanted = (row: RowView, show: "all" | "flagged") =>
  show === "all" || row.shifted || Object.keys(row.flags).length > 0;

/** The page of the table that an address asks for: `?page=2&show=flagged`. */
function rowPage(view: ImportView, search: URLSearchParams) {
  const show: "all" | "flagged" = search.get("show") === "flagged" ? "flagged" : "all";
  const flags = flagsByCell(view.findings);
  const states = new Map(view.projects.map(({ key, state }) => [key, state]));
  const rows = view.rows
    .map((line) => toRow(line, flags, view.status === "PREVIEW" ? (states.get(line.key) ?? null) : null))
    .filter((row) => wanted(row, show));
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
  const page = Math.min(Math.max(1, parseInt(search.get("page") ?? "1", 10) || 1), pages);
  return { show, page, pages, rows: rows.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE) };
}

/** Pages of the unfiltered table, by line: where a finding's link leads. */
function pageOfLine(view: ImportView): (line: number) => number {
  const pages = new Map(view.rows.map(({ line }, index) => [line, Math.floor(index / ROWS_A_PAGE) + 1]));
  return (line) => pages.get(line) ?? 1;
}

const CHANGES_SHOWN = 8;

function questionsOf(view: ImportView) {
  const rows = new Map(view.rows.map((line) => [line.key, line]));
  const changes = new Map(view.projects.map((project) => [project.key, project.changes]));
  const answers = new Map(view.answers.map(({ cell, choice }) => [cell, choice]));
  return view.questions.map((question) => {
    const all = question.kind === "CHANGE" ? (changes.get(question.key) ?? []) : [];
    return {
      ...question,
      rowName: rows.get(question.key)?.printedName ?? "",
      line: rows.get(question.key)?.line ?? 0,
      answer: answers.get(question.cell) ?? null,
      changes: all.slice(0, CHANGES_SHOWN),
      moreChanges: Math.max(0, all.length - CHANGES_SHOWN),
    };
  });
}

/** A question with what a person needs to answer it. */
export type QuestionView = ReturnType<typeof questionsOf>[number];

const sumOf = (lines: readonly ProgressLine[], level: ProgressLine["level"]) =>
  lines
    .filter((line) => line.level === level)
    .reduce((total, { figures }) => total + BigInt(figures.allocated ?? 0), 0n);

/** Everything the page shows, and no more than that: the table itself comes page by page. */
export function importPage(view: ImportView, search: URLSearchParams) {
  const { importId, place, status, fileName, createdAt, createdByName, undoUntil, may, lines, notes } = view;
  const groups: FindingGroup[] = groupFindings(view, pageOfLine(view));
  const count = (state: "NEW" | "CHANGED" | "SAME") =>
    view.projects.filter((project) => project.state === state).length;
  return {
    importId,
    place,
    status,
    fileName,
    createdAt,
    createdByName,
    undoUntil,
    may,
    lines,
    notes,
    title: view.title.text,
    columns: view.columns.map(({ column }) => column),
    hasMoney: FIGURE_COLUMNS.filter((column) => view.columns.some((found) => found.column === column)),
    states: { NEW: count("NEW"), CHANGED: count("CHANGED"), SAME: count("SAME") },
    projectSum: sumOf(view.rows, "PROJECT"),
    adminSum: sumOf(view.rows, "ADMIN"),
    groups: view.rows.filter(({ level }) => level === "GROUP").map(({ name }) => name),
    agencies: view.agencies.map(({ name, orgId, projects }) => ({ name, known: orgId !== null, projects })),
    questions: questionsOf(view),
    findingGroups: groups,
    findingCount: view.findings.length,
    table: rowPage(view, search),
    result: view.result,
  };
}

/** What the page of an import is drawn from. */
export type ImportPageData = ReturnType<typeof importPage>;
