/**
 * Close codes of the collaboration socket (contract.md). 4400–4499 are final for the stock y-websocket client (≥ 3.1.0);
 * every other code makes it come back.
 */
export const CLOSE = {
  /** The session ended: sign in again. */
  signInAgain: 4401,
  /** Admitted but misbehaving. */
  misbehaving: 4403,
  /** Absent or not readable: the same answer for both. */
  notFound: 4404,
  /** The page was opened by another person than the one who is signed in now. */
  otherPerson: 4410,
  /** The document was frozen; sent once to writers, who may come back as readers. */
  frozen: 4409,
  /** The document is full (8 MiB). */
  documentFull: 4413,
  /** Malformed or forbidden content; the local copy must not be sent again. */
  forbiddenContent: 4422,
  /** The page is older than a restored database. */
  clientTooOld: 4426,
  /** The server restarts. */
  restarting: 1012,
  /** Rights changed: come back and be judged again. */
  accessChanged: 4205,
  /** Cannot serve or save now. */
  unavailable: 4503,
  /** The reader is too slow. */
  tooSlow: 4513,
  /** Too many messages, sockets or connects. */
  tooMany: 4529,
} as const;

/** A close code that this server sends. */
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/** Frame too large: `ws` itself closes with this code. */
export const FRAME_TOO_LARGE = 1009;
/** Payload that is not what its type says: sent by WebSocket implementations. */
export const INVALID_PAYLOAD = 1007;

/** True when coming back cannot help. Our client also stops on 1007 and 1009, which the stock client would retry for ever. */
export function isFinalClose(code: number): boolean {
  return (code >= 4400 && code < 4500) || code === FRAME_TOO_LARGE || code === INVALID_PAYLOAD;
}
