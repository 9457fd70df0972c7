import { withoutUnprintable } from "../../domain/text/unprintable";
import type { TextChange } from "../brief/textDiff";

/** What of an input was left out: unprintable characters, and characters beyond the limit (UTF-16 units). */
export type LeftOut = { removed: number; cut: number };

const graphemes = new Intl.Segmenter("th", { granularity: "grapheme" });

/**
 * Makes a change of `before` fit: unprintable characters go, and what makes the text longer than `max` is cut from the
 * end of the insertion, in whole grapheme clusters. A text that is too long already may be changed, not lengthened.
 */
export function admitChange(before: string, change: TextChange, max: number): TextChange & LeftOut {
  const { text, removed } = withoutUnprintable(change.insert);
  const room = Math.max(max, before.length) - (before.length - change.remove);
  if (text.length <= room) return { ...change, insert: text, removed, cut: 0 };
  const insert = text.slice(0, graphemes.segment(text).containing(room)?.index ?? room);
  // a mark that does not fit must not take the letter away that it was typed on
  if (insert.length < change.remove)
    return { at: change.at, remove: 0, insert: "", removed, cut: text.length - change.remove };
  return { ...change, insert, removed, cut: text.length - insert.length };
}
