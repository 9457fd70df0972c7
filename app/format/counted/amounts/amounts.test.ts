import { describe, expect, test } from "vitest";
import { allocate } from "~/domain/allocation/allocate";
import { WEIGHTS_2568 } from "~/domain/allocation/criteria";
import type { BriefContent } from "~/domain/brief/briefContent";
import { projectTotal } from "~/domain/brief/totals";
import { POLICY_CYCLE_2568 } from "~/domain/budget/policyCycle";
import { evaluateWindow } from "~/domain/budget/window";
import { approvalSnapshot } from "~/domain/lifecycle/approval";
import { satang } from "~/domain/money/satang";
import type { ExplainedAmount } from "~/domain/rules/explainedAmount";
import { ruleOf } from "~/domain/rules/ruleTable";
import { announcedAmount, frameAmount, frameDifference, framesTotal } from "./allocationAmounts";
import { askedAmount, grantedLine, grantedTotal } from "./decisionAmounts";
import { costDifference, fundingAmount } from "./fundingAmounts";
import { lineAmount, rankedSum, shrinkAmount } from "./lineAmounts";
import { listAmounts, projectAmounts } from "./projectAmounts";
import { snapshotFrame, snapshotRow, snapshotTotal } from "./snapshotAmounts";

/** The amount, once its rows were added again, a law was found and a source named. */
function checked(figure: ExplainedAmount | null): bigint | null {
  if (!figure) return null;
  expect(figure.rows.reduce((sum, { amountSatang }) => sum + amountSatang, 0n)).toBe(figure.amountSatang);
  expect(figure.totalSatang).toBe(figure.amountSatang);
  expect(figure.rules.map((id) => ruleOf(id)?.law ?? "").every((law) => law.length > 0)).toBe(true);
  expect(Math.min(figure.rules.length, figure.sources.length)).toBeGreaterThan(0);
  return figure.amountSatang;
}

const amounts = [40n, 35n, 30n, 50n, 30n, 25n, 10n];
const window = evaluateWindow({
  frameSatang: 100n,
  policy: POLICY_CYCLE_2568,
  proposals: amounts.map((amountSatang, at) => ({
    ...{ id: `p${at}`, code: `P${at}`, title: null, kind: "KEY" as const, rank: at + 1, amountSatang },
  })),
});

