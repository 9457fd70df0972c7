import { isContentMessage, SYNC } from "../wire";

/** Counters of the socket that is in use: content messages sent, and how many of them the server has settled. */
export type SocketCounts = { sent: number; saved: number };

/** How a new socket is followed: its counters, and what is told when the document is offered as a whole (sync step 2). */
export type SocketStart = { counts: SocketCounts; offered(number: number): void };

/**
 * A WebSocket class that counts content messages, for the `WebSocketPolyfill` option of the stock provider. `opened` is
 * called for every new socket and gives it its own counters. Nothing of the provider is patched.
 */
export function countingSocket(Base: typeof WebSocket, opened: () => SocketStart): typeof WebSocket {
  return class CountingWebSocket extends Base {
    readonly #start = opened();

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBuffer>): void {
      if (data instanceof Uint8Array && isContentMessage(data)) {
        const { counts, offered } = this.#start;
        counts.sent++;
        if (data[1] === SYNC.step2) offered(counts.sent);
      }
      super.send(data);
    }
  };
}
