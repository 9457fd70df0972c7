import * as Y from "yjs";
import { MISSING, type StructFinder } from "./structs";

/**
 * Steps of comparison that one update may cost at most, estimated from above. Yjs compares an item with everything that
 * was put beside the same neighbour by somebody else: a page's own typing costs none, a frame of 50 KB can be made to
 * cost minutes, for the server and then for every page.
 */
export const MAX_STEPS = 4_000_000;

type Group = { items: Y.Item[]; origin: Y.ID | null };
/** What stands directly right of a place before the update, and whether it was put beside the same neighbour. */
type Here = { next: Y.ID | null; beside: boolean; from: Y.Item | null };

const NOTHING: Here = { next: null, beside: false, from: null };
const keyOf = (id: Y.ID): string => `${id.client}:${id.clock}`;

/** Estimates from above how many comparisons Yjs makes to put these items where they belong. */
export class Conflicts {
  readonly #doc: Y.Doc;
  readonly #finder: StructFinder;

  constructor(doc: Y.Doc, finder: StructFinder) {
    this.#doc = doc;
    this.#finder = finder;
  }

  /** Steps for all items of an update; stops counting above {@link MAX_STEPS}. */
  steps(items: readonly Y.Item[]): number {
    let steps = 0;
    for (const group of this.#groups(items).values()) {
      steps += this.#groupSteps(group, items.length);
      if (steps > MAX_STEPS) break;
    }
    return steps;
  }

  /** Items by their left neighbour, or by the list that they begin. */
  #groups(items: readonly Y.Item[]): Map<string, Group> {
    const groups = new Map<string, Group>();
    for (const item of items) {
      const key = item.origin ? keyOf(item.origin) : this.#finder.listOf(item);
      if (key === null) continue;
      const group = groups.get(key);
      if (group) group.items.push(item);
      else groups.set(key, { items: [item], origin: item.origin });
    }
    return groups;
  }

  #groupSteps({ items, origin }: Group, fresh: number): number {
    const [first] = items;
    const here = first && this.#here(first, origin);
    if (!here) return 0;
    const head = headOfChain(items);
    // each was put directly before the last one, the first of them before what stands there: nothing to compare
    if (head !== null && (!here.beside || sameId(head.rightOrigin, here.next))) return 0;
    const existing = countUpTo(here.from, head?.rightOrigin ?? null);
    return items.length * (existing + (items.length > 1 || existing > 1 ? fresh : 1));
  }

  /** Null when the neighbour is gone: what is put there has no effect. */
  #here(first: Y.Item, origin: Y.ID | null): Here | null {
    if (origin === null) {
      const start = this.#finder.startOf(first);
      return start ? { next: start.id, beside: start.origin === null, from: start } : NOTHING;
    }
    const left = this.#finder.get(origin);
    if (left === MISSING || !(left instanceof Y.Item)) return null;
    const known = origin.clock < Y.getState(this.#doc.store, origin.client);
    if (origin.clock + 1 < left.id.clock + left.length) {
      const next = Y.createID(origin.client, origin.clock + 1);
      return { next, beside: true, from: known ? left : null };
    }
    const { right } = left;
    return known && right ? { next: right.id, beside: sameId(right.origin, left.lastId), from: right } : NOTHING;
  }
}

/** The one of these that was there first, when each of the others stands directly before another of them; else null. */
function headOfChain(items: readonly Y.Item[]): Y.Item | null {
  const ids = new Set(items.map(({ id }) => keyOf(id)));
  const used = new Set<string>();
  let head: Y.Item | null = null;
  for (const item of items) {
    const right = item.rightOrigin && keyOf(item.rightOrigin);
    if (right !== null && ids.has(right)) {
      if (used.has(right)) return null;
      used.add(right);
    } else if (head) return null;
    else head = item;
  }
  return head;
}

/** Items of a list from one on, up to the one that holds `end`. */
function countUpTo(start: Y.Item | null, end: Y.ID | null): number {
  let count = 0;
  for (let item = start; item && count <= MAX_STEPS; item = item.right, count++)
    if (end && item.id.client === end.client && item.id.clock <= end.clock && end.clock < item.id.clock + item.length)
      return count;
  return count;
}

function sameId(a: Y.ID | null, b: Y.ID | null): boolean {
  return a === b || (a !== null && b !== null && Y.compareIDs(a, b));
}
