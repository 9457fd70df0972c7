/**
 * `next` with every part that says the same as in `previous` replaced by the previous part, so that views of unchanged
 * rows need not be drawn again. Both are plain data.
 */
export function shareEqual<T>(previous: T, next: T): T {
  if (Object.is(previous, next)) return previous;
  if (Array.isArray(previous) && Array.isArray(next)) return shareList(previous, next) as T;
  if (!isPlain(previous) || !isPlain(next)) return next;
  const before: Record<string, unknown> = previous;
  const shared: Record<string, unknown> = {};
  let same = Object.keys(before).length === Object.keys(next).length;
  for (const [key, value] of Object.entries(next)) {
    shared[key] = shareEqual(before[key], value);
    same &&= Object.hasOwn(before, key) && Object.is(shared[key], before[key]);
  }
  return same ? previous : (shared as T);
}

function shareList(previous: unknown[], next: unknown[]): unknown[] {
  // rows are matched by id, so that an inserted row does not make all later ones look new
  const byId = new Map(previous.map((value, index) => [idOf(value) ?? index, value]));
  const shared = next.map((value, index) => shareEqual(byId.get(idOf(value) ?? index), value));
  const same = shared.length === previous.length && shared.every((value, index) => Object.is(value, previous[index]));
  return same ? previous : shared;
}

function idOf(value: unknown): string | undefined {
  return isPlain(value) && typeof value.id === "string" ? value.id : undefined;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
