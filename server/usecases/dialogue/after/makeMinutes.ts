import { createHash } from "node:crypto";
import { canonical } from "../../../db/audit";
import type { Tx } from "../../../db/client";
import { loadSeats } from "../../../db/dialogue/seats";
import { loadSession } from "../../../db/dialogue/sessions";
import type { Deps } from "../../deps";
import { readOutcome } from "../view/readOutcome";

/** SHA-256 over what the minutes say, hex: who changes a word changes it. */
export function minutesHash(content: unknown, text: string): string {
  return createHash("sha256")
    .update(JSON.stringify([canonical(content), text]))
    .digest("hex");
}

/** Keeps what a session decided as it is at its close, in the caller's transaction: attendance, votes, words, duties. */
export async function makeMinutes(tx: Tx, deps: Pick<Deps, "clock">, sessionId: string): Promise<void> {
  const session = await loadSession(tx, sessionId);
  if (!session) return;
  const [outcome, seats] = await Promise.all([readOutcome(tx, session), loadSeats(tx, sessionId)]);
  const attendance = seats.map(({ name, position, orgName, sector, verified, joinedAt }) => ({
    ...{ name, position, orgName, sector, verified, joinedAt: joinedAt.toISOString() },
  }));
  const held = session.phases.filter(({ beganAt }) => beganAt !== null);
  const content = JSON.parse(JSON.stringify({ attendance, phases: held, rules: session.rules, outcome })) as object;
  const madeAt = deps.clock.now();
  await tx.dialogueMinutes.create({ data: { sessionId, content, hash: minutesHash(content, ""), madeAt } });
}
