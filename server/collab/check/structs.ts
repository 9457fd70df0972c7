import * as Y from "yjs";

/** What a decoded update is made of. */
export type Struct = Y.Item | Y.GC | Y.Skip;

/** The thing a struct refers to is gone (deleted and collected): what is written there has no effect. */
export const DEAD = Symbol("dead");
/** The thing a struct refers to is known to nobody here: the update would wait for it. */
export const MISSING = Symbol("missing");

/** A place in a document: root, then keys downwards; null = position in a list or text. */
export type Place = readonly [root: string | undefined, ...keys: (string | null)[]];

type Container = { root: string | undefined; key: string | null } | { item: Y.Item; key: string | null };

const DEEPEST = 16;
const LONGEST_WALK = 200_000;

/** Index of the last struct that begins at or before `clock`, 0 when none does. */
function lastIndexUpTo(structs: readonly Struct[], clock: number): number {
  let low = 0;
  let high = structs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((structs[middle]?.id.clock ?? Infinity) <= clock) low = middle;
    else high = middle - 1;
  }
  return low;
}

function findStruct<T extends { id: Y.ID; length: number }>(structs: readonly T[], clock: number): T | undefined {
  let low = 0;
  let high = structs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const struct = structs[middle];
    if (!struct) return undefined;
    if (clock < struct.id.clock) high = middle - 1;
    else if (clock >= struct.id.clock + struct.length) low = middle + 1;
    else return struct;
  }
  return undefined;
}

function typeIn({ content }: Y.Item): Y.AbstractType<unknown> | null {
  return content instanceof Y.ContentType ? content.type : null;
}

/**
 * Finds where structs of an update that is not applied yet would land, looking into the update itself and into the
 * store of the room. It repeats Yjs' own rules for finding a parent, hence the exact version of yjs.
 */
export class StructFinder {
  readonly #doc: Y.Doc;
  readonly #store: Y.Doc["store"];
  readonly #rootName: (type: unknown) => string | undefined;
  readonly #fresh = new Map<number, Struct[]>();
  readonly #containers = new Map<Y.Item, Container | typeof DEAD | typeof MISSING>();

  constructor(doc: Y.Doc, rootName: (type: unknown) => string | undefined) {
    this.#doc = doc;
    this.#store = doc.store;
    this.#rootName = rootName;
  }

  /** The next clock that the room expects of a client, new structs included. */
  state(client: number): number {
    const fresh = this.#fresh.get(client)?.at(-1);
    return fresh ? fresh.id.clock + fresh.length : Y.getState(this.#store, client);
  }

  /** Adds a struct that is new to the room. */
  add(struct: Struct): void {
    const list = this.#fresh.get(struct.id.client);
    if (list) list.push(struct);
    else this.#fresh.set(struct.id.client, [struct]);
  }

  /** Clients that the update brings new structs of. */
  get freshClients(): IterableIterator<number> {
    return this.#fresh.keys();
  }

  /** The struct with this id, from the update or the room. */
  get(id: Y.ID): Struct | Y.GC | typeof MISSING {
    const fresh = this.#fresh.get(id.client);
    const found = fresh && findStruct(fresh, id.clock);
    if (found) return found;
    const known = this.#store.clients.get(id.client);
    return (known && findStruct(known, id.clock)) ?? MISSING;
  }

  /** Structs of a client in the room, from the one that holds `clock` up to `end`. */
  *known(client: number, clock: number, end: number): Generator<Y.Item> {
    const structs = this.#store.clients.get(client);
    if (!structs || structs.length === 0 || clock >= Y.getState(this.#store, client)) return;
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
      const struct = structs[index];
      if (!struct || struct.id.clock >= end) return;
      if (struct instanceof Y.Item) yield struct;
    }
  }

  /** Items that the update brings of a client between `clock` and `end`. */
  *fresh(client: number, clock: number, end: number): Generator<Y.Item> {
    const structs = this.#fresh.get(client) ?? [];
    for (let index = lastIndexUpTo(structs, clock); index < structs.length; index++) {
      const struct = structs[index];
      if (!struct || struct.id.clock >= end) return;
      if (struct instanceof Y.Item && struct.id.clock + struct.length > clock) yield struct;
    }
  }

  /** Where an item stands or would stand. */
  placeOf(item: Y.Item): Place | typeof DEAD | typeof MISSING {
    const keys: (string | null)[] = [];
    let current = item;
    for (let depth = 0; depth < DEEPEST; depth++) {
      const container = this.#containerOf(current);
      if (container === DEAD || container === MISSING) return container;
      keys.unshift(container.key);
      if ("root" in container) return [container.root, ...keys];
      current = container.item;
    }
    return MISSING;
  }

  /** A name for the list (a text, or the values of one key) that an item stands in; null when that is gone or missing. */
  listOf(item: Y.Item): string | null {
    const container = this.#containerOf(item);
    if (container === DEAD || container === MISSING) return null;
    const parent =
      "root" in container ? `root ${container.root}` : `item ${container.item.id.client}:${container.item.id.clock}`;
    return `${parent} ${container.key ?? ""}`;
  }

  /** The first item that the room has in the list that an item stands in. */
  startOf(item: Y.Item): Y.Item | null {
    const container = this.#containerOf(item);
    if (container === DEAD || container === MISSING) return null;
    const type = "root" in container ? this.#doc.share.get(container.root ?? "") : typeIn(container.item);
    if (!type) return null;
    if (container.key === null) return type._start;
    let start = type._map.get(container.key) ?? null;
    while (start?.left) start = start.left;
    return start;
  }

  /** A long run of text names only its left neighbour: the chain is walked in a loop and remembered. */
  #containerOf(item: Y.Item): Container | typeof DEAD | typeof MISSING {
    const trail: Y.Item[] = [];
    let found: Container | typeof DEAD | typeof MISSING | undefined;
    let current: Y.Item = item;
    while (found === undefined) {
      found = this.#containers.get(current) ?? this.#ownContainer(current);
      trail.push(current);
      if (found !== undefined) break;
      const neighbour = current.origin ?? current.rightOrigin;
      const next = neighbour ? this.get(neighbour) : DEAD;
      if (next === MISSING || trail.length > LONGEST_WALK) found = MISSING;
      // beside something collected, Yjs collects the new item too
      else if (next === DEAD || !(next instanceof Y.Item)) found = DEAD;
      else current = next;
    }
    for (const step of trail) this.#containers.set(step, found);
    return found;
  }

  #ownContainer(item: Y.Item): Container | typeof DEAD | typeof MISSING | undefined {
    // a decoded item of a root names it by a string, which the types of yjs leave out
    const parent: unknown = item.parent;
    const key = item.parentSub;
    if (parent === null || parent === undefined) return undefined;
    if (typeof parent === "string") return { root: parent, key };
    if (parent instanceof Y.AbstractType)
      return parent._item ? { item: parent._item, key } : { root: this.#rootName(parent), key };
    const struct = parent instanceof Y.ID ? this.get(parent) : MISSING;
    if (struct === MISSING) return MISSING;
    return struct instanceof Y.Item ? { item: struct, key } : DEAD;
  }
}
