import type { MergeEntry } from "~/collab/fields/mergeReport";
import { fieldId } from "~/collab/fields/briefFields";

/** Somebody who wrote on the other side. */
export type MergeWriter = { name: string; org: string };

/** A field that two people changed while apart, until the person has seen it. */
export type OpenMerge = MergeEntry & { id: string; writers: MergeWriter[] };

/** Finds the people behind Yjs client ids. */
export type FindWriters = (clientIds: readonly number[]) => Promise<ReadonlyMap<number, MergeWriter>>;

/** Fields that two people changed while apart: shown until they are answered one by one or all together. */
export class MergeStore {
  #open: readonly OpenMerge[] = [];
  readonly #listeners = new Set<() => void>();

  readonly get = (): readonly OpenMerge[] => this.#open;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Adds what a merge brought; the same field again replaces what was said of it. Names follow when they are found. */
  async report(entries: readonly MergeEntry[], findWriters: FindWriters): Promise<void> {
    if (entries.length === 0) return;
    const fresh = entries.map((entry) => ({ ...entry, id: fieldId(entry.place), writers: [] }));
    const ids = new Set(fresh.map(({ id }) => id));
    this.#set([...this.#open.filter(({ id }) => !ids.has(id)), ...fresh]);
    const found = await findWriters([...new Set(entries.flatMap(({ clientIds }) => clientIds))]);
    this.#set(this.#open.map((entry) => ({ ...entry, writers: namesOf(entry, found, entry.writers) })));
  }

  /** Takes over what an earlier visit of this page left unanswered; what is newer stands. */
  readonly restore = (earlier: readonly OpenMerge[]): void => {
    const known = new Set(this.#open.map(({ id }) => id));
    const more = earlier.filter(({ id }) => !known.has(id));
    if (more.length > 0) this.#set([...more, ...this.#open]);
  };

  /** The person has seen this one. */
  readonly dismiss = (id: string): void => this.#set(this.#open.filter((entry) => entry.id !== id));

  /** The person has seen all. */
  readonly dismissAll = (): void => this.#set([]);

  #set(open: readonly OpenMerge[]): void {
    this.#open = open;
    for (const listener of this.#listeners) listener();
  }
}

function namesOf(entry: OpenMerge, found: ReadonlyMap<number, MergeWriter>, known: MergeWriter[]): MergeWriter[] {
  const writers = entry.clientIds.flatMap((id) => found.get(id) ?? []);
  if (writers.length === 0) return known;
  return [...new Map(writers.map((writer) => [`${writer.name}/${writer.org}`, writer])).values()];
}
