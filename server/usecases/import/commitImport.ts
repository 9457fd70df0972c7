import type { Actor } from "~/domain/access/actor";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { record } from "../../db/audit";
import { loadFileBytes, lockBatch, updateBatch, type ImportAnswer } from "../../db/imports";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { tellImport } from "../notice/tellAccess";
import { applyChanges } from "./write/applyChanges";
import { demandBatch } from "./demandBatch";
import type { ImportResult } from "./importResult";
import { writeImport, type WrittenImport } from "./write/writeImport";

/** Longest time that writing 5,000 rows may take, milliseconds. */
const COMMIT_MS = 300_000;

function tell(deps: Deps, areaCode: string, fy: number, { made, changed }: ImportResult): void {
  const cause = {
    th: `นำเข้าตาราง: ใหม่ ${made.length} โครงการ แก้ ${changed.length} โครงการ`,
    en: `table imported: ${made.length} new projects, ${changed.length} changed`,
  };
  deps.bus.emit("window", { areaCode, fy, cause, at: deps.clock.now().toISOString() });
  deps.bus.emit("plan", { areaCode });
}

/** Confirmed changes come after the commit, each through its live document; what came of them joins the result. */
async function finish(
  deps: Deps,
  actor: Actor,
  place: { importId: string; areaCode: string; fy: number },
  { result, changes }: WrittenImport,
): Promise<ImportResult> {
  if (changes.length === 0) return result;
  const applied = await applyChanges(deps, actor, { areaCode: place.areaCode, fy: fiscalYear(place.fy) }, changes);
  const whole = { ...result, ...applied };
  await deps.db.prisma.$transaction(async (tx) => {
    await updateBatch(tx, place.importId, { result: whole });
    await record(tx, deps, actor, {
      action: "import.changesApplied",
      objectKind: "import",
      objectId: place.importId,
      areaCode: place.areaCode,
      detail: {
        changed: applied.changed.map(({ projectId }) => projectId),
        notChanged: applied.notChanged.map(({ projectId }) => projectId),
      },
    });
  });
  return whole;
}

/**
 * Writes a previewed import in one transaction: organisations, issues, projects with their briefs, every printed figure,
 * administration cost, audit. Confirmed changes of standing briefs follow, each through its live document. An ambiguous
 * cell without an answer stays as printed. Throws notFound, forbidden, importAnswered (not a preview any more),
 * badInput (an answer that was not offered), stale (the year changed since the preview: it was made anew).
 */
export async function commitImport(
  deps: Deps,
  actor: Actor,
  importId: string,
  answers: readonly ImportAnswer[] = [],
): Promise<ImportResult> {
  const { prisma } = deps.db;
  const { batch: seen, area } = await demandBatch(prisma, actor, importId, "import.run");
  if (seen.status !== "PREVIEW") throw new AppError("importAnswered");
  const chosen = new Map(answers.map(({ cell, choice }) => [cell, choice]));
  // read again from the original: the answers decide how cells are read
  const bytes = await loadFileBytes(prisma, seen.fileId);
  const reading = await deps.importReader.read(bytes, fiscalYear(seen.fy), chosen);
  const written = await prisma.$transaction(
    async (tx) => {
      const batch = await lockBatch(tx, importId);
      if (batch?.status !== "PREVIEW") throw new AppError("importAnswered");
      return writeImport(tx, deps, actor, { area, batch, reading, answers: chosen });
    },
    { timeout: COMMIT_MS, maxWait: 10_000 },
  );
  if (written === "STALE") throw new AppError("stale");
  const { areaCode, fy } = seen;
  const result = await finish(deps, actor, { importId, areaCode, fy }, written);
  tell(deps, areaCode, fy, result);
  const counts = { made: result.made.length, changed: result.changed.length };
  await tellImport(deps, actor, { importId, areaCode, fy }, counts);
  return result;
}
