import { describe, expect, test } from "vitest";
import { POLICY_CYCLE_2568 } from "../policyCycle";
import type { StraddlerPolicy } from "../policyCycle";
import { evaluateWindow } from "../window";
import type { WindowResult } from "../windowResult";

function evaluate(frame: bigint, entries: readonly (readonly [number | null, bigint])[], straddler?: StraddlerPolicy) {
  return evaluateWindow({
    frameSatang: frame,
    proposals: entries.map(([rank, amountSatang], index) => ({ id: `p${index + 1}`, kind: "KEY", rank, amountSatang })),
    policy: { ...POLICY_CYCLE_2568, straddler: straddler ?? "STRICT_PREFIX" },
  });
}
const byRank = (...amounts: bigint[]) => amounts.map((amount, index) => [index + 1, amount] as const);
const bands = ({ rows }: WindowResult) => rows.map(({ band }) => band);
const cumulative = ({ rows }: WindowResult) => rows.map((row) => row.cumulativeSatang);
const ofR2 = ({ findings }: WindowResult) => findings.filter(({ rule }) => rule === "R2");

const VECTOR = byRank(40n, 35n, 30n, 50n, 30n, 25n, 10n);

describe("bands", () => {
  test("[R2] the vector of the domain under STRICT_PREFIX", () => {
    const result = evaluate(100n, VECTOR);
    expect(bands(result)).toEqual([
      "IN_FRAME",
      "IN_FRAME",
      "IN_WINDOW",
      "IN_WINDOW",
      "IN_WINDOW",
      "STRADDLES",
      "OUT_OF_WINDOW",
    ]);
    expect(cumulative(result)).toEqual([40n, 75n, 105n, 155n, 185n, 210n, 220n]);
    expect(result.rows.map(({ straddlesFrame }) => straddlesFrame)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(result.straddler).toEqual({ projectId: "p6", shrinkSatang: 10n, fitsSatang: 15n });
    expect(ofR2(result)).toMatchObject([
      { severity: "I", code: "STRADDLES", ids: ["p6"], printed: "0.25", expected: "0.15" },
    ]);
  });
  test("[R2] the vector under SKIP_AND_FILL: the last ten enters at 195", () => {
    const result = evaluate(100n, VECTOR, "SKIP_AND_FILL");
    expect(bands(result)).toEqual([
      "IN_FRAME",
      "IN_FRAME",
      "IN_WINDOW",
      "IN_WINDOW",
      "IN_WINDOW",
      "STRADDLES",
      "IN_WINDOW",
    ]);
    expect(cumulative(result)).toEqual([40n, 75n, 105n, 155n, 185n, 210n, 195n]);
  });
  test("[R2] under SKIP_AND_FILL only the first that does not fit straddles", () => {
    const result = evaluate(100n, byRank(190n, 20n, 30n, 10n), "SKIP_AND_FILL");
    expect(bands(result)).toEqual(["IN_WINDOW", "STRADDLES", "OUT_OF_WINDOW", "IN_WINDOW"]);
  });
  test("[R2] exactly at the frame and exactly at twice the frame are inside", () => {
    const result = evaluate(100n, byRank(100n, 100n, 1n));
    expect(bands(result)).toEqual(["IN_FRAME", "IN_WINDOW", "STRADDLES"]);
    expect(result.rows.some(({ straddlesFrame }) => straddlesFrame)).toBe(false);
    expect(result.straddler).toEqual({ projectId: "p3", shrinkSatang: 1n, fitsSatang: 0n });
    expect(ofR2(result)[0]?.message.th).toContain("ไม่มีวงเงินเหลือ");
  });
  test("[R2] a satang beyond either line changes the band", () => {
    expect(bands(evaluate(100n, byRank(101n, 100n)))).toEqual(["IN_WINDOW", "STRADDLES"]);
    expect(bands(evaluate(100n, byRank(99n, 101n)))).toEqual(["IN_FRAME", "IN_WINDOW"]);
  });
  test("[R2] one project beyond twice the frame straddles both lines", () => {
    const [row] = evaluate(100n, byRank(201n)).rows;
    expect(row).toMatchObject({ band: "STRADDLES", straddlesFrame: true });
  });
  test("[R2] lists by rank what lies beyond twice the frame", () => {
    const result = evaluate(100n, [
      [3, 90n],
      [1, 90n],
      [2, 90n],
    ]);
    expect(result.rows.map(({ projectId, band }) => [projectId, band])).toEqual([
      ["p2", "IN_FRAME"],
      ["p3", "IN_WINDOW"],
      ["p1", "STRADDLES"],
    ]);
  });
});

describe("ranks", () => {
  test.each([
    [
      "tied",
      [
        [1, 80n],
        [1, 80n],
        [2, 1n],
      ],
      ["p1", "p2"],
    ],
    [
      "missing",
      [
        [1, 80n],
        [null, 80n],
      ],
      ["p2"],
    ],
    [
      "fractional",
      [
        [1, 80n],
        [1.5, 80n],
      ],
      ["p2"],
    ],
    [
      "zero",
      [
        [0, 80n],
        [1, 80n],
      ],
      ["p1"],
    ],
    [
      "negative",
      [
        [-3, 80n],
        [1, 80n],
      ],
      ["p1"],
    ],
    [
      "not a number",
      [
        [Number.NaN, 80n],
        [1, 80n],
      ],
      ["p1"],
    ],
    [
      "beyond whole numbers",
      [
        [2 ** 60, 80n],
        [1, 80n],
      ],
      ["p1"],
    ],
  ] as const)("[R2] %s: no band, no sum, the verdict stays", (_, entries, ids) => {
    const result = evaluate(100n, entries);
    expect(ofR2(result)).toMatchObject([{ severity: "E", code: "RANK_INVALID", ids }]);
    expect(result.verdict).toBe("WITHIN");
    expect(new Set(bands(result))).toEqual(new Set([null]));
    expect(new Set(cumulative(result))).toEqual(new Set([null]));
    expect(result).toMatchObject({ keyInFrameSatang: null, keyShareOk: true, straddler: null });
  });
  test("[R2] each fault of the ranks is named", () => {
    const result = evaluate(100n, [
      [1, 50n],
      [1, 50n],
      [2.5, 50n],
      [null, 10n],
    ]);
    expect(ofR2(result).map(({ ids }) => ids)).toEqual([["p4"], ["p3"], ["p1", "p2"]]);
    expect(result.rows.map(({ projectId }) => projectId)).toEqual(["p1", "p2", "p3", "p4"]);
  });
  test("[R2] a gap warns and the bands are computed", () => {
    const result = evaluate(100n, [
      [2, 80n],
      [5, 80n],
    ]);
    expect(ofR2(result)).toMatchObject([{ severity: "W", code: "RANK_GAP" }]);
    expect(ofR2(result)[0]?.message.en).toContain("1, 3, 4");
    expect(bands(result)).toEqual(["IN_FRAME", "IN_WINDOW"]);
  });
  test("[R2] a wide gap is told shortly", () => {
    expect(ofR2(evaluate(100n, [[1_000_000_000, 160n]]))[0]?.message.en).toMatch(/1, 2, .*10 …$/);
  });
});
