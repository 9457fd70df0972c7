import type * as Y from "yjs";
import type { Actor } from "~/domain/access/actor";
import type { Presence } from "~/collab/presence";
import type { Author } from "./check/rights";
import type { BriefContent } from "~/domain/brief/briefContent";
import type { RoomKind } from "~/collab/roomName";
import type { AccessScope } from "../bus";
import type { Tx } from "../db/client";

/** What a new room is made of. `seed` becomes log row 1; for a brief, `refId` is the id of its project. */
export type NewDoc = {
  room: string;
  kind: RoomKind;
  refId: string;
  seed: Uint8Array;
  /** Who made it; null = the server. */
  userId: string | null;
};

/** Figures about saving. `savingLagMs` is the age of the oldest edit that is accepted but not yet durable (0 = none). */
export type CollabHealth = { savingLagMs: number; rooms: number; connections: number };

/** What a use-case writes in the transaction of its edit; `seq` is the sequence of the edit's log row. */
export type WriteAlongside = (tx: Tx, seq: bigint) => Promise<void>;

/** What the rest of the server may do with live documents. */
export type CollabService = {
  /**
   * Makes a room inside the caller's transaction: head, log row 1 (the seed), client ids bound to the server, and the
   * projected rows. Throws when the seed does not fit the room's schema or the room exists.
   */
  createDoc(tx: Tx, doc: NewDoc): Promise<void>;
  /** The same for many rooms, in a few statements however many they are. */
  createDocs(tx: Tx, docs: readonly NewDoc[]): Promise<void>;
  /**
   * Changes a document through its doors, in one transaction, and returns when it is durable (log, projection, relay to
   * open pages). `by` null = the server. Throws AppError notFound, or frozen; the change is made whole or not at all.
   * `alongside` writes in the same transaction as the log row, whose sequence it is given; what it throws takes the edit
   * back. It is not called when the change changes nothing, and may be called again after a fault of the database.
   */
  edit(room: string, by: Actor | null, change: (doc: Y.Doc) => void, alongside?: WriteAlongside): Promise<void>;
  /** Resolves when everything that a room has accepted so far is durable. */
  flushed(room: string): Promise<void>;
  /**
   * Like {@link edit}, but judged as an update that the author's page would send. Throws AppError notFound, frozen, or
   * forbidden with the reason when the author's rights do not cover all of it.
   */
  editAs(room: string, author: Author, change: (doc: Y.Doc) => void): Promise<void>;
  /**
   * What a brief says now, and what it would say with this update merged in; nothing is changed. `complete` is false
   * when the update builds on content that the document does not have. Throws AppError notFound, badInput (unreadable).
   */
  preview(room: string, update: Uint8Array): Promise<{ now: BriefContent; then: BriefContent; complete: boolean }>;
  /** Who is in a room of this process now, and in which text the caret of each stands. Nobody when it is not in memory. */
  present(room: string): Promise<Presence[]>;
  /** Content of a brief as it is durable. Throws AppError notFound. */
  read(room: string): Promise<BriefContent>;
  /**
   * Freezes a document inside the caller's transaction, after everything accepted so far is durable; returns the head
   * it was frozen at. Once the transaction is committed, the bus event `access` of the room is emitted: writers are
   * closed with 4409.
   */
  freeze(tx: Tx, room: string): Promise<{ head: bigint }>;
  /** Closes every room with 1012 and forgets it: after a restore. Epoch and documents are read anew. */
  dropAll(): Promise<void>;
  /** Rights changed: matching sockets are closed with 4205 and judged again when they come back. */
  accessChanged(scope: AccessScope): void;
  /** Saves everything, closes all sockets with 1012. */
  close(): Promise<void>;
  health(): CollabHealth;
  /** Counters in the Prometheus text format. */
  metrics(): string;
};
