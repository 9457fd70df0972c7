/** The door of a memorandum: its clauses, each a plain text that the sides write together. */
import * as Y from "yjs";
import { CLAUSE_KEYS, MAX_CLAUSE } from "../domain/mou/clauses/clauseKeys";
import type { DocSchema } from "./briefSchema";
import type { SharedRoot } from "./brief/roots";

/** Everything that the document may hold; which of it one may write now is a matter of rights. */
export const MOU_SCHEMA: DocSchema = Object.fromEntries(
  CLAUSE_KEYS.map((key) => [key, { kind: "text", item: 0, max: MAX_CLAUSE } as const]),
);

/** A clause, to be bound to a field. */
export function clauseText(doc: Y.Doc, key: string): Y.Text {
  return doc.getText(key);
}

/** Defines every root, so that their types are known before the first update arrives. Returns them all. */
export function defineMouRoots(doc: Y.Doc): SharedRoot[] {
  return CLAUSE_KEYS.map((key) => doc.getText(key));
}

/** The bytes of a new memorandum's words: log row 1 of its room. At least one clause says something. */
export function mouSeed(clauses: readonly { key: string; text: string }[]): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const { key, text } of clauses) if (text !== "") doc.getText(key).insert(0, text);
  });
  const seed = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return seed;
}
