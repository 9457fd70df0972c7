import type { Actor } from "~/domain/access/actor";
import { currentPhase, nextPhase } from "~/domain/dialogue/phases/phaseMachine";
import { isOver } from "~/domain/dialogue/sessionState";
import { onceMore } from "../../../db/onceMore";
import type { Tx } from "../../../db/client";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import type { Deps } from "../../deps";
import { demandLocked } from "../demandSession";
import { chooseAgendas } from "../run/chooseAgendas";
import { recordSession } from "../run/recordSession";
import { openNote, tablesWithoutNote } from "./openNotes";

/** Ends the vote on the groups, whose result the notes are about. */
async function endVote(tx: Tx, deps: Deps, actor: Actor, session: SessionRecord): Promise<void> {
  const vote = currentPhase(session);
  if (vote?.kind !== "DOT_VOTE") return;
  if (vote.endedAt === null) {
    await tx.dialoguePhase.update({ where: { id: vote.id }, data: { endedAt: deps.clock.now() } });
    await recordSession(tx, deps, actor, session, "closeVote", { kind: vote.kind });
  }
  await chooseAgendas(tx, deps, session, vote.id);
}

/**
 * Makes what the tables will write in before their phase begins: each note in a transaction of its own, so that neither
 * the session nor the audit trail is locked while all of them are made. Whatever was made stays, pressing again goes on
 * from there. Does nothing when another phase runs than `fromPhaseId`, or the next one has no tables. Throws as moveSession.
 */
export async function prepareRooms(deps: Deps, actor: Actor, id: string, fromPhaseId: string): Promise<void> {
  const within = <T>(work: (tx: Tx, session: SessionRecord) => Promise<T>, otherwise: T) =>
    onceMore(() =>
      deps.db.prisma.$transaction(async (tx) => {
        const session = await demandLocked(tx, actor, "session.run", id);
        const here = !isOver(session.state) && (session.currentPhaseId ?? "") === fromPhaseId;
        return here && nextPhase(session)?.kind === "ROOMS" ? work(tx, session) : otherwise;
      }),
    );
  const tables = await within<number[]>(async (tx, session) => {
    await endVote(tx, deps, actor, session);
    return tablesWithoutNote(tx, session);
  }, []);
  for (const number of tables) await within((tx, session) => openNote(tx, deps, actor, session, number), undefined);
}
