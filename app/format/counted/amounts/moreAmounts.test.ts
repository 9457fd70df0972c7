import { describe, expect, test } from "vitest";
import type { CostItem } from "~/domain/brief/briefContent";
import { POLICY_CYCLE_2568 } from "~/domain/budget/policyCycle";
import { cutLines } from "~/domain/budget/straddler/cutLines";
import { evaluateWindow } from "~/domain/budget/window";
import { annexFor } from "~/domain/mou/annex";
import { satang } from "~/domain/money/satang";
import type { PlanNode } from "~/domain/plan/planGraph";
import type { ExplainedAmount } from "~/domain/rules/explainedAmount";
import { ruleOf } from "~/domain/rules/ruleTable";
import { annexLineAmount, annexTotal } from "./annexAmounts";
import { cutAmount, cutLineAmounts, swapAmount, wayOutAmount } from "./cutAmounts";
import { pairActivityAmount, pairSourceAmount, pairTotalAmount } from "./pairAmounts";
import { planChainAmount, planProjectAmount } from "./planAmounts";
import { windowAmount, windowRowAmounts } from "./windowAmounts";

/** The amount, once its rows were added again, a law was found and a source named. */
function checked(figure: ExplainedAmount | null): bigint | null {
  if (!figure) return null;
  expect(figure.rows.reduce((sum, { amountSatang }) => sum + amountSatang, 0n)).toBe(figure.amountSatang);
  expect(figure.rules.every((id) => (ruleOf(id)?.law ?? "").length > 0)).toBe(true);
  expect(Math.min(figure.rules.length, figure.sources.length)).toBeGreaterThan(0);
  return figure.amountSatang;
}

const windowOf = (frameSatang: bigint | null, adminCostSatang = 0n) =>
  evaluateWindow({
    ...{ frameSatang, adminCostSatang, policy: { ...POLICY_CYCLE_2568, adminCostCounted: true } },
    proposals: [401n, 350n, 300n, 500n, 300n, 250n, 100n].map((amountSatang, at) => ({
      ...{ id: `p${at}`, code: `P${at}`, title: null, rank: at + 1, amountSatang },
      kind: at % 2 === 0 ? ("KEY" as const) : ("OTHER" as const),
    })),
  });

