import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baht, millionBaht } from "./baht";
import { bahtInWords } from "./bahtInWords";
import { compareThai } from "./collation";
import { arabicDigits } from "~/domain/text/arabicDigits";
import { inDigits, thaiDigits } from "./digits";
import { fiscalYearLabel } from "./fiscalYearLabel";
import { noBreakMaiYamok } from "./maiYamok";
import { ratio, ratioNear } from "./ratio";
import { monthName, thaiDate, thaiPeriod } from "./thaiDate";

describe("baht", () => {
  test.each([
    [21_954_890_000, {}, "219,548,900"],
    [21_954_890_025n, {}, "219,548,900.25"],
    [120_050, { digits: "thai", unit: true }, "๑,๒๐๐.๕๐ บาท"],
    [120_000, { unit: true, locale: "en" }, "1,200 baht"],
    [0, {}, "0"],
    [5n, {}, "0.05"],
    [-5n, {}, "-0.05"],
  ] as const)("%s %o", (amount, style, text) => expect(baht(amount, style)).toBe(text));

  test.each([
    [21_954_890_000n, {}, "219.5 ล้านบาท"],
    [21_954_890_000n, { locale: "en" }, "219.5 million baht"],
    [21_955_000_000n, { unit: false }, "219.6"],
    [21_954_999_999n, { unit: false }, "219.5"],
    [100_000_000_000_000n, { digits: "thai" }, "๑,๐๐๐,๐๐๐.๐ ล้านบาท"],
    [0n, {}, "0.0 ล้านบาท"],
    [-5_000_000n, { unit: false }, "-0.1"],
  ] as const)("%s in millions", (amount, style, text) => expect(millionBaht(amount, style)).toBe(text));
});

describe("bahtInWords", () => {
  test.each([
    [0, "ศูนย์บาทถ้วน"],
    [1, "หนึ่งสตางค์"],
    [11, "สิบเอ็ดสตางค์"],
    [25, "ยี่สิบห้าสตางค์"],
    [100, "หนึ่งบาทถ้วน"],
    [150, "หนึ่งบาทห้าสิบสตางค์"],
    [1_000, "สิบบาทถ้วน"],
    [1_100, "สิบเอ็ดบาทถ้วน"],
    [2_100, "ยี่สิบเอ็ดบาทถ้วน"],
    [10_100, "หนึ่งร้อยเอ็ดบาทถ้วน"],
    [100_100, "หนึ่งพันเอ็ดบาทถ้วน"],
    [100_000_000, "หนึ่งล้านบาทถ้วน"],
    [100_000_100, "หนึ่งล้านเอ็ดบาทถ้วน"],
    [1_100_000_000, "สิบเอ็ดล้านบาทถ้วน"],
    [10_100_000_000, "หนึ่งร้อยเอ็ดล้านบาทถ้วน"],
    [21_954_890_000, "สองร้อยสิบเก้าล้านห้าแสนสี่หมื่นแปดพันเก้าร้อยบาทถ้วน"],
    [100_000_000_000_000n, "หนึ่งล้านล้านบาทถ้วน"],
    [100_000_000_000_101n, "หนึ่งล้านล้านเอ็ดบาทหนึ่งสตางค์"],
  ])("%s satang", (amount, words) => expect(bahtInWords(amount)).toBe(words));
  test("a debt is not put into words", () => expect(() => bahtInWords(-1)).toThrow(RangeError));
});

describe("digits", () => {
  test("go to Thai and back", () => {
    expect(thaiDigits("กม.2+770")).toBe("กม.๒+๗๗๐");
    expect(inDigits("2568", "thai")).toBe("๒๕๖๘");
    expect(inDigits("2568")).toBe("2568");
    fc.assert(fc.property(fc.bigInt(), (value) => arabicDigits(thaiDigits(value)) === String(value)));
  });
});

