/** A run of neighbours that stand shoulder to shoulder: their common offset and weight. */
type Block = { sum: number; weight: number; count: number };

/** Weight of a place nobody asked for: it gives way to the others. */
const LIGHT = 1e-6;

/**
 * Places for things in a given order, each as near as can be to where it wants to be (`null` = anywhere) and at least
 * `step` below the one before it: least squares by pooling neighbours that would overlap, O(n). Deterministic.
 */
export function spread(wanted: readonly (number | null)[], step: number): number[] {
  const blocks: Block[] = [];
  let last = 0;
  wanted.forEach((want, at) => {
    const place: number = want ?? last + step;
    last = place;
    const weight = want === null ? LIGHT : 1;
    blocks.push({ sum: (place - at * step) * weight, weight, count: 1 });
    pool(blocks);
  });
  const places: number[] = [];
  for (const { sum, weight, count } of blocks)
    for (let n = 0; n < count; n += 1) places.push(sum / weight + places.length * step);
  return places;
}

const mean = ({ sum, weight }: Block) => sum / weight;

function pool(blocks: Block[]): void {
  for (;;) {
    const [before, after] = [blocks.at(-2), blocks.at(-1)];
    if (!before || !after || mean(before) <= mean(after)) return;
    blocks.splice(-2, 2, {
      sum: before.sum + after.sum,
      weight: before.weight + after.weight,
      count: before.count + after.count,
    });
  }
}