describe("amounts with their explanation", () => {
  test("[R1] a list: own money, all money and each source of what is shown, to the satang", () => {
    const project = (code: string, province: bigint, local: bigint) => ({
      ...{ briefId: code, code, title: "", ownSatang: province, grantedSatang: null },
      sources: [
        { source: "PROVINCE" as const, amountSatang: province },
        { source: "LOCAL" as const, amountSatang: local },
      ],
    });
    const place = { year: "93-2568", fy: 2568, own: "PROVINCE" as const };
    const projects = [project("A", 101n, 1n), project("B", 2n ** 50n, 3n)];
    const { own, total, bySource } = listAmounts(projects, place);
    expect([checked(own), checked(total)]).toEqual([2n ** 50n + 101n, 2n ** 50n + 105n]);
    expect(bySource.map(({ source, amount }) => [source, checked(amount)])).toEqual([
      ["PROVINCE", 2n ** 50n + 101n],
      ["LOCAL", 4n],
    ]);
    const first = projectAmounts(project("A", 101n, 1n), place);
    expect([checked(first.own), checked(first.total)]).toEqual([101n, 102n]);
    expect(checked(listAmounts([], place).total)).toBe(0n);
  });

  test("[R2] an approved ranking: what stands in the snapshot is what its rows make", () => {
    const cycle = { id: "c", revision: 3, nameTh: "รอบ", letterNo: "ว 1", fyFrom: 2568, fyTo: 2570 };
    const snapshot = approvalSnapshot({ areaCode: "93", fy: 2568 }, window, new Map(), cycle, []);
    const evidence = { briefIds: { p0: "b0" }, of: { th: "ลำดับ", en: "ranking" } };
    expect(checked(snapshotTotal(snapshot, evidence))).toBe(220n);
    expect(checked(snapshotFrame(snapshot, evidence))).toBe(100n);
    const rows = snapshot.rows.map((row) => snapshotRow(snapshot, row, evidence));
    expect(rows.map(({ amount }) => checked(amount))).toEqual(amounts);
    expect(rows.map(({ cumulative }) => String(checked(cumulative)))).toEqual(
      snapshot.rows.map(({ cumulativeSatang }) => cumulativeSatang),
    );
    // administration cost that the cycle counts is a row of its own
    expect(checked(snapshotTotal({ ...snapshot, proposedSatang: "225" }, evidence))).toBe(225n);
  });

  test("[R2] the lines of the ranking, its sum, and what the straddler must give up", () => {
    expect([checked(lineAmount(window, "frame")), checked(lineAmount(window, "cut"))]).toEqual([100n, 200n]);
    expect(checked(rankedSum(window))).toBe(220n);
    expect(checked(shrinkAmount(window))).toBe(window.straddler?.shrinkSatang);
  });

  test("[R5] frames: parts make a frame, frames make the total, a difference may be below 0", () => {
    const figures = { areaKm2: "1", poorRate: "1", householdIncome: "1", gpp: "1", efficiency: "1" };
    const provinces = ["1", "2", "4"].map((population, at) => ({ code: `${at}`, population, ...figures }));
    const input = { totalSatang: 100_007n, roundTo: 100n, weights: WEIGHTS_2568, incomeMode: "HARMONIC" as const };
    const result = allocate({ ...input, provinces });
    const named = result.ok ? result.frames.map((frame) => ({ frame, name: frame.code })) : [];
    const evidence = {
      ...{ totalSatang: 100_007n, unitSatang: 100n, dataset: { name: "ก", source: "ข", sourceDate: "2023-01-01" } },
      cycle: { letterNo: "ว 1", fyFrom: 2568, fyTo: 2570, revision: 1 },
    };
    expect(named.map((one) => checked(frameAmount(one, evidence)))).toEqual(
      named.map(({ frame: { frameSatang } }) => frameSatang),
    );
    expect(checked(framesTotal(named, evidence))).toBe(100_007n);
    expect(named.map((one) => checked(frameDifference(one, 40_000n, evidence)))).toEqual(
      named.map(({ frame: { frameSatang } }) => frameSatang - 40_000n),
    );
    expect(checked(announcedAmount("พัทลุง", { amountSatang: 5n, announcedRef: "" }, "93-2568"))).toBe(5n);
  });

  test("[R6] a brief: every part of its money, and what cost items differ by", () => {
    const line = (id: string, activityId: string, source: "PROVINCE" | "LOCAL", years: [number, number][]) => ({
      ...{ id, order: id, activityId, orgId: null, source, commitment: "PLEDGED" as const },
      amounts: Object.fromEntries(years.map(([year, amount]) => [year, satang(amount)])),
    });
    const content: Pick<BriefContent, "activities" | "funding"> = {
      activities: [],
      funding: [
        line("l1", "a1", "PROVINCE", [
          [2568, 101],
          [2569, 7],
        ]),
        line("l2", "a1", "LOCAL", [[2568, 30]]),
        line("l3", "a2", "PROVINCE", [[2568, 5]]),
        line("l4", "a2", "LOCAL", []),
      ],
    };
    expect(checked(fundingAmount(content, {}))).toBe(projectTotal(content));
    expect(
      [{ activityId: "a1" }, { source: "LOCAL" as const }, { year: 2568 }, { lineId: "l1" }].map((part) =>
        checked(fundingAmount(content, part)),
      ),
    ).toEqual([138n, 30n, 136n, 108n]);
    expect(fundingAmount(content, { lineId: "l4" })).toBe(null);
    expect(checked(costDifference("a1", 100n, 138n))).toBe(-38n);
  });

  test("[R2] decisions: what was asked, a line, and what an outcome grants together", () => {
    const project = { briefId: "b", code: "A", title: "ก" };
    expect(checked(askedAmount(project, 9n))).toBe(9n);
    expect(checked(grantedLine({ ...project, briefId: null }, 8n, { documentNo: "ว 1", line: 4 }))).toBe(8n);
    const rows = [3n, 4n].map((grantedSatang) => ({ ...project, grantedSatang }));
    expect(checked(grantedTotal(rows, { th: "ผ่าน", en: "passed" }, "93-2568"))).toBe(7n);
  });
});
