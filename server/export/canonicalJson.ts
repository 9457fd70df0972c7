/** True for the names that JavaScript puts in front of an object's other keys, in the order of their numbers. */
function isIndex(key: string): boolean {
  const number = Number(key);
  return number >= 0 && number < 2 ** 32 - 1 && String(Math.trunc(number)) === key;
}

/** The keys of an object in one order, whatever the order they were written in: whole numbers first, then by code unit. */
function orderedKeys(value: object): string[] {
  const keys = Object.keys(value).sort();
  const first = keys.filter(isIndex);
  if (first.length === 0) return keys;
  return [...first.sort((a, b) => Number(a) - Number(b)), ...keys.filter((key) => !isIndex(key))];
}

/** JSON leaves these out of an object and writes null for them in a list. */
const isUnsaid = (value: unknown) => value === undefined || typeof value === "function" || typeof value === "symbol";

/** What is written of a value; lists and objects of the first levels come piece by piece, deeper ones whole. */
function* written(value: unknown, levels: number): Generator<string> {
  if (levels === 0 || value === null || typeof value !== "object") {
    yield canonicalJson(value);
    return;
  }
  let before = "";
  const list = Array.isArray(value);
  yield list ? "[" : "{";
  for (const key of list ? value.keys() : orderedKeys(value)) {
    const inner = (value as Record<string | number, unknown>)[key];
    if (!list && isUnsaid(inner)) continue;
    yield list ? before : `${before}${JSON.stringify(key)}:`;
    yield* written(inner, levels - 1);
    before = ",";
  }
  yield list ? "]" : "}";
}

/** Levels of a document's view in which long lists stand: the view, its lists, their members. */
const LEVELS = 3;

/** {@link canonicalJson} of a value in pieces, so that a long one need not be written at once. */
export function canonicalPieces(value: unknown): Generator<string> {
  return written(value, LEVELS);
}

/**
 * JSON of a plain value that is the same for the same content whatever the order of its keys; an amount reads "1n". What
 * JSON cannot say is left out of objects and null in lists.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === "bigint") return `"${value}n"`;
  if (isUnsaid(value)) return "null";
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  let inner = "";
  for (const key of orderedKeys(value)) {
    const one = (value as Record<string, unknown>)[key];
    if (isUnsaid(one)) continue;
    inner += `${inner === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(one)}`;
  }
  return `{${inner}}`;
}
