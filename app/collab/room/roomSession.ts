import * as Y from "yjs";
import type { Awareness } from "y-protocols/awareness";
import type { SharedRoot } from "../brief/roots";
import { CLOSE } from "../closeCodes";
import { connectRoom, type RoomConnection } from "../connectRoom";
import { copyName, isCopyOrigin, openLocalCopy, type LocalCopy } from "../localCopy";
import { readPresence, type PresenceCaret, type PresenceFocus } from "../presence";
import { saveState } from "../saveState";
import { putAside } from "./asideWork";
import { CopyNotes } from "./copyNotes";
import { MergeWatch } from "./mergeWatch";
import { PendingWork } from "./pendingWork";
import type { MergedStates, RoomSnapshot } from "./roomSnapshot";
import { StallWatch } from "./stallWatch";
import { makeUndo } from "./undo";

/** What a page says when it joins a room. */
export type SessionOptions = {
  url: string;
  room: string;
  userId: string;
  epoch: number;
  readOnly: boolean;
  Socket: typeof WebSocket;
  /** The page's clock, ms since 1970. */
  now(): number;
  /** Defines the roots of the room's kind and returns those that undo covers. */
  defineRoots(doc: Y.Doc): SharedRoot[];
  /** What an earlier visit kept with {@link RoomSession.keep} in this browser. */
  found?(kept: Uint8Array): void;
  /** Work that waited while this page was away was merged with what others did meanwhile. */
  merged?(states: MergedStates): void;
  /** Work was put aside in this browser; also called when that ends after the session was closed. */
  putAside?(): void;
};

/** Waiting for this long: note what the server has, so that a crash of the browser does not blur what was merged. */
const NOTE_MS = 1000;
/** Not confirmed for this long while connected: say that it is not saved. */
const DOUBT_MS = 4000;
/** Not confirmed for this long while connected: connect anew, the first sync offers everything again. */
const STALLED_MS = 10_000;

const SETS_ASIDE: ReadonlySet<number> = new Set([CLOSE.forbiddenContent, CLOSE.frozen, CLOSE.clientTooOld]);
const NEEDS_RELOAD: ReadonlySet<number> = new Set([CLOSE.clientTooOld, CLOSE.notFound, CLOSE.forbiddenContent]);

/**
 * One page's stay in a room: document, local copy, connection, honest save state, undo and presence. Free of any
 * framework; `useRoom` shows it in React.
 */
