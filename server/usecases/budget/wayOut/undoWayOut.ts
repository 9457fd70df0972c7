import type * as Y from "yjs";
import { setAmount } from "~/collab/brief/editRows";
import { readBrief } from "~/collab/briefDoc";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import type { LineCut } from "~/domain/budget/straddler/cutLines";
import { fiscalYear, type FiscalYear } from "~/domain/calendar/fiscalYear";
import { storedAmount } from "~/domain/money/storedAmount";
import { isApproved } from "../../../db/lifecycle/approvals";
import { record } from "../../../db/audit";
import { loadBriefProject, type BriefProject } from "../../../db/briefs";
import type { Tx } from "../../../db/client";
import { closeWayOut, loadWayOut, type StoredWayOut } from "../../../db/budget/wayOuts";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { findTouched } from "../../import/findTouched";
import { officeOf } from "../../project/setRanks";
import { demandDivisible } from "./demandDivisible";

async function demandInForce(tx: Tx, actor: Actor, id: string, lock = false) {
  const wayOut = await loadWayOut(tx, id, lock);
  const brief = wayOut && (await tx.brief.findUnique({ where: { projectId: wayOut.projectId }, select: { id: true } }));
  const project = demandDivisible(actor, brief && (await loadBriefProject(tx, brief.id)));
  if (!wayOut) throw new AppError("notFound");
  if (wayOut.undoneAt) throw new AppError("stale");
  return { wayOut, project };
}

/** Gives the lines back what they lost, where they still say what the way out left. Throws wayOutTouched. */
function giveBack(doc: Y.Doc, lines: readonly LineCut[], fy: FiscalYear): void {
  const now = new Map(readBrief(doc).content.funding.map((line) => [line.id, BigInt(line.amounts[fy] ?? 0)]));
  for (const { lineId, beforeSatang, afterSatang } of lines) {
    if (now.get(lineId) !== afterSatang) throw new AppError("wayOutTouched");
    setAmount(doc, lineId, fy, storedAmount(beforeSatang));
  }
}

/** Takes the later phase out again, as long as nobody worked on it. Returns its room. Throws laterPhaseTouched. */
async function removeLater(tx: Tx, projectId: string, at: Date): Promise<string | null> {
  const row = await tx.project.findUnique({
    where: { id: projectId },
    select: { code: true, kind: true, brief: { select: { id: true, title: true } } },
  });
  if (!row?.brief) return null;
  const ref = { key: projectId, projectId, briefId: row.brief.id, code: row.code, name: row.brief.title };
  const reason = (await findTouched(tx, [ref])).get(projectId);
  if (reason === "REMOVED") return null;
  // the kind came with it from the first phase and is nobody's later decision
  if (reason && reason !== "DECIDED") throw new AppError("laterPhaseTouched", { code: row.code });
  await tx.project.update({ where: { id: projectId }, data: { removedAt: at, updatedAt: at } });
  return briefRoom(row.brief.id);
}

async function takeBack(tx: Tx, deps: Deps, actor: Actor, wayOut: StoredWayOut, project: BriefProject) {
  const at = deps.clock.now();
  if (await isApproved(tx, wayOut.areaCode, wayOut.fy)) throw new AppError("orderApproved");
  const room = wayOut.laterProjectId ? await removeLater(tx, wayOut.laterProjectId, at) : null;
  await closeWayOut(tx, wayOut.id, actor.userId, at);
  await record(tx, deps, actor, {
    action: "wayOut.undone",
    objectKind: "project",
    objectId: project.projectId,
    areaCode: project.areaCode,
    detail: { wayOutId: wayOut.id, way: wayOut.way, code: project.code, givenBackSatang: `${wayOut.reducedSatang}` },
  });
  return room;
}

/**
 * Takes a way out back: the lines get their money again, a later phase nobody worked on is removed, in one transaction
 * with the audit row. Throws notFound, forbidden, frozen, orderApproved, stale (taken back before), wayOutTouched (a line
 * was changed since), laterPhaseTouched.
 */
export async function undoWayOut(deps: Deps, actor: Actor, id: string): Promise<{ code: string }> {
  const { wayOut, project } = await demandInForce(deps.db.prisma, actor, id);
  const { areaCode, fy, code } = project;
  let room: string | null = null;
  await deps.collab.edit(
    briefRoom(project.briefId),
    actor,
    (doc) => giveBack(doc, wayOut.lines, fiscalYear(fy)),
    async (tx) => {
      await demandInForce(tx, actor, id, true);
      room = await takeBack(tx, deps, actor, wayOut, project);
    },
  );
  const who = officeOf(actor, areaCode);
  const cause = { th: `${who} คืนวงเงินให้ ${code}`, en: `${who} gave ${code} its money back` };
  const at = deps.clock.now().toISOString();
  deps.bus.emit("window", { areaCode, fy, cause, at });
  if (wayOut.laterProjectId) deps.bus.emit("window", { areaCode, fy: fy + 1, cause, at });
  deps.bus.emit("plan", { areaCode });
  if (room) deps.bus.emit("access", { room });
  return { code };
}
