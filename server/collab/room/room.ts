import * as Y from "yjs";
import { CLOSE, type CloseCode } from "~/collab/closeCodes";
import type { ProjectionChange } from "../../db/collab/collabRows";
import { AppError } from "../../errors";
import { acceptUpdate, judgeNews, RoomBroken, type Acceptance } from "../check/acceptUpdate";
import { SERVER_AUTHOR, type Author } from "../check/rights";
import type { RoomModel } from "../check/roomModel";
import { LIMITS } from "../limits";
import type { CommitSource, Cut } from "../store/groupCommit";
import {
  awarenessMessage,
  permissionDenied,
  refusedMessage,
  syncStep1,
  syncStep2,
  syncUpdate,
} from "../socket/protocol";
import { onlySender, relayOf, rowsOf, type Alongside, type QueuedUpdate } from "./batch";
import { DocSize } from "./docSize";
import { Durability } from "./durability";
import { RoomPresence } from "./presence";
import { Seats, type Member } from "./seats";

/** What a room tells its keeper. */
export type RoomEvents = {
  /** Milliseconds of a monotonic clock. */
  now(): number;
  /** Something waits to be written. */
  dirty(room: Room): void;
  /** A commit is durable. `snapshot` was taken at its cut when the log's tail had grown long. */
  committed(room: Room, change: ProjectionChange | null, snapshot: Uint8Array | null): void;
  /** The room cannot go on: it must be forgotten. */
  ended(room: Room, why: string, error?: unknown): void;
};

/** A room as it was loaded. `project` yields what the next commit writes into the tables; null = nothing projected. */
export type LoadedRoom = {
  name: string;
  model: RoomModel;
  head: bigint;
  tail: number;
  bytes: number;
  frozen: boolean;
  project: (() => ProjectionChange) | null;
};

/** Rows after the snapshot that call for a new one, taken at the next cut. */
const LONG_TAIL = 2000;
const READ_ONLY = "อ่านได้อย่างเดียว / read only";

/**
 * One document with everybody in it. An update is judged and applied at once, written with the next group commit, and
 * only then relayed and confirmed: what anybody else sees is durable.
 */
export class Room implements CommitSource {
  readonly name: string;
  readonly model: RoomModel;
  readonly presence: RoomPresence;
  head: bigint;
  /** Log rows after the last snapshot. */
  tail: number;
  frozen: boolean;
  /** Work of the server that keeps the room in memory. */
  holds = 0;
  lastChangeAt: number;
  readonly #events: RoomEvents;
  readonly #project: LoadedRoom["project"];
  readonly #size: DocSize;
  readonly #seats = new Seats();
  #queue: QueuedUpdate[] = [];
  #queuedSince = 0;
  #newClients: { clientId: number; userId: string }[] = [];
  readonly #tickets = new Durability();
  #ended = false;

  constructor(loaded: LoadedRoom, events: RoomEvents) {
    this.name = loaded.name;
    this.model = loaded.model;
    this.head = loaded.head;
    this.tail = loaded.tail;
    this.frozen = loaded.frozen;
    this.#project = loaded.project;
    this.#events = events;
    this.lastChangeAt = events.now();
    this.#size = new DocSize(loaded.model.doc, loaded.bytes);
    const { clients } = loaded.model;
    this.presence = new RoomPresence(
      (clientId) => clients.get(clientId),
      (clientId, userId) => void (clients.has(clientId) || clients.set(clientId, userId)),
    );
  }

  get members(): ReadonlyMap<Member, unknown> {
    return this.#seats.members;
  }

