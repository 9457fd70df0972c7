import { NO_TEXTS, type MinutesTexts } from "~/collab/session/minutesDoc";
import { sessionRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { withoutUnprintable } from "~/domain/text/unprintable";
import { isOver } from "~/domain/dialogue/sessionState";
import { readEpoch } from "../../../db/backup/epoch";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { demandLocked, demandSession, touchSession } from "../demandSession";
import { recordSession } from "../run/recordSession";
import { freezeMinutesRoom, readMinutesTexts, signedTexts } from "./minutesRoom";
import { minutesHash } from "./makeMinutes";

/** Longest remarks in the minutes, in characters. */
const MAX_TEXT = 10_000;

/**
 * Minutes as their page shows them; `text` = remarks of minutes from before they were co-edited; `sections` = what people
 * wrote together, as it is durable. `room` = how this person joins the writing; null once they are signed off.
 */
export type MinutesView = {
  text: string;
  sections: MinutesTexts;
  room: { userId: string; epoch: number } | null;
  hash: string;
  madeAt: string;
  signedAt: string | null;
  signedBy: string | null;
};

/** The minutes of a session; null before its close. Throws notFound. */
export async function openMinutes(deps: Deps, actor: Actor, id: string): Promise<MinutesView | null> {
  const tx = deps.db.prisma;
  const session = await demandSession(tx, actor, "session.read", id);
  const row = await tx.dialogueMinutes.findUnique({ where: { sessionId: id } });
  if (!row) return null;
  const signer = row.signedBy
    ? await tx.user.findUnique({ where: { id: row.signedBy }, select: { nameTh: true } })
    : null;
  const { text, hash, madeAt, signedAt } = row;
  const sections = signedAt === null ? await readMinutesTexts(tx, id) : signedTexts(row.sections);
  const writes = signedAt === null && sections !== null && may(actor, "session.run", session);
  return {
    text,
    sections: sections ?? NO_TEXTS,
    room: writes ? { userId: actor.userId, epoch: await readEpoch(deps.db.pool) } : null,
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
  // what people typed until now belongs to what is signed
  if (input.sign) await deps.collab.flushed(sessionRoom(id));
  await deps.db.prisma.$transaction(async (tx) => {
    const session = await demandLocked(tx, actor, input.sign ? "session.prepare" : "session.run", id);
    const minutes = await tx.dialogueMinutes.findUnique({ where: { sessionId: id } });
    if (!minutes || !isOver(session.state)) throw new AppError("stepUnavailable");
    if (minutes.signedAt !== null) throw new AppError("frozen");
    if (minutes.hash !== input.hash) throw new AppError("stale");
    const sections = input.sign ? await freezeMinutesRoom(tx, deps, id) : {};
    const hash = minutesHash(minutes.content, text, sections);
    const signed = input.sign ? { sections, signedBy: actor.userId, signedAt: deps.clock.now() } : {};
    await tx.dialogueMinutes.update({ where: { sessionId: id }, data: { text, hash, ...signed } });
    if (input.sign) await tx.dialogueSession.update({ where: { id }, data: { state: "MINUTES_SIGNED" } });
    await recordSession(tx, deps, actor, session, input.sign ? "minutesSigned" : "minutesWritten", { hash });
  });
  touchSession(deps, id, "desk");
}
