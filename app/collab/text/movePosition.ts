/** What a Y.Text event says happened, in order (`insert` of an embedded object counts one). */
export type TextDelta = readonly { retain?: number; insert?: unknown; delete?: number }[];

/**
 * Where a position (UTF-16 units) lies after the change. What is inserted exactly at the position comes to stand behind
 * it: a caret stays where its own next letter belongs, and so do the carets of the others. Only where the letters before
 * it were replaced (a tone mark put on a syllable replaces the syllable) it goes behind what replaced them.
 */
export function movePosition(position: number, delta: TextDelta): number {
  let moved = position;
  let at = 0;
  let replaced = false;
  for (const step of delta) {
    if (step.retain !== undefined) {
      at += step.retain;
      replaced = false;
    } else if (step.insert !== undefined) {
      const length = typeof step.insert === "string" ? step.insert.length : 1;
      if (at < moved || (at === moved && replaced)) moved += length;
      at += length;
    } else if (step.delete !== undefined && at < moved) {
      replaced = moved <= at + step.delete;
      moved = Math.max(at, moved - step.delete);
    }
    if (at > moved) break;
  }
  return moved;
}
