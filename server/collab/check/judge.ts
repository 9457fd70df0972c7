import * as Y from "yjs";
import { blockFault } from "./blocks";
import { Conflicts, MAX_STEPS } from "./conflicts";
import { promiseFault } from "./promises";
import type { Author } from "./rights";
import type { RoomModel } from "./roomModel";
import { RowTouches } from "./rowTouches";
import { contentFault, spotAt, type Spot } from "./structure";
import { distinctRanges, TextLengths } from "./textLengths";
import { DEAD, MISSING, StructFinder } from "./structs";

/** What the dry run says about an update. */
export type Verdict =
  | { kind: "refused"; reason: string }
  /** Part of it is known already: the rest must be cut out and judged on its own, or Yjs would look at the known part too. */
  | { kind: "overlapping" }
  /** Everything in it is known: nothing to apply. */
  | { kind: "nothing" }
  /**
   * `newClients` are ids seen for the first time; `grows` is false when it only deletes; `steps` is what comparing costs.
   * Call `accepted` after applying.
   */
  | { kind: "accepted"; newClients: number[]; grows: boolean; steps: number; accepted(): void };

/** Largest number of client ids that one update may bring for the first time (pages of many offline visits). */
const MAX_NEW_CLIENTS = 64;
/** No client counts this far; a bigger clock is an attack on arithmetic. */
const MAX_CLOCK = 2 ** 40;

const MISSING_PAST = "something it builds on is missing";

/**
 * Judges an update against a room without applying it: every new struct and every deletion is looked up by path and
 * checked for structure and rights; what would wait for a missing past, or carries structs of somebody else's client
 * id, is refused. An update is refused whole, because it cannot be split (database.md §3).
 */
export function judge(update: Uint8Array, model: RoomModel, author: Author): Verdict {
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return { kind: "refused", reason: "update cannot be read" };
  }
  const fault = blockFault(update, decoded.structs);
  return fault ? refused(fault) : new Judgement(model, author).of(decoded);
}

class Judgement {
  readonly #model: RoomModel;
  readonly #author: Author;
  readonly #finder: StructFinder;
  readonly #rows: RowTouches;
  readonly #lengths: TextLengths;
  #overlaps = false;

  constructor(model: RoomModel, author: Author) {
    this.#model = model;
    this.#author = author;
    this.#finder = new StructFinder(model.doc, (type) => model.rootName(type));
    this.#rows = new RowTouches(model);
    this.#lengths = new TextLengths(model);
  }

