import type { Actor } from "~/domain/access/actor";
import type { Phase } from "~/domain/dialogue/phases/phaseKind";
import { currentPhase, mayClose, nextPhase, previousPhase, stateIn } from "~/domain/dialogue/phases/phaseMachine";
import { CODE_AGE_MS } from "~/domain/dialogue/seats/joinCode";
import { isOver } from "~/domain/dialogue/sessionState";
import { onceMore } from "../../../db/onceMore";
import type { Tx } from "../../../db/client";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { demandLocked, touchSession } from "../demandSession";
import { rotateCode } from "../join/rotateCode";
import { chooseAgendas } from "./chooseAgendas";
import { keepBriefs } from "./keepBriefs";
import { recordSession } from "./recordSession";
import { openNotes } from "../rooms/openNotes";
import { promoteNotes } from "../rooms/promoteNotes";
import { tellRooms } from "../rooms/tellRooms";
import { settleNotes } from "../rooms/settleNotes";
import { makeMinutes } from "../after/makeMinutes";
import { endSession } from "../after/endSession";
import { tellDuties } from "../after/tellDuties";

/** The close with its versions may take longer than a usual change. */
const PATIENCE = { timeout: 30_000, maxWait: 10_000 };

/** Steps of the whole session. */
export type Move = "next" | "back" | "close";

/** Begins a phase; true when the session leaves the lobby with it. */
async function begin(tx: Tx, deps: Deps, session: SessionRecord, phase: Phase): Promise<boolean> {
  const now = deps.clock.now();
  const state = stateIn(phase);
  const before = currentPhase(session);
  if (before) await tx.dialoguePhase.update({ where: { id: before.id }, data: { endedAt: before.endedAt ?? now } });
  await tx.dialoguePhase.update({ where: { id: phase.id }, data: { beganAt: now, endedAt: null } });
  await tx.dialogueSession.update({
    where: { id: session.id },
    data: { state, currentPhaseId: phase.id, version: { increment: 1 }, blank: false },
  });
  const old = session.codeSince === null || now.getTime() - session.codeSince.getTime() > CODE_AGE_MS;
  if (old) await rotateCode(tx, deps, session);
  if (state === "LOBBY") return false;
  const where = { id: session.id, rulesFrozenAt: null };
  const { count } = await tx.dialogueSession.updateMany({ where, data: { rulesFrozenAt: now } });
  return count === 1;
}

/** Returns the people who were told of their duties. */
async function move(tx: Tx, deps: Deps, actor: Actor, session: SessionRecord, how: Move): Promise<string[]> {
  if (how === "close") {
    if (!mayClose(session)) throw new AppError("stepUnavailable");
    await endSession(tx, deps, session);
    await promoteNotes(tx, deps, actor, session);
    await makeMinutes(tx, deps, session.id);
    await keepBriefs(tx, deps, actor, session, "AFTER_SESSION");
    await recordSession(tx, deps, actor, session, "closed");
    return tellDuties(tx, deps, actor, session);
  }
  const phase = how === "next" ? nextPhase(session) : previousPhase(session);
  if (!phase) throw new AppError("stepUnavailable");
  const before = currentPhase(session);
  if (how === "next" && before?.kind === "DOT_VOTE") await chooseAgendas(tx, deps, session, before.id);
  if (phase.kind === "ROOMS") await openNotes(tx, deps, actor, session);
  const starts = await begin(tx, deps, session, phase);
  if (starts) await keepBriefs(tx, deps, actor, session, "BEFORE_SESSION");
  await recordSession(tx, deps, actor, session, "phase", { from: before?.kind ?? null, to: phase.kind, how });
  return [];
}

/**
 * Moves a session: opens the lobby, begins the next phase, resumes the one before, closes. `fromPhaseId` is the phase that
 * the facilitator saw ("" = none): when another one runs by now, somebody else has moved or the request is a repetition,
 * and nothing happens. Throws notFound, forbidden, sessionOver, stepUnavailable.
 */
export async function moveSession(
  deps: Deps,
  actor: Actor,
  id: string,
  input: { move: Move; fromPhaseId: string },
): Promise<void> {
  // what the tables have typed until now belongs to what the next phase shows and the close keeps
  await settleNotes(deps, id);
  // the same press again finds another phase running and does nothing
  const told = await onceMore(() =>
    deps.db.prisma.$transaction(async (tx) => {
      const session = await demandLocked(tx, actor, "session.run", id);
      if (isOver(session.state) && input.move === "close") return [];
      if (isOver(session.state)) throw new AppError("sessionOver");
      if ((session.currentPhaseId ?? "") !== input.fromPhaseId) return [];
      return move(tx, deps, actor, session, input.move);
    }, PATIENCE),
  );
  // phones first: a ballot that is closed must not be shown open while rights in rooms are judged
  touchSession(deps, id);
  await tellRooms(deps, id);
  for (const userId of told) deps.bus.emit("touched", { topic: `user/${userId}` });
}
