import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { isFrozen } from "~/domain/brief/project";
import { record } from "../../db/audit";
import { lockProjectRow, type ProjectRecord } from "../../db/projects";
import { lockOrder, readWindow } from "../../db/budget/windows";
import type { Tx } from "../../db/client";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { officeOf } from "./setRanks";

async function demandRemovable(tx: Tx, actor: Actor, projectId: string, removed: boolean): Promise<ProjectRecord> {
  const place = await tx.project.findUnique({ where: { id: projectId }, select: { areaCode: true, fy: true } });
  // the order before the row, as everybody does who changes several projects: no two wait for each other
  if (place) await lockOrder(tx, place.areaCode, place.fy);
  const project = place && (await lockProjectRow(tx, projectId));
  if (!project || (project.removedAt !== null) !== removed) throw new AppError("notFound");
  if (!may(actor, "project.read", project)) throw new AppError("notFound");
  if (may(actor, "project.remove", project)) return project;
  throw new AppError(isFrozen(project.state) ? "frozen" : "forbidden");
}

/** A restored project never takes back a rank that somebody else has now: it goes to the end. */
async function freeRank(tx: Tx, { areaCode, fy, rank }: ProjectRecord): Promise<number | null> {
  if (rank === null) return null;
  const reading = await readWindow(tx, areaCode, fy);
  const taken = (reading?.proposals ?? []).map((one) => one.rank ?? 0);
  return taken.includes(rank) ? Math.max(...taken.map(Math.ceil)) + 1 : rank;
}

function tell(deps: Deps, actor: Actor, project: ProjectRecord, removed: boolean, at: Date): void {
  const { areaCode, fy, code, briefId } = project;
  const who = officeOf(actor, areaCode);
  const cause = removed
    ? { th: `${who} นำ ${code} ออก`, en: `${who} removed ${code}` }
    : { th: `${who} นำ ${code} กลับมา`, en: `${who} restored ${code}` };
  deps.bus.emit("window", { areaCode, fy, cause, at: at.toISOString() });
  deps.bus.emit("plan", { areaCode });
  deps.bus.emit("access", { room: `brief/${briefId}` });
}

/**
 * Takes a project out of the year: its money no longer counts, its brief is kept and can be restored. Only for
 * planners, not a frozen one. Throws notFound, forbidden, frozen.
 */
export async function removeProject(deps: Deps, actor: Actor, projectId: string): Promise<void> {
  const at = deps.clock.now();
  const project = await deps.db.prisma.$transaction(async (tx) => {
    const found = await demandRemovable(tx, actor, projectId, false);
    await tx.project.update({ where: { id: projectId }, data: { removedAt: at, updatedAt: at } });
    await record(tx, deps, actor, {
      action: "project.removed",
      objectKind: "project",
      objectId: projectId,
      areaCode: found.areaCode,
      detail: { code: found.code },
    });
    return found;
  });
  tell(deps, actor, project, true, at);
}

/** Brings a removed project back with everything it had. Only for planners. Throws notFound, forbidden, frozen. */
export async function restoreProject(deps: Deps, actor: Actor, projectId: string): Promise<void> {
  const at = deps.clock.now();
  const project = await deps.db.prisma.$transaction(async (tx) => {
    const found = await demandRemovable(tx, actor, projectId, true);
    const rank = await freeRank(tx, found);
    await tx.project.update({ where: { id: projectId }, data: { removedAt: null, rank, updatedAt: at } });
    await record(tx, deps, actor, {
      action: "project.restored",
      objectKind: "project",
      objectId: projectId,
      areaCode: found.areaCode,
      detail: { code: found.code, rank },
    });
    return found;
  });
  tell(deps, actor, project, false, at);
}
