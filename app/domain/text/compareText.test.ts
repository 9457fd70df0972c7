import { describe, expect, test } from "vitest";
import { compareText, type TextPart } from "./compareText";
import { commonRuns } from "./commonRuns";
import { textUnits } from "./words";

const show = (parts: readonly TextPart[]) =>
  parts.map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`)).join("");
const beforeOf = (parts: readonly TextPart[]) =>
  parts.flatMap(({ kind, text }) => (kind === "added" ? [] : text)).join("");
const afterOf = (parts: readonly TextPart[]) =>
  parts.flatMap(({ kind, text }) => (kind === "removed" ? [] : text)).join("");
const turned = (parts: readonly TextPart[]) => {
  const kinds = { same: "same", removed: "added", added: "removed" } as const;
  return parts.map(({ kind, text }) => ({ kind: kinds[kind], text }));
};

describe("compareText", () => {
  test.each([
    ["", "", ""],
    ["น้ำ", "น้ำ", "น้ำ"],
    ["", "ขุดลอกคลอง", "{+ขุดลอกคลอง+}"],
    ["ขุดลอกคลอง", "", "[-ขุดลอกคลอง-]"],
    ["เพิ่มรายได้ของเกษตรกร", "เพิ่มรายได้ของชาวประมง", "เพิ่มรายได้ของ[-เกษตรกร-]{+ชาวประมง+}"],
    ["ปีละ 2 ล้านบาท", "ปีละ 3 ล้านบาท", "ปีละ [-2-]{+3+} ล้านบาท"],
    ["แรก\nสอง", "แรก\nกลาง\nสอง", "แรก\n{+กลาง\n+}สอง"],
    ["lake road", "new bridge", "[-lake road-]{+new bridge+}"],
  ])("%j → %j", (before, after, expected) => {
    expect(show(compareText(before, after))).toBe(expected);
  });

  test("a tone mark is never torn from its word", () => {
    const parts = compareText("น้ำทะเลสาบตื้น", "นำทะเลสาบตื้น");
    expect(parts.every(({ text }) => !/^[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/.test(text))).toBe(true);
  });

  test("texts with hundreds of scattered changes give both sides back, and turned round the same", () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const words = ["ทะเลน้อย", "ถนน", "น้ำ", "เกษตรกร", " ", "\n", "๑", "12.5", "กำ", "road", "🙂", "พัฒนา"];
    for (let round = 0; round < 200; round++) {
      const before = Array.from({ length: random(60) }, () => words[random(words.length)]);
      const after = before.flatMap((word) =>
        random(5) === 0 ? [] : random(5) === 0 ? [words[random(12)], word] : [word],
      );
      const [a, b] = [before.join(""), after.join("")];
      const parts = compareText(a, b);
      expect(beforeOf(parts)).toBe(a);
      expect(afterOf(parts)).toBe(b);
      expect(compareText(b, a).toSorted(byKind)).toEqual(turned(parts).toSorted(byKind));
    }
  });
});

// a replacement lists the removal first, whichever way round
const byKind = (a: TextPart, b: TextPart) => (`${a.kind} ${a.text}` < `${b.kind} ${b.text}` ? -1 : 1);

describe("commonRuns", () => {
  test("as few units as possible are left over", () => {
    expect(commonRuns([..."abcabba"], [..."cbabac"]).reduce((sum, { length }) => sum + length, 0)).toBe(4);
  });
  test("what has nothing in common has no runs", () => {
    expect(commonRuns([..."abc"], [..."xyz"])).toEqual([]);
  });
  test("far too different sequences keep their common beginning and end", () => {
    const many = (mark: string) => ["ก", ...Array.from({ length: 3000 }, (_, index) => `${mark}${index}`), "ฮ"];
    expect(commonRuns(many("a"), many("b"))).toEqual([
      { a: 0, b: 0, length: 1 },
      { a: 3001, b: 3001, length: 1 },
    ]);
  });
});

test("Thai is cut into words, and the units are the text", () => {
  expect(textUnits("เพิ่มรายได้ของเกษตรกร").length).toBeGreaterThan(2);
  expect(textUnits("ก ข\nค").join("")).toBe("ก ข\nค");
});
