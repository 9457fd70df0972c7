import type { Actor } from "~/domain/access/actor";
import { withoutUnprintable } from "~/domain/text/unprintable";
import { isOver } from "~/domain/dialogue/sessionState";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { demandLocked, demandSession, touchSession } from "../demandSession";
import { recordSession } from "../run/moveSession";
import { minutesHash } from "./makeMinutes";

/** Longest remarks in the minutes, in characters. */
const MAX_TEXT = 10_000;

/** Minutes as their page shows them; `text` = remarks that people added to what the session decided. */
export type MinutesView = {
  text: string;
  hash: string;
  madeAt: string;
  signedAt: string | null;
  signedBy: string | null;
};

/** The minutes of a session; null before its close. Throws notFound. */
export async function openMinutes(deps: Deps, actor: Actor, id: string): Promise<MinutesView | null> {
  const tx = deps.db.prisma;
  await demandSession(tx, actor, "session.read", id);
  const row = await tx.dialogueMinutes.findUnique({ where: { sessionId: id } });
  if (!row) return null;
  const signer = row.signedBy
    ? await tx.user.findUnique({ where: { id: row.signedBy }, select: { nameTh: true } })
    : null;
  const { text, hash, madeAt, signedAt } = row;
  return {
    text,
    hash,
    madeAt: madeAt.toISOString(),
    signedAt: signedAt?.toISOString() ?? null,
    signedBy: signer?.nameTh ?? null,
  };
}

/**
 * Writes remarks into the minutes of a closed session, and signs them off when `sign`: from then on nothing changes, and
 * the hash tells. `hash` is that of the minutes that were seen. Throws notFound, forbidden, stepUnavailable, stale, badInput.
 */
export async function signMinutes(
  deps: Deps,
  actor: Actor,
  id: string,
  input: { text: string; hash: string; sign: boolean },
): Promise<void> {
  const text = withoutUnprintable(input.text).text.trim();
  if ([...text].length > MAX_TEXT) throw new AppError("badInput", { field: "minutes" });
  await deps.db.prisma.$transaction(async (tx) => {
    const session = await demandLocked(tx, actor, input.sign ? "session.prepare" : "session.run", id);
    const minutes = await tx.dialogueMinutes.findUnique({ where: { sessionId: id } });
    if (!minutes || !isOver(session.state)) throw new AppError("stepUnavailable");
    if (minutes.signedAt !== null) throw new AppError("frozen");
    if (minutes.hash !== input.hash) throw new AppError("stale");
    const hash = minutesHash(minutes.content, text);
    const signed = input.sign ? { signedBy: actor.userId, signedAt: deps.clock.now() } : {};
    await tx.dialogueMinutes.update({ where: { sessionId: id }, data: { text, hash, ...signed } });
    if (input.sign) await tx.dialogueSession.update({ where: { id }, data: { state: "MINUTES_SIGNED" } });
    await recordSession(tx, deps, actor, session, input.sign ? "minutesSigned" : "minutesWritten", { hash });
  });
  touchSession(deps, id, "desk");
}
