/** Places of a brief that a thread can stand at: the whole, the issue above item 1, the thirteen items, what follows. */
export const COMMENT_ITEMS = ["head", "issue", ...Array.from({ length: 13 }, (_, index) => String(index + 1)), "extra"];

/** Where a thread stands: item, row of a table (id) and text (name of its field). */
export type CommentPlace = { item: string; rowId: string | null; field: string | null };

/** Order of a place in the form; unknown places come last. */
export function placeOrder(item: string): number {
  const found = COMMENT_ITEMS.indexOf(item);
  return found === -1 ? COMMENT_ITEMS.length : found;
}

/** Id of the section on the page of the brief; null for the whole brief. */
export function placeAnchor(item: string): string | null {
  if (item === "head") return null;
  return /^\d+$/.test(item) ? `item-${item}` : item;
}

/** Address of a thread: the page of the brief, with the thread open and its item in sight. */
export function threadLink(briefId: string, threadId: string, item: string): string {
  const anchor = placeAnchor(item);
  return `/briefs/${briefId}?thread=${threadId}${anchor ? `#${anchor}` : ""}`;
}
