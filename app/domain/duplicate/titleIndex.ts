import type { Overlap } from "../text/similarity";
import type { Compared } from "./compared";

/** Titles alike by this part of their three-letter pieces are asked about: 0.60. */
export const ALIKE = { num: 3, den: 5 };

/** Pieces of each title as numbers, rare ones first: two alike titles share one of their first pieces. */
export type OrderedTitle = { pieces: Int32Array; prefix: number; smallest: number };

function ranks(projects: readonly Compared[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { pieces } of projects) for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const order = [...counts].sort(([a, left], [b, right]) => left - right || a - b);
  return new Map(order.map(([piece], index) => [piece, index]));
}

const ceilPart = (size: number) => Math.ceil((size * ALIKE.num) / ALIKE.den);

/** The titles of projects as sorted numbers of their pieces. */
export function orderedTitles(projects: readonly Compared[]): OrderedTitle[] {
  const rank = ranks(projects);
  return projects.map(({ pieces }) => {
    const numbers = new Int32Array(pieces.length);
    for (let at = 0; at < pieces.length; at += 1) numbers[at] = rank.get(pieces[at] ?? 0) ?? 0;
    numbers.sort();
    const smallest = ceilPart(numbers.length);
    return { pieces: numbers, prefix: numbers.length === 0 ? 0 : numbers.length - smallest + 1, smallest };
  });
}

/** True when two titles share at least 0.60 of their pieces (exactly 0.60 counts). */
export function areAlike({ shared, all }: Overlap): boolean {
  return all > 0 && shared * ALIKE.den >= all * ALIKE.num;
}
