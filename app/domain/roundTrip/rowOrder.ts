/**
 * Which of these numbers must move so that the rest stands in rising order: all that are not in a longest rising
 * sequence. Used to say which rows were moved, and not that every row below a moved one was.
 */
export function movedPlaces(order: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, value] of order.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((order[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = at;
  }
  const staying = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) staying.add(at);
  return new Set([...order.keys()].filter((at) => !staying.has(at)));
}
