import { currentPhase } from "~/domain/dialogue/phases/phaseMachine";
import type { Tx } from "../../../db/client";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import type { Deps } from "../../deps";
import { endCode } from "../join/rotateCode";

/** Ends a session in the caller's transaction: its phase, its code and its link are over; seats only read the summary. */
export async function endSession(tx: Tx, deps: Deps, session: SessionRecord): Promise<void> {
  const closedAt = deps.clock.now();
  const phase = currentPhase(session);
  if (phase) await tx.dialoguePhase.update({ where: { id: phase.id }, data: { endedAt: phase.endedAt ?? closedAt } });
  await endCode(tx, deps, session);
  await tx.dialogueSession.update({
    where: { id: session.id },
    data: { state: "CLOSED", closedAt, currentPhaseId: null, linkOpen: false, blank: false, version: { increment: 1 } },
  });
}
