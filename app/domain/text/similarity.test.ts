import fc from "fast-check";
import { expect, test } from "vitest";
import { arabicDigits } from "./arabicDigits";
import { comparable, overlapOf, overlapOfTexts, piecesMissing, piecesOf } from "./similarity";

/** The same said plainly. */
const plainly = (text: string) =>
  arabicDigits(text)
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
const pieces = (text: string) =>
  new Set(
    text.length < 3
      ? text === ""
        ? []
        : [text]
      : [...Array(text.length - 2).keys()].map((at) => text.slice(at, at + 3)),
  );

const thai = fc.string({ unit: fc.integer({ min: 0x0e00, max: 0x0e7f }).map((code) => String.fromCharCode(code)) });
const mixed = fc.oneof(thai, fc.string(), fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));
const few = fc.string({ unit: fc.constantFrom("ก", "ข", "a", "1") });

test("a comparable text keeps letters, marks and numbers of any script", () => {
  expect(comparable("โครงการ ก่อสร้าง (ระยะ ๒) – Phase 2.")).toBe("โครงการก่อสร้างระยะ2phase2");
  expect(comparable("  …–,.฿๏ ")).toBe("");
  expect(comparable("ก\u0e38\u0e3a")).toBe("ก\u0e3a\u0e38");
  expect(comparable("ก\u0e48\u0e38")).toBe("ก\u0e38\u0e48");
  fc.assert(
    fc.property(mixed, (text) => {
      expect(comparable(text)).toBe(plainly(text));
    }),
  );
});

test("pieces and their overlap are those of plain sets", () => {
  fc.assert(
    fc.property(few, few, (a, b) => {
      const [left, right] = [pieces(a), pieces(b)];
      const shared = [...left].filter((piece) => right.has(piece)).length;
      expect(overlapOf(piecesOf(a), piecesOf(b))).toEqual({ shared, all: new Set([...left, ...right]).size });
    }),
  );
});

test("the overlap of two texts is that of their pieces in order", () => {
  fc.assert(
    fc.property(fc.oneof(few, mixed), fc.oneof(few, mixed), (a, b) => {
      expect(overlapOfTexts(a, b)).toEqual(overlapOf(piecesOf(a), piecesOf(b)));
    }),
  );
  const long = "ก่อสร้างถนนคอนกรีต".repeat(200);
  expect(overlapOfTexts(long, `${long}ยาว`)).toEqual(overlapOf(piecesOf(long), piecesOf(`${long}ยาว`)));
});

/** Different three-letter pieces of `text` that stand nowhere in `other`. */
const lacking = (text: string, other: string) => {
  const held = pieces(other);
  return [...pieces(text)].filter((piece) => piece.length === 3 && !held.has(piece)).length;
};

test("the quick look never says that more is missing than is, from one text, the other or both together", () => {
  fc.assert(
    fc.property(fc.oneof(few, mixed), fc.oneof(few, mixed), fc.oneof(few, mixed), (text, first, second) => {
      const missing = piecesMissing(text, first, second);
      expect(missing.first).toBeLessThanOrEqual(lacking(text, first));
      expect(missing.second).toBeLessThanOrEqual(lacking(text, second));
      expect(missing.together).toBeLessThanOrEqual(lacking(text, first + second));
      expect(missing.together).toBeLessThanOrEqual(Math.min(missing.first, missing.second));
      const enough = piecesMissing(text, first, second, 2);
      expect(enough.together).toBe(Math.min(2, missing.together));
    }),
  );
  const { first, second, together } = piecesMissing("ติดตั้งไฟฟ้าแสงสว่าง", "ปลูกป่าชายเลน", "ติดตั้งไฟฟ้า");
  expect([first > 10, second < first, together]).toEqual([true, true, second]);
});
