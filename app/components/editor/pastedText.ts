import { repairThaiGlyphs } from "~/domain/progress/cells/glyphs";

/** A pasted text made fit for a field, how many invisible characters were left out and how many old glyphs repaired. */
export type PastedText = { text: string; removed: number; repaired: number };

/** Control characters but tab and line end, marks that turn the reading direction, byte-order marks. */
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/**
 * Makes a pasted text fit for a field: line ends become \n (a blank where the field has one line), control characters
 * go, private-use Thai glyphs of old fonts become real Thai. What was done is counted, so that the person is told.
 */
export function pastedText(raw: string, oneLine: boolean): PastedText {
  let removed = 0;
  const { text: readable, count: repaired } = repairThaiGlyphs(raw.replace(/\r\n?/g, "\n"));
  const clean = readable.replace(INVISIBLE, () => {
    removed += 1;
    return "";
  });
  return { text: oneLine ? clean.replace(/\s*\n\s*/g, " ") : clean, removed, repaired };
}
