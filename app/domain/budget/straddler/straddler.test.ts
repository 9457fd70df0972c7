import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fiscalYear } from "../../calendar/fiscalYear";
import { POLICY_CYCLE_2568 } from "../policyCycle";
import { evaluateWindow } from "../window";
import { cutLines, linesVersion } from "./cutLines";
import { laterPhase, laterTitle } from "./laterPhase";
import { swapCandidates, windowAfterCut, windowAfterMove } from "./whatIf";

const line = (lineId: string, amountSatang: bigint) => ({ lineId, activity: lineId, orgName: null, amountSatang });
const cutTotal = (cuts: ReturnType<typeof cutLines>) =>
  (cuts ?? []).reduce((sum, { beforeSatang, afterSatang }) => sum + beforeSatang - afterSatang, 0n);

/** F = 100 satang, so the line of 2× is at 200: the vector of domain §3.2. */
const windowOf = (...amounts: bigint[]) =>
  evaluateWindow({
    frameSatang: 100n,
    policy: POLICY_CYCLE_2568,
    proposals: amounts.map((amountSatang, index) => ({
      id: "abcdefgh"[index] ?? "",
      code: "abcdefgh"[index] ?? "",
      rank: index + 1,
      kind: "KEY" as const,
      amountSatang,
    })),
  });

describe("[R2] reducing the straddler", () => {
  test("by exactly what is over the line it enters; by one satang less it does not", () => {
    const window = windowOf(90n, 80n, 50n, 20n);
    expect(window.straddler).toEqual({ projectId: "c", shrinkSatang: 20n, fitsSatang: 30n });
    expect(windowAfterCut(window, "c", 20n).rows.map(({ band }) => band)).toEqual([
      ...["IN_FRAME", "IN_WINDOW", "IN_WINDOW", "STRADDLES"],
    ]);
    expect(windowAfterCut(window, "c", 19n).straddler).toEqual({ projectId: "c", shrinkSatang: 1n, fitsSatang: 30n });
  });

  test("odd satang go to the largest remainders, and a chosen line bears all of it", () => {
    const lines = [line("x", 100n), line("y", 100n), line("z", 100n)];
    expect(cutLines(lines, 100n, null)?.map(({ afterSatang }) => afterSatang)).toEqual([66n, 67n, 67n]);
    expect(cutLines(lines, 100n, new Set(["y"]))).toEqual([{ lineId: "y", beforeSatang: 100n, afterSatang: 0n }]);
  });

  test("nothing, less than nothing, and more than the chosen lines hold are refused", () => {
    const lines = [line("x", 100n), line("y", 0n)];
    expect(cutLines(lines, 0n, null)).toBeNull();
    expect(cutLines(lines, -1n, null)).toBeNull();
    expect(cutLines(lines, 101n, null)).toBeNull();
    expect(cutLines(lines, 1n, new Set(["y"]))).toBeNull();
    expect(cutLines(lines, 1n, new Set())).toBeNull();
    expect(cutLines(lines, 100n, null)).toEqual([{ lineId: "x", beforeSatang: 100n, afterSatang: 0n }]);
  });

  test("whatever the lines, exactly the wanted sum is taken and no line falls below nothing", () => {
    const amounts = fc.array(fc.bigInt({ min: 0n, max: 2n ** 50n }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: 1n, max: 2n ** 52n }), (given, reduce) => {
        const lines = given.map((amount, index) => line(`l${index}`, amount));
        const held = given.reduce((sum, amount) => sum + amount, 0n);
        const cuts = cutLines(lines, reduce, null);
        expect(cuts === null).toBe(reduce > held);
        expect(cutTotal(cuts)).toBe(cuts === null ? 0n : reduce);
        for (const { afterSatang } of cuts ?? []) expect(afterSatang >= 0n).toBe(true);
      }),
    );
  });

  test("lines have a name that tells one satang", () => {
    expect(linesVersion([line("b", 1n), line("a", 2n)])).toBe("a:2|b:1");
    expect(linesVersion([line("a", 2n)])).not.toBe(linesVersion([line("a", 3n)]));
  });
});

