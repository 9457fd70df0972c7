import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ProjectKind } from "../brief/project";
import { POLICY_CYCLE_2568 } from "./policyCycle";
import { evaluateWindow } from "./window";
import type { WindowProposal } from "./windowResult";

const ranked = (amounts: readonly bigint[], kinds: readonly ProjectKind[]): WindowProposal[] =>
  amounts.map((amountSatang, index) => ({
    id: `p${index + 1}`,
    kind: kinds[index] ?? "KEY",
    rank: index + 1,
    amountSatang,
  }));
const evaluate = (frameSatang: bigint, proposals: WindowProposal[]) =>
  evaluateWindow({ frameSatang, proposals, policy: POLICY_CYCLE_2568 });

/** The rules once more in the plainest way, by cross multiplication. */
function plain(frame: bigint, amounts: readonly bigint[], kinds: readonly ProjectKind[]) {
  const sum = amounts.reduce((a, b) => a + b, 0n);
  const verdict = 2n * sum < 3n * frame ? "BELOW_MIN" : sum <= 2n * frame ? "WITHIN" : "ABOVE_MAX";
  let cumulative = 0n;
  let out = false;
  const bands = amounts.map((amount) => {
    cumulative += amount;
    if (out) return "OUT_OF_WINDOW";
    if (cumulative > 2n * frame) {
      out = true;
      return "STRADDLES";
    }
    return cumulative <= frame ? "IN_FRAME" : "IN_WINDOW";
  });
  const key = amounts.reduce((a, b, index) => (kinds[index] === "KEY" ? a + b : a), 0n);
  return { sum, verdict, bands, key, keyShareOk: 10n * key >= 6n * frame };
}

describe("properties", () => {
  const amount = fc.oneof(fc.bigInt({ min: 1n, max: 60n }), fc.bigInt({ min: 1n, max: 2n ** 62n }));
  const kind = fc.constantFrom<ProjectKind>("KEY", "OTHER", "UNDECIDED");
  const list = fc.array(fc.tuple(amount, kind), { maxLength: 40 });
  const frames = fc.oneof(fc.bigInt({ min: 1n, max: 400n }), fc.bigInt({ min: 1n, max: 2n ** 64n }));

  test("[R1] [R2] [R3] agree with plain cross multiplication", () => {
    fc.assert(
      fc.property(frames, list, (frame, entries) => {
        const amounts = entries.map(([value]) => value);
        const kinds = entries.map(([, value]) => value);
        const expected = plain(frame, amounts, kinds);
        const result = evaluate(frame, ranked(amounts, kinds));
        expect(result.verdict).toBe(expected.verdict);
        expect(result.proposedSatang).toBe(expected.sum);
        expect(result.rows.map(({ band }) => band)).toEqual(expected.bands);
        expect(result.keySatang).toBe(expected.key);
        expect(result.keyShareOk).toBe(expected.keyShareOk);
        expect(result.rows.at(-1)?.cumulativeSatang ?? 0n).toBe(expected.sum);
      }),
    );
  });

  test("[R2] the order in which proposals are given does not matter", () => {
    fc.assert(
      fc.property(frames, list, fc.infiniteStream(fc.nat()), (frame, entries, dice) => {
        const proposals = ranked(
          entries.map(([value]) => value),
          entries.map(([, value]) => value),
        );
        const shuffled = [...proposals]
          .map((proposal) => ({ proposal, key: Number(dice.next().value) }))
          .sort((a, b) => a.key - b.key)
          .map(({ proposal }) => proposal);
        expect(evaluate(frame, shuffled)).toEqual(evaluate(frame, proposals));
      }),
    );
  });
});
