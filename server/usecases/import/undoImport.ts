import { readBrief, writeBrief } from "~/collab/briefDoc";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { canonical, record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { lockBatch, updateBatch, type ImportBatchRecord } from "../../db/imports";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { demandBatch } from "./demandBatch";
import { findTouched } from "./findTouched";
import type { ChangedRef, ImportedRef, ImportResult, ImportUndoResult } from "./importResult";
import { UNDO_MS } from "./importView";

/** Takes the administration cost out of the frame again, unless somebody has set another one since. */
async function undoAdminCost(tx: Tx, { areaCode, fy }: ImportBatchRecord, cost: ImportResult["adminCost"]) {
  if (!cost?.written) return;
  await tx.budgetFrame.updateMany({
    where: { areaCode, fy, adminCostSatang: BigInt(cost.satang) },
    data: { adminCostSatang: BigInt(cost.before ?? "0") },
  });
}

/** Organisations that this import made or revived and that nobody uses go out of use again. */
async function retireOrganizations(tx: Tx, organizations: ImportResult["organizations"]) {
  const retired: ImportUndoResult["organizations"] = [];
  for (const { id, name } of organizations) {
    const used =
      (await tx.membership.count({ where: { orgId: id } })) +
      (await tx.project.count({ where: { leadOrgId: id, removedAt: null } })) +
      (await tx.projectPartner.count({ where: { orgId: id, project: { removedAt: null } } })) +
      (await tx.mou.count({ where: { transfereeOrgId: id } }));
    if (used > 0) continue;
    await tx.organization.update({ where: { id }, data: { active: false } });
    retired.push({ id, name });
  }
  return retired;
}

/** Issues that this import made and to which nothing hangs are put away. */
async function archiveIssues(tx: Tx, issues: ImportResult["issues"], at: Date): Promise<void> {
  for (const { id, made } of issues) {
    if (!made) continue;
    const used =
      (await tx.planLink.count({ where: { removedAt: null, OR: [{ fromNodeId: id }, { toNodeId: id }] } })) +
      (await tx.brief.count({ where: { issueNodeId: id, project: { removedAt: null } } }));
    if (used === 0) await tx.planNode.update({ where: { id }, data: { archivedAt: at } });
  }
}

type Undone = { batch: ImportBatchRecord; result: ImportResult; undo: ImportUndoResult };

async function takeBack(tx: Tx, deps: Deps, actor: Actor, importId: string): Promise<Undone> {
  const at = deps.clock.now();
  const batch = await lockBatch(tx, importId);
  if (batch?.status !== "COMMITTED") throw new AppError("importAnswered");
  if (!batch.committedAt || at.getTime() - batch.committedAt.getTime() >= UNDO_MS) throw new AppError("importTooOld");
  const result = batch.result as ImportResult;
  const touched = await findTouched(tx, result.made);
  const removed = result.made.filter(({ projectId }) => !touched.has(projectId));
  const kept = result.made.flatMap((ref) => {
    const reason = touched.get(ref.projectId);
    return reason ? [{ ...ref, reason }] : [];
  });
  await tx.project.updateMany({
    where: { id: { in: removed.map(({ projectId }) => projectId) } },
    data: { removedAt: at, updatedAt: at },
  });
  await undoAdminCost(tx, batch, result.adminCost);
  const organizations = await retireOrganizations(tx, result.organizations);
  await archiveIssues(tx, result.issues, at);
  const undo: ImportUndoResult = { importId, removed, restored: [], kept, organizations };
  await updateBatch(tx, importId, { status: "UNDONE", undoneAt: at, result: { ...result, undo } });
  await record(tx, deps, actor, {
    action: "import.undone",
    objectKind: "import",
    objectId: importId,
    areaCode: batch.areaCode,
    detail: {
      removed: removed.map(({ projectId }) => projectId),
      kept: kept.map(({ projectId, reason }) => ({ projectId, reason })),
      organizations,
    },
  });
  return { batch, result, undo };
}

/** A content as text that does not depend on the order in which the database keeps keys. */
const words = (content: unknown) => JSON.stringify(canonical(JSON.parse(JSON.stringify(content))));

/** A changed brief gets its old content back only where it still says what the import wrote. */
async function restore(deps: Deps, actor: Actor, { briefId, before, after }: ChangedRef): Promise<boolean> {
  let done = false;
  await deps.collab.edit(briefRoom(briefId), actor, (doc) => {
    if (words(readBrief(doc).content) !== words(after)) return;
    writeBrief(doc, before, deps.clock.now().getTime());
    done = true;
  });
  return done;
}

async function restoreChanged(deps: Deps, actor: Actor, changed: readonly ChangedRef[]) {
  const restored: ImportedRef[] = [];
  const kept: ImportUndoResult["kept"] = [];
  for (const change of changed) {
    const { key, projectId, briefId, code, name } = change;
    const ref = { key, projectId, briefId, code, name };
    const done = await restore(deps, actor, change).catch((error: unknown) => {
      if (error instanceof AppError) return false;
      throw error;
    });
    if (done) restored.push(ref);
    else kept.push({ ...ref, reason: "EDITED" });
  }
  return { restored, kept };
}

/**
 * Takes an import back within 24 hours: projects nobody touched since are removed (their log stays), changed briefs get
 * their old content, organisations and issues it made go out of use when nobody uses them. What was touched is listed
 * and kept. Throws notFound, forbidden, importAnswered (not committed), importTooOld.
 */
export async function undoImport(deps: Deps, actor: Actor, importId: string): Promise<ImportUndoResult> {
  const { prisma } = deps.db;
  await demandBatch(prisma, actor, importId, "import.undo");
  const { batch, result, undo } = await prisma.$transaction((tx) => takeBack(tx, deps, actor, importId), {
    timeout: 120_000,
  });
  const { restored, kept } = await restoreChanged(deps, actor, result.changed);
  const whole = { ...undo, restored, kept: [...undo.kept, ...kept] };
  if (result.changed.length > 0) await updateBatch(prisma, importId, { result: { ...result, undo: whole } });
  const { areaCode, fy } = batch;
  const cause = { th: `ยกเลิกการนำเข้า ${batch.fileName}`, en: `import of ${batch.fileName} undone` };
  deps.bus.emit("window", { areaCode, fy, cause, at: deps.clock.now().toISOString() });
  deps.bus.emit("plan", { areaCode });
  for (const { briefId } of undo.removed) deps.bus.emit("access", { room: briefRoom(briefId) });
  return whole;
}
