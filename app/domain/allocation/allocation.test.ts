import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate, type Allocation } from "./allocate";
import { allocationFinding } from "./allocationFault";
import { CRITERIA, INCOME_MODES, WEIGHTS_2568, type Weights } from "./criteria";
import type { AllocationInput, ProvinceFigures } from "./readInput";

const province = (code: string, figures: readonly (string | number)[]): ProvinceFigures => {
  const [population, areaKm2, poorRate, householdIncome, gpp, efficiency] = figures.map(String) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return { code, population, areaKm2, poorRate, householdIncome, gpp, efficiency };
};
/** The vector of domain §3.5. */
const THREE = [
  province("ก", [500_000, 3_424, 12, 22_000, 40_000, 92]),
  province("ข", [1_200_000, 6_000, 5, 33_000, 300_000, 85]),
  province("ค", [300_000, 12_000, 25, 16_000, 15_000, 97]),
];
const input = (change: Partial<AllocationInput> = {}): AllocationInput => ({
  totalSatang: 100_000_000_000n,
  roundTo: 10_000n,
  weights: WEIGHTS_2568,
  incomeMode: "HARMONIC",
  provinces: THREE,
  ...change,
});
const frames = (result: Allocation) => (result.ok ? result.frames.map(({ frameSatang }) => frameSatang) : []);
const shares = (result: Allocation) => (result.ok ? result.frames.map(({ sharePercent }) => sharePercent) : []);
const faults = (result: Allocation) => (result.ok ? [] : result.faults.map(({ code, field }) => `${code} ${field}`));
const sum = (amounts: readonly bigint[]) => amounts.reduce((added, amount) => added + amount, 0n);
const only = (criterion: (typeof CRITERIA)[number]): Weights =>
  Object.fromEntries(CRITERIA.map((one) => [one, one === criterion ? "100" : "0"])) as Weights;

describe("allocation", () => {
  test("[R5] the vector of the domain: shares and frames, Σ = total", () => {
    const result = allocate(input());
    expect(shares(result)).toEqual(["28.026516", "38.289788", "33.683696"]);
    expect(frames(result)).toEqual([28_026_520_000n, 38_289_790_000n, 33_683_690_000n]);
  });

  test("[R5] two provinces by hand: 41.25 % and 58.75 %", () => {
    const two = [province("A", [100, 10, 10, 20_000, 100, 80]), province("B", [300, 30, 10, 20_000, 300, 80])];
    expect(frames(allocate(input({ totalSatang: 100_000_000n, roundTo: 100n, provinces: two })))).toEqual([
      41_250_000n,
      58_750_000n,
    ]);
  });

  test("[R5] three provinces by hand: the left-over baht goes to the largest remainder", () => {
    const three = [
      province("A", [100, 10, 5, 10_000, 10, 90]),
      province("B", [200, 20, 10, 20_000, 20, 60]),
      province("C", [300, 30, 15, 20_000, 30, 75]),
    ];
    expect(frames(allocate(input({ totalSatang: 100_000_100n, roundTo: 100n, provinces: three })))).toEqual([
      30_666_700n,
      30_583_400n,
      38_750_000n,
    ]);
  });

  test("[R5] every share of a criterion is told, and their points add up to the province's share", () => {
    const result = allocate(input());
    if (!result.ok) throw new Error("refused");
    const [first] = result.frames;
    expect(first?.parts.map(({ criterion, sharePercent }) => [criterion, sharePercent])).toEqual([
      ["equal", "33.333333"],
      ["population", "25.000000"],
      ["area", "15.982076"],
      ["poor", "28.571429"],
      ["income", "32.876712"],
      ["gpp", "11.267606"],
      ["efficiency", "33.576642"],
    ]);
    const points = first?.parts.reduce((added, part) => added + Number(part.pointsPercent), 0) ?? 0;
    expect(points).toBeCloseTo(28.026516, 5);
  });

  test("[R5] equal figures give equal frames; a left-over unit goes to the one named first", () => {
    const same = ["a", "b", "c"].map((code) => province(code, [1, 1, 1, 1, 1, 1]));
    expect(frames(allocate(input({ totalSatang: 100n, roundTo: 1n, provinces: same })))).toEqual([34n, 33n, 33n]);
  });

  test("[R5] what is below one unit goes to the largest frame, on a tie to the first", () => {
    const two = ["a", "b"].map((code) => province(code, [1, 1, 1, 1, 1, 1]));
    expect(frames(allocate(input({ totalSatang: 20_007n, roundTo: 10_000n, provinces: two })))).toEqual([
      10_007n,
      10_000n,
    ]);
  });

  test("[R5] highest ÷ income gives the same shares as 1 ÷ income; highest − income + lowest does not", () => {
    const [harmonic, over, minus] = INCOME_MODES.map((incomeMode) =>
      shares(allocate(input({ incomeMode, weights: only("income") }))),
    );
    expect(over).toEqual(harmonic);
    // (33,000 − 22,000 + 16,000) ÷ 76,000 …
    expect(minus).toEqual(["35.526316", "21.052632", "43.421053"]);
  });

  test("[R5] figures with decimals, Thai digits and separators are exact", () => {
    const typed = [province("a", ["1,000.50", 1, 1, 1, 1, 1]), province("b", ["๑๐๐๐.๕", 1, 1, 1, 1, 1])];
    expect(shares(allocate(input({ provinces: typed })))).toEqual(["50.000000", "50.000000"]);
  });

  test("[R5] totals beyond 2^53 stay exact", () => {
    const totalSatang = 2n ** 60n + 7n;
    expect(sum(frames(allocate(input({ totalSatang }))))).toBe(totalSatang);
  });
});

