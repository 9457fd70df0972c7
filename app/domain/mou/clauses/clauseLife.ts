/** Life of a clause (product §3f): เสนอ → โต้ → ตกลง (every side) 🔒. */
export const CLAUSE_STATES = ["PROPOSED", "COUNTERED", "AGREED"] as const;

/** สถานะของข้อ. */
export type ClauseState = (typeof CLAUSE_STATES)[number];

/** What a side does about a clause; the last five with a reason or for the brief's sake. */
export const CLAUSE_ACTS = [
  "PROPOSE",
  "COUNTER",
  "AGREE",
  "REOPEN",
  "TAKE_SOURCE",
  "KEEP_OWN",
  "ADD",
  "REMOVE",
] as const;

/** การเจรจา. */
export type ClauseAct = (typeof CLAUSE_ACTS)[number];

/** An act as it was written down; `hash` is of the words at that moment. */
export type ActFacts = { act: ClauseAct; partyNo: number; hash: string };

/** Acts by which a side stands by the words as they are. */
const STANDING: ReadonlySet<ClauseAct> = new Set<ClauseAct>(["PROPOSE", "COUNTER", "AGREE"]);

/** What each side last stood by since the clause was opened again, by number of the side. `acts` in order of time. */
export function standingOf(acts: readonly ActFacts[]): Map<number, ActFacts> {
  const standing = new Map<number, ActFacts>();
  for (const one of acts)
    if (one.act === "REOPEN") standing.clear();
    else if (STANDING.has(one.act)) standing.set(one.partyNo, one);
  return standing;
}

/** Where the sides of a clause stand about the words as they are now. */
export type ClauseStanding = {
  /** Sides that stand by exactly these words. */
  agreed: number[];
  /** Sides that stood by other words: an edit since takes an agreement back. */
  withdrawn: number[];
  /** Sides that said nothing since it was opened. */
  silent: number[];
};

/** [R10] Who stands by the words whose hash is `hash`; an agreement binds words, not a clause. */
export function clauseStanding(
  acts: readonly ActFacts[],
  sides: readonly { no: number }[],
  hash: string,
): ClauseStanding {
  const standing = standingOf(acts);
  const of = (test: (act: ActFacts | undefined) => boolean) =>
    sides.map(({ no }) => no).filter((no) => test(standing.get(no)));
  return {
    agreed: of((act) => act?.hash === hash),
    withdrawn: of((act) => act !== undefined && act.hash !== hash),
    silent: of((act) => act === undefined),
  };
}

/**
 * The state after an act: agreed when every side stands by these words; countered when somebody stands by others; otherwise
 * proposed.
 */
export function clauseStateOf(standing: ClauseStanding): ClauseState {
  if (standing.withdrawn.length === 0 && standing.silent.length === 0) return "AGREED";
  return standing.withdrawn.length > 0 ? "COUNTERED" : "PROPOSED";
}

/**
 * How a side that stands by the words speaks: the first one proposes, who finds another side standing by the same words
 * agrees, who stands against other words counters.
 */
export function actOf(standing: ClauseStanding, side: number): "PROPOSE" | "COUNTER" | "AGREE" {
  if (standing.agreed.some((no) => no !== side)) return "AGREE";
  return standing.withdrawn.some((no) => no !== side) ? "COUNTER" : "PROPOSE";
}
