import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { writingOrgIds } from "~/domain/access/roles";
import { isOver } from "~/domain/dialogue/sessionState";
import type { DutyView } from "~/domain/dialogue/view/sessionView";
import { isoDay } from "../../../db/days";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import { AppError } from "../../../errors";
import { demandArea } from "../../area/demandArea";
import type { Deps } from "../../deps";
import { demandId } from "../../people/fields";
import { demandLocked, touchSession } from "../demandSession";
import { recordSession } from "../run/recordSession";

/** Who may say that a duty was done: the people of its organisation, and those who run the session. */
function mayTick(actor: Actor, session: SessionRecord, orgId: string | null): boolean {
  return may(actor, "session.run", session) || (orgId !== null && writingOrgIds(actor, session.areaCode).has(orgId));
}

/** The duties of a closed session that the actor may tick off or open again, by id. */
export function tickable(actor: Actor, session: SessionRecord, duties: readonly DutyView[]): string[] {
  if (!isOver(session.state)) return [];
  // the key of an organisation with an account here is its id
  return duties.filter(({ orgKey }) => mayTick(actor, session, orgKey)).map(({ id }) => id);
}

/**
 * Ticks a duty of a closed session off, or opens it again; who did and when stays in the audit trail. Throws notFound (also
 * for a duty that was taken away), forbidden, stale when somebody else did the same meanwhile, stepUnavailable while the
 * session still runs.
 */
export async function tickDuty(
  deps: Deps,
  actor: Actor,
  sessionId: string,
  { dutyId, done }: { dutyId: string; done: boolean },
): Promise<void> {
  await deps.db.prisma.$transaction(async (tx) => {
    const session = await demandLocked(tx, actor, "session.read", sessionId);
    const duty = await tx.dialogueDuty.findFirst({ where: { id: demandId(dutyId), sessionId, removedAt: null } });
    if (!duty) throw new AppError("notFound");
    if (!mayTick(actor, session, duty.orgId)) throw new AppError("forbidden");
    if (!isOver(session.state)) throw new AppError("stepUnavailable");
    if ((duty.doneAt !== null) === done) throw new AppError("stale");
    const how = done ? { doneAt: deps.clock.now(), doneBy: actor.userId } : { doneAt: null, doneBy: null };
    await tx.dialogueDuty.update({ where: { id: duty.id }, data: how });
    const detail = { dutyId, orgName: duty.orgName, dueOn: isoDay(duty.dueOn) };
    await recordSession(tx, deps, actor, session, done ? "dutyDone" : "dutyReopened", detail);
  });
  touchSession(deps, sessionId);
}

/** A duty that waits, as the home page shows it; `dueOn` ISO, late = its day is past. */
export type OpenDuty = { id: string; sessionId: string; text: string; orgName: string; dueOn: string; late: boolean };

/**
 * Duties that closed sessions of an area and budget year (B.E.) gave and nobody has ticked off, by date: of one's own
 * organisations, for the strategy office all. Throws notFound.
 */
export async function openDuties(
  deps: Deps,
  actor: Actor,
  { areaCode, fy }: { areaCode: string; fy: number },
): Promise<OpenDuty[]> {
  demandArea(actor, "session.read", areaCode);
  const own = may(actor, "session.prepare", { areaCode }) ? {} : { orgId: { in: [...writingOrgIds(actor, areaCode)] } };
  const rows = await deps.db.prisma.dialogueDuty.findMany({
    where: {
      ...{ removedAt: null, doneAt: null, ...own },
      session: { areaCode, fy, removedAt: null, state: { in: ["CLOSED", "MINUTES_SIGNED"] } },
    },
    orderBy: [{ dueOn: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    take: 50,
  });
  const today = deps.clock.today();
  return rows.map(({ id, sessionId, text, orgName, dueOn }) => {
    const day = isoDay(dueOn);
    return { id, sessionId, text, orgName, dueOn: day, late: day < today };
  });
}
