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

/**
 * The smallest replacement of whole grapheme clusters that turns `before` into `after`, or null when they are equal.
 * Clusters are never split, so that two people at one Thai syllable cannot separate a vowel or tone mark from its base.
 */
export function textChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
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
