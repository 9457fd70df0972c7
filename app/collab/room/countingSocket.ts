import { isContentMessage } from "../wire";

/** Counters of the socket that is in use: content messages sent, and how many of them the server has settled. */
export type SocketCounts = { sent: number; saved: number };

/**
 * A WebSocket class that counts content messages, for the `WebSocketPolyfill` option of the stock provider. `opened` is
 * called for every new socket and gives it its own counters. Nothing of the provider is patched.
 */
export function countingSocket(Base: typeof WebSocket, opened: () => SocketCounts): typeof WebSocket {
  return class CountingWebSocket extends Base {
    readonly #counts = opened();

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBuffer>): void {
      if (data instanceof Uint8Array && isContentMessage(data)) this.#counts.sent++;
      super.send(data);
    }
  };
}
