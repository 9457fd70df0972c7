/** What a Y.Text event says happened, in order (`insert` of an embedded object counts one). */
export type TextDelta = readonly { retain?: number; insert?: unknown; delete?: number }[];

/**
 * Where a position (UTF-16 units) lies after the change. Text inserted exactly at the position pushes it to the right
 * only when `stick` is "right": a caret stays in front of what others type there.
 */
export function movePosition(position: number, delta: TextDelta, stick: "left" | "right" = "left"): number {
  let moved = position;
  let at = 0;
  for (const step of delta) {
    if (step.retain !== undefined) at += step.retain;
    else if (step.insert !== undefined) {
      const length = typeof step.insert === "string" ? step.insert.length : 1;
      if (at < moved || (at === moved && stick === "right")) moved += length;
      at += length;
    } else if (step.delete !== undefined && at < moved) moved = Math.max(at, moved - step.delete);
    if (at > moved) break;
  }
  return moved;
}
