import { describe, expect, test } from "vitest";
import type { ProjectKind } from "../brief/project";
import { POLICY_CYCLE_2568 } from "./policyCycle";
import { evaluateWindow } from "./window";
import type { WindowInput, WindowProposal, WindowResult } from "./windowResult";

const policy = POLICY_CYCLE_2568;
const baht = (amount: number | bigint) => BigInt(amount) * 100n;

/** Proposals by rank 1, 2, 3 … with amounts in satang; KEY unless said otherwise. */
function ranked(amounts: readonly bigint[], kinds: readonly ProjectKind[] = []): WindowProposal[] {
  return amounts.map((amountSatang, index) => ({
    id: `p${index + 1}`,
    code: `C${index + 1}`,
    kind: kinds[index] ?? "KEY",
    rank: index + 1,
    amountSatang,
  }));
}
const evaluate = (frameSatang: bigint | null, proposals: WindowProposal[], change: Partial<WindowInput> = {}) =>
  evaluateWindow({ frameSatang, proposals, policy, ...change });
const codes = ({ findings }: WindowResult) => findings.map(({ rule, severity, code }) => `${rule} ${severity} ${code}`);

describe("R1 proposal window", () => {
  const FRAME = baht(219_548_900);
  test("[R1] the frame of the source: 329,323,350 to 439,097,800 baht, 60 % is 131,729,340", () => {
    const result = evaluate(FRAME, []);
    expect([result.minSatang, result.maxSatang, result.keyMinSatang]).toEqual([
      baht(329_323_350),
      baht(439_097_800),
      baht(131_729_340),
    ]);
  });

  test.each([
    ["[R1] one satang below 1.5 times the frame", baht(329_323_350) - 1n, "BELOW_MIN", 1n, 0n],
    ["[R1] exactly 1.5 times the frame passes", baht(329_323_350), "WITHIN", 0n, 0n],
    ["[R1] one satang above 1.5 times the frame", baht(329_323_350) + 1n, "WITHIN", 0n, 0n],
    ["[R1] one satang below twice the frame", baht(439_097_800) - 1n, "WITHIN", 0n, 0n],
    ["[R1] exactly twice the frame passes", baht(439_097_800), "WITHIN", 0n, 0n],
    ["[R1] one satang above twice the frame", baht(439_097_800) + 1n, "ABOVE_MAX", 0n, 1n],
  ] as const)("%s", (_, proposed, verdict, shortfall, over) => {
    const result = evaluate(FRAME, ranked([proposed]));
    expect(result).toMatchObject({ verdict, proposedSatang: proposed, shortfallSatang: shortfall, overSatang: over });
  });

  test("[R1] a frame of odd satang: bounds are rounded inward", () => {
    const result = evaluate(1n, ranked([1n]));
    expect([result.minSatang, result.maxSatang, result.keyMinSatang]).toEqual([2n, 2n, 1n]);
    expect(result.verdict).toBe("BELOW_MIN");
    expect(evaluate(1n, ranked([2n])).verdict).toBe("WITHIN");
    expect(evaluate(3n, ranked([4n])).verdict).toBe("BELOW_MIN"); // 2·4 < 3·3
    expect(evaluate(3n, ranked([5n])).verdict).toBe("WITHIN");
  });

  test.each([null, 0n, -1n])("[R1] frame %s is unknown: nothing is divided", (frame) => {
    const result = evaluate(frame, ranked([100n, 50n], ["KEY", "OTHER"]));
    expect(result).toMatchObject({
      frameSatang: frame,
      verdict: "FRAME_UNKNOWN",
      minSatang: null,
      maxSatang: null,
      shortfallSatang: null,
      overSatang: null,
      keyInFrameSatang: null,
      keyShareOk: null,
      straddler: null,
      proposedSatang: 150n,
      keySatang: 100n,
    });
    expect(result.rows.map(({ band, straddlesFrame }) => [band, straddlesFrame])).toEqual([
      [null, false],
      [null, false],
    ]);
    expect(result.rows.map(({ cumulativeSatang }) => cumulativeSatang)).toEqual([100n, 150n]);
    expect(codes(result)).toEqual(["R1 E FRAME_UNKNOWN"]);
  });

  test("[R1] below the window is an error with figures, above it a warning", () => {
    const below = evaluate(100n, ranked([70n, 79n]));
    expect(codes(below)).toEqual(["R1 E BELOW_MIN"]);
    expect(below.findings[0]).toMatchObject({ printed: "1.49", expected: "1.50" });
    expect(below.findings[0]?.message.th).toContain("ขาดอีก 0.01 บาท");
    expect(codes(evaluate(100n, ranked([100n, 101n])))).toEqual(["R1 W ABOVE_MAX", "R2 I STRADDLES"]);
  });

  test("[R1] no proposals at all is below the window", () => {
    const result = evaluate(100n, []);
    expect(result).toMatchObject({ verdict: "BELOW_MIN", proposedSatang: 0n, shortfallSatang: 150n, rows: [] });
    expect(codes(result)).toEqual(["R1 E BELOW_MIN", "R3 E KEY_SHARE_LOW"]);
  });

  test("[R1] administration cost stands apart unless the policy counts it", () => {
    const apart = evaluate(100n, ranked([150n]), { adminCostSatang: 60n });
    expect(apart).toMatchObject({ verdict: "WITHIN", proposedSatang: 150n, adminCostSatang: 0n });
    const counted = evaluate(100n, ranked([150n]), {
      adminCostSatang: 60n,
      policy: { ...policy, adminCostCounted: true },
    });
    expect(counted).toMatchObject({
      verdict: "ABOVE_MAX",
      proposedSatang: 210n,
      adminCostSatang: 60n,
      keySatang: 150n,
    });
    expect(counted.rows[0]).toMatchObject({ cumulativeSatang: 210n, band: "STRADDLES" });
  });

  test("[R1] sums beyond 2^53 stay exact", () => {
    const huge = 2n ** 60n;
    const result = evaluate(huge, ranked([huge, huge / 2n - 1n]));
    expect(result).toMatchObject({ verdict: "BELOW_MIN", shortfallSatang: 1n });
    expect(evaluate(huge, ranked([huge, huge / 2n])).verdict).toBe("WITHIN");
    expect(evaluate(huge, ranked([huge, huge, 1n]))).toMatchObject({ verdict: "ABOVE_MAX", overSatang: 1n });
  });

  test("[R1] projects without money of the area are not ranked, a negative amount is refused", () => {
    const result = evaluate(100n, [...ranked([70n, 80n]), { id: "free", kind: "KEY", rank: null, amountSatang: 0n }]);
    expect(result.rows.map(({ projectId }) => projectId)).toEqual(["p1", "p2"]);
    expect(codes(result)).toEqual([]);
    expect(() => evaluate(100n, ranked([-1n]))).toThrow(RangeError);
  });

  test("[R1] policy figures are data and are echoed", () => {
    const other = { windowMin: "1.25", windowMax: "1.75", keyShareMin: "0.5", straddler: "SKIP_AND_FILL" } as const;
    const result = evaluate(1000n, ranked([1250n]), { policy: other });
    expect(result).toMatchObject({ minSatang: 1250n, maxSatang: 1750n, keyMinSatang: 500n, verdict: "WITHIN" });
    expect(result.policy).toEqual(other);
    expect(() => evaluate(1n, [], { policy: { ...other, windowMin: "1,5" } })).toThrow(RangeError);
  });
});

