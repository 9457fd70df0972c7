import { expect, test } from "vitest";
import { withoutUnprintable } from "./unprintable";

test.each([
  ["a\u0000b\u0007c", "abc", 2],
  ["\u202eกลับ\u202c", "กลับ", 2],
  ["\u2066ก\u2069\u200eข\u061c", "กข", 4],
  ["\u001b[31mแดง\u001b[0m", "แดง", 9],
  ["\u009b1;31mแดง", "แดง", 6],
  ["\ufeffก\u200bข\ufffe", "กข", 3],
  ["ก\r\nข\rค\u2028ง\tจ", "ก\nข\nค\nง\tจ", 0],
  ["น้ำ\u00a0ๆ [31m 👩‍🌾 \u200d", "น้ำ\u00a0ๆ [31m 👩‍🌾 \u200d", 0],
])("%j", (raw, text, removed) => expect(withoutUnprintable(raw)).toEqual({ text, removed }));
