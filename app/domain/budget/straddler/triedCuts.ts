/** The two ways out of the cut line that change money; the third, a swap, is a change of the order. */
export const MONEY_WAYS = ["REDUCE", "PHASE"] as const;

/** One of {@link MONEY_WAYS}. */
export type MoneyWay = (typeof MONEY_WAYS)[number];

/** Money (satang) that is taken out of a project to see what would be: for good, or into a phase of the next year. */
export type TriedCut = { way: MoneyWay; reduceSatang: bigint };

/** Tried cuts by project id. */
export type TriedCuts = Readonly<Record<string, TriedCut>>;

type Proposal = { id: string; amountSatang: bigint };

/** A tried cut on today's amount (satang); `afterSatang` null = the project no longer proposes more than is taken out. */
export type CutOutcome = TriedCut & { projectId: string; beforeSatang: bigint; afterSatang: bigint | null };

/** What each tried cut does to today's amounts; a project that no longer proposes has proposed nothing. */
export function cutOutcomes(proposals: readonly Proposal[], cuts: TriedCuts): CutOutcome[] {
  const amounts = new Map(proposals.map(({ id, amountSatang }) => [id, amountSatang]));
  return Object.entries(cuts).map(([projectId, cut]) => {
    const beforeSatang = amounts.get(projectId) ?? 0n;
    const rest = beforeSatang - cut.reduceSatang;
    return { ...cut, projectId, beforeSatang, afterSatang: rest > 0n ? rest : null };
  });
}

/** [R2] The proposals with tried cuts taken out; a cut that today's amount cannot bear takes nothing. */
export function withCuts<P extends Proposal>(proposals: readonly P[], cuts: TriedCuts): P[] {
  const outcomes = new Map(cutOutcomes(proposals, cuts).map((one) => [one.projectId, one.afterSatang]));
  return proposals.map((one) => ({ ...one, amountSatang: outcomes.get(one.id) ?? one.amountSatang }));
}

/** The cuts with one more taken out of a project: what was tried there before is kept, the latest way counts. */
export function addCut(cuts: TriedCuts, projectId: string, { way, reduceSatang }: TriedCut): TriedCuts {
  const before = cuts[projectId]?.reduceSatang ?? 0n;
  return { ...cuts, [projectId]: { way, reduceSatang: before + reduceSatang } };
}

/** The cuts without the one of a project. */
export function dropCut(cuts: TriedCuts, projectId: string): TriedCuts {
  return Object.fromEntries(Object.entries(cuts).filter(([id]) => id !== projectId));
}
