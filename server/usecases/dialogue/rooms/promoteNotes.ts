import type { Actor } from "~/domain/access/actor";
import { isWritten } from "~/domain/dialogue/rooms/noteProgress";
import { record } from "../../../db/audit";
import { readBriefContent } from "../../../db/briefContent";
import type { Tx } from "../../../db/client";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import { openTables } from "../../../db/dialogue/tables";
import { demandPolicy } from "../../budget/computeWindow";
import type { Deps } from "../../deps";

/** One step of a project with its row and its audit row, as a person would take it. */
async function draft(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  session: SessionRecord,
  project: { id: string; code: string },
): Promise<void> {
  const at = deps.clock.now();
  const { areaCode, fy, id: sessionId, title } = session;
  const [before, after] = ["CONCEPT", "BRIEF_DRAFT"];
  const { count } = await tx.project.updateMany({
    where: { id: project.id, state: before },
    data: { state: after, updatedAt: at },
  });
  // a planner was faster
  if (count === 0) return;
  const policy = await demandPolicy(tx, fy);
  const paper = { reason: title, documentNo: "", amountSatang: null, documentDate: null };
  await tx.projectStep.create({
    data: {
      ...{ projectId: project.id, revision: 1, fromState: before, toState: after, skipped: [], docSeq: null },
      ...{ waived: [], ...paper, cycleId: policy.id, cycleRevision: policy.revision, byUserId: actor.userId, at },
    },
  });
  const detail = { code: project.code, before, after, sessionId };
  const what = { action: "project.stateSet", objectKind: "project", objectId: project.id, areaCode, detail };
  await record(tx, deps, actor, what);
}

/** A note that nobody wrote leaves the year's list; it can be restored there like any removed project. */
async function drop(tx: Tx, deps: Deps, actor: Actor, session: SessionRecord, project: { id: string; code: string }) {
  const at = deps.clock.now();
  await tx.project.update({ where: { id: project.id }, data: { removedAt: at, updatedAt: at } });
  const detail = { code: project.code, sessionId: session.id };
  const what = { objectKind: "project", objectId: project.id, areaCode: session.areaCode, detail };
  await record(tx, deps, actor, { action: "project.removed", ...what });
}

/**
 * At the close the concept notes become briefs of the annual plan (CONCEPT → BRIEF_DRAFT), in the caller's transaction;
 * those that nobody wrote are taken out. What people typed must be durable before ({@link settleNotes}).
 */
export async function promoteNotes(tx: Tx, deps: Deps, actor: Actor, session: SessionRecord): Promise<void> {
  for (const { briefId } of await openTables(tx, session.id)) {
    const brief = await tx.brief.findUnique({
      where: { id: briefId },
      select: { project: { select: { id: true, code: true, removedAt: true } } },
    });
    const content = await readBriefContent(tx, briefId);
    if (!brief || !content || brief.project.removedAt !== null) continue;
    if (isWritten(content)) await draft(tx, deps, actor, session, brief.project);
    else await drop(tx, deps, actor, session, brief.project);
  }
}
