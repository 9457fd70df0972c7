/**
 * Message types of the y-websocket protocol, and the two of our own that only clients with `ack=1` are sent
 * (a stock client would read the payload of an unknown type as further messages).
 */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** varUint n: content messages 1…n of this connection are settled (durable, or refused and named before). */
  saved: 100,
  /** varUint n, varString reason: content message n was refused. */
  refused: 101,
} as const;

/** Kinds of sync messages; step 2 and update are the "content messages" that are counted. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** True when these bytes are a content message: sync step 2 or an update. */
export function isContentMessage(bytes: Uint8Array): boolean {
  return bytes[0] === MESSAGE.sync && (bytes[1] === SYNC.step2 || bytes[1] === SYNC.update);
}
