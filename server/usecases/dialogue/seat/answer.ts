import type { PhaseKind } from "~/domain/dialogue/phases/phaseKind";
import { currentPhase } from "~/domain/dialogue/phases/phaseMachine";
import { isOpen, isOver } from "~/domain/dialogue/sessionState";
import type { Phase } from "~/domain/dialogue/phases/phaseKind";
import type { Tx } from "../../../db/client";
import { loadSeatOfToken, touchSeat, type SeatRecord } from "../../../db/dialogue/seats";
import { lockSession, type SessionRecord } from "../../../db/dialogue/sessions";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { touchSession } from "../demandSession";
import { seatTokenHash } from "../join/seatCookie";

/** The seat that asks: the session it sits in and the Cookie header it came with. */
export type SeatRequest = { sessionId: string; cookie: string | null };

/** What an answer is judged by: the session with its row share-locked, the seat, the running phase. */
export type Answering = { session: SessionRecord; seat: SeatRecord; phase: Phase };

/** The seat of a request in an open session. Throws seatEnded, sessionOver, sessionNotOpen. */
async function seated(tx: Tx, deps: Deps, { sessionId, cookie }: SeatRequest) {
  const hash = seatTokenHash(deps, cookie, sessionId);
  const seat = hash === null ? null : await loadSeatOfToken(tx, sessionId, hash);
  if (!seat) throw new AppError("seatEnded");
  const session = await lockSession(tx, sessionId, "share");
  if (!session) throw new AppError("seatEnded");
  if (!isOpen(session.state)) throw new AppError(isOver(session.state) ? "sessionOver" : "sessionNotOpen");
  return { session, seat };
}

/**
 * Judges a seat's request inside the caller's transaction, the session's row share-locked: it has a seat in an open session
 * and one of these phases runs and still takes answers. Throws seatEnded, sessionOver, sessionNotOpen, phaseOver.
 */
export async function judgeAnswer(
  tx: Tx,
  deps: Deps,
  request: SeatRequest,
  kinds: readonly PhaseKind[],
): Promise<Answering> {
  const { session, seat } = await seated(tx, deps, request);
  const phase = currentPhase(session);
  if (!phase || phase.endedAt !== null || !kinds.includes(phase.kind)) throw new AppError("phaseOver");
  return { session, seat, phase };
}

/**
 * Takes an answer of a seat in one transaction, before the running phase can end: `kinds` are the phases in which it is
 * taken. Throws seatEnded (no seat, freed), sessionOver, phaseOver (too late: kindly refused, not counted).
 */
export async function answer(
  deps: Deps,
  request: SeatRequest,
  kinds: readonly PhaseKind[],
  write: (tx: Tx, given: Answering) => Promise<"room" | "desk">,
): Promise<void> {
  const touched = await deps.db.prisma.$transaction(async (tx) => {
    const given = await judgeAnswer(tx, deps, request, kinds);
    await touchSeat(tx, given.seat, deps.clock.now());
    return write(tx, given);
  });
  touchSession(deps, request.sessionId, touched);
}

/** Locks something of one organisation or seat for the rest of the transaction: two answers at once are taken in turn. */
export async function inTurn(tx: Tx, key: string): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`dialogue ${key}`}, 0))::text`;
}
