import { readVarString, readVarUint, readVarUint8Array, type Decoder } from "lib0/decoding";
import { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import { isFinalClose } from "./closeCodes";
import { countingSocket, type SocketCounts } from "./room/countingSocket";
import { MESSAGE, SYNC } from "./wire";

/** How a page joins a room. */
export type ConnectOptions = {
  /** Base address, e.g. `ws://host/collab`. */
  url: string;
  room: string;
  doc: Y.Doc;
  /** Epoch of the database as the page was given it; another one is refused with 4426. */
  epoch: number;
  /** Whose page this is; a socket of somebody else is refused with 4410. */
  userId?: string;
  /** The browser's class, or a Node one in tests. */
  Socket: typeof WebSocket;
  /** Called when the counters moved, a message was refused or the connection changed. */
  onChange(): void;
  /** Called for every new socket, before anything is sent on it. */
  onSocket?(): void;
  /** Content that the server sent, before it is applied to the document. */
  onReceived?(update: Uint8Array): void;
  /** The document was offered as a whole with this content message. */
  onOffered?(number: number): void;
  /** Content messages 1…n of the present socket are settled. */
  onSaved?(upTo: number): void;
  /** The server does not take this content message. */
  onRefused?(number: number): void;
  /** Random number 0–1, for the spread of reconnects. */
  random?: () => number;
};

/** A joined room: the stock provider, its counters and what the server refused. */
export type RoomConnection = {
  provider: WebsocketProvider;
  counts(): SocketCounts;
  /** Reason of the last refusal on the present socket, or null. */
  refused(): string | null;
  /** Close code that ended the connection for good, or null. */
  finalCode(): number | null;
  /** Joins again, also after a final close. */
  reconnect(): void;
  destroy(): void;
};

/** Reconnects are spread over 1.5–3 s, so that a restart does not bring everybody back in the same moment. */
function backoffMs(random: () => number): number {
  return 1500 + Math.floor(random() * 1500);
}

/** What is known of the present socket. */
type SocketState = { counts: SocketCounts; refused: string | null; finalCode: number | null };

/**
 * Joins a room with the stock provider: confirmations asked for (`ack=1`), no BroadcastChannel (it would go round the
 * server's checks), a spread back-off. Does not connect by itself: call `reconnect()`.
 */
export function connectRoom(options: ConnectOptions): RoomConnection {
  const state: SocketState = { counts: { sent: 0, saved: 0 }, refused: null, finalCode: null };
  const opened = () => {
    state.counts = { sent: 0, saved: 0 };
    state.refused = null;
    options.onSocket?.();
    return { counts: state.counts, offered: (number: number) => options.onOffered?.(number) };
  };
  const provider = new WebsocketProvider(options.url, options.room, options.doc, {
    connect: false,
    disableBc: true,
    params: { ack: "1", epoch: String(options.epoch), ...(options.userId ? { user: options.userId } : {}) },
    maxBackoffTime: backoffMs(options.random ?? Math.random),
    WebSocketPolyfill: countingSocket(options.Socket, opened),
    shouldReconnect: (event) => !isFinalClose(event.code),
  });
  listen(provider, options, state);
  return {
    provider,
    counts: () => state.counts,
    refused: () => state.refused,
    finalCode: () => state.finalCode,
    reconnect: () => {
      state.finalCode = null;
      provider.disconnect();
      provider.connect();
    },
    destroy: () => provider.destroy(),
  };
}

/** Follows the provider: the content it is sent, confirmations and refusals, and its state. */
function listen(provider: WebsocketProvider, options: ConnectOptions, state: SocketState): void {
  const [sync] = provider.messageHandlers;
  provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
    const content = contentAhead(decoder);
    if (content) options.onReceived?.(content);
    sync?.(encoder, decoder, ...rest);
  };
  provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
    state.counts.saved = readVarUint(decoder);
    options.onSaved?.(state.counts.saved);
    options.onChange();
  };
  provider.messageHandlers[MESSAGE.refused] = (_encoder, decoder) => {
    const number = readVarUint(decoder);
    state.refused = readVarString(decoder);
    options.onRefused?.(number);
    options.onChange();
  };
  // the stock handler only warns on the console; the refusal is shown from message 101
  provider.messageHandlers[MESSAGE.auth] = () => options.onChange();
  provider.on("status", options.onChange);
  provider.on("sync", options.onChange);
  provider.on("closed", ({ code }) => {
    state.finalCode = code;
    options.onChange();
  });
}

/** The update in a sync message, without moving the decoder; null for a question (step 1). */
function contentAhead(decoder: Decoder): Uint8Array | null {
  const { pos } = decoder;
  const content = readVarUint(decoder) === SYNC.step1 ? null : readVarUint8Array(decoder);
  decoder.pos = pos;
  return content;
}
