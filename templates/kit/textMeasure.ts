import { CELL_MARGIN_CM } from "./page";

const COMBINING = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g;
/** Mean advance of a base character of TH SarabunPSK, as a part of the text size (5.6 pt at 14 pt). */
const ADVANCE = 0.4;
/** Bold characters are this much wider. */
const BOLD = 1.06;
/** Height of a line of TH SarabunPSK as a part of the text size: ascent 0.85 + descent 0.447 + gap 0.03. */
const LINE_HEIGHT = 1.33;
const POINTS_PER_CM = 28.35;

/** Columns that a text takes: its characters without Thai vowels and marks above and below. */
export function baseLength(text: string): number {
  return text.length - (text.match(COMBINING)?.length ?? 0);
}

/** A line ends at a word, so that on average this many characters of its room stay empty; narrow lines lose a third. */
const WORD_END = 2.5;

/**
 * Estimated lines of a text in a cell `cm` wide at `sizePt`; every LF begins a line. Errs to the high side: a row that
 * is too high looks loose, a row that is too low clips Thai marks.
 */
export function estimateLines(text: string, cm: number, sizePt: number, bold = false): number {
  const advance = sizePt * ADVANCE * (bold ? BOLD : 1);
  const room = ((cm - 2 * CELL_MARGIN_CM) * POINTS_PER_CM) / advance;
  const usable = Math.max(1, room > 3 * WORD_END ? room - WORD_END : (room * 2) / 3);
  let lines = 0;
  for (const line of text.split("\n")) {
    const length = baseLength(line);
    lines += length <= room ? 1 : Math.ceil(length / usable);
  }
  return lines;
}

/** Height of `lines` lines at `sizePt`, points. */
export function linesHeight(lines: number, sizePt: number): number {
  return Math.ceil(lines * sizePt * LINE_HEIGHT);
}
