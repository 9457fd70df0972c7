import { describe, expect, test } from "vitest";
import { explainWindow } from "./explainWindow";
import { POLICY_CYCLE_2568 } from "./policyCycle";
import { evaluateWindow } from "./window";

const FRAME = 21_954_890_000n;
const result = (frameSatang: bigint | null, amounts: bigint[], rank?: number) =>
  evaluateWindow({
    frameSatang,
    proposals: amounts.map((amountSatang, index) => ({
      id: `p${index}`,
      kind: "KEY",
      rank: rank ?? index + 1,
      amountSatang,
    })),
    policy: POLICY_CYCLE_2568,
  });
const explain = (...args: Parameters<typeof result>) => explainWindow(result(...args), POLICY_CYCLE_2568);

describe("explainWindow", () => {
  test("[R1] shows the arithmetic, the sentence of the guideline and the policy year", () => {
    const { cycle, rules } = explain(FRAME, [32_932_335_000n]);
    expect(cycle).toMatchObject({ fyFrom: 2568, fyTo: 2570, letterNo: "นร (ก.น.บ.) 1125/ว 2434" });
    expect(rules[0]).toMatchObject({ rule: "R1", ok: true, law: { line: "140" } });
    expect(rules[0]?.steps.map(({ en }) => en)).toEqual([
      "Proposed in all = 329,323,350 baht",
      "1.5 × 219,548,900 = 329,323,350",
      "2 × 219,548,900 = 439,097,800",
      "329,323,350 ≤ 329,323,350 ≤ 439,097,800",
    ]);
  });
  test("[R1] the comparison is printed as it came out", () => {
    expect(explain(FRAME, [100n]).rules[0]?.steps.at(-1)?.en).toBe("329,323,350 > 1 ≤ 439,097,800");
    expect(explain(FRAME, [50_000_000_000n]).rules[0]?.steps.at(-1)?.en).toBe(
      "329,323,350 ≤ 500,000,000 > 439,097,800",
    );
  });
  test("[R2] counts what is inside and says what the straddler must do", () => {
    const [, order] = explain(100n, [80n, 80n, 80n]).rules;
    expect(order).toMatchObject({ ok: false, outcome: { en: "2 of 3 project(s) are considered" } });
    expect(order?.steps.at(-1)?.en).toContain("shrinks by 0.40 baht");
    expect(explain(100n, [80n, 80n], 1).rules[1]).toMatchObject({ ok: null, outcome: { th: "ลำดับยังไม่ถูกต้อง" } });
  });
  test("[R3] shows the share of the frame", () => {
    const share = explain(FRAME, [32_932_335_000n]).rules[2];
    expect(share).toMatchObject({ rule: "R3", ok: true });
    expect(share?.steps[1]?.en).toBe("0.6 × 219,548,900 = 131,729,340");
    expect(explain(FRAME, []).rules[2]?.ok).toBe(false);
  });
  test("[R1] without a frame nothing is decided", () => {
    const { rules, basis } = explain(null, [100n]);
    expect(rules.map(({ ok }) => ok)).toEqual([null, null, null]);
    expect(basis).toHaveLength(4);
  });
  test("[R1] both ways of counting are told", () => {
    const policy = { ...POLICY_CYCLE_2568, adminCostCounted: true, straddler: "SKIP_AND_FILL" } as const;
    const counted = evaluateWindow({ frameSatang: 100n, proposals: [], policy, adminCostSatang: 900n });
    expect(
      explainWindow(counted, policy)
        .basis.map(({ en }) => en)
        .slice(2),
    ).toEqual([
      "The integrated administration cost of 9 baht is counted",
      "A project across the line is skipped; lower ranks that fit fill the rest",
    ]);
  });
});
