import * as Y from "yjs";
import type { Awareness } from "y-protocols/awareness";
import type { SharedRoot } from "../brief/roots";
import { CLOSE } from "../closeCodes";
import { connectRoom, type RoomConnection } from "../connectRoom";
import { copyName, isCopyOrigin, openLocalCopy, type LocalCopy } from "../localCopy";
import { readPresence, type Presence, type PresenceCaret, type PresenceFocus } from "../presence";
import { isSettled, saveState, type SaveState } from "../saveState";
import { putAside } from "./asideWork";
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
};

/** What a page shows of its room. A new object whenever something in it changed. */
export type RoomSnapshot = {
  /** True once the content is there: the first sync, or a local copy. */
  ready: boolean;
  save: SaveState;
  /** Reader, or the document was frozen meanwhile. */
  readOnly: boolean;
  /** The session ended: the person must sign in again (typing goes on, kept locally). */
  signInAgain: boolean;
  /** The page must be loaded anew: the database was restored, or the room is gone. */
  reload: boolean;
  /** Work of this visit was put aside because it could not be sent. */
  putAside: boolean;
  present: Presence[];
};

/** Not confirmed for this long while connected: connect anew, the first sync offers everything again. */
const STALLED_MS = 10_000;

const SETS_ASIDE: ReadonlySet<number> = new Set([CLOSE.forbiddenContent, CLOSE.frozen, CLOSE.clientTooOld]);

/**
 * One page's stay in a room: document, local copy, connection, honest save state, undo and presence. Free of any
 * framework; `useRoom` shows it in React.
 */
export class RoomSession {
  readonly doc: Y.Doc;
  readonly undo: Y.UndoManager;
  readonly #options: SessionOptions;
  readonly #listeners = new Set<() => void>();
  #connection: RoomConnection;
  #copy: LocalCopy | null = null;
  #waiting = 0;
  #frozen = false;
  #ready = false;
  #aside = false;
  #closed = false;
  #handledClose: number | null = null;
  #stalled: ReturnType<typeof setTimeout> | null = null;
  #snapshot: RoomSnapshot;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.doc = new Y.Doc();
    this.undo = makeUndo(options.defineRoots(this.doc));
    this.#connection = connectRoom({ ...options, doc: this.doc, onChange: this.#changed });
    // after the provider's own listener: an update must be counted as sent before it is counted as waiting
    this.doc.on("update", this.#onUpdate);
    this.#connection.provider.awareness.on("change", this.#changed);
    this.#snapshot = this.#look();
  }

  /** Loads the local copy, then joins the room. */
  async start(): Promise<void> {
    const { userId, epoch, room } = this.#options;
    const copy = await openLocalCopy(copyName(userId, epoch, room), this.doc);
    if (this.#closed) return copy.close();
    this.#copy = copy;
    this.#waiting += copy.waiting;
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

  /** Leaves the room; the local copy stays. */
  close(): void {
    this.#closed = true;
    if (this.#stalled !== null) clearTimeout(this.#stalled);
    this.awareness.off("change", this.#changed);
    this.#connection.destroy();
    this.awareness.destroy();
    this.#copy?.close();
    this.undo.destroy();
    this.doc.destroy();
    this.#listeners.clear();
  }

  readonly #onUpdate = (_update: Uint8Array, origin: unknown): void => {
    if (origin === this.#connection.provider || isCopyOrigin(origin)) return;
    this.#waiting++;
    this.#changed();
  };

  readonly #changed = (): void => {
    if (this.#closed) return;
    const { sent, saved } = this.#connection.counts();
    const { wsconnected: connected, synced } = this.#connection.provider;
    if (synced) this.#ready = true;
    if (isSettled({ connected, synced, sent, saved }) && this.#connection.refused() === null) this.#waiting = 0;
    this.#copy?.note(this.#waiting);
    this.#watchStall(connected && sent !== saved);
    this.#handleClose();
    this.#snapshot = this.#look();
    for (const listener of this.#listeners) listener();
  };

  #watchStall(unconfirmed: boolean): void {
    if (!unconfirmed && this.#stalled !== null) {
      clearTimeout(this.#stalled);
      this.#stalled = null;
    } else if (unconfirmed) {
      this.#stalled ??= setTimeout(() => {
        this.#stalled = null;
        if (!this.#closed) this.#connection.reconnect();
      }, STALLED_MS);
    }
  }

  #handleClose(): void {
    const code = this.#connection.finalCode();
    if (code === null || code === this.#handledClose) return;
    this.#handledClose = code;
    if (code === CLOSE.frozen) this.#frozen = true;
    if (SETS_ASIDE.has(code)) void this.#setAside(code);
    else if (code === CLOSE.frozen) this.#connection.reconnect();
  }

  /** Puts unsent work aside and forgets the copy, so that it is never offered again. */
  async #setAside(reason: number): Promise<void> {
    const { userId, room, now } = this.#options;
    if (this.#waiting === 0) {
      if (reason === CLOSE.frozen) this.#connection.reconnect();
      else await this.#copy?.clear();
      return;
    }
    const update = Y.encodeStateAsUpdate(this.doc);
    this.#aside = await putAside({ userId, room, reason, at: now(), update });
    if (this.#aside) await this.#copy?.clear();
    this.#changed();
  }

  #look(): RoomSnapshot {
    const { provider } = this.#connection;
    const code = this.#connection.finalCode();
    const save = saveState({
      connected: provider.wsconnected,
      synced: provider.synced,
      ...this.#connection.counts(),
      waiting: this.#waiting,
      keptLocally: this.#copy?.kept ?? false,
      refused: this.#connection.refused() !== null,
      finalCode: code,
    });
    return {
      ready: this.#ready,
      save,
      readOnly: this.#options.readOnly || this.#frozen,
      signInAgain: code === CLOSE.signInAgain,
      reload: code === CLOSE.clientTooOld || code === CLOSE.notFound || code === CLOSE.forbiddenContent || this.#aside,
      putAside: this.#aside,
      present: readPresence(provider.awareness.getStates(), this.doc.clientID),
    };
  }
}
