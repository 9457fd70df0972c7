import type { WindowResult } from "../windowResult";

/** [R2] How many projects lie inside the cut line and what they add up to, the sum as `say` words it. */
export function considered({ rows }: WindowResult, say: (sum: bigint) => string): { count: number; sum: string } {
  const inside = rows.filter(({ band }) => band === "IN_FRAME" || band === "IN_WINDOW");
  return { count: inside.length, sum: say(inside.reduce((sum, { amountSatang }) => sum + amountSatang, 0n)) };
}
