import { describe, expect, test } from "vitest";
import { evaluateInput } from "../../../server/usecases/budget/evaluateInput";

const proposal = (id: string, rank: unknown, amountSatang: unknown, kind = "KEY") => ({ id, kind, rank, amountSatang });
const evaluate = (proposals: unknown, more = {}) => evaluateInput({ frameSatang: 100, proposals, ...more });

describe("[R1] [R2] evaluating a given window", () => {
  test("answers with the default policy of the cycle", () => {
    const result = evaluate([proposal("a", 1, 150)]);
    expect(result).toMatchObject({ verdict: "WITHIN", minSatang: 150n, maxSatang: 200n, asOf: null });
    expect(result.policy).toMatchObject({ windowMin: "1.5", windowMax: "2", straddler: "STRICT_PREFIX" });
  });

  test("takes a policy of its own, whole or in part", () => {
    const list = [40, 35, 30, 50, 50, 25, 10].map((amount, index) => proposal(`p${index}`, index + 1, amount));
    const skip = evaluate(list, { policy: { straddler: "SKIP_AND_FILL" } });
    expect(skip.rows.map(({ band }) => band).at(-1)).toBe("IN_WINDOW");
    expect(evaluate([proposal("a", 1, 120)], { policy: { windowMin: "1.2" } }).verdict).toBe("WITHIN");
  });

  test.each([[null], [undefined], [0], [-5]])("a frame of %s is unknown", (frameSatang) => {
    const result = evaluateInput({ frameSatang, proposals: [proposal("a", 1, 5)] });
    expect(result).toMatchObject({ verdict: "FRAME_UNKNOWN", minSatang: null, keyShareOk: null, overSatang: null });
  });

  test.each([[null], [undefined], [0], [1.5], [-1]])("a rank of %s is a finding, not a refusal", (rank) => {
    const result = evaluate([proposal("a", rank, 150)]);
    expect(result.findings.map(({ code }) => code)).toContain("RANK_INVALID");
    expect(result.verdict).toBe("WITHIN");
    expect(result.rows[0]).toMatchObject({ band: null, cumulativeSatang: null });
  });

  test.each([
    ["no body", undefined],
    ["text", "x"],
    ["no proposals", { frameSatang: 1 }],
    ["fractional frame", { frameSatang: 1.5, proposals: [] }],
    ["frame as text", { frameSatang: "1", proposals: [] }],
    ["amount 0", { frameSatang: 1, proposals: [proposal("a", 1, 0)] }],
    ["amount below 0", { frameSatang: 1, proposals: [proposal("a", 1, -1)] }],
    ["fractional amount", { frameSatang: 1, proposals: [proposal("a", 1, 0.5)] }],
    ["amount above 2^50", { frameSatang: 1, proposals: [proposal("a", 1, 2 ** 50 + 1)] }],
    ["kind", { frameSatang: 1, proposals: [proposal("a", 1, 1, "MAYBE")] }],
    ["id twice", { frameSatang: 1, proposals: [proposal("a", 1, 1), proposal("a", 2, 1)] }],
    ["policy figure", { frameSatang: 1, proposals: [], policy: { windowMin: "1,5" } }],
    ["policy the wrong way round", { frameSatang: 1, proposals: [], policy: { windowMin: "3" } }],
    [
      "sum above 2^53−1",
      { frameSatang: 1, proposals: Array.from({ length: 8 }, (_, i) => proposal(`${i}`, i, 2 ** 50)) },
    ],
  ])("malformed input is refused: %s", (_name, input) => {
    expect(() => evaluateInput(input)).toThrow(/badInput/);
  });

  test("one amount of 2^50 is taken", () => {
    expect(evaluate([proposal("a", 1, 2 ** 50)]).proposedSatang).toBe(2n ** 50n);
  });
});
