import type { Actor } from "~/domain/access/actor";
import { parseIsoDate } from "~/domain/calendar/isoDate";
import { checkDecisions } from "~/domain/lifecycle/decisions/checkDecisions";
import { DECISION_ROUNDS, type DecisionRound } from "~/domain/lifecycle/decisions/decision";
import { readDecisions, tidyCode } from "~/domain/lifecycle/decisions/readDecisions";
import type { RawGrid } from "~/domain/progress/table/grid";
import { record } from "../../db/audit";
import { insertDecisions, loadDecidable, type DecisionFile } from "../../db/lifecycle/decisions";
import { AppError } from "../../errors";
import type { Year } from "../approval/decideYear";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";
import { lineOf } from "../people/fields";

/** One decision typed on the page. */
export type TypedDecision = { code: string; outcome: string; amount: string; reason: string };

/** A list of decisions as it comes in: a file or pasted text, or what was typed; the letter's date is ISO. */
export type DecisionInput = {
  round: DecisionRound;
  documentNo: string;
  documentDate: string;
  from: { file: DecisionFile } | { typed: readonly TypedDecision[] };
};

/** Most lines of one list; a year has some hundred projects. */
const MAX_LINES = 5_000;
/** Longest cell of a list; a longer one is no reason any more. */
const MAX_CELL = 1_000;
const MAX_FILE_NAME = 200;

const gridOf = (typed: readonly TypedDecision[]): RawGrid => ({
  source: "TSV",
  rows: typed.map(({ code, outcome, amount, reason }, index) => ({
    line: index + 1,
    cells: [code, outcome, amount, reason],
  })),
});

const clean = (grid: RawGrid): RawGrid => ({
  ...grid,
  rows: grid.rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => cell.replace(/[\u0000-\u001f\u007f]+/g, " ").slice(0, MAX_CELL)),
  })),
});

function fileOf({ from }: DecisionInput): DecisionFile | null {
  if (!("file" in from)) return null;
  const name = from.file.name.replace(/[\u0000-\u001f\u007f/\\]/g, "").trim();
  return { ...from.file, name: (name || "decisions").slice(0, MAX_FILE_NAME) };
}

/**
 * Reads a list of decisions and says what recording it would do; keeps list and comparison, changes no project. Throws
 * notFound, forbidden, badInput, decisionsWithoutHeader, pasteEmpty, fileTooLarge, and what the reader of files throws.
 */
export async function previewDecisions(
  deps: Deps,
  actor: Actor,
  { areaCode, fy }: Year,
  input: DecisionInput,
): Promise<{ id: string }> {
  demandArea(actor, "decision.record", areaCode);
  const { round, documentDate } = input;
  if (!DECISION_ROUNDS.includes(round)) throw new AppError("badInput", { field: "round" });
  const documentNo = lineOf(input.documentNo, "letterNo");
  if (!parseIsoDate(documentDate)) throw new AppError("badInput", { field: "documentDate" });
  const grid =
    "file" in input.from ? await deps.importReader.readGrid(input.from.file.bytes) : gridOf(input.from.typed);
  const year = await loadDecidable(deps.db.prisma, areaCode, fy);
  const codes = new Set(year.projects.map(({ code }) => tidyCode(code)));
  const lines = readDecisions(clean(grid), round, (code) => codes.has(code));
  if (!lines) throw new AppError("decisionsWithoutHeader");
  if (lines.length === 0) throw new AppError("pasteEmpty");
  if (lines.length > MAX_LINES) throw new AppError("fileTooLarge", { reason: "rows", max: `${MAX_LINES}` });
  const checked = checkDecisions(lines, year, round);
  const createdAt = deps.clock.now();
  const id = await deps.db.prisma.$transaction(async (tx) => {
    const made = await insertDecisions(tx, {
      ...{ areaCode, fy, round, documentNo, documentDate, lines, checked, createdAt },
      ...{ file: fileOf(input), createdBy: actor.userId },
    });
    await record(tx, deps, actor, {
      ...{ action: "decisions.previewed", objectKind: "decisions", objectId: made, areaCode },
      detail: { fy, round, documentNo, lines: lines.length },
    });
    return made;
  });
  return { id };
}
