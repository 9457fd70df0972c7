/** Storage with the part of the Web Storage interface that is needed; may throw (private windows). */
export type SmallStorage = Pick<Storage, "getItem" | "setItem">;

const KEY = "ruamphaen.copies";
const TAB = "#";

/**
 * Names of this browser's local copies with the number of changes in each that the server has not confirmed. Each page
 * (tab) counts for itself, so that two pages of one brief do not overwrite each other's count.
 */
export class CopyRegistry {
  readonly #storage: SmallStorage | null;

  constructor(storage: SmallStorage | null) {
    this.#storage = storage;
  }

  #all(): Map<string, number> {
    try {
      const stored: unknown = JSON.parse(this.#storage?.getItem(KEY) ?? "{}");
      if (typeof stored !== "object" || stored === null) return new Map();
      return new Map(Object.entries(stored).filter((entry): entry is [string, number] => Number.isInteger(entry[1])));
    } catch {
      return new Map();
    }
  }

  /** All copies: name → unconfirmed changes. Empty when the storage cannot be read. */
  all(): Map<string, number> {
    const sums = new Map<string, number>();
    for (const [key, count] of this.#all()) {
      const name = key.split(TAB)[0] ?? key;
      sums.set(name, (sums.get(name) ?? 0) + count);
    }
    return sums;
  }

  /** Unconfirmed changes of one copy. */
  waiting(name: string): number {
    return this.all().get(name) ?? 0;
  }

  /** What each page noted for a copy: to be handed to {@link settle} once all of it is durable. */
  parts(name: string): Map<string, number> {
    return new Map([...this.#all()].filter(([key]) => key === name || key.startsWith(name + TAB)));
  }

  /** Notes a copy and how many changes of one page in it wait. */
  note(name: string, tab: string, waiting: number): void {
    const all = this.#all();
    const key = name + TAB + tab;
    if (all.has(name) && (all.get(key) ?? 0) === waiting) return;
    if (waiting > 0) all.set(key, waiting);
    else all.delete(key);
    this.#write(all.set(name, all.get(name) ?? 0));
  }

  /** These changes are durable; what pages noted beyond them stays. */
  settle(parts: ReadonlyMap<string, number>): void {
    const all = this.#all();
    for (const [key, count] of parts) {
      const left = (all.get(key) ?? 0) - count;
      if (left > 0 || !key.includes(TAB)) all.set(key, Math.max(0, left));
      else all.delete(key);
    }
    if (parts.size > 0) this.#write(all);
  }

  /** Forgets a copy. */
  forget(name: string): void {
    const all = this.#all();
    const keys = [...all.keys()].filter((key) => key === name || key.startsWith(name + TAB));
    for (const key of keys) all.delete(key);
    if (keys.length > 0) this.#write(all);
  }

  #write(all: Map<string, number>): void {
    try {
      this.#storage?.setItem(KEY, JSON.stringify(Object.fromEntries(all)));
    } catch {
      // a full or closed storage only costs the count shown at the next visit
    }
  }
}

/** This browser's registry. */
export function browserRegistry(): CopyRegistry {
  try {
    return new CopyRegistry(globalThis.localStorage ?? null);
  } catch {
    return new CopyRegistry(null);
  }
}
