import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ProjectKind } from "../brief/project";
import { moveRank } from "./moveRank";
import { POLICY_CYCLE_2568, type StraddlerPolicy } from "./policyCycle";
import { evaluateWindow } from "./window";
import type { WindowInput, WindowProposal } from "./windowResult";

const input = (frameSatang: bigint | null, proposals: WindowProposal[], change: Partial<WindowInput> = {}) => ({
  frameSatang,
  proposals,
  policy: POLICY_CYCLE_2568,
  ...change,
});
const ranked = (amounts: readonly bigint[], kinds: readonly ProjectKind[] = []): WindowProposal[] =>
  amounts.map((amountSatang, index) => ({
    id: `p${index + 1}`,
    kind: kinds[index] ?? "KEY",
    rank: index + 1,
    amountSatang,
  }));

/** The same move on the list itself. */
function moved(proposals: readonly WindowProposal[], id: string, to: number): WindowProposal[] {
  const list = proposals.filter((proposal) => proposal.id !== id);
  list.splice(to - 1, 0, ...proposals.filter((proposal) => proposal.id === id));
  return list.map((proposal, index) => ({ ...proposal, rank: index + 1 }));
}

describe("moveRank", () => {
  test("[R2] moving the straddler up lets it in and pushes others out", () => {
    const proposals = ranked([40n, 35n, 30n, 50n, 30n, 25n, 10n]);
    const result = moveRank(evaluateWindow(input(100n, proposals)), "p6", 1);
    expect(result).toEqual(evaluateWindow(input(100n, moved(proposals, "p6", 1))));
    expect(result.rows.map(({ projectId }) => projectId)).toEqual(["p6", "p1", "p2", "p3", "p4", "p5", "p7"]);
  });

  test.each<StraddlerPolicy>(["STRICT_PREFIX", "SKIP_AND_FILL"])(
    "[R2] %s: a move equals a new evaluation",
    (straddler) => {
      const amount = fc.oneof(fc.bigInt({ min: 1n, max: 50n }), fc.bigInt({ min: 1n, max: 2n ** 61n }));
      const kind = fc.constantFrom<ProjectKind>("KEY", "OTHER", "UNDECIDED");
      const entries = fc.array(fc.tuple(amount, kind), { minLength: 1, maxLength: 30 });
      const moves = fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { minLength: 1, maxLength: 5 });
      const frames = fc.oneof(
        fc.constant(null),
        fc.bigInt({ min: 1n, max: 500n }),
        fc.bigInt({ min: 1n, max: 2n ** 64n }),
      );
      fc.assert(
        fc.property(frames, entries, moves, fc.boolean(), (frame, list, steps, adminCostCounted) => {
          const how = { policy: { ...POLICY_CYCLE_2568, straddler, adminCostCounted }, adminCostSatang: 20n };
          let proposals = ranked(
            list.map(([value]) => value),
            list.map(([, value]) => value),
          );
          let result = evaluateWindow(input(frame, proposals, how));
          for (const [which, where] of steps) {
            const id = `p${(which % list.length) + 1}`;
            const to = (where % list.length) + 1;
            proposals = moved(proposals, id, to);
            result = moveRank(result, id, to);
            expect(result).toEqual(evaluateWindow(input(frame, proposals, how)));
          }
        }),
        { numRuns: 300 },
      );
    },
  );

  test("[R2] a list with ties or gaps is numbered anew in the order shown", () => {
    const proposals = ranked([50n, 50n, 60n]).map((proposal) => ({ ...proposal, rank: 4 }));
    const result = moveRank(evaluateWindow(input(100n, proposals)), "p3", 1);
    expect(result.rows.map(({ projectId, rank }) => [projectId, rank])).toEqual([
      ["p3", 1],
      ["p1", 2],
      ["p2", 3],
    ]);
    expect(result.findings).toEqual([]);
  });

  test("[R2] beyond the ends is the end, an unknown project is refused, nothing given is changed", () => {
    const before = evaluateWindow(input(100n, ranked([50n, 50n, 60n])));
    const kept = structuredClone(before);
    expect(moveRank(before, "p1", 99).rows.at(-1)?.projectId).toBe("p1");
    expect(moveRank(before, "p3", -5).rows[0]?.projectId).toBe("p3");
    expect(() => moveRank(before, "absent", 1)).toThrow(RangeError);
    expect(before).toEqual(kept);
  });

  test("[R2] 10,000 proposals within 10 ms, one change of rank within 1 ms", () => {
    const many = ranked(Array.from({ length: 10_000 }, (_, index) => BigInt(((index * 7919) % 997) + 1) * 10_000n));
    const shuffled = [...many].sort((a, b) => (((a.rank ?? 0) * 7919) % 10_007) - (((b.rank ?? 0) * 7919) % 10_007));
    const frame = many.reduce((sum, { amountSatang }) => sum + amountSatang, 0n) / 2n;
    const best = (work: () => void) => {
      let least = Infinity;
      for (let run = 0; run < 40; run += 1) {
        const start = performance.now();
        work();
        least = Math.min(least, performance.now() - start);
      }
      return least;
    };
    const result = evaluateWindow(input(frame, many));
    expect(best(() => evaluateWindow(input(frame, shuffled)))).toBeLessThan(10);
    expect(best(() => moveRank(result, "p9000", 8900))).toBeLessThan(1);
    expect(best(() => moveRank(result, "p9999", 1))).toBeLessThan(2);
  });
});
