/**
 * Where `part` lies between 0 and `whole`, in percent with two decimals (rounded down): for drawing only, never for a
 * decision. Below 0 and above the whole are cut off; 0 when the whole is not positive.
 */
export function positionOf(part: bigint, whole: bigint): number {
  if (whole <= 0n || part <= 0n) return 0;
  return part >= whole ? 100 : Number((part * 10_000n) / whole) / 100;
}
