import type { RoomName } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { briefProject, projectObject } from "../db/briefs";
import type { Db } from "../db/client";
import type { Env } from "../env";
import { loadSession } from "../db/dialogue/sessions";
import { ALL_RIGHTS, briefWriteRights, type WriteRights } from "./check/rights";

/** What an actor may do in a room; `rights` null = read only. */
export type Access = { rights: WriteRights | null };

/**
 * The only place that decides who may join a room and what may be written there. Null = absent or not readable, which
 * is answered alike (4404).
 */
export async function authorize(
  deps: { db: Pick<Db, "prisma" | "pages">; env: Pick<Env, "scratchRooms"> },
  room: RoomName,
  actor: Actor,
): Promise<Access | null> {
  switch (room.kind) {
    case "brief":
      return authorizeBrief(deps.db, room.id, actor);
    case "session":
      return authorizeMinutes(deps.db, room.id, actor);
    case "scratch":
      return deps.env.scratchRooms ? authorizeScratch(deps.db, room.org, actor) : null;
    default:
      // rooms of memoranda and plans have no documents yet
      return null;
  }
}

async function authorizeBrief(db: Pick<Db, "pages">, briefId: string, actor: Actor): Promise<Access | null> {
  const project = await briefProject(db.pages, briefId);
  if (!project || !may(actor, "brief.read", projectObject(project))) return null;
  return { rights: briefWriteRights(actor, projectObject(project)) };
}

/** Minutes are read by the area, and written by those who ran the session until they are signed off. */
async function authorizeMinutes(db: Pick<Db, "prisma">, sessionId: string, actor: Actor): Promise<Access | null> {
  const session = await loadSession(db.prisma, sessionId);
  if (!session || !may(actor, "session.read", session)) return null;
  return { rights: session.state === "CLOSED" && may(actor, "session.run", session) ? ALL_RIGHTS : null };
}

/**
 * `scratch/<org>/<name>`: written by the organisation of the user whose e-mail begins with `<org>@`, read by observers,
 * absent for everybody else.
 */
async function authorizeScratch(db: Pick<Db, "prisma">, org: string, actor: Actor): Promise<Access | null> {
  if (actor.email.split("@")[0] === org) return { rights: ALL_RIGHTS };
  const owner = await db.prisma.user.findFirst({
    where: { email: { startsWith: `${org}@` }, active: true },
    select: { memberships: { select: { orgId: true } } },
  });
  const orgIds = new Set(owner?.memberships.map(({ orgId }) => orgId));
  const observes = actor.memberships.some(({ role }) => role === "OBSERVER");
  if (observes) return owner ? { rights: null } : null;
  return actor.memberships.some(({ orgId }) => orgIds.has(orgId)) ? { rights: ALL_RIGHTS } : null;
}
