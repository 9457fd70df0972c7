import { inflateSync } from "node:zlib";
import type { Actor } from "~/domain/access/actor";
import type { Reference } from "~/domain/roundTrip/compareReturned";
import type { SheetMark } from "~/domain/roundTrip/sheetMark";
import type { PrintedLine } from "../../../templates/kit/printedLines";
import { columnIds } from "../../../templates/planJ2/parts";
import { loadIssue, type SheetIssue } from "../../db/document/sheetReturns";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { documentOptions } from "../documents/documentOptions";
import { openDocumentIn } from "../documents/openDocument";
import type { YearReading } from "../documents/readYear";
import { demandYear } from "../documents/views/demandYear";
import { printedHeads, sheetLines } from "./sheetLines";
import { projectTargets, type ProjectTargets } from "./targets";

/** An area and its budget year (B.E.). */
export type Year = { areaCode: string; fy: number };

/** Everything a returned sheet is compared with, of one moment. `heads` = heads of the mark's columns. */
export type ReadReference = Reference & {
  targets: ProjectTargets;
  heads: readonly string[];
  year: YearReading;
  issue: SheetIssue | null;
};

const linesIn = (body: Uint8Array): PrintedLine[] => JSON.parse(inflateSync(body).toString("utf8")) as PrintedLine[];

/** Kinds of documents whose workbooks come back. */
const RETURNING = ["plan-j2", "plan-kj2"] as const;

/** True for a kind whose workbook may come back. */
export function comesBack(kind: string): kind is (typeof RETURNING)[number] {
  return RETURNING.some((one) => one === kind);
}

/**
 * Reads the plan as it is now, printed with the choices of the file, and as the file's content went out. Throws notFound
 * (also when the form is not the one of this area), busy, exportTooLarge.
 */
export async function readReference(deps: Deps, actor: Actor, at: Year, mark: SheetMark): Promise<ReadReference> {
  const objectId = `${at.areaCode}-${at.fy}`;
  const { kind } = mark;
  if (!comesBack(kind)) throw new AppError("sheetUnknown");
  const read = await deps.db.prisma.$transaction(
    async (tx) => {
      const issue = await loadIssue(tx, { kind, objectId, fingerprint: mark.fingerprint });
      const options = documentOptions.safeParse(issue?.options ?? {}).data ?? {};
      const { view } = await openDocumentIn(tx, actor, kind, objectId, options);
      return { issue, view, year: await demandYear(tx, actor, objectId) };
    },
    { isolationLevel: "RepeatableRead", timeout: 20_000 },
  );
  const { issue, view, year } = read;
  if (view.kind !== "plan-j2" && view.kind !== "plan-kj2") throw new Error("another form than the one asked for");
  const printed = linesIn((await deps.exports.lines(view)).body);
  const went = issue && linesIn(issue.body);
  const targets: ProjectTargets = new Map(year.projects.flatMap((one) => [...projectTargets(one, year)]));
  return {
    was: went && sheetLines(went, mark.columns),
    now: sheetLines(printed, columnIds(view)),
    heads: printedHeads(went ?? printed),
    ...{ targets, year, issue },
  };
}
