import type { Actor } from "~/domain/access/actor";
import { READINESS_KEYS, READINESS_STATES, type ReadinessKey, type ReadinessState } from "~/domain/mou/after/readiness";
import { record } from "../../../db/audit";
import type { Tx } from "../../../db/client";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { lineOf } from "../../people/fields";
import { demandFollowed } from "../duties/keepDuties";

/** An answer of the checklist with its note. */
export type ReadinessAnswer = { key: ReadinessKey; state: ReadinessState; note: string; setAt: Date };

const oneOf = <T extends string>(known: readonly T[], word: string, field: string): T => {
  const found = known.find((one) => one === word);
  if (found === undefined) throw new AppError("badInput", { field });
  return found;
};

/** The answers about a memorandum. */
export async function loadReadiness(tx: Tx, mouId: string): Promise<ReadinessAnswer[]> {
  const rows = await tx.mouReadiness.findMany({ where: { mouId } });
  return rows.flatMap(({ key, state, note, setAt }) => {
    const known = READINESS_KEYS.find((one) => one === key);
    return known ? [{ key: known, state: state as ReadinessState, note, setAt }] : [];
  });
}

/**
 * Answers one point of the receiver's checklist, in every state of the memorandum. Throws notFound, forbidden, badInput.
 */
export async function setReadiness(
  deps: Deps,
  actor: Actor,
  mouId: string,
  input: { key: string; state: string; note: string },
): Promise<void> {
  const key = oneOf(READINESS_KEYS, input.key, "key");
  const state = oneOf(READINESS_STATES, input.state, "state");
  const note = lineOf(input.note, "note", { max: 300, required: false });
  await deps.db.prisma.$transaction(async (tx) => {
    const mou = await demandFollowed(tx, actor, mouId);
    const answer = { state, note, setBy: actor.userId, setAt: deps.clock.now() };
    await tx.mouReadiness.upsert({
      where: { mouId_key: { mouId: mou.id, key } },
      create: { mouId: mou.id, key, ...answer },
      update: answer,
    });
    await record(tx, deps, actor, {
      ...{ action: "mou.readinessSet", objectKind: "mou", objectId: mou.id, areaCode: mou.areaCode },
      detail: { key, state },
    });
  });
}
