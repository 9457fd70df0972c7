import * as encoding from "lib0/encoding";

/** One struct as it stands in an update, honest or not. `kind` is Yjs' number of its content. */
export type CraftedStruct = {
  kind: number;
  origin?: readonly [client: number, clock: number];
  right?: readonly [client: number, clock: number];
  root?: string;
  parent?: readonly [client: number, clock: number];
  key?: string;
  content(encoder: encoding.Encoder): void;
};

/** All structs of one client in one update, from a clock on. */
type CraftedBlock = { client: number; clock: number; structs: readonly CraftedStruct[] };

/** Content by kind: what no client of Yjs would write can be written too. */
export const collected = (length: number) => ({ kind: 0, content: writeCount(length) });
export const deleted = (length: number) => ({ kind: 1, content: writeCount(length) });
export const string = (words: string) => ({
  kind: 4,
  content: (encoder: encoding.Encoder) => encoding.writeVarString(encoder, words),
});
export const values = (kind: 2 | 8, list: readonly string[]) => ({
  kind,
  content: (encoder: encoding.Encoder) => {
    encoding.writeVarUint(encoder, list.length);
    for (const value of list)
      if (kind === 8) encoding.writeAny(encoder, value);
      else encoding.writeVarString(encoder, JSON.stringify(value));
  },
});

function writeCount(count: number) {
  return (encoder: encoding.Encoder) => encoding.writeVarUint(encoder, count);
}

/** An update (version 1) written sign by sign, with nothing deleted. */
export function craftedUpdate(blocks: readonly CraftedBlock[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, blocks.length);
    for (const { client, clock, structs } of blocks) {
      encoding.writeVarUint(encoder, structs.length);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      for (const struct of structs) writeStruct(encoder, struct);
    }
    encoding.writeVarUint(encoder, 0);
  });
}

function writeStruct(
  encoder: encoding.Encoder,
  { kind, origin, right, root, parent, key, content }: CraftedStruct,
): void {
  encoding.writeUint8(encoder, kind | (origin ? 0x80 : 0) | (right ? 0x40 : 0) | (key === undefined ? 0 : 0x20));
  for (const id of [origin, right]) if (id) for (const part of id) encoding.writeVarUint(encoder, part);
  if (kind !== 0 && !origin && !right) {
    encoding.writeVarUint(encoder, root === undefined ? 0 : 1);
    if (root !== undefined) encoding.writeVarString(encoder, root);
    for (const part of root === undefined ? (parent ?? []) : []) encoding.writeVarUint(encoder, part);
    if (key !== undefined) encoding.writeVarString(encoder, key);
  }
  content(encoder);
}