export class RoomSession {
  readonly doc: Y.Doc;
  readonly undo: Y.UndoManager;
  readonly #options: SessionOptions;
  readonly #listeners = new Set<() => void>();
  readonly #pending = new PendingWork();
  readonly #merge: MergeWatch;
  readonly #stall: StallWatch;
  #connection: RoomConnection;
  #copy: LocalCopy | null = null;
  #notes: CopyNotes | null = null;
  #doubtful = false;
  #frozen = false;
  #ready = false;
  #aside: "no" | "storing" | "yes" = "no";
  #started: Promise<void> = Promise.resolve();
  #storing: Promise<void> = Promise.resolve();
  #closed = false;
  #handledClose: number | null = null;
  #snapshot: RoomSnapshot;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.doc = new Y.Doc();
    this.undo = makeUndo(options.defineRoots(this.doc));
    this.#merge = new MergeWatch(this.doc, this.#pending, options.merged);
    this.#stall = new StallWatch([
      { after: NOTE_MS, then: () => this.#notes?.noteKnown() },
      { after: DOUBT_MS, then: () => this.#doubt() },
      { after: STALLED_MS, then: () => this.#connection.reconnect() },
    ]);
    this.#connection = connectRoom({
      ...options,
      doc: this.doc,
      onChange: this.#changed,
      onSocket: () => this.#pending.socketOpened(),
      onReceived: (update) => this.#pending.received(update),
      onOffered: (number) => this.#pending.offered(this.doc, number),
      onRefused: (number) => this.#pending.refused(number),
      onSaved: (upTo) => this.#saved(upTo),
    });
    // after the provider's own listener: an update must be counted as sent before it is counted as waiting
    this.doc.on("update", this.#onUpdate);
    this.awareness.on("change", this.#changed);
    this.#snapshot = this.#look();
  }

  /** Loads the local copy, then joins the room. */
  start(): Promise<void> {
    this.#started = this.#start();
    return this.#started;
  }

  async #start(): Promise<void> {
    if (this.#closed) return;
    const { userId, epoch, room } = this.#options;
    const copy = await openLocalCopy(copyName(userId, epoch, room), this.doc, undefined, this.#changed);
    if (this.#closed) return copy.close();
    this.#copy = copy;
    this.#pending.adopt(this.doc, copy.waiting, copy.known);
    this.#notes = new CopyNotes(this.#pending, copy);
    if (copy.page) this.#options.found?.(copy.page);
    this.#ready = copy.kept && this.doc.store.clients.size > 0;
    this.#connection.reconnect();
    this.#changed();
  }

  /** Calls back whenever the snapshot changed. Returns the end of it. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What to show now. */
  snapshot = (): RoomSnapshot => this.#snapshot;

  /** The presence of everybody, for looking up carets. */
  get awareness(): Awareness {
    return this.#connection.provider.awareness;
  }

  /** Keeps a value beside the local copy for the next visit, as long as the copy itself; null = nothing to keep. */
  keep(value: Uint8Array | null): void {
    this.#copy?.notePage(value);
  }

  /** Says where this person works; null = nowhere. */
  setFocus(focus: PresenceFocus | null): void {
    this.awareness.setLocalStateField("focus", focus);
  }

  /** Says where this person's caret stands; null = in no text. */
  setCaret(caret: PresenceCaret | null): void {
    this.awareness.setLocalStateField("caret", caret);
  }

  /** Tries again now: after signing in, or by the person's wish. */
  retry(): void {
    this.#handledClose = null;
    this.#connection.reconnect();
  }

  /** The network of this computer came or went: asks the server at once instead of waiting for a silence. */
  networkChanged(): void {
    if (this.#connection.finalCode() === null && this.#aside === "no") this.#connection.reconnect();
  }

  /**
   * Leaves the room; the local copy stays. Resolves when nothing is written any more: the next session of this page
   * must not open a copy from which work is just being put aside.
   */
  async close(): Promise<void> {
    this.#closed = true;
    this.#stall.end();
    this.awareness.off("change", this.#changed);
    this.#connection.destroy();
    this.awareness.destroy();
    this.undo.destroy();
    this.doc.destroy();
    this.#pending.destroy();
    this.#listeners.clear();
    await this.#started;
    await this.#storing;
    await this.#copy?.close();
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this.#connection.provider || isCopyOrigin(origin)) return;
    const { wsconnected, ws } = this.#connection.provider;
    const sent = wsconnected && ws?.readyState === ws?.OPEN;
    this.#pending.add(update, sent ? this.#connection.counts().sent : null);
    this.#changed();
  };

  #saved(upTo: number): void {
    this.#merge.confirmed(upTo);
    // settled, and yet refused: the page was let in as a reader (frozen meanwhile, or the right ended)
    if (this.#connection.refused() !== null) this.#setAside(CLOSE.accessChanged);
  }

  readonly #changed = (): void => {
    if (this.#closed) return;
    const { sent, saved } = this.#connection.counts();
    const { wsconnected: connected, synced } = this.#connection.provider;
    if (synced) this.#ready = true;
    this.#merge.look(connected, synced);
    this.#notes?.look(connected);
    const unconfirmed = connected && sent !== saved;
    if (!unconfirmed) this.#doubtful = false;
    this.#stall.waiting(unconfirmed);
    this.#handleClose();
    this.#tell();
  };

  #tell(): void {
    this.#snapshot = this.#look();
    for (const listener of this.#listeners) listener();
  }

  #doubt(): void {
    this.#doubtful = true;
    this.#tell();
  }

  #handleClose(): void {
    const code = this.#connection.finalCode();
    if (code === null || code === this.#handledClose) return;
    this.#handledClose = code;
    if (code === CLOSE.frozen) this.#frozen = true;
    if (SETS_ASIDE.has(code)) this.#setAside(code);
  }

  /** Puts unsent work aside and forgets the copy, so that it is never offered again. */
  #setAside(reason: number): void {
    if (this.#aside !== "no") return;
    if (this.#pending.count === 0) {
      if (reason === CLOSE.frozen) this.#connection.reconnect();
      else if (reason !== CLOSE.accessChanged) this.#storing = this.#forgetCopy();
      return;
    }
    this.#aside = "storing";
    this.#frozen = true;
    // the old document must never be offered again, also not by an automatic return
    this.#connection.provider.disconnect();
    this.#storing = this.#store(reason);
  }

  async #store(reason: number): Promise<void> {
    const { userId, room, epoch, now } = this.#options;
    const why = this.#connection.refused() ?? "";
    let stored = true;
    let count = -1;
    // a last keystroke may come before the page shows that it is closed: then all of it is stored once more
    while (stored && count !== this.#pending.count) {
      count = this.#pending.count;
      const update = Y.encodeStateAsUpdate(this.doc);
      stored = await putAside({ userId, room, reason, why, at: now(), epoch, update });
    }
    this.#aside = stored ? "yes" : "no";
    if (stored) await this.#forgetCopy();
    this.#changed();
    if (stored) this.#options.putAside?.();
  }

  async #forgetCopy(): Promise<void> {
    await this.#copy?.clear();
  }

  #look(): RoomSnapshot {
    const { provider } = this.#connection;
    const code = this.#connection.finalCode();
    const save = saveState({
      connected: provider.wsconnected,
      synced: provider.synced,
      ...this.#connection.counts(),
      waiting: this.#pending.count,
      keptLocally: this.#copy?.kept ?? false,
      refused: this.#connection.refused() !== null,
      doubtful: this.#doubtful,
      finalCode: code,
    });
    return {
      ready: this.#ready,
      save,
      readOnly: this.#options.readOnly || this.#frozen,
      signInAgain: code === CLOSE.signInAgain,
      otherPerson: code === CLOSE.otherPerson,
      reload: (code !== null && NEEDS_RELOAD.has(code)) || this.#aside === "yes",
      putAside: this.#aside === "yes",
      refusal: this.#connection.refused(),
      present: readPresence(provider.awareness.getStates(), this.doc.clientID),
    };
  }
}