  /** True when memory holds nothing that is not durable. */
  get clean(): boolean {
    return this.#tickets.clean;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Lets a connection in: it is told what the room has, and who is there. */
  join(member: Member): void {
    this.#seats.add(member);
    const present = this.presence.others(member);
    member.send([syncStep1(Y.encodeStateVector(this.model.doc)), ...(present ? [awarenessMessage(present)] : [])]);
  }

  /** Forgets a connection. True when its presence disappeared. */
  leave(member: Member): boolean {
    if (this.#seats.remove(member)) this.lastChangeAt = this.#events.now();
    return this.presence.leave(member);
  }

  /**
   * Answers sync step 1 once everything in the answer is durable; returns its bytes. Throws when the state vector
   * cannot be read, or names more clients than any page of this room could know.
   */
  answer(member: Member, stateVector: Uint8Array): number {
    if (stateVector.length > LIMITS.stateVectorBytes + 16 * this.model.clients.size)
      throw new Error("state vector too large");
    const frame = syncStep2(Y.encodeStateAsUpdate(this.model.doc, stateVector));
    this.#seats.answer(member, frame, this.#tickets.applied, this.clean);
    return frame.length;
  }

  /** Takes a content message of a connection; returns how many comparisons it cost. */
  receive(member: Member, update: Uint8Array): number {
    if (this.#ended || !this.#seats.members.has(member)) return 0;
    const number = this.#seats.number(member);
    const result = member.author ? this.#accept(member.author, update, member) : this.#readersUpdate(update);
    if (result !== null) this.#settle(member, number, result);
    return result?.kind === "applied" ? result.steps : 0;
  }

  #settle(member: Member, number: number, result: Acceptance): void {
    if (result.kind === "refused" || result.kind === "full") {
      const reason = result.kind === "full" ? "document is full" : result.reason;
      if (!member.author) return this.#deny(member, number);
      if (member.wantsAck) member.send([refusedMessage(number, reason)]);
      const code = result.kind === "full" ? CLOSE.documentFull : CLOSE.forbiddenContent;
      return member.close(code, reason);
    }
    if (result.kind === "applied") this.#enqueue(member.author?.userId ?? null, result, member);
    this.#seats.wait(member, this.#tickets.applied, this.#tickets.durable);
  }

  /**
   * Applies an edit that the server makes, for a person or (null) itself; resolves when it is durable, with what is
   * written alongside in the same transaction. Throws when it does not fit the schema.
   */
  async edit(update: Uint8Array, userId: string | null, alongside?: Alongside): Promise<void> {
    if (update.length > LIMITS.rowBytes) throw new RangeError(`an edit of ${update.length} bytes is too large`);
    const author = userId === null ? SERVER_AUTHOR : { ...SERVER_AUTHOR, userId };
    const result = this.#accept(author, update);
    if (result === null || result.kind === "refused") throw new Error(`edit refused: ${result?.reason ?? "broken"}`);
    if (result.kind === "full") throw new RangeError("document is full");
    if (result.kind === "applied") this.#enqueue(userId, result, null, alongside);
    await this.flushed();
  }

  /** Resolves when everything accepted so far is durable; rejects when it could not be written. */
  flushed(): Promise<void> {
    return this.#tickets.flushed();
  }

  #accept(author: Author, update: Uint8Array, from?: Member): Acceptance | null {
    try {
      return acceptUpdate(this.model, update, author, (bytes) => this.#size.mayGrow(bytes));
    } catch (error) {
      if (!(error instanceof RoomBroken)) throw error;
      // who sent it is not asked to come back with it
      from?.close(CLOSE.forbiddenContent, "content could not be applied");
      this.end(CLOSE.unavailable, "document must be loaded anew", error);
      return null;
    }
  }

  /** A reader's message: what carries nothing new is fine (every sync sends one), the rest is dropped. */
  #readersUpdate(update: Uint8Array): { kind: "nothing" } | { kind: "refused"; reason: string } {
    const { verdict } = judgeNews(update, this.model, SERVER_AUTHOR);
    return verdict.kind === "nothing" ? verdict : { kind: "refused", reason: READ_ONLY };
  }

  #deny(member: Member, number: number): void {
    const refusal = member.wantsAck ? [refusedMessage(number, READ_ONLY)] : [];
    member.send([permissionDenied(READ_ONLY), ...refusal]);
    this.#seats.wait(member, this.#tickets.applied, this.#tickets.durable);
  }

  #enqueue(
    userId: string | null,
    applied: Extract<Acceptance, { kind: "applied" }>,
    from: Member | null,
    alongside?: Alongside,
  ): void {
    if (this.#queue.length === 0) this.#queuedSince = performance.now();
    this.#queue.push({ userId, update: applied.update, from, alongside });
    const boundTo = userId ?? SERVER_AUTHOR.userId;
    for (const clientId of applied.newClients) this.#newClients.push({ clientId, userId: boundTo });
    this.#tickets.accept();
    this.#size.add(applied.update.length);
    this.#events.dirty(this);
  }

  /** Takes what waits, with its projection, in one synchronous turn. */
  cut(): Cut | null {
    if (this.#ended || this.#queue.length === 0) return null;
    const batch = this.#queue;
    const clients = this.#newClients;
    this.#queue = [];
    this.#newClients = [];
    const ticket = this.#tickets.applied;
    const rows = rowsOf(batch);
    const change = this.#project?.() ?? null;
    const snapshot = this.tail + rows.length >= LONG_TAIL ? Y.encodeStateAsUpdate(this.model.doc) : null;
    return {
      part: { doc: this.name, rows, clients, projection: change, after: this.head },
      alongside: rows.flatMap(({ alongside }, index) => (alongside ? [{ ...alongside, row: index + 1 }] : [])),
      since: this.#queuedSince,
      updates: batch.length,
      committed: (head) => {
        this.head = head;
        this.tail += rows.length;
        this.lastChangeAt = this.#events.now();
        this.#seats.durable(ticket, () => syncUpdate(relayOf(rows)), onlySender(batch));
        this.#tickets.reached(ticket);
        this.#events.committed(this, change, snapshot);
      },
      refused: () => this.endFrozen(),
      moved: () => this.end(CLOSE.restarting, "restored"),
      failed: (error) => this.end(CLOSE.unavailable, "could not be saved", error),
    };
  }

  /** The batch could not be put together: the document is loaded anew, authors offer their edits again. */
  broken(error: unknown): void {
    this.end(CLOSE.unavailable, "document must be loaded anew", error);
  }

  /** Sends presence that changed to everybody but those whom it is about. */
  relayPresence(): void {
    const ids = this.presence.takeChanges();
    const frame = (without: Member | null): Buffer | null => {
      const update = this.presence.update(ids, without);
      return update && awarenessMessage(update);
    };
    const common = frame(null);
    for (const member of this.members.keys()) {
      const told = this.presence.concerns(member, ids) ? frame(member) : common;
      if (told) member.send([told]);
    }
  }

  /** Closes everybody and gives the room up; authors still hold what was not confirmed. */
  end(code: CloseCode, why: string, error?: unknown): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const member of [...this.members.keys()]) member.close(code, why);
    this.#tickets.fail(new Error(why, { cause: error }));
    this.#queue = [];
    this.#events.ended(this, why, error);
  }

  /** The document was frozen (or is gone): writers are told once, readers come back and are judged again. */
  endFrozen(): void {
    for (const member of [...this.members.keys()])
      member.close(member.author ? CLOSE.frozen : CLOSE.accessChanged, "frozen");
    this.end(CLOSE.accessChanged, "frozen or gone", new AppError("frozen"));
  }

  /** Frees the document; the room must be out of every list. */
  destroy(): void {
    this.#ended = true;
    this.model.doc.destroy();
  }
}