describe("refusals", () => {
  const broken = (change: Partial<ProvinceFigures>): readonly ProvinceFigures[] => [
    { ...THREE[0], ...change } as ProvinceFigures,
    ...THREE.slice(1),
  ];
  test.each<[string, Partial<AllocationInput>, string[]]>([
    ["a total of 0", { totalSatang: 0n }, ["TOTAL_INVALID totalSatang"]],
    ["a unit of 0", { roundTo: 0n }, ["UNIT_INVALID roundTo"]],
    ["no province", { provinces: [] }, ["NO_PROVINCES provinces"]],
    ["a code twice", { provinces: [...THREE, ...THREE.slice(0, 1)] }, ["CODE_TWICE provinces.3.code"]],
    ["99.99 in all", { weights: { ...WEIGHTS_2568, equal: "19.99" } }, ["WEIGHTS_SUM weights"]],
    ["100.01 in all", { weights: { ...WEIGHTS_2568, equal: "20.01" } }, ["WEIGHTS_SUM weights"]],
    ["a negative weight", { weights: { ...WEIGHTS_2568, equal: "-1" } }, ["WEIGHT_INVALID weights.equal"]],
    ["a weight that is no number", { weights: { ...WEIGHTS_2568, gpp: "สิบ" } }, ["WEIGHT_INVALID weights.gpp"]],
    ["income 0", { provinces: broken({ householdIncome: "0" }) }, ["FIGURE_NOT_POSITIVE provinces.0.householdIncome"]],
    [
      "income below 0",
      { provinces: broken({ householdIncome: "-5" }) },
      ["FIGURE_NOT_POSITIVE provinces.0.householdIncome"],
    ],
    ["income missing", { provinces: broken({ householdIncome: "" }) }, ["FIGURE_INVALID provinces.0.householdIncome"]],
    ["a negative population", { provinces: broken({ population: "-1" }) }, ["FIGURE_INVALID provinces.0.population"]],
    [
      "all poor rates 0",
      { provinces: THREE.map((one) => ({ ...one, poorRate: "0" })) },
      ["CRITERION_SUM_ZERO weights.poor"],
    ],
  ])("[R5] %s is refused", (_, change, expected) => {
    const result = allocate(input(change));
    expect(faults(result)).toEqual(expected);
    for (const fault of result.ok ? [] : result.faults) {
      const finding = allocationFinding(fault);
      expect(finding).toMatchObject({ rule: "R5", severity: "E" });
      expect(finding.message.th).not.toContain("undefined");
      expect(finding.message.en).not.toContain("undefined");
    }
  });

  test("[R5] a criterion without a weight is not looked at", () => {
    expect(
      shares(allocate(input({ weights: only("area"), provinces: broken({ householdIncome: "", gpp: "x" }) }))),
    ).toEqual(["15.982076", "28.005975", "56.011949"]);
  });
  test("[R5] all faults are told at once", () => {
    expect(faults(allocate(input({ totalSatang: 0n, weights: { ...WEIGHTS_2568, equal: "0" } })))).toEqual([
      "TOTAL_INVALID totalSatang",
      "WEIGHTS_SUM weights",
    ]);
  });
});

