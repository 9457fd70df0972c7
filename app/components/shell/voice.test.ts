import { expect, test } from "vitest";
import { voiceOf } from "./voice";

test.each([
  ["พัฒนาแหล่งท่องเที่ยวทะเลน้อย", "th"],
  ["93-2568-004 · พัฒนาถนน", "th"],
  ["Project list", "en"],
  ["Draft of อบต.", "en"],
  ["กข ab", "th"],
  ["1,250,000.50", null],
  ["", null],
])("%s is read as %s", (text, voice) => expect(voiceOf(text)).toBe(voice));
