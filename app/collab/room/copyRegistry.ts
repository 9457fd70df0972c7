/** Storage with the part of the Web Storage interface that is needed; may throw (private windows). */
export type SmallStorage = Pick<Storage, "getItem" | "setItem">;

const KEY = "ruamphaen.copies";

/** Names of this browser's local copies with the number of changes in each that the server has not confirmed. */
export class CopyRegistry {
  readonly #storage: SmallStorage | null;

  constructor(storage: SmallStorage | null) {
    this.#storage = storage;
  }

  /** All copies: name → unconfirmed changes. Empty when the storage cannot be read. */
  all(): Map<string, number> {
    try {
      const stored: unknown = JSON.parse(this.#storage?.getItem(KEY) ?? "{}");
      if (typeof stored !== "object" || stored === null) return new Map();
      return new Map(Object.entries(stored).filter((entry): entry is [string, number] => Number.isInteger(entry[1])));
    } catch {
      return new Map();
    }
  }

  /** Unconfirmed changes of one copy. */
  waiting(name: string): number {
    return this.all().get(name) ?? 0;
  }

  /** Notes a copy and its unconfirmed changes. */
  note(name: string, waiting: number): void {
    const all = this.all();
    if (all.get(name) !== waiting) this.#write(all.set(name, waiting));
  }

  /** Forgets a copy. */
  forget(name: string): void {
    const all = this.all();
    if (all.delete(name)) this.#write(all);
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
