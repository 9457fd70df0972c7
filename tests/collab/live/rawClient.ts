import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import type { Actor } from "~/domain/access/actor";
import { cookieOf, type LiveServer } from "./liveOffice";
import { until } from "./stockClient";

/** A message as it came: type, then the rest undecoded. */
export type Received = { type: number; rest: Uint8Array };

/** A client that sends whatever bytes a test wants, and keeps what it received. */
export class RawClient {
  readonly socket: WebSocket;
  readonly received: Received[] = [];
  status: number | null = null;
  closeCode: number | null = null;

  constructor(
    server: Pick<LiveServer, "url" | "origin">,
    room: string,
    actor: Actor | null,
    options: { query?: string; origin?: string | null; address?: string; cookie?: string } = {},
  ) {
    const origin = options.origin === undefined ? server.origin : options.origin;
    const cookie = options.cookie ?? (actor ? cookieOf(actor) : undefined);
    const headers = { ...(cookie === undefined ? {} : { cookie }), ...(origin === null ? {} : { origin }) };
    const localAddress = options.address ? { localAddress: options.address } : {};
    this.socket = new WebSocket(`${server.url}/${room}${options.query ?? ""}`, {
      headers,
      perMessageDeflate: false,
      ...localAddress,
    });
    this.socket.on("message", (data: Buffer) => {
      const decoder = decoding.createDecoder(data);
      const type = decoding.readVarUint(decoder);
      this.received.push({ type, rest: decoding.readTailAsUint8Array(decoder) });
    });
    this.socket.on("unexpected-response", (_request, response) => {
      this.status = response.statusCode ?? 0;
      response.resume();
    });
    this.socket.on("error", () => undefined);
    this.socket.on("close", (code) => void (this.closeCode = code));
    onTestFinished(() => this.socket.terminate());
  }

  /** Waits until the server has let the socket in and answered sync step 1. */
  async joined(): Promise<this> {
    await this.opened();
    this.send(syncStep1(new Y.Doc()));
    await until(() => this.received.some(({ type, rest }) => type === 0 && rest[0] === 1));
    return this;
  }

  async opened(): Promise<this> {
    await until(() => this.socket.readyState !== WebSocket.CONNECTING);
    return this;
  }

  send(bytes: Uint8Array | string): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(bytes);
  }

  async closed(ms = 8000): Promise<number> {
    await until(() => this.closeCode !== null, ms);
    return this.closeCode ?? 0;
  }

  /** Presence entries received so far, newest last. */
  presence(): PresenceEntry[] {
    return this.received.flatMap(({ type, rest }) => (type === 1 ? readEntries(rest) : []));
  }
}

/** An entry of a presence message. */
export type PresenceEntry = { clientId: number; state: unknown };

function readEntries(rest: Uint8Array): PresenceEntry[] {
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(decoding.createDecoder(rest)));
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const clientId = decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    return { clientId, state: JSON.parse(decoding.readVarString(decoder)) as unknown };
  });
}

/** Entries of a message when it is about presence, else none. */
export function readPresenceMessage(data: Uint8Array): PresenceEntry[] {
  return data[0] === 1 ? readEntries(data.subarray(1)) : [];
}

const sync = (step: number, payload: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });

/** Sync step 1 of a document. */
export const syncStep1 = (doc: Y.Doc): Uint8Array => sync(0, Y.encodeStateVector(doc));
/** An update message. */
export const updateMessage = (update: Uint8Array): Uint8Array => sync(2, update);
/** Sync step 2 with any payload. */
export const syncStep2 = (update: Uint8Array): Uint8Array => sync(1, update);

/** Entries of so many client ids in a row. */
export const peopleFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_unused, index) => ({ clientId: first + index, clock: 1, state: { index } }));

/** A presence message with these entries. */
export function presenceMessage(entries: { clientId: number; clock: number; state: unknown }[]): Uint8Array {
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { clientId, clock, state } of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, JSON.stringify(state));
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint8Array(encoder, update);
  });
}
