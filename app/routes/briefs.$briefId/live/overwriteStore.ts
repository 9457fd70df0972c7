import type { Overwrite } from "~/collab/room/overwrites";

/** Cells of this person that somebody else replaced, until the person answers. */
export class OverwriteStore {
  #open: ReadonlyMap<string, Overwrite> = new Map();
  readonly #listeners = new Set<() => void>();

  readonly get = (): ReadonlyMap<string, Overwrite> => this.#open;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Adds what happened; a second one in the same cell replaces the first. */
  report(overwrite: Overwrite): void {
    this.#change((open) => open.set(cellName(overwrite.row, overwrite.key), overwrite));
  }

  /** The person restored the old value or accepts the new one. */
  dismiss(row: string, key: string): void {
    if (this.#open.has(cellName(row, key))) this.#change((open) => void open.delete(cellName(row, key)));
  }

  #change(change: (open: Map<string, Overwrite>) => void): void {
    const open = new Map(this.#open);
    change(open);
    this.#open = open;
    for (const listener of this.#listeners) listener();
  }
}

/** Name of a cell inside the store. */
export function cellName(row: string, key: string): string {
  return `${row}/${key}`;
}