  of({ structs, ds }: ReturnType<typeof Y.decodeUpdate>): Verdict {
    const items = this.#freshItems(structs);
    if (typeof items === "string") return refused(items);
    if (this.#overlaps) return { kind: "overlapping" };
    const newClients = this.#bindClients();
    if (typeof newClients === "string") return refused(newClients);
    for (const item of items) {
      const fault = this.#newItemFault(item);
      if (fault) return refused(fault);
    }
    const steps = new Conflicts(this.#model.doc, this.#finder).steps(items);
    if (steps > MAX_STEPS) return refused("too much at one place at once");
    const deletes = this.#deletions(ds);
    if (typeof deletes === "string") return refused(deletes);
    const fault = this.#rows.fault(this.#author) ?? this.#lengths.fault();
    if (fault) return refused(fault);
    const grows = !this.#finder.freshClients.next().done;
    if (!grows && deletes === 0) return { kind: "nothing" };
    return { kind: "accepted", newClients, grows, steps, accepted: () => this.#rows.accept() };
  }

  /** The items that are new to the room, in order; notes every new struct. */
  #freshItems(structs: readonly (Y.Item | Y.GC | Y.Skip)[]): Y.Item[] | string {
    const items: Y.Item[] = [];
    for (const struct of structs) {
      const { client, clock } = struct.id;
      const state = this.#finder.state(client);
      if (struct instanceof Y.Skip || clock > state) return MISSING_PAST;
      const end = clock + struct.length;
      if (end > MAX_CLOCK) return "clock out of range";
      if (clock < state) this.#overlaps = true;
      if (end <= state) continue;
      this.#finder.add(struct);
      if (struct instanceof Y.Item) items.push(struct);
    }
    return items;
  }

  /** Client ids seen for the first time, or the reason why the update uses a foreign one. */
  #bindClients(): number[] | string {
    const fresh: number[] = [];
    for (const client of this.#finder.freshClients) {
      const user = this.#model.clients.get(client);
      if (user !== undefined && user !== this.#author.userId) return "client id of another person";
      if (user === undefined || Y.getState(this.#model.doc.store, client) === 0) fresh.push(client);
    }
    return fresh.length > MAX_NEW_CLIENTS ? "too many client ids" : fresh;
  }

  #newItemFault(item: Y.Item): string | null {
    for (const neighbour of [item.origin, item.rightOrigin, item.parent]) {
      if (!(neighbour instanceof Y.ID)) continue;
      if (neighbour.client === item.id.client && neighbour.clock >= item.id.clock) return "item beside its own future";
      if (this.#finder.get(neighbour) === MISSING) return MISSING_PAST;
    }
    if (item.content instanceof Y.ContentDoc) return "a document inside a document";
    const spot = this.#spotOf(item);
    if (spot === null) return null;
    if (typeof spot === "string") return spot;
    if (item.content instanceof Y.ContentString) this.#lengths.note(spot, item.length);
    const fault = contentFault(spot, item.content) ?? promiseFault(this.#model, spot, item.content, this.#author);
    return fault ?? this.#touch(spot, item, true);
  }

  /** Number of items that the update deletes here, or the reason why it may not. */
  #deletions(ds: ReturnType<typeof Y.decodeUpdate>["ds"]): number | string {
    let count = 0;
    for (const [client, ranges] of ds.clients)
      for (const { clock, end } of distinctRanges(ranges)) {
        if (end > this.#finder.state(client)) return MISSING_PAST;
        this.#shortenFresh(client, clock, end);
        for (const item of this.#finder.known(client, clock, end)) {
          if (item.deleted) continue;
          count++;
          const spot = this.#spotOf(item);
          if (typeof spot === "string") return spot;
          const fault = spot && this.#touch(spot, item, false);
          if (fault) return fault;
          if (spot) this.#lengths.note(spot, -overlap(item, clock, end));
        }
      }
    return count;
  }

  /** What the update brings and deletes again (typed and removed while offline) makes no text longer. */
  #shortenFresh(client: number, clock: number, end: number): void {
    for (const item of this.#finder.fresh(client, clock, end)) {
      const spot = item.content instanceof Y.ContentString ? this.#spotOf(item) : null;
      if (spot !== null && typeof spot !== "string") this.#lengths.note(spot, -overlap(item, clock, end));
    }
  }

  /** The spot of an item; null when it has no effect or the room has no schema; a string is the reason to refuse. */
  #spotOf(item: Y.Item): Spot | string | null {
    const { schema } = this.#model;
    if (!schema) return null;
    const place = this.#finder.placeOf(item);
    if (place === MISSING) return MISSING_PAST;
    return place === DEAD ? null : spotAt(schema, place);
  }

  #touch(spot: Spot, item: Y.Item, isNew: boolean): string | null {
    const { rights } = this.#author;
    if (spot.kind === "text" && rights.texts?.has(spot.root)) return null;
    if (!("row" in spot)) return rights.all || rights.items.has(spot.item) ? null : `no right on item ${spot.item}`;
    if (!spot.owned && !rights.all && !rights.items.has(spot.item)) return `no right on item ${spot.item}`;
    if (!spot.owned && !(spot.kind === "row" && isNew)) return null;
    const touch = this.#rows.at(spot);
    if (spot.kind === "row") {
      if (!isNew) touch.removed = true;
      else if (item.content instanceof Y.ContentType) touch.created = true;
      // a deleted item under a row's key pushes the row out
      else touch.removed = true;
    } else if (spot.kind === "cell" && spot.key === "orgId") {
      if (!isNew || item.content instanceof Y.ContentDeleted) touch.orgGone = true;
      else if (item.content instanceof Y.ContentAny) touch.orgIds.push(ownerIn(item.content));
    }
    return null;
  }
}

function overlap({ id, length }: Y.Item, clock: number, end: number): number {
  return Math.min(end, id.clock + length) - Math.max(clock, id.clock);
}

function ownerIn(content: Y.ContentAny): string | null {
  const value: unknown = content.arr.at(-1);
  return typeof value === "string" ? value : null;
}

function refused(reason: string): Verdict {
  return { kind: "refused", reason };
}
