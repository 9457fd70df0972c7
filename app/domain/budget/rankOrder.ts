/**
 * A list of project ids after some of them were moved: together, in the order they stood, so that the first one takes
 * place `to` (1-based; beyond the ends = the end). Ids that are not in the list are left out. Throws RangeError when
 * `to` is no whole number from 1.
 */
export function moveInOrder(order: readonly string[], moved: readonly string[], to: number): string[] {
  if (!Number.isSafeInteger(to) || to < 1) throw new RangeError(`not a rank: ${to}`);
  const wanted = new Set(moved);
  const block = order.filter((id) => wanted.has(id));
  const rest = order.filter((id) => !wanted.has(id));
  return [...rest.slice(0, to - 1), ...block, ...rest.slice(to - 1)];
}

/** True when both lists name the same things, each once, in whatever order. */
export function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  const members = new Set(a);
  return members.size === a.length && a.length === b.length && b.every((id) => members.delete(id));
}
