import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addCut, cutOutcomes, dropCut, withCuts, type TriedCuts } from "./triedCuts";

const proposals = [
  { id: "a", amountSatang: 90n },
  { id: "b", amountSatang: 80n },
];

describe("[R2] cuts that are tried", () => {
  test("one satang must be left: a cut of everything, and of more, takes nothing and says so", () => {
    const cut = (reduceSatang: bigint): TriedCuts => ({ a: { way: "REDUCE", reduceSatang } });
    expect(withCuts(proposals, cut(89n))[0]?.amountSatang).toBe(1n);
    expect(cutOutcomes(proposals, cut(89n))[0]).toMatchObject({ beforeSatang: 90n, afterSatang: 1n });
    for (const amount of [90n, 91n]) {
      expect(withCuts(proposals, cut(amount))).toEqual(proposals);
      expect(cutOutcomes(proposals, cut(amount))[0]?.afterSatang).toBeNull();
    }
  });

  test("a project that no longer proposes keeps its cut, without effect", () => {
    const cuts: TriedCuts = { gone: { way: "PHASE", reduceSatang: 5n } };
    expect(withCuts(proposals, cuts)).toEqual(proposals);
    expect(cutOutcomes(proposals, cuts)).toEqual([
      { way: "PHASE", reduceSatang: 5n, projectId: "gone", beforeSatang: 0n, afterSatang: null },
    ]);
  });

  test("a further cut of the same project adds up under the latest way, and one project's is dropped alone", () => {
    const once = addCut({ b: { way: "PHASE", reduceSatang: 1n } }, "a", { way: "REDUCE", reduceSatang: 10n });
    const twice = addCut(once, "a", { way: "PHASE", reduceSatang: 5n });
    expect(twice.a).toEqual({ way: "PHASE", reduceSatang: 15n });
    expect(dropCut(twice, "a")).toEqual({ b: { way: "PHASE", reduceSatang: 1n } });
  });

  test("whatever is cut, the sum falls by exactly the cuts that are possible", () => {
    const amount = fc.bigInt({ min: 1n, max: 2n ** 55n });
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { maxLength: 20 }), (pairs) => {
        const given = pairs.map(([amountSatang], index) => ({ id: `p${index}`, amountSatang }));
        const cuts = Object.fromEntries(
          pairs.map(([, reduceSatang], index) => [`p${index}`, { way: "REDUCE" as const, reduceSatang }]),
        );
        const sum = (rows: { amountSatang: bigint }[]) => rows.reduce((total, row) => total + row.amountSatang, 0n);
        const taken = pairs.reduce((total, [has, cut]) => (cut < has ? total + cut : total), 0n);
        expect(sum(given) - sum(withCuts(given, cuts))).toBe(taken);
      }),
    );
  });
});
