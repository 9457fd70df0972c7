import { arabicDigits } from "../../text/arabicDigits";
import { withoutUnprintable } from "../../text/unprintable";
import { repairThaiGlyphs } from "./glyphs";

/** A cell made readable, and what had to be done to it. */
export type CleanCell = { text: string; glyphs: number; controls: number; tags: number };

const TAG = /<\/?(?:b|i|u|strong|em|span|font|p|br|sup|sub|div)(?:\s[^<>]{0,400})?\/?>/gi;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const BLANKS = /[\s\u00a0\u200b\ufeff]+/g;

/**
 * Repairs what is invisible or a leftover of copying — private-use glyphs, control characters, formatting tags,
 * line-wrap blanks — and nothing else: every word and figure stays as printed.
 */
export function cleanCell(raw: string): CleanCell {
  const repaired = repairThaiGlyphs(raw);
  let controls = 0;
  let tags = 0;
  const drop = () => {
    controls += 1;
    return "";
  };
  const printable = withoutUnprintable(repaired.text.replace(/[\u200b\ufeff]/g, " "));
  controls += printable.removed;
  const text = printable.text
    .replace(LONE_SURROGATE, drop)
    .replace(TAG, () => {
      tags += 1;
      return " ";
    })
    .replace(BLANKS, " ")
    .trim();
  return { text, glyphs: repaired.count, controls, tags };
}

/** A text for comparing words: no blanks, Arabic digits, one form of sara am, lower case. */
export function matchKey(text: string): string {
  return arabicDigits(text)
    .replace(/\u0e4d\u0e32/g, "\u0e33")
    .replace(BLANKS, "")
    .toLowerCase();
}
