import { isDotChoice, type DotChoice } from "~/domain/dialogue/voting/dotVote";
import { isRanking } from "~/domain/dialogue/voting/borda";
import type { Tx } from "../../../db/client";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { dotTargets, rankedItems } from "../view/voteTargets";
import { answer, type Answering, type SeatRequest } from "./answer";

async function store(
  tx: Tx,
  deps: Deps,
  { session, seat, phase }: Answering,
  ballot: { kind: "DOTS" | "RANKING"; choice: DotChoice | readonly string[]; revision: number },
): Promise<"desk"> {
  const { kind, revision } = ballot;
  if (!Number.isInteger(revision) || revision < 1 || revision > 1_000_000)
    throw new AppError("badInput", { field: "revision" });
  const castAt = deps.clock.now();
  const choice = JSON.stringify(ballot.choice);
  // one row for a seat and phase; an older request that comes late, or the same once more, changes nothing
  await tx.$executeRaw`
    insert into dialogue_ballot (id, session_id, phase_id, seat_id, kind, choice, revision, cast_at)
    values (gen_random_uuid(), ${session.id}::uuid, ${phase.id}::uuid, ${seat.id}::uuid, ${kind}, ${choice}::jsonb,
            ${revision}::int, ${castAt})
    on conflict (phase_id, seat_id) do update
      set choice = excluded.choice, revision = excluded.revision, cast_at = excluded.cast_at
      where dialogue_ballot.revision < excluded.revision`;
  return "desk";
}

/**
 * Casts the dots of a seat; a newer ballot (higher `revision`) of the same seat replaces the older one. Throws seatEnded,
 * sessionOver, phaseOver, badInput (too many dots, unknown target).
 */
export async function castDots(
  deps: Deps,
  request: SeatRequest,
  input: { choice: DotChoice; revision: number },
): Promise<void> {
  await answer(deps, request, ["DOT_VOTE"], async (tx, given) => {
    const targets = await dotTargets(tx, given.session.id);
    const ids = targets.map(({ id }) => id);
    if (!isDotChoice(input.choice, ids, given.session.rules)) throw new AppError("badInput", { field: "dots" });
    return store(tx, deps, given, { ...input, kind: "DOTS" });
  });
}

/** Casts the private ranking of a seat, as {@link castDots}. Throws badInput when an item is missing or named twice. */
export async function castRanking(
  deps: Deps,
  request: SeatRequest,
  input: { choice: string[]; revision: number },
): Promise<void> {
  await answer(deps, request, ["RANKING"], async (tx, given) => {
    const items = await rankedItems(tx, given.session.id);
    const ids = items.map(({ id }) => id);
    if (ids.length === 0 || !isRanking(input.choice, ids)) throw new AppError("badInput", { field: "ranking" });
    return store(tx, deps, given, { ...input, kind: "RANKING" });
  });
}
