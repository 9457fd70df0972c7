/**
 * An order in which the voted things take the places that they held together, in the order of the vote; everything else
 * keeps its place. Voted things that are not in the order are left out.
 */
export function mergedOrder(order: readonly string[], voted: readonly string[]): string[] {
  const known = new Set(order);
  const queue = voted.filter((id) => known.has(id));
  const moving = new Set(queue);
  let next = 0;
  return order.map((id) => (moving.has(id) ? (queue[next++] ?? id) : id));
}
