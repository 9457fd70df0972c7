import { candidateOf, duplicateCandidates, type Candidate } from "./candidates";
import { comparedOf, signatureOf, type Compared, type ProjectWords } from "./compared";
import { pairKey, type RememberedVerdict } from "./verdict";

/** A project whose money may be paid twice: the words compared, and what it is called in a sentence. */
export type ComparedProject = ProjectWords & { code: string };

/** What is known of a pair: open, answered, or answered about other words than stand there now. */
export type PairState = "OPEN" | "ASK_AGAIN" | "SAME" | "ANSWERED";

/** A pair with its state; `candidate` null = an answered pair that no longer looks alike. */
export type JudgedPair = {
  a: ComparedProject;
  b: ComparedProject;
  candidate: Candidate | null;
  state: PairState;
  verdict: RememberedVerdict | null;
};

/** All pairs of a year; `more` = there are further ones than are looked at once. */
export type JudgedPairs = { pairs: JudgedPair[]; more: boolean };

const keyOf = ({ projectA, projectB }: RememberedVerdict) => pairKey(projectA, projectB);

function stateOf(verdict: RememberedVerdict, signature: string): PairState {
  if (verdict.signature !== signature) return "ASK_AGAIN";
  return verdict.verdict === "SAME" ? "SAME" : "ANSWERED";
}

/**
 * [R6] The pairs of one area and budget year that look like one, with what people found out about them. A verdict
 * lasts until one of the two changes what the comparison used; a pair judged SAME is asked again even when it no
 * longer looks alike, so that a new title does not make a double payment disappear.
 */
export function judgePairs(
  projects: readonly ComparedProject[],
  verdicts: readonly RememberedVerdict[],
  compare = comparedOf,
): JudgedPairs {
  const byId = new Map(projects.map((project) => [project.projectId, project]));
  const compared = new Map(projects.map((project) => [project.projectId, compare(project)]));
  const ordered = [...verdicts].sort((x, y) => (keyOf(x) < keyOf(y) ? -1 : 1));
  const remembered = new Map(ordered.map((verdict) => [keyOf(verdict), verdict]));
  const known = (a: Compared, b: Compared) => remembered.has(pairKey(a.projectId, b.projectId));
  const { pairs, more } = duplicateCandidates([...compared.values()], known);
  const open = pairs.flatMap((candidate): JudgedPair[] => {
    const [a, b] = [byId.get(candidate.a.projectId), byId.get(candidate.b.projectId)];
    return a && b ? [{ a, b, candidate, state: "OPEN", verdict: null }] : [];
  });
  const answered = [...remembered.values()].flatMap((verdict): JudgedPair[] => {
    const [a, b] = [byId.get(verdict.projectA), byId.get(verdict.projectB)];
    const [one, other] = [compared.get(verdict.projectA), compared.get(verdict.projectB)];
    if (!a || !b || !one || !other) return [];
    const candidate = candidateOf(one, other);
    const state = stateOf(verdict, signatureOf(one, other));
    return state === "ASK_AGAIN" && candidate === null && verdict.verdict !== "SAME"
      ? []
      : [{ a, b, candidate, state, verdict }];
  });
  return { pairs: [...answered, ...open], more };
}
