import type { Actor } from "~/domain/access/actor";
import { editionFaults, ownWords } from "../../../templates/kit/form/edition";
import type { FormSetContent } from "../../../templates/kit/form/parts";
import { record } from "../../db/audit";
import { insertFormSetVersion, loadEditions, loadFormSetVersions } from "../../db/document/formSets";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { demandCycle, demandParts, mayWord, wordedArea, type FormSetPlace } from "./formSetScope";

/** A new version: the words, the first budget year (B.E.) it holds for, the version that was on the screen, and why. */
export type FormSetChange = {
  kind: string;
  content: FormSetContent;
  fyFrom: number;
  seenVersion: number;
  reason: string;
};

const MAX_REASON = 500;

/**
 * Keeps a new version of a form's words, with its audit row; the versions before stay. Years before `fyFrom` keep what
 * they printed. Throws notFound, forbidden, badInput with the field, stale when somebody kept one after `seenVersion`.
 */
export async function keepFormSet(deps: Deps, actor: Actor, place: FormSetPlace, change: FormSetChange): Promise<void> {
  const { kind, parts } = demandParts(change.kind);
  const cycle = await demandCycle(deps.db.prisma, actor, place);
  if (!mayWord(actor, place)) throw new AppError("forbidden");
  const { fyFrom } = change;
  if (!Number.isInteger(fyFrom) || fyFrom < cycle.fyFrom || fyFrom > cycle.fyTo)
    throw new AppError("badInput", { field: "fyFrom" });
  const reason = change.reason.trim();
  if (reason === "" || reason.length > MAX_REASON) throw new AppError("badInput", { field: "reason" });
  const [fault] = editionFaults(parts, change.content);
  if (fault) throw new AppError("badInput", { field: fault.field });
  const key = { cycleId: cycle.id, areaCode: wordedArea(place), kind };
  await deps.db.prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('form-set'))`;
    const [last] = await loadFormSetVersions(tx, key, 1);
    if ((last?.version ?? 0) !== change.seenVersion) throw new AppError("stale");
    const common = (await loadEditions(tx, { cycleId: cycle.id, areaCode: null, fy: fyFrom })).get(kind)?.common;
    const content = ownWords(parts, change.content, place.scope === "ALL" ? {} : common);
    const version = change.seenVersion + 1;
    const changedAt = deps.clock.now();
    await insertFormSetVersion(tx, { ...key, version, fyFrom, content, reason, changedBy: actor.userId, changedAt });
    await record(tx, deps, actor, {
      action: "formSet.change",
      objectKind: "formSet",
      objectId: `${cycle.id}/${kind}`,
      areaCode: place.scope === "ALL" ? null : place.areaCode,
      detail: { kind, version, fyFrom, reason, content: structuredClone(content) as Record<string, never> },
    });
  });
}
