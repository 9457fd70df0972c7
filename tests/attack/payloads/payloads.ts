import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { presenceMessage, syncStep1, syncStep2, updateMessage } from "../../collab/live/rawClient";
import { pick, seededRandom } from "../../collab/seededRandom";

/** A payload with a name for the report of a failure. */
export type Payload = { name: string; frame: Uint8Array };

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const varUint = (value: number): number[] => [...encoding.encode((encoder) => encoding.writeVarUint(encoder, value))];

/** Numbers that size fields are given: small, around the borders of 7, 14, 31, 32 and 53 bits. */
const SIZES = [0, 1, 127, 128, 16_383, 16_384, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 53 - 1];

function declared(): Payload[] {
  const found: Payload[] = [];
  for (const size of SIZES)
    for (const [what, build] of [
      ["structs", () => bytes(...varUint(1), ...varUint(size), 1, 0, 0, 0)],
      ["clients", () => bytes(...varUint(size), 1, 1, 0)],
      ["deletions", () => bytes(0, 1, 1, ...varUint(size))],
      ["deleted clients", () => bytes(0, ...varUint(size), 1, 1, 0, 1)],
      ["a deletion's length", () => bytes(0, 1, 1, 1, 0, ...varUint(size))],
      ["a string's length", () => bytes(1, 1, 1, 0, 4, 1, 1, 116, ...varUint(size), 97)],
      ["an item's array", () => bytes(1, 1, 1, 0, 8, 1, 1, 116, ...varUint(size), 125)],
      ["a skip", () => bytes(1, 1, 1, 0, 10, ...varUint(size), 0)],
      ["a clock", () => bytes(1, 1, 1, ...varUint(size), 4, 1, 1, 116, 1, 97, 0)],
    ] as const) {
      found.push({ name: `${what} ${size} in an update`, frame: updateMessage(build()) });
      found.push({ name: `${what} ${size} in a step 2`, frame: syncStep2(build()) });
    }
  return found;
}

/** Every content type and flag of an item, in a tiny update. */
function kinds(): Payload[] {
  return Array.from({ length: 64 }, (_, info) => ({
    name: `item of info ${info * 4}`,
    frame: updateMessage(bytes(1, 1, 1, 0, info * 4, 1, 1, 116, 1, 97, 0)),
  }));
}

/** A real update, cut off, lengthened and with bytes changed; 165 of them, always the same. */
function broken(): Payload[] {
  const doc = new Y.Doc();
  doc.getText("t").insert(0, "ที่ดินทำกินของราษฎร");
  doc.getMap("m").set("k", { deep: [1, "สอง", null, true, 1.5] });
  doc.getArray("a").push([new Y.Map(), new Y.Text("x"), Uint8Array.from([7])]);
  const update = Y.encodeStateAsUpdate(doc);
  const random = seededRandom(471);
  return Array.from({ length: 165 }, (_, at) => {
    const copy = [...update];
    const where = Math.floor(random() * copy.length);
    if (at % 3 === 0) copy.length = where;
    else if (at % 3 === 1) copy[where] = pick(random, [0, 127, 128, 255]);
    else copy.splice(where, 0, ...pick(random, [varUint(2 ** 40), [0, 0, 0], [255, 255, 255, 255, 15]]));
    return { name: `broken update ${at}`, frame: updateMessage(bytes(...copy.map((byte) => byte ?? 0))) };
  });
}

/** Messages whose envelope is wrong. */
function envelopes(): Payload[] {
  const frames: Uint8Array[] = [
    bytes(),
    ...Array.from({ length: 16 }, (_, type) => bytes(type)),
    ...SIZES.map((size) => bytes(0, 2, ...varUint(size), 1, 2, 3)),
    ...SIZES.map((size) => bytes(1, ...varUint(size), 1, 2, 3)),
    ...SIZES.map((size) => bytes(0, 0, ...varUint(size))),
    ...SIZES.map((size) => bytes(...varUint(size), 1, 1)),
    presenceMessage([{ clientId: 1, clock: 1, state: "a text" }]),
    presenceMessage([{ clientId: 2 ** 53 - 1, clock: 2 ** 53 - 1, state: { x: 1 } }]),
    presenceMessage([{ clientId: 1, clock: 1, state: JSON.parse('{"__proto__":{"polluted":1}}') as unknown }]),
    syncStep1(new Y.Doc()).subarray(0, 2),
    bytes(0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255),
  ];
  return frames.map((frame, at) => ({ name: `envelope ${at}`, frame }));
}

/** The malformed messages of the attack kit, always the same 471. */
export function malformedPayloads(): Payload[] {
  return [...declared(), ...kinds(), ...envelopes(), ...broken()];
}
