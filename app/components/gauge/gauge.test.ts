import { describe, expect, test } from "vitest";
import { POLICY_CYCLE_2568 } from "~/domain/budget/policyCycle";
import { evaluateWindow } from "~/domain/budget/window";
import { summarizeWindow } from "~/domain/budget/windowSummary";
import { isWorthSaying } from "../live/announcement";
import { gaugeScale, keyScale } from "./gaugeScale";
import { keySentence, windowSentence } from "./windowWords";

const FRAME = 21_954_890_000n;
const where = { areaCode: "93", fy: 2568, orderVersion: "v", asOf: "2026-01-01T00:00:00.000Z" };
type Amount = [amount: bigint, kind: "KEY" | "OTHER" | "UNDECIDED"];

function summary(amounts: Amount[], frameSatang: bigint | null = FRAME) {
  const proposals = amounts.map(([amountSatang, kind], index) => ({
    id: `p${index}`,
    rank: index + 1,
    kind,
    amountSatang,
  }));
  return summarizeWindow(evaluateWindow({ frameSatang, proposals, policy: POLICY_CYCLE_2568 }), where);
}
const real = summary([
  [23_051_700_000n, "KEY"],
  [14_623_900_000n, "OTHER"],
]);

describe("[R1] the sentence comes first", () => {
  test.each([
    [37_675_600_000n, "เสนอ 376.8 ล้านบาท = 1.72 เท่า · อยู่ในช่วง · เหลือ 62.3 ล้านบาท ก่อนถึง 2.0 เท่า"],
    [21_954_890_000n, "เสนอ 219.5 ล้านบาท = 1.00 เท่า · ต่ำกว่าช่วง · ขาดอีก 109.8 ล้านบาท ถึงขั้นต่ำ 1.5 เท่า"],
    [32_932_335_000n, "เสนอ 329.3 ล้านบาท = 1.50 เท่า · อยู่ในช่วง · เหลือ 109.8 ล้านบาท ก่อนถึง 2.0 เท่า"],
    [43_909_780_000n, "เสนอ 439.1 ล้านบาท = 2.00 เท่า · อยู่ในช่วง · เต็มพอดี 2.0 เท่า"],
  ])("%i satang", (amount, sentence) => expect(windowSentence(summary([[amount, "KEY"]]), "th")).toBe(sentence));

  test("one satang beside the line: four decimals and the baht, so that rounding hides nothing", () => {
    expect(windowSentence(summary([[43_909_780_001n, "KEY"]]), "th")).toBe(
      "เสนอ 439,097,800.01 บาท = 2.0000 เท่า · เกินช่วง · เกิน 2.0 เท่าอยู่ 0.01 บาท · พิจารณาถึงก่อนลำดับ 1",
    );
    expect(windowSentence(summary([[32_932_334_999n, "KEY"]]), "th")).toContain("329,323,349.99 บาท = 1.5000 เท่า");
  });

  test("no frame, and a frame without proposals", () => {
    expect(windowSentence(summary([[100_000_000_00n, "KEY"]], null), "th")).toBe(
      "ยังไม่มีกรอบวงเงินของปีนี้ · เสนอ 100.0 ล้านบาท",
    );
    expect(windowSentence(summary([]), "th")).toBe(
      "กรอบ 219.5 ล้านบาท · ยังไม่มีโครงการที่ใช้งบของพื้นที่ · ต่ำกว่าช่วง · ขาดอีก 329.3 ล้านบาท ถึงขั้นต่ำ 1.5 เท่า",
    );
  });

  test("in English", () => {
    expect(windowSentence(real, "en")).toBe(
      "Proposed 376.8 million baht = 1.72 times · Within the window · 62.3 million baht left below 2.0 times",
    );
  });
});

describe("[R3] the sentence of the key share", () => {
  test("of the frame and of what is proposed", () => {
    expect(keySentence(real, "th")).toBe(
      "โครงการสำคัญ 230.5 ล้านบาท = 105.00 % ของกรอบ · ถึงขั้นต่ำ 60 % (131.7 ล้านบาท) · คิดเป็น 61.2 % ของที่เสนอ · อยู่ในกรอบ 1 เท่าทั้งโครงการ 0 บาท",
    );
    expect(keySentence(summary([[10_000_000_000n, "KEY"]]), "th")).toContain("ขาดอีก 31.7 ล้านบาท ถึงขั้นต่ำ 60 %");
    expect(keySentence(summary([], null), "th")).toBe("");
  });
});

describe("scale of the gauge", () => {
  test("lines at 1×, 1.5× and 2× of a scale that ends at 2.4×", () => {
    const scale = gaugeScale(real);
    expect(scale?.ticks.map(({ at, labelled }) => [at, labelled])).toEqual([
      [41.66, true],
      [62.5, true],
      [83.33, true],
    ]);
    expect(scale?.segments.map(({ kind }) => kind)).toEqual(["key", "other"]);
    expect(scale?.segments.at(-1)?.to).toBe(scale?.marker);
  });

  test("a sum far above stretches the scale and drops labels that would lie on each other", () => {
    const scale = gaugeScale(summary([[FRAME * 20n, "KEY"]]));
    expect(scale?.marker).toBe(100);
    expect(scale?.ticks.map(({ labelled }) => labelled)).toEqual([false, false, true]);
  });

  test("without a frame there is none; the key scale has its 60 % line", () => {
    expect(gaugeScale(summary([[5n, "KEY"]], null))).toBeNull();
    expect(keyScale(real)?.ticks[0]).toMatchObject({ kind: "min", amountSatang: 13_172_934_000n });
  });
});

describe("what is spoken out", () => {
  test("a change of verdict, or a jump of one percent of the frame", () => {
    const after = (amount: bigint) => summary([[37_675_600_000n + amount, "KEY"]]);
    expect(isWorthSaying(after(0n), after(219_548_899n))).toBe(false);
    expect(isWorthSaying(after(0n), after(219_548_900n))).toBe(true);
    expect(isWorthSaying(after(0n), after(-219_548_900n))).toBe(true);
    expect(isWorthSaying(after(6_234_180_000n), after(6_234_180_001n))).toBe(true);
    expect(isWorthSaying(after(0n), after(0n))).toBe(false);
  });
});
