import type { PhaseKind } from "~/domain/dialogue/phases/phaseKind";
import { currentPhase } from "~/domain/dialogue/phases/phaseMachine";
import type { Tx } from "../../../db/client";
import type { SessionRecord } from "../../../db/dialogue/sessions";

const ids = (rows: { seatId: string }[]) => new Set(rows.map(({ seatId }) => seatId));

const READERS: Partial<Record<PhaseKind, (tx: Tx, sessionId: string, phaseId: string) => Promise<Set<string>>>> = {
  OPENING: async (tx, sessionId) => {
    const rows = await tx.dialogueSeat.findMany({
      where: { sessionId, acknowledgedAt: { not: null } },
      select: { id: true },
    });
    return new Set(rows.map(({ id }) => id));
  },
  EVIDENCE: async (tx, sessionId) =>
    ids(await tx.dialogueMark.findMany({ where: { sessionId }, select: { seatId: true } })),
  CARDS: async (tx, sessionId) =>
    ids(await tx.dialogueCard.findMany({ where: { sessionId }, select: { seatId: true } })),
  DOT_VOTE: async (tx, _id, phaseId) =>
    ids(await tx.dialogueBallot.findMany({ where: { phaseId }, select: { seatId: true } })),
  RANKING: async (tx, _id, phaseId) =>
    ids(await tx.dialogueBallot.findMany({ where: { phaseId }, select: { seatId: true } })),
  PLEDGES: async (tx, sessionId) =>
    ids(await tx.dialoguePledge.findMany({ where: { sessionId, withdrawnAt: null }, select: { seatId: true } })),
  CONSENT: async (tx, _id, phaseId) =>
    ids(await tx.dialogueConsent.findMany({ where: { phaseId }, select: { seatId: true } })),
};

/** Seats that answered in the running phase; null where nothing is asked. */
export async function answeredSeats(tx: Tx, session: SessionRecord): Promise<ReadonlySet<string> | null> {
  const phase = currentPhase(session);
  const read = phase && READERS[phase.kind];
  return read ? read(tx, session.id, phase.id) : null;
}