describe("R3 share of key projects", () => {
  const split = (key: bigint) => ranked([key, 160n - key], ["KEY", "OTHER"]);
  test("[R3] exactly 60 % of the frame passes, a satang less does not", () => {
    expect(evaluate(100n, split(60n))).toMatchObject({ keySatang: 60n, keyShareOk: true });
    const below = evaluate(100n, split(59n));
    expect(below).toMatchObject({ keySatang: 59n, keyShareOk: false });
    expect(codes(below)).toEqual(["R3 E KEY_SHARE_LOW"]);
  });
  test("[R3] the share is of the frame, not of what is proposed", () => {
    expect(evaluate(100n, ranked([60n, 140n], ["KEY", "OTHER"])).keyShareOk).toBe(true);
  });
  test("[R3] warns when key projects pass but lie outside the frame itself", () => {
    const result = evaluate(100n, ranked([50n, 30n, 40n, 40n], ["OTHER", "KEY", "KEY", "KEY"]));
    expect(result).toMatchObject({ keySatang: 110n, keyShareOk: true, keyInFrameSatang: 30n });
    expect(codes(result)).toEqual(["R3 W KEY_IN_FRAME_LOW"]);
    // the third project lies across the frame: 20 of its 40 are inside
    expect(result.findings[0]?.message.en).toContain("0.50 with the part");
  });
  test("[R3] a project without a kind counts as proposed, not as key, and is named", () => {
    const result = evaluate(100n, ranked([70n, 80n], ["KEY", "UNDECIDED"]));
    expect(result).toMatchObject({ proposedSatang: 150n, keySatang: 70n });
    expect(result.findings).toMatchObject([{ rule: "R3", severity: "W", code: "KIND_UNDECIDED", ids: ["p2"] }]);
  });
});
