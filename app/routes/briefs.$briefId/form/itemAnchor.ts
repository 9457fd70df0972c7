/** Id of an item's section, for links. */
export function itemAnchor(item: number): string {
  return `item-${item}`;
}
