/**
 * The y-websocket protocol as this server speaks it.
 *
 * | type | payload | direction | meaning |
 * |---|---|---|---|
 * | 0 sync | 0, state vector | both | step 1: what I have; answered with step 2 |
 * | 0 sync | 1, update | both | step 2: what you lack (content message) |
 * | 0 sync | 2, update | both | an edit (content message) |
 * | 1 awareness | varUint8Array | both | presence |
 * | 2 auth | 0, reason | to client | PermissionDenied: a reader's content was dropped |
 * | 3 queryAwareness | – | to server | asks for everybody's presence |
 * | 100 saved | varUint n | to client with ack=1 | content messages 1…n are settled |
 * | 101 refused | varUint n, varString reason | to client with ack=1 | content message n was refused |
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { MESSAGE, SYNC } from "~/collab/wire";

/** A decoded message of a client. `other` is a type that this server does not know; it is ignored. */
export type ClientMessage =
  | { kind: "syncStep1"; stateVector: Uint8Array }
  | { kind: "content"; step: 1 | 2; update: Uint8Array }
  | { kind: "awareness"; update: Uint8Array }
  | { kind: "queryAwareness" }
  | { kind: "other" }
  | { kind: "malformed"; reason: string };

/** Decodes one frame. Pure; never throws. */
export function decodeMessage(frame: Uint8Array): ClientMessage {
  try {
    const decoder = decoding.createDecoder(frame);
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync:
        return decodeSync(decoder);
      case MESSAGE.awareness:
        return { kind: "awareness", update: decoding.readVarUint8Array(decoder) };
      case MESSAGE.queryAwareness:
        return { kind: "queryAwareness" };
      default:
        return { kind: "other" };
    }
  } catch {
    return { kind: "malformed", reason: "frame cannot be read" };
  }
}

function decodeSync(decoder: decoding.Decoder): ClientMessage {
  const step = decoding.readVarUint(decoder);
  const payload = decoding.readVarUint8Array(decoder);
  if (step === SYNC.step1) return { kind: "syncStep1", stateVector: payload };
  if (step === SYNC.step2 || step === SYNC.update) return { kind: "content", step, update: payload };
  return { kind: "malformed", reason: `unknown sync step ${step}` };
}

/** A frame with one length-prefixed payload, e.g. sync step 2. Built without copying the payload twice. */
function frameOf(head: readonly number[], payload: Uint8Array): Buffer {
  let length = payload.length;
  const prefix: number[] = [...head];
  while (length > 127) {
    prefix.push((length & 127) | 128);
    length = Math.floor(length / 128);
  }
  prefix.push(length);
  const frame = Buffer.allocUnsafe(prefix.length + payload.length);
  frame.set(prefix);
  frame.set(payload, prefix.length);
  return frame;
}

/** Sync step 1: "this is what I have". */
export function syncStep1(stateVector: Uint8Array): Buffer {
  return frameOf([MESSAGE.sync, SYNC.step1], stateVector);
}

/** Sync step 2: everything that the asker lacks. */
export function syncStep2(update: Uint8Array): Buffer {
  return frameOf([MESSAGE.sync, SYNC.step2], update);
}

/** An edit, for the other pages. */
export function syncUpdate(update: Uint8Array): Buffer {
  return frameOf([MESSAGE.sync, SYNC.update], update);
}

/** Presence. */
export function awarenessMessage(update: Uint8Array): Buffer {
  return frameOf([MESSAGE.awareness], update);
}

/** A message that says nothing: presence of nobody. Keeps the stock client from reconnecting after 30 s of silence. */
export const KEEP_ALIVE: Buffer = awarenessMessage(Uint8Array.of(0));

/** PermissionDenied: a reader's content was dropped. */
export function permissionDenied(reason: string): Buffer {
  return Buffer.from(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.auth);
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarString(encoder, reason);
    }),
  );
}

/** Content messages 1…n of this connection are settled. */
export function savedMessage(count: number): Buffer {
  return Buffer.from(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.saved);
      encoding.writeVarUint(encoder, count);
    }),
  );
}

/** Content message n was refused. */
export function refusedMessage(number: number, reason: string): Buffer {
  return Buffer.from(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.refused);
      encoding.writeVarUint(encoder, number);
      encoding.writeVarString(encoder, reason);
    }),
  );
}
