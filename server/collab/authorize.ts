import type { RoomName } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { isPlanFrozen } from "~/domain/lifecycle/plan/editionLife";
import type { PlanState } from "~/domain/lifecycle/plan/planLife";
import type { BookPlanKind } from "~/domain/plan/book/bookComponents";
import { briefProject, projectObject } from "../db/briefs";
import type { Db, Tx } from "../db/client";
import type { Env } from "../env";
import { loadSession } from "../db/dialogue/sessions";
import { loadClauses } from "../db/mou/clauses";
import { loadMou, mouObject } from "../db/mous";
import { loadApprovals } from "../db/lifecycle/approvals";
import { loadPlanSteps, standingOf } from "../db/lifecycle/planSteps";
import { loadPlan, type PlanHead } from "../db/plans";
import { ALL_RIGHTS, bookRights, briefWriteRights, clauseRights, type WriteRights } from "./check/rights";

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
    case "mou":
      return authorizeMou(deps.db, room.id, actor);
    case "plan":
      return authorizeBook(deps.db, room.id, actor);
  }
}

async function authorizeBrief(db: Pick<Db, "pages">, briefId: string, actor: Actor): Promise<Access | null> {
  const project = await briefProject(db.pages, briefId);
  if (!project || !may(actor, "brief.read", projectObject(project))) return null;
  return { rights: briefWriteRights(actor, projectObject(project)) };
}

/** Clauses are read with their project; the sides write those that are not agreed, while the memorandum is a draft. */
async function authorizeMou(db: Pick<Db, "prisma">, mouId: string, actor: Actor): Promise<Access | null> {
  const mou = await loadMou(db.prisma, mouId);
  if (!mou || !may(actor, "mou.read", mou.project)) return null;
  if (!may(actor, "mou.edit", mouObject(mou))) return { rights: null };
  const open = (await loadClauses(db.prisma, mouId)).filter(({ state }) => state !== "AGREED");
  return { rights: clauseRights(open.map(({ key }) => key)) };
}

/** A plan's book is read by the area, and its parts are written by the strategy office until the plan stands still (I11). */
async function authorizeBook(db: Pick<Db, "prisma">, planId: string, actor: Actor): Promise<Access | null> {
  const plan = await loadPlan(db.prisma, planId);
  if (!plan || !may(actor, "plan.read", plan)) return null;
  const state = plan.kind === "ANNUAL" ? await annualState(db.prisma, plan) : plan.state;
  const open = !isPlanFrozen(state as PlanState) && may(actor, "plan.edit", plan);
  return { rights: open ? bookRights(plan.kind as BookPlanKind) : null };
}

async function annualState(tx: Tx, { areaCode, fyFrom: fy }: PlanHead): Promise<PlanState> {
  return standingOf(await loadPlanSteps(tx, areaCode, fy), await loadApprovals(tx, areaCode, fy)).state;
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
