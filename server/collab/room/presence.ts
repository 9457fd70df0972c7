import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { MAX_PRESENCE_BYTES, type PresenceUser } from "~/collab/presence";
import { LIMITS } from "../limits";

/** A connection as presence sees it. */
export type PresenceOwner = { readonly user: PresenceUser };

type Entry = {
  owner: PresenceOwner;
  /** Clock and state as others were told. */
  told: number;
  state: string;
};

type Said = { clientId: number; clock: number; state: string };

/** What became of one presence frame: how many own changes it held, and whether one was too large. */
export type PresenceResult = { changed: boolean; tooLarge: boolean };

const NOBODY = "null";
/** No page says so much; a bigger clock could not be raised any more. */
const MAX_CLOCK = 2 ** 40;
/** Client ids that left and are still recognised in late echoes. */
const REMEMBERED = 2000;

/**
 * Who is present in a room. One entry a connection; `user` is written by the server. Entries about others are ignored,
 * which also swallows the echo of stock clients. A newer connection of the same person takes its client id over; on
 * leaving only what the connection still owns disappears, so that no ghost stays and nobody is erased by another.
 */
export class RoomPresence {
  readonly #entries = new Map<number, Entry>();
  readonly #owned = new Map<PresenceOwner, number>();
  /** Clocks told of client ids that left, so that late echoes of them are not taken for somebody new. */
  readonly #left = new Map<number, number>();
  readonly #boundTo: (clientId: number) => string | undefined;
  readonly #bind: (clientId: number, userId: string) => void;
  /** The client ids that a connection has spoken for: a page has one, seldom a second. */
  readonly #spokenFor = new WeakMap<PresenceOwner, Set<number>>();
  #changed = new Set<number>();

  constructor(boundTo: (clientId: number) => string | undefined, bind: (clientId: number, userId: string) => void) {
    this.#boundTo = boundTo;
    this.#bind = bind;
  }

  /** Takes a presence frame of a connection. Throws when it cannot be read. */
  receive(owner: PresenceOwner, update: Uint8Array): PresenceResult {
    const result = { changed: false, tooLarge: false };
    for (const said of readEntries(update)) {
      if (!this.#mayClaim(owner, said)) continue;
      if (Buffer.byteLength(said.state) > MAX_PRESENCE_BYTES) result.tooLarge = true;
      else if (said.state === NOBODY) result.changed = this.leave(owner) || result.changed;
      else result.changed = this.#say(owner, said) || result.changed;
    }
    return result;
  }

  #mayClaim(owner: PresenceOwner, { clientId, clock, state }: Said): boolean {
    const own = this.#owned.get(owner);
    const entry = this.#entries.get(clientId);
    if (clock > MAX_CLOCK) return false;
    // what we said ourselves comes back from every page, its own included
    if (entry && clock === entry.told && state === entry.state) return false;
    if (own === clientId) return true;
    if (state === NOBODY) return false;
    const bound = this.#boundTo(clientId);
    if (bound !== undefined && bound !== owner.user.id) return false;
    const spokenFor = this.#spokenFor.get(owner);
    if (spokenFor && spokenFor.size >= LIMITS.presenceIds && !spokenFor.has(clientId)) return false;
    if (!entry) return own === undefined || clock > (this.#left.get(clientId) ?? -1);
    // somebody else's, or the same person's other page
    return own === undefined && entry.owner.user.id === owner.user.id;
  }

  #say(owner: PresenceOwner, { clientId, clock, state }: Said): boolean {
    const stamped = stamp(state, owner.user);
    if (stamped === null) return false;
    const before = this.#owned.get(owner);
    if (before !== undefined && before !== clientId) this.leave(owner);
    const entry = this.#entries.get(clientId);
    if (entry && entry.owner !== owner) this.#owned.delete(entry.owner);
    // clients take no notice of clock 0, and of nothing that is not newer than what they know
    const told = Math.max(clock, (entry?.told ?? this.#left.get(clientId) ?? 0) + 1);
    this.#spokenFor.set(owner, (this.#spokenFor.get(owner) ?? new Set()).add(clientId));
    this.#bind(clientId, owner.user.id);
    this.#left.delete(clientId);
    this.#owned.set(owner, clientId);
    this.#entries.set(clientId, { owner, told, state: stamped });
    this.#changed.add(clientId);
    return true;
  }

  /** Removes what the connection owns. True when something disappeared. */
  leave(owner: PresenceOwner): boolean {
    const clientId = this.#owned.get(owner);
    this.#owned.delete(owner);
    const entry = clientId === undefined ? undefined : this.#entries.get(clientId);
    if (clientId === undefined || entry?.owner !== owner) return false;
    this.#entries.delete(clientId);
    this.#left.set(clientId, entry.told + 1);
    for (const oldest of this.#left.keys()) {
      if (this.#left.size <= REMEMBERED) break;
      this.#left.delete(oldest);
    }
    this.#changed.add(clientId);
    return true;
  }

  /** What everybody says of itself, by client id. */
  states(): Map<number, unknown> {
    return new Map([...this.#entries].map(([clientId, { state }]) => [clientId, JSON.parse(state) as unknown]));
  }

  /** The presence of everybody but the asker as one update; null when nobody else is there. */
  others(asker: PresenceOwner): Uint8Array | null {
    return this.update([...this.#entries.keys()], asker);
  }

  /** Client ids that changed since the last call. */
  takeChanges(): readonly number[] {
    const ids = [...this.#changed];
    this.#changed = new Set();
    return ids;
  }

  /** True when one of these ids is the connection's own: it is never told about itself, or it would answer for ever. */
  concerns(owner: PresenceOwner, ids: readonly number[]): boolean {
    const own = this.#owned.get(owner);
    return own !== undefined && ids.includes(own);
  }

  /** The present state of these ids as one update, without the connection's own; null when nothing is left. */
  update(ids: readonly number[], without: PresenceOwner | null): Uint8Array | null {
    const own = without ? this.#owned.get(without) : undefined;
    const told = own === undefined ? ids : ids.filter((id) => id !== own);
    return told.length === 0 ? null : this.#encode(told);
  }

  #encode(ids: readonly number[]): Uint8Array {
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, ids.length);
      for (const clientId of ids) {
        const entry = this.#entries.get(clientId);
        encoding.writeVarUint(encoder, clientId);
        encoding.writeVarUint(encoder, entry?.told ?? this.#left.get(clientId) ?? 0);
        encoding.writeVarString(encoder, entry?.state ?? NOBODY);
      }
    });
  }
}

function* readEntries(update: Uint8Array): Generator<Said> {
  const decoder = decoding.createDecoder(update);
  const count = decoding.readVarUint(decoder);
  if (count > LIMITS.presenceEntries) throw new Error("too many entries of presence");
  for (let index = 0; index < count; index++) {
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    yield { clientId, clock, state: decoding.readVarString(decoder) };
  }
}

/** The state with the server's words about its user; null when it is no object. */
function stamp(state: string, user: PresenceUser): string | null {
  const parsed: unknown = JSON.parse(state);
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return null;
  const { id, name, org, colour } = user;
  return JSON.stringify({ ...parsed, user: { id, name, org, colour } });
}
