import { readVarString, readVarUint } from "lib0/decoding";
import { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import { isFinalClose } from "./closeCodes";
import { countingSocket, type SocketCounts } from "./room/countingSocket";
import { MESSAGE } from "./wire";

/** How a page joins a room. */
export type ConnectOptions = {
  /** Base address, e.g. `ws://host/collab`. */
  url: string;
  room: string;
  doc: Y.Doc;
  /** Epoch of the database as the page was given it; another one is refused with 4426. */
  epoch: number;
  /** The browser's class, or a Node one in tests. */
  Socket: typeof WebSocket;
  /** Called when the counters moved, a message was refused or the connection changed. */
  onChange(): void;
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

/**
 * Joins a room with the stock provider: confirmations asked for (`ack=1`), no BroadcastChannel (it would go round the
 * server's checks), a spread back-off. Does not connect by itself: call `reconnect()`.
 */
export function connectRoom(options: ConnectOptions): RoomConnection {
  let counts: SocketCounts = { sent: 0, saved: 0 };
  let refused: string | null = null;
  let finalCode: number | null = null;
  const opened = () => {
    counts = { sent: 0, saved: 0 };
    refused = null;
    return counts;
  };
  const provider = new WebsocketProvider(options.url, options.room, options.doc, {
    connect: false,
    disableBc: true,
    params: { ack: "1", epoch: String(options.epoch) },
    maxBackoffTime: backoffMs(options.random ?? Math.random),
    WebSocketPolyfill: countingSocket(options.Socket, opened),
    shouldReconnect: (event) => !isFinalClose(event.code),
  });
  provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
    counts.saved = readVarUint(decoder);
    options.onChange();
  };
  provider.messageHandlers[MESSAGE.refused] = (_encoder, decoder) => {
    readVarUint(decoder);
    refused = readVarString(decoder);
    options.onChange();
  };
  // the stock handler only warns on the console; the refusal is shown from message 101
  provider.messageHandlers[MESSAGE.auth] = () => options.onChange();
  provider.on("status", options.onChange);
  provider.on("sync", options.onChange);
  provider.on("closed", ({ code }) => {
    finalCode = code;
    options.onChange();
  });
  return {
    provider,
    counts: () => counts,
    refused: () => refused,
    finalCode: () => finalCode,
    reconnect: () => {
      finalCode = null;
      provider.disconnect();
      provider.connect();
    },
    destroy: () => provider.destroy(),
  };
}
