import { createHash } from "node:crypto";
import { canonical } from "../../../db/audit";
import type { Tx } from "../../../db/client";
import { loadSeats } from "../../../db/dialogue/seats";
import { loadSession } from "../../../db/dialogue/sessions";
import type { Phase } from "~/domain/dialogue/phases/phaseKind";
import type { Sector } from "~/domain/dialogue/seats/sector";
import type { Outcome } from "~/domain/dialogue/view/sessionView";
import type { VotingRules } from "~/domain/dialogue/voting/votingRules";
import type { Deps } from "../../deps";
import { moneyLines, type MoneyLine } from "./moneyLines";
import { openMinutesRoom } from "./minutesRoom";
import { readOutcome } from "../view/readOutcome";

/** SHA-256 over what the minutes say, hex: who changes a word changes it. */
export function minutesHash(content: unknown, text: string, sections: object = {}): string {
  const said =
    Object.keys(sections).length === 0 ? [canonical(content), text] : [canonical(content), text, canonical(sections)];
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}

/** What the minutes keep of a session; older ones have no `money`. */
export type MinutesContent = {
  attendance: { name: string; position: string; orgName: string; sector: Sector; verified: boolean }[];
  phases: Phase[];
  rules: VotingRules;
  outcome: Outcome;
  money?: MoneyLine[];
};

/** Keeps what a session decided as it is at its close, in the caller's transaction: attendance, votes, words, duties. */
export async function makeMinutes(tx: Tx, deps: Pick<Deps, "clock" | "collab">, sessionId: string): Promise<void> {
  const session = await loadSession(tx, sessionId);
  if (!session) return;
  const outcome = await readOutcome(tx, session);
  const seats = await loadSeats(tx, sessionId);
  const money = await moneyLines(tx, session);
  const attendance = seats.map(({ name, position, orgName, sector, verified, joinedAt }) => ({
    ...{ name, position, orgName, sector, verified, joinedAt: joinedAt.toISOString() },
  }));
  const held = session.phases.filter(({ beganAt }) => beganAt !== null);
  const said: MinutesContent = { attendance, phases: held, rules: session.rules, outcome, money };
  const content = JSON.parse(JSON.stringify(said)) as object;
  const madeAt = deps.clock.now();
  await openMinutesRoom(tx, deps, session, outcome);
  await tx.dialogueMinutes.create({ data: { sessionId, content, hash: minutesHash(content, ""), madeAt } });
}
