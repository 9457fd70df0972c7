import { COMMITMENTS, FUND_SOURCES, type Commitment, type FundSource } from "../brief/briefContent";

/** A line with its rung and its amount in satang; null = not stated, which counts as nothing. */
export type CountedLine = { source: FundSource; step: Commitment; amount: bigint | null };

/** Sums in satang and numbers of lines. */
export type Sum = { amount: bigint; lines: number };

/** Sums of lines by source and rung, by source, by rung, and of all. Sources without a line are left out. */
export type CommitmentTotals = {
  sources: { source: FundSource; steps: Readonly<Record<Commitment, Sum>>; all: Sum }[];
  steps: Readonly<Record<Commitment, Sum>>;
  all: Sum;
};

const sumOf = (lines: readonly CountedLine[]): Sum => ({
  amount: lines.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n),
  lines: lines.length,
});

function byStep(lines: readonly CountedLine[]): Record<Commitment, Sum> {
  const entries = COMMITMENTS.map((step) => [step, sumOf(lines.filter((line) => line.step === step))] as const);
  return Object.fromEntries(entries) as Record<Commitment, Sum>;
}

/** Totals of lines per rung and source, exact to the satang: every line is counted once. */
export function totalsOf(lines: readonly CountedLine[]): CommitmentTotals {
  const sources = FUND_SOURCES.flatMap((source) => {
    const own = lines.filter((line) => line.source === source);
    return own.length === 0 ? [] : [{ source, steps: byStep(own), all: sumOf(own) }];
  });
  return { sources, steps: byStep(lines), all: sumOf(lines) };
}