describe("[R2] swapping the straddler", () => {
  const window = windowOf(90n, 80n, 50n, 31n, 30n, 10n);

  test("only projects below it that fit into what is left are offered; exactly what is left fits", () => {
    expect(swapCandidates(window).map(({ code }) => code)).toEqual(["e", "f"]);
    expect(swapCandidates(windowOf(90n, 80n, 50n, 31n))).toEqual([]);
    expect(swapCandidates(windowOf(100n, 50n))).toEqual([]);
  });

  test("the one that takes its rank is in, the straddler still is not, and nobody else moves", () => {
    const after = windowAfterMove(window, "e", 3);
    expect(after.rows.map(({ code, band }) => `${code} ${band}`)).toEqual([
      ...["a IN_FRAME", "b IN_WINDOW", "e IN_WINDOW", "c STRADDLES", "d OUT_OF_WINDOW", "f OUT_OF_WINDOW"],
    ]);
    expect(after.proposedSatang).toBe(window.proposedSatang);
  });
});

describe("[R2] dividing the straddler into phases", () => {
  const activity = { order: "a", orgId: "o", method: "", related: "", subActivities: "" };
  const content = {
    title: "ปรับปรุงถนน",
    rationale: "เหตุผล",
    periodStart: "2024-10-01",
    periodEnd: "2025-09-30",
    activities: [
      { ...activity, id: "1", title: "ก่อสร้าง", periodStart: "2024-10-01", periodEnd: null },
      { ...activity, id: "2", title: "อบรม", periodStart: null, periodEnd: null },
    ],
    funding: [
      {
        id: "x",
        order: "a",
        activityId: "1",
        orgId: "o",
        source: "PROVINCE",
        commitment: "PLEDGED",
        amounts: { 2568: 500 },
      },
      {
        id: "y",
        order: "b",
        activityId: "2",
        orgId: "o",
        source: "PROVINCE",
        commitment: "PLEDGED",
        amounts: { 2568: 70 },
      },
    ],
    costItems: [{ id: "c" }],
    indicators: [{ id: "i", name: "ระยะทาง" }],
  } as unknown as Parameters<typeof laterPhase>[0]["content"];
  let next = 0;
  const later = laterPhase({
    content,
    code: "93-2568-001",
    cuts: [{ lineId: "x", beforeSatang: 500n, afterSatang: 120n }],
    ...{ fromYear: fiscalYear(2568), toYear: fiscalYear(2569), newId: () => `n${++next}` },
  });

  test("the later phase has exactly what left this year, in the later year, for the activities it left", () => {
    expect(later.funding.map(({ amounts }) => amounts)).toEqual([{ 2569: 380 }]);
    expect(later.activities.map(({ id, title }) => [id, title])).toEqual([["n1", "ก่อสร้าง"]]);
    expect(later.funding[0]?.activityId).toBe("n1");
  });

  test("what nobody knows yet is left empty, and it says where it comes from", () => {
    expect([later.costItems, later.periodStart, later.periodEnd, later.activities[0]?.periodStart]).toEqual([
      ...[[], null, null, null],
    ]);
    expect(later.rationale).toBe(
      "ระยะถัดไปของโครงการ 93-2568-001 ปีงบประมาณ 2568: วงเงิน 3.80 บาท ย้ายมาปีงบประมาณ 2569\n\nเหตุผล",
    );
    expect(later.indicators[0]?.id).not.toBe("i");
  });

  test("titles count phases", () => {
    expect(laterTitle("ถนน")).toBe("ถนน (ระยะที่ 2)");
    expect(laterTitle("ถนน (ระยะที่ 2)")).toBe("ถนน (ระยะที่ 3)");
  });
});
