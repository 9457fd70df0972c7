import { describe, expect, test } from "vitest";
import { POLICY_CYCLE_2568 } from "~/domain/budget/policyCycle";
import { evaluateWindow } from "~/domain/budget/window";
import { summarizeWindow } from "~/domain/budget/windowSummary";
import { ruleOf } from "~/domain/rules/ruleTable";
import { rowFigure } from "./rowFigures";
import { windowFigure, type WindowFigureName } from "./windowFigures";

const baht = (amount: number) => BigInt(amount) * 100n;
const window = evaluateWindow({
  frameSatang: baht(100),
  policy: POLICY_CYCLE_2568,
  asOf: "2026-01-01T00:00:00Z",
  proposals: [40, 35, 30, 50, 30, 25, 10].map((amount, index) => ({
    id: `p${index + 1}`,
    code: `P${index + 1}`,
    title: null,
    kind: index < 3 ? ("KEY" as const) : ("OTHER" as const),
    rank: index + 1,
    amountSatang: baht(amount),
  })),
});
const summary = summarizeWindow(window, { areaCode: "93", fy: 2568, orderVersion: "v", asOf: "2026-01-01T00:00:00Z" });
const evidence = { rows: window.rows, briefIds: { p1: "b1" } };
const NAMES: WindowFigureName[] = [
  ...(["frame", "min", "max", "proposed", "verdict", "remainder", "key"] as const),
  ...(["keyMin", "keyShare", "keyInFrame", "other", "undecided", "admin"] as const),
];

describe("how figures of the window are counted", () => {
  test.each(NAMES)("%s: its rows add up to its total, and every rule it names is in the table with its law", (name) => {
    const figure = windowFigure(name, summary, evidence);
    const sum = (figure.rows ?? []).reduce((added, { amountSatang }) => added + (amountSatang ?? 0n), 0n);
    if (figure.totalSatang !== undefined) expect(sum).toBe(figure.totalSatang);
    expect(figure.rules.length).toBeGreaterThan(0);
    for (const rule of figure.rules) expect(ruleOf(rule)?.law).toBeTruthy();
    expect(figure.sources.length).toBeGreaterThan(0);
  });

  test("[R1] the sum and what is above the upper line, to the satang", () => {
    expect(windowFigure("proposed", summary, evidence).steps.map(({ en }) => en)).toEqual([
      "220 ÷ frame 100 = 2.20 times",
      "150 ≤ 220 > 200",
    ]);
    expect(windowFigure("remainder", summary, evidence).steps[0]?.en).toBe("220 − 200 = 20");
    expect(windowFigure("proposed", summary, evidence).rows?.[0]?.href).toBe("/briefs/b1#item-11");
  });

  test("[R2] every row: the rows above and its own amount make the sum that stands in the table", () => {
    for (const row of window.rows) {
      const figure = rowFigure(row, window, summary, evidence);
      const sum = (figure.rows ?? []).reduce((added, { amountSatang }) => added + (amountSatang ?? 0n), 0n);
      expect([row.code, sum]).toEqual([row.code, row.cumulativeSatang]);
    }
    expect(window.rows.slice(5, 6).map((row) => rowFigure(row, window, summary, evidence).steps.at(-1)?.en)).toEqual([
      "210 > 200: Across the cut line, so it is not considered",
    ]);
  });
});
