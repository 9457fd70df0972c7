import { repairThaiGlyphs } from "~/domain/progress/cells/glyphs";
import { withoutUnprintable } from "~/domain/text/unprintable";

/** A pasted text made fit for a field, how many invisible characters were left out and how many old glyphs repaired. */
export type PastedText = { text: string; removed: number; repaired: number };

/**
 * Makes a pasted text fit for a field: line ends become \n (a blank where the field has one line), control characters
 * go, private-use Thai glyphs of old fonts become real Thai. What was done is counted, so that the person is told.
 */
export function pastedText(raw: string, oneLine: boolean): PastedText {
  const { text: readable, count: repaired } = repairThaiGlyphs(raw);
  const { text: clean, removed } = withoutUnprintable(readable);
  return { text: oneLine ? clean.replace(/\s*\n\s*/g, " ") : clean, removed, repaired };
}
