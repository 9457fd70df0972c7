import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupedBaht, plainBaht } from "./bahtText";
import { parseBaht, parseBahtDetailed } from "./parseBaht";
import { MAX_SATANG, satang } from "./satang";

describe("parseBaht", () => {
  test.each([
    ["0", 0],
    ["1", 100],
    ["๑,๒๐๐", 120_000],
    ["1,200", 120_000],
    ["219,548,900", 21_954_890_000],
    ["๒๑๙,๕๔๘,๙๐๐.๒๕", 21_954_890_025],
    ["0.1", 10],
    ["0.29", 29],
    ["1.10", 110],
    [".5", 50],
    ["5.", 500],
    [" 1 200 บาท ", 120_000],
    ["฿99", 9_900],
    ["1\u00a0200", 120_000],
    ["0012", 1_200],
    ["11258999068426.24", MAX_SATANG],
  ])("%s is taken", (text, amount) => expect(parseBaht(text)).toBe(amount));

  test.each([
    ["", "empty"],
    ["   ", "empty"],
    ["บาท", "empty"],
    ["-5", "negative"],
    ["−5", "negative"],
    ["(5)", "negative"],
    ["1.234", "tooManyDecimals"],
    ["๑.๒๓๔", "tooManyDecimals"],
    ["11258999068426.25", "tooLarge"],
    ["9".repeat(40), "tooLarge"],
    ["-", "notANumber"],
    ["abc", "notANumber"],
    ["1,20", "notANumber"],
    ["1,2000", "notANumber"],
    ["1.2.3", "notANumber"],
    ["1.2,000", "notANumber"],
    ["1e5", "notANumber"],
    [".", "notANumber"],
    ["Infinity", "notANumber"],
    ["12 ล้าน", "notANumber"],
  ])("%s is refused: %s", (text, fault) => {
    expect(parseBahtDetailed(text)).toEqual({ ok: false, fault });
    expect(parseBaht(text)).toBeUndefined();
  });

  test("every amount printed is read back the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_SATANG }), (amount) => {
        expect(parseBaht(groupedBaht(amount))).toBe(satang(amount));
        expect(parseBaht(plainBaht(amount))).toBe(satang(amount));
      }),
    );
  });
});

test("plain and grouped baht keep the sign and the satang", () => {
  expect(plainBaht(-21_954_890_005n)).toBe("-219548900.05");
  expect(groupedBaht(-21_954_890_005n)).toBe("-219,548,900.05");
  expect(groupedBaht(99_900)).toBe("999");
  expect(groupedBaht(2n ** 80n)).toBe("12,089,258,196,146,291,747,061.76");
});
