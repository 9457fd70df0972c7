import { describe, expect, test } from "vitest";
import { excerptOf, matches, MAX_QUESTION, searchWords } from "./searchWords";

describe("words of a question", () => {
  test.each([
    ["  ทะเลน้อย  ", ["ทะเลน้อย"]],
    ["๙๓-๒๕๖๘-๐๐๔", ["93-2568-004"]],
    ["MOU\u00a0ถนน MOU", ["mou", "ถนน"]],
    ["ถนน\u0000สาย\u0007", ["ถนน", "สาย"]],
    ["", []],
    ["a b c d e f g h", ["a", "b", "c", "d", "e", "f"]],
  ])("%s", (question, words) => expect(searchWords(question)).toEqual(words));

  test("a question has an end", () => {
    expect(searchWords("ก".repeat(5000))).toEqual(["ก".repeat(MAX_QUESTION)]);
  });
});

describe("matching", () => {
  test.each([
    ["ถนนสาย พท.๔๐๔๘", "พท.4048"],
    ["ถนนสาย พท.4048", "พท.๔๐๔๘"],
    ["แหล่งน\u0e4d\u0e49าทะเลน้อย", "น้ำ"],
    ["แหล่งน้ำ", "น\u0e4d\u0e49า"],
    ["แปลงใหญ่", "เเปลง"],
    ["Smart Farm", "smart"],
    ["พัฒนาการท่องเที่ยวทะเลน้อย", "ท่องเที่ยว พัฒนา"],
  ])("%s is found by %s", (text, question) => expect(matches(text, searchWords(question))).toBe(true));

  test("every word must occur", () => expect(matches("พัฒนาการเกษตร", searchWords("พัฒนา ถนน"))).toBe(false));
});

describe("excerpts", () => {
  test("show what was found inside its text", () => {
    const text = `${"ก".repeat(60)}ทะเลน้อย${"ข".repeat(100)}`;
    const found = excerptOf(text, ["ทะเลน้อย"]);
    expect(found).toEqual({ before: `…${"ก".repeat(30)}`, match: "ทะเลน้อย", after: `${"ข".repeat(70)}…` });
  });
  test("keep the digits as they are written", () => {
    expect(excerptOf("ปี ๒๕๖๘ นี้", ["2568"])).toEqual({ before: "ปี ", match: "๒๕๖๘", after: " นี้" });
  });
  test("never begin with a mark that has lost its letter", () => {
    const text = `ที่ดิน${"ที่".repeat(20)}ทะเล`;
    for (let drop = 0; drop < 4; drop++) {
      const before = excerptOf(text.slice(drop), ["ทะเล"])?.before ?? "";
      expect(before).toMatch(/^…[^\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]/);
    }
  });
  test("nothing found, nothing shown", () => expect(excerptOf("ถนน", ["ทะเล"])).toBeNull());
  test("a word typed in another way shows the beginning", () => {
    expect(excerptOf("น\u0e4d\u0e49าใส", ["น้ำ"])).toEqual({ before: "น\u0e4d\u0e49าใส", match: "", after: "" });
  });
});
