/** One replacement in a text, positions in UTF-16 units. */
export type TextChange = { at: number; remove: number; insert: string };

const graphemes = new Intl.Segmenter("th", { granularity: "grapheme" });

/** Start of the grapheme cluster that holds the unit at `index` (the length itself is a boundary). */
function clusterStart(segments: Intl.Segments, text: string, index: number): number {
  if (index <= 0) return 0;
  if (index >= text.length) return text.length;
  return segments.containing(index)?.index ?? index;
}

/** End of the cluster that `index` lies inside; `index` itself when it is a boundary. */
function clusterEnd(segments: Intl.Segments, text: string, index: number): number {
  if (index <= 0 || index >= text.length) return Math.max(0, Math.min(index, text.length));
  const segment = segments.containing(index);
  if (!segment || segment.index === index) return index;
  return segment.index + segment.segment.length;
}

/** Length of the common beginning, and of the common end, of two texts. */
function common(before: string, after: string): { head: number; tail: number } {
  const shorter = Math.min(before.length, after.length);
  let [head, tail] = [0, 0];
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  while (tail < shorter && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail))
    tail++;
  return { head, tail };
}

/**
 * The smallest replacement of whole grapheme clusters that turns `before` into `after`, or null when they are equal.
 * Clusters are never split, so that two people at one Thai syllable cannot separate a vowel or tone mark from its base.
 * Where equal letters stand side by side several places would do: `caret` (where it stands in `after`, UTF-16 units) says
 * which of them was meant; without it the last one.
 */
export function textChange(before: string, after: string, caret = after.length): TextChange | null {
  if (before === after) return null;
  const { head: most, tail: end } = common(before, after);
  const shorter = Math.min(before.length, after.length);
  const typed = Math.max(0, after.length - before.length);
  // nothing but an insertion, or nothing but a deletion: it may begin anywhere from `shorter - end` to `most`
  const start = most + end < shorter ? most : Math.max(shorter - end, Math.min(most, caret - typed));
  const tail = Math.min(end, shorter - start);
  const old = graphemes.segment(before);
  const next = graphemes.segment(after);
  let head = start;
  // a boundary must be one in both texts
  for (let moved = -1; moved !== head;) {
    moved = head;
    head = clusterStart(next, after, clusterStart(old, before, head));
  }
  let rest = tail;
  for (let moved = -1; moved !== rest;) {
    moved = rest;
    rest = before.length - clusterEnd(old, before, before.length - rest);
    rest = after.length - clusterEnd(next, after, after.length - rest);
  }
  return { at: head, remove: before.length - rest - head, insert: after.slice(head, after.length - rest) };
}