describe("amounts of tables with their explanation", () => {
  test("[R1] every figure of a window is what its rows make, with administration cost and an odd frame", () => {
    for (const window of [windowOf(1001n), windowOf(1001n, 7n)]) {
      const { frameSatang, minSatang, maxSatang, keyMinSatang, proposedSatang, keySatang, keyInFrameSatang } = window;
      const names = ["frame", "min", "max", "keyMin", "proposed", "key", "keyInFrame"] as const;
      expect(names.map((name) => checked(windowAmount(window, name)))).toEqual([
        frameSatang,
        minSatang,
        maxSatang,
        keyMinSatang,
        proposedSatang,
        keySatang,
        keyInFrameSatang,
      ]);
      expect(minSatang).toBe(1502n);
      const rows = window.rows.map((row) => windowRowAmounts(row, { p0: "b0" }));
      expect(rows.map(({ amount }) => checked(amount))).toEqual(window.rows.map(({ amountSatang }) => amountSatang));
      expect(rows.map(({ cumulative }) => checked(cumulative))).toEqual(
        window.rows.map(({ cumulativeSatang }) => cumulativeSatang),
      );
      expect(rows[0]?.amount.rows[0]?.href).toBe("/briefs/b0#item-11");
    }
    expect(checked(windowAmount(windowOf(1001n), "considered"))).toBe(1851n);
    const unknown = windowOf(null);
    expect(
      (["frame", "min", "max", "keyMin", "keyInFrame"] as const).map((name) => windowAmount(unknown, name)),
    ).toEqual([null, null, null, null, null]);
  });

  test("[R2] ways out: lines before and after, what is taken, what a swap leaves, what was recorded", () => {
    const lines = [100n, 201n, 50n].map((amountSatang, at) => ({
      ...{ lineId: `l${at}`, activity: `กิจกรรม ${at}`, orgName: null, amountSatang },
    }));
    const cuts = cutLines(lines, 100n, new Set(["l0", "l1"])) ?? [];
    const byId = new Map(cuts.map((cut) => [cut.lineId, cut]));
    for (const way of ["REDUCE", "PHASE"] as const) {
      const place = { briefId: "b", way };
      const made = lines.map((line) => cutLineAmounts(line, byId.get(line.lineId), place));
      expect(made.map(({ before }) => checked(before))).toEqual([100n, 201n, 50n]);
      expect(made.map(({ after }) => checked(after))).toEqual(
        lines.map(({ lineId, amountSatang }) => byId.get(lineId)?.afterSatang ?? amountSatang),
      );
      expect(made[2]?.after.rows).toHaveLength(1);
      expect(checked(cutAmount(lines, cuts, place))).toBe(100n);
    }
    const window = windowOf(1001n);
    const swap = window.rows.at(-1);
    expect(swap && checked(swapAmount(window, swap))).toBe((window.straddler?.fitsSatang ?? 0n) - 100n);
    const taken = { way: "PHASE", reducedSatang: 9n, from: { briefId: "b", code: "A" } };
    expect(checked(wayOutAmount(taken))).toBe(9n);
  });

  test("[R13] the annex: quantity × unit price of each line, lines that cannot be computed count nothing", () => {
    const item = (id: string, quantity: string, unitPrice: number | null): CostItem => ({
      ...{
        id,
        order: id,
        activityId: "a",
        description: id,
        quantity,
        unit: "ชุด",
        isAsset: true,
        receiverOrgId: "o",
        orgId: null,
      },
      ...{ unitPrice: unitPrice === null ? null : satang(unitPrice), amount: null, category: "EQUIPMENT" },
    });
    const annex = annexFor([item("x", "3", 101), item("y", "2.5", 10), item("z", "1", null)], "o");
    expect(annex.lines.map((line) => checked(annexLineAmount(line, "b")))).toEqual([303n, 25n, null]);
    expect(checked(annexTotal(annex, "b"))).toBe(annex.total);
    expect(annexTotal(annex, "b").steps).toHaveLength(1);
  });

  test("[R9] a plan: a project, and each project of a chain once", () => {
    const node = (id: string, kind: PlanNode["kind"], amount: bigint): PlanNode => ({
      ...{ id, kind, amount, code: id, titleTh: id, titleEn: "", sort: 0, archived: false, steps: [] },
      ...{ projectId: null, briefId: null, projectKind: null },
    });
    const link = (from: string, to: string) => ({
      ...{ id: `${from}${to}`, from, to, relation: "REALISES" as const, reason: "", strength: "H" as const },
      origin: "ACTION" as const,
    });
    const goal = node("g", "GOAL", 0n);
    const nodes = [goal, node("i", "PROGRAMME", 0n), node("p", "PROJECT", 5n), node("q", "PROJECT", 7n)];
    const graph = {
      nodes: [...nodes, node("r", "PROJECT", 11n)],
      links: [link("p", "i"), link("q", "i"), link("i", "g"), link("p", "g")],
    };
    expect(checked(planChainAmount(graph, goal))).toBe(12n);
    expect(graph.nodes.map((one) => checked(planProjectAmount(one)))).toEqual([0n, 0n, 5n, 7n, 11n]);
  });

  test("[R6] two projects: a source, an activity, and the total with other years", () => {
    const project = {
      ...{ briefId: "b", code: "A", title: "", totalSatang: 100n },
      money: { PROVINCE: 60n, LOCAL: 3n },
    };
    expect(checked(pairSourceAmount(project, "PROVINCE"))).toBe(60n);
    expect(checked(pairSourceAmount(project, "PRIVATE"))).toBe(0n);
    expect(checked(pairActivityAmount(project, { title: "ก", amountSatang: 4n }, 1))).toBe(4n);
    expect(checked(pairTotalAmount(project))).toBe(100n);
    expect(pairTotalAmount({ ...project, totalSatang: 63n }).rows).toHaveLength(2);
  });
});
