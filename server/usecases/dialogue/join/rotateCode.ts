import { CODE_MEMORY_MS } from "~/domain/dialogue/seats/joinCode";
import type { Tx } from "../../../db/client";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import type { Deps } from "../../deps";
import { codeHash, nextRotation, sessionCode } from "./secrets";

type Parts = Pick<Deps, "clock" | "secret">;

/** True when a code of this hash is in force, or was lately: a person who has it noted would come to the wrong session. */
async function isUsed(tx: Tx, deps: Parts, hash: string): Promise<boolean> {
  const since = new Date(deps.clock.now().getTime() - CODE_MEMORY_MS);
  const [now, lately] = await Promise.all([
    tx.dialogueSession.count({ where: { codeHash: hash } }),
    tx.dialogueCode.count({ where: { hash, endedAt: { gt: since } } }),
  ]);
  return now + lately > 0;
}

/** Puts the code in force out of force; it is remembered for those who type it late. */
export async function endCode(tx: Tx, deps: Parts, session: SessionRecord): Promise<void> {
  if (session.codeHash === null) return;
  const { id: sessionId, codeRotation: rotation, codeHash: hash } = session;
  await tx.dialogueCode.create({ data: { sessionId, rotation, hash, endedAt: deps.clock.now() } });
  await tx.dialogueSession.update({ where: { id: sessionId }, data: { codeHash: null, codeSince: null } });
}

/** Gives the session a new code, in the caller's transaction with its row locked. */
export async function rotateCode(tx: Tx, deps: Parts, session: SessionRecord): Promise<void> {
  await endCode(tx, deps, session);
  let rotation = nextRotation(session.codeRotation);
  let hash = codeHash(deps, sessionCode(deps, session.id, rotation));
  while (await isUsed(tx, deps, hash)) {
    rotation = nextRotation(rotation);
    hash = codeHash(deps, sessionCode(deps, session.id, rotation));
  }
  await tx.dialogueSession.update({
    where: { id: session.id },
    data: { codeHash: hash, codeRotation: rotation, codeSince: deps.clock.now() },
  });
}
