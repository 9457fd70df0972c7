import type { Actor } from "~/domain/access/actor";
import { currentPhase, extended, mayDrop, moved } from "~/domain/dialogue/phases/phaseMachine";
import { isOpen, isOver } from "~/domain/dialogue/sessionState";
import type { Tx } from "../../../db/client";
import { loadSeats } from "../../../db/dialogue/seats";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { demandLocked, touchSession } from "../demandSession";
import { rotateCode } from "../join/rotateCode";
import { dealTables } from "../rooms/dealTables";
import { tellRooms } from "../rooms/tellRooms";
import { recordSession } from "./recordSession";

/** What facilitators do to the course of a session and to who is in it. */
export type SteerCommand =
  | { intent: "extend"; phaseId: string; by: number }
  | { intent: "drop"; phaseId: string; dropped: boolean }
  | { intent: "order"; phaseId: string; by: -1 | 1 }
  | { intent: "closeVote"; phaseId: string }
  | { intent: "openVote"; phaseId: string }
  | { intent: "blank"; on: boolean }
  | { intent: "rotateCode"; rotation: number }
  | { intent: "revokeLink"; linkVersion: number }
  | { intent: "tables" }
  | { intent: "moveSeat"; seatId: string; table: number }
  | { intent: "showTable"; table: number }
  | { intent: "verify"; seatId: string }
  | { intent: "verifyAll" }
  | { intent: "release"; seatId: string };

type Step<I extends SteerCommand["intent"]> = (
  tx: Tx,
  deps: Deps,
  session: SessionRecord,
  command: Extract<SteerCommand, { intent: I }>,
  actor: Actor,
) => Promise<Readonly<Record<string, unknown>>>;

const phaseOf = (session: SessionRecord, id: string) => {
  const phase = session.phases.find((one) => one.id === id);
  if (!phase) throw new AppError("stale");
  return phase;
};

const demandOpen = ({ state }: SessionRecord) => {
  if (!isOpen(state)) throw new AppError(isOver(state) ? "sessionOver" : "sessionNotOpen");
};

const setPhase = (
  tx: Tx,
  id: string,
  data: { dropped?: boolean; extendedMinutes?: number; endedAt?: Date | null; sort?: number },
) => tx.dialoguePhase.update({ where: { id }, data });

async function verify(tx: Tx, session: SessionRecord, actor: Actor, seatIds: string[]) {
  await tx.dialogueSeat.updateMany({
    where: { sessionId: session.id, id: { in: seatIds }, verified: false, releasedAt: null },
    data: { verified: true, verifiedBy: actor.userId },
  });
  return { seatIds };
}

const STEPS: { [I in SteerCommand["intent"]]: Step<I> } = {
  extend: async (tx, _deps, session, { phaseId, by }) => {
    const minutes = extended(session, phaseOf(session, phaseId), by);
    if (minutes === null) throw new AppError("stepUnavailable");
    await setPhase(tx, phaseId, { extendedMinutes: minutes });
    return { by };
  },
  drop: async (tx, _deps, session, { phaseId, dropped }) => {
    const phase = phaseOf(session, phaseId);
    if (!mayDrop(session, phase)) throw new AppError("stepUnavailable");
    await setPhase(tx, phaseId, { dropped });
    return { kind: phase.kind, dropped };
  },
  order: async (tx, _deps, session, { phaseId, by }) => {
    const phases = moved(session, phaseId, by);
    if (!phases) throw new AppError("stepUnavailable");
    const sortOf = new Map(session.phases.map(({ id, sort }) => [id, sort]));
    for (const { id, sort } of phases) if (sortOf.get(id) !== sort) await setPhase(tx, id, { sort });
    return { kind: phaseOf(session, phaseId).kind, by };
  },
  // the running phase takes no more answers and shows its results
  closeVote: async (tx, deps, session, { phaseId }) => {
    demandOpen(session);
    const phase = currentPhase(session);
    if (phase?.id !== phaseId) throw new AppError("stale");
    if (phase.endedAt === null) await setPhase(tx, phaseId, { endedAt: deps.clock.now() });
    return { kind: phase.kind };
  },
  openVote: async (tx, _deps, session, { phaseId }) => {
    demandOpen(session);
    const phase = currentPhase(session);
    if (phase?.id !== phaseId) throw new AppError("stale");
    await setPhase(tx, phaseId, { endedAt: null });
    return { kind: phase.kind };
  },
  blank: async (tx, _deps, session, { on }) => {
    await tx.dialogueSession.update({ where: { id: session.id }, data: { blank: on } });
    return { on };
  },
  rotateCode: async (tx, deps, session, { rotation }) => {
    demandOpen(session);
    // a repeated request must not end the code that the first one made
    if (session.codeRotation === rotation) await rotateCode(tx, deps, session);
    return {};
  },
  revokeLink: async (tx, _deps, session, { linkVersion }) => {
    await tx.dialogueSession.updateMany({
      where: { id: session.id, linkVersion },
      data: { linkVersion: { increment: 1 } },
    });
    return {};
  },
  tables: async (tx, _deps, session) => {
    demandOpen(session);
    // who wrote at a table stays there: another deal would take its note away
    if (await tx.dialogueTable.count({ where: { sessionId: session.id, briefId: { not: null } } }))
      throw new AppError("stepUnavailable");
    return { count: await dealTables(tx, session.id) };
  },
  moveSeat: async (tx, _deps, session, { seatId, table }) => {
    demandOpen(session);
    const where = { sessionId_number: { sessionId: session.id, number: table } };
    if (!(await tx.dialogueTable.findUnique({ where }))) throw new AppError("stale");
    await tx.dialogueSeat.updateMany({ where: { id: seatId, sessionId: session.id }, data: { tableNumber: table } });
    return { seatId, table };
  },
  // 0 = all notes side by side
  showTable: async (tx, _deps, session, { table }) => {
    await tx.dialogueSession.update({ where: { id: session.id }, data: { shownTable: table > 0 ? table : null } });
    return { table };
  },
  verify: (tx, _deps, session, { seatId }, actor) => verify(tx, session, actor, [seatId]),
  verifyAll: async (tx, _deps, session, _command, actor) => {
    const seats = await loadSeats(tx, session.id);
    return verify(
      tx,
      session,
      actor,
      seats.filter(({ verified }) => !verified).map(({ id }) => id),
    );
  },
  release: async (tx, deps, session, { seatId }) => {
    const data = { releasedAt: deps.clock.now(), joinId: `freed-${seatId}-${deps.clock.now().getTime()}` };
    await tx.dialogueSeat.updateMany({ where: { id: seatId, sessionId: session.id, releasedAt: null }, data });
    return { seatId };
  },
};

/**
 * Does what a facilitator asked, in one transaction with its audit row. Throws notFound, forbidden, sessionOver,
 * sessionNotOpen, stepUnavailable (not allowed now), stale (another phase runs).
 */
export async function steer(deps: Deps, actor: Actor, id: string, command: SteerCommand): Promise<void> {
  await deps.db.prisma.$transaction(async (tx) => {
    const session = await demandLocked(tx, actor, "session.run", id);
    if (isOver(session.state)) throw new AppError("sessionOver");
    const step = STEPS[command.intent] as Step<SteerCommand["intent"]>;
    const detail = await step(tx, deps, session, command as never, actor);
    await recordSession(tx, deps, actor, session, command.intent, detail);
  });
  // phones first: a ballot that is closed must not be shown open while rights in rooms are judged
  touchSession(deps, id);
  await tellRooms(deps, id);
}
