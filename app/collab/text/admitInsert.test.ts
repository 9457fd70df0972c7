import { expect, test } from "vitest";
import { textChange, type TextChange } from "../brief/textDiff";
import { admitChange } from "./admitInsert";

/** What stands after an input that would make `after` of `before`. */
function input(before: string, after: string, max: number) {
  const change = textChange(before, after) as TextChange;
  const { at, remove, insert, removed, cut } = admitChange(before, change, max);
  return { text: before.slice(0, at) + insert + before.slice(at + remove), removed, cut };
}

test.each([
  ["what fits stays", "กข", "กขค", 3, { text: "กขค", removed: 0, cut: 0 }],
  ["the end of a paste is cut, what stands after it stays", "กข", "กเเเเข", 4, { text: "กเเข", removed: 0, cut: 2 }],
  ["a syllable is cut as a whole", "กข", "กขที่ที่", 6, { text: "กขที่", removed: 0, cut: 3 }],
  ["a tone mark that does not fit leaves its letter", "กขท", "กขที", 3, { text: "กขท", removed: 0, cut: 1 }],
  ["unprintable characters are counted apart", "ก", "ก\u202eข\u0007ค", 2, { text: "กข", removed: 2, cut: 1 }],
  ["a replacement may use the room it makes", "กกกก", "ขขขขข", 4, { text: "ขขขข", removed: 0, cut: 1 }],
  [
    "a text too long already may be changed but not lengthened",
    "กขคงจ",
    "กขฮงจ",
    3,
    { text: "กขฮงจ", removed: 0, cut: 0 },
  ],
  ["and grows no more", "กขคงจ", "กขคงจฉ", 3, { text: "กขคงจ", removed: 0, cut: 1 }],
])("%s", (_, before, after, max, expected) => expect(input(before, after, max)).toEqual(expected));
