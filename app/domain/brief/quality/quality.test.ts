import { describe, expect, test } from "vitest";
import type { BriefContent } from "../briefContent";
import { checkReadiness, NO_READINESS, READINESS_ITEMS, statedReadiness } from "./readiness";
import { checkRepetition } from "./repetition";

const texts = (outputs: string, outcomesQuantitative: string, outcomesQualitative = "") =>
  ({ outputs, outcomesQuantitative, outcomesQualitative }) as BriefContent;
const codes = (content: BriefContent) =>
  checkRepetition("p", content).map(({ severity, code }) => `${severity} ${code}`);
/** `count` different letters: a text of n letters has n − 2 pieces of three. */
const letters = (count: number, from = 0x4e00) =>
  String.fromCodePoint(...Array.from({ length: count }, (_, at) => from + at));

describe("outputs and outcomes", () => {
  test("[R18] the same sentence in both items warns", () => {
    expect(codes(texts("ถนนลาดยาง 5 กม.", "ถนนลาดยาง ๕ กม"))).toEqual(["W OUTPUT_REPEATS_OUTCOME"]);
    expect(codes(texts("เสาไฟ 120 ต้น และถนน", "เสาไฟ 120 ต้น", " และถนน"))).toEqual(["W OUTPUT_REPEATS_OUTCOME"]);
  });
  test("[R18] exactly 0.8 in common passes, one piece more warns", () => {
    // 20 pieces in both, 25 in all: 0.80
    expect(codes(texts(letters(22), letters(27)))).toEqual([]);
    // 21 in both, 26 in all: 0.807…
    expect(codes(texts(letters(23), letters(28)))).toEqual(["W OUTPUT_REPEATS_OUTCOME"]);
  });
  test("[R18] different texts, and empty ones, are not repetitions", () => {
    expect(codes(texts("ถนนลาดยาง 5 กม.", "นักท่องเที่ยวเพิ่มขึ้นร้อยละ 10"))).toEqual([]);
    expect(codes(texts("", ""))).toEqual([]);
    expect(codes(texts("...", "-"))).toEqual([]);
  });
});

describe("readiness", () => {
  test("[R19] everything there says nothing; one missing is named with the count", () => {
    expect(checkReadiness("p", new Set(READINESS_ITEMS))).toEqual([]);
    const [finding] = checkReadiness("p", new Set(READINESS_ITEMS.filter((item) => item !== "LAND")));
    expect(finding).toMatchObject({
      rule: "R19",
      severity: "W",
      ids: ["p", "item-extra"],
      printed: "4",
      expected: "5",
    });
    expect(finding?.message.th).toContain("ที่ดินหรือใบอนุญาต");
  });
  test("[R19] nothing there names all five", () => {
    expect(checkReadiness("p", new Set())).toMatchObject([{ printed: "0", expected: "5" }]);
  });
});

describe("what a brief states of its readiness", () => {
  const stated = (change: Partial<BriefContent>) =>
    [...statedReadiness({ ...NO_READINESS, costItems: [], ...change } as BriefContent)].join(" ");
  const asset = (receiverOrgId: string | null, isAsset = true) =>
    ({ isAsset, receiverOrgId }) as BriefContent["costItems"][number];
  test("[R19] a text counts, dots and dashes do not; saying that it does not apply counts", () => {
    expect(stated({})).toBe("");
    expect(stated({ readyLand: "น.ส.ล. 12/2540", readyDesign: "...", readyPrice: "-" })).toBe("LAND");
    expect(stated({ readyDesign: "ไม่เกี่ยวข้อง เพราะเป็นงานอบรม" })).toBe("DESIGN");
  });
  test("[R19] assets that all have a receiver name the receiver, one without does not", () => {
    expect(stated({ costItems: [asset("tao"), asset(null, false)] })).toBe("RECEIVER");
    expect(stated({ costItems: [asset("tao"), asset(null)] })).toBe("");
    expect(stated({ costItems: [asset(null, false)] })).toBe("");
  });
});