describe("dates", () => {
  test.each([
    ["2023-06-19", { digits: "thai" }, "๑๙ มิถุนายน ๒๕๖๖"],
    ["2023-06-19", { style: "short" }, "19 มิ.ย. 2566"],
    ["2023-06-19", { locale: "en" }, "19 June 2023"],
    [null, {}, ""],
    ["2023-02-30", {}, ""],
  ] as const)("%s", (iso, how, text) => expect(thaiDate(iso, how)).toBe(text));

  test.each([
    ["2024-10-01", "2025-09-30", {}, "1 ตุลาคม 2567 – 30 กันยายน 2568"],
    ["2025-04-01", "2025-06-30", { style: "short" }, "1 เม.ย. – 30 มิ.ย. 2568"],
    ["2025-04-01", "2025-04-30", { digits: "thai" }, "๑ – ๓๐ เมษายน ๒๕๖๘"],
    ["2025-04-01", "2025-04-01", {}, "1 เมษายน 2568"],
    ["2025-04-01", null, {}, "1 เมษายน 2568"],
    [null, "2025-04-30", {}, "30 เมษายน 2568"],
    [null, null, {}, ""],
    ["2024-12-01", "2025-01-31", { locale: "en", style: "short" }, "1 Dec 2024 – 31 Jan 2025"],
  ] as const)("%s to %s", (start, end, how, text) => expect(thaiPeriod(start, end, how)).toBe(text));

  test("months and budget years", () => {
    expect(monthName(10)).toBe("ตุลาคม");
    expect(monthName(10, { style: "short", locale: "en" })).toBe("Oct");
    expect(fiscalYearLabel(2568)).toBe("ปีงบประมาณ พ.ศ. 2568");
    expect(fiscalYearLabel(2568, { digits: "thai" })).toBe("ปีงบประมาณ พ.ศ. ๒๕๖๘");
    expect(fiscalYearLabel(2568, { locale: "en" })).toBe("Fiscal Year 2568 (FY2025)");
    expect(fiscalYearLabel(2568, { style: "short" })).toBe("ปี 2568");
  });
});

describe("ratios", () => {
  test.each([
    [15n, 10n, 2, "1.50"],
    [1n, 3n, 2, "0.33"],
    [2n, 3n, 2, "0.67"],
    [5n, 1000n, 2, "0.01"],
    [-5n, 1000n, 2, "-0.01"],
    [-1n, 1000n, 2, "0.00"],
    [5n, 2n, 0, "3"],
    [1n, 0n, 2, "–"],
    [2n ** 90n, 2n ** 90n - 1n, 2, "1.00"],
  ])("%s / %s with %i decimals", (num, den, places, text) => expect(ratio(num, den, places)).toBe(text));

  test("four decimals when two hide the side of the limit", () => {
    const twice = { num: 2n, den: 1n };
    const frame = 219_548_900n;
    expect(ratioNear(2n * frame, frame, [twice])).toBe("2.00");
    expect(ratioNear(2n * frame + 1n, frame, [twice])).toBe("2.0000");
    expect(ratioNear(2n * frame - 1n, frame, [twice])).toBe("2.0000");
    expect(ratioNear(17_200n, 10_000n, [twice])).toBe("1.72");
    expect(ratioNear(1_4996n, 10_000n, [{ num: 3n, den: 2n }])).toBe("1.4996");
    expect(ratioNear(1n, 0n, [twice], "thai")).toBe("–");
  });
});

test("ๆ never starts a line", () => {
  expect(noBreakMaiYamok("ต่าง ๆ และอื่น  ๆ")).toBe("ต่าง\u00a0ๆ และอื่น\u00a0ๆ");
  expect(noBreakMaiYamok("ต่างๆ")).toBe("ต่างๆ");
});

test("Thai dictionary order", () => {
  expect(["เลย", "แพร่", "ขอนแก่น", "เชียงใหม่", "กระบี่"].sort(compareThai)).toEqual([
    "กระบี่",
    "ขอนแก่น",
    "เชียงใหม่",
    "แพร่",
    "เลย",
  ]);
  expect(["โครงการ 10", "โครงการ 9"].sort(compareThai)).toEqual(["โครงการ 9", "โครงการ 10"]);
});
