import { generateKeyBetween } from "fractional-indexing";

/** A row's place: rows are sorted by `order`, equal places by id. */
export type Placed = { id: string; order: string };

/** Compares two rows by place. Plain code-unit order, the same on every machine. */
export function byOrder(a: Placed, b: Placed): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * A place between two neighbours (null = start or end). Never throws: neighbours with equal or broken places give a
 * place beside the first usable one.
 */
export function orderBetween(before: string | null, after: string | null): string {
  const upper = after !== null && before !== null && after <= before ? null : after;
  for (const [a, b] of [
    [before, upper],
    [before, null],
    [null, after],
  ] as const) {
    try {
      return generateKeyBetween(a, b);
    } catch {
      continue;
    }
  }
  return generateKeyBetween(null, null);
}

/** A place after every given one. */
export function orderAtEnd(orders: Iterable<string>): string {
  let last: string | null = null;
  for (const order of orders) if (last === null || order > last) last = order;
  return orderBetween(last, null);
}
