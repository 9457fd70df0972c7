import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { setText } from "./editTexts";
import { textChange } from "./textDiff";

const apply = (before: string, after: string): string => {
  const change = textChange(before, after);
  return change ? before.slice(0, change.at) + change.insert + before.slice(change.at + change.remove) : before;
};
const syllable = fc.constantFrom("ที่", "ที", "น้ำ", "กำ", "ก", "่", "ี", "เ", "a", " ", "\n", "👨‍👩‍👧", "é", "ปู่", "x");
const thai = fc.array(syllable, { maxLength: 12 }).map((parts) => parts.join(""));

describe("textChange", () => {
  test("a tone mark taken off replaces its whole cluster", () => {
    expect(textChange("บ้านที่", "บ้านที")).toEqual({ at: 4, remove: 3, insert: "ที" });
  });
  test("a tone mark added replaces its whole cluster", () => {
    expect(textChange("มาที", "มาที่")).toEqual({ at: 2, remove: 2, insert: "ที่" });
  });
  test("plain typing touches only the typed place", () => {
    expect(textChange("กขค", "กขฃค")).toEqual({ at: 2, remove: 0, insert: "ฃ" });
    expect(textChange("กก", "กกก")).toMatchObject({ remove: 0, insert: "ก" });
    expect(textChange("กขค", "กค")).toEqual({ at: 1, remove: 1, insert: "" });
    expect(textChange("same", "same")).toBeNull();
  });
  test("whatever changes, the result is right and no cluster is split", () => {
    const graphemes = new Intl.Segmenter("th", { granularity: "grapheme" });
    const boundaries = (text: string) =>
      new Set([...graphemes.segment(text)].map(({ index }) => index).concat(text.length));
    fc.assert(
      fc.property(thai, thai, (before, after) => {
        expect(apply(before, after)).toBe(after);
        const change = textChange(before, after);
        if (!change) return;
        expect(boundaries(before)).toContain(change.at);
        expect(boundaries(before)).toContain(change.at + change.remove);
        expect(boundaries(after)).toContain(change.at + change.insert.length);
      }),
      { numRuns: 500 },
    );
  });
  test("two people at one syllable: marks stay on their base", () => {
    const a = new Y.Doc();
    const b = new Y.Doc();
    setText(a.getText("t"), "ที");
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    setText(a.getText("t"), "ที่");
    setText(b.getText("t"), "ที ดี");
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    expect(a.getText("t").toString()).toBe(b.getText("t").toString());
    expect(a.getText("t").toString()).toContain("ที่");
    expect(a.getText("t").toString()).not.toMatch(/่่|^่/);
  });
});