describe("properties", () => {
  const figure = fc.integer({ min: 1, max: 5_000_000 });
  const provinces = fc
    .array(fc.tuple(figure, figure, figure, figure, figure, figure), { minLength: 1, maxLength: 12 })
    .map((rows) => rows.map((row, index) => province(String(index), row)));
  const total = fc.bigInt({ min: 1n, max: 2n ** 60n });
  const unit = fc.constantFrom(1n, 100n, 10_000n);

  test("[R5] Σ frames = total, and no frame is further than a unit and the rest from its share", () => {
    fc.assert(
      fc.property(
        provinces,
        total,
        unit,
        fc.constantFrom(...INCOME_MODES),
        (list, totalSatang, roundTo, incomeMode) => {
          const found = frames(allocate(input({ provinces: list, totalSatang, roundTo, incomeMode })));
          expect(sum(found)).toBe(totalSatang);
          expect(found.every((frame) => frame >= 0n)).toBe(true);
          expect(found.filter((frame) => frame % roundTo !== 0n).length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
  test("[R5] the order of provinces changes no share", () => {
    fc.assert(
      fc.property(provinces, (list) => {
        const byCode = (given: readonly ProvinceFigures[]) => {
          const result = allocate(input({ provinces: given }));
          return result.ok ? result.frames.map(({ code, sharePercent }) => `${code} ${sharePercent}`).sort() : [];
        };
        expect(byCode([...list].reverse())).toEqual(byCode(list));
      }),
    );
  });
  type Part = { percent: number; frame: bigint };
  /** What the first province gets, with weights to one satang. */
  const firstPart = (change: Parameters<typeof input>[0]): Part => {
    const result = allocate(input({ ...change, roundTo: 1n }));
    if (!result.ok) throw new Error("the input is no allocation");
    return { percent: Number(result.frames[0]?.sharePercent), frame: frames(result)[0] ?? 0n };
  };
  // largest remainders may take one unit from a share that grew, because the rests of the others moved
  const notLess = (after: Part, before: Part) => after.percent >= before.percent && after.frame + 1n >= before.frame;

  test("[R5] a lower household income, all else equal, never gets a smaller share", () => {
    fc.assert(
      fc.property(
        provinces,
        fc.constantFrom(...INCOME_MODES),
        fc.integer({ min: 1, max: 1000 }),
        (list, incomeMode, less) => {
          fc.pre(list.length > 1);
          const [first, ...rest] = list as [ProvinceFigures, ...ProvinceFigures[]];
          const lowered = String(Math.max(1, Number(first.householdIncome) - less));
          const weights = only("income");
          const at = (householdIncome: string) =>
            firstPart({ provinces: [{ ...first, householdIncome }, ...rest], weights, incomeMode });
          expect(notLess(at(lowered), at(first.householdIncome))).toBe(true);
        },
      ),
    );
  });
  test("[R5] a larger population, all else equal, never gets a smaller share", () => {
    fc.assert(
      fc.property(provinces, fc.integer({ min: 1, max: 1_000_000 }), (list, more) => {
        const [first, ...rest] = list as [ProvinceFigures, ...ProvinceFigures[]];
        const at = (population: string) => firstPart({ provinces: [{ ...first, population }, ...rest] });
        expect(notLess(at(String(Number(first.population) + more)), at(first.population))).toBe(true);
      }),
    );
  });
});
