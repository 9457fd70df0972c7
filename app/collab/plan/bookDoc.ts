/** The door of a plan's book: plain texts, one for each part, that several people write together. */
import * as Y from "yjs";
import {
  BOOK_COMPONENTS,
  BOOK_PLANS,
  MAX_BOOK_TEXT,
  type BookComponent,
  type BookPlanKind,
  type BookTexts,
} from "../../domain/plan/book/bookComponents";
import type { SharedRoot } from "../brief/roots";
import type { DocSchema } from "../briefSchema";

const ALL: readonly BookComponent[] = BOOK_PLANS.flatMap((kind): readonly BookComponent[] => BOOK_COMPONENTS[kind]);

/** Everything that a room of a plan may hold; which of it its writers may touch is said by their rights. */
export const BOOK_SCHEMA: DocSchema = Object.fromEntries(
  ALL.map((name) => [name, { kind: "text", item: 0, max: MAX_BOOK_TEXT } as const]),
);

/** A part's text, to be bound to a field. */
export function bookText(doc: Y.Doc, name: BookComponent): Y.Text {
  return doc.getText(name);
}

/** Defines every root, so that their types are known before the first update arrives. Returns them all. */
export function defineBookRoots(doc: Y.Doc): SharedRoot[] {
  return ALL.map((name) => doc.getText(name));
}

/** What the parts of a plan's book say. Total: whatever the document holds. */
export function readBook(doc: Y.Doc, kind: BookPlanKind): BookTexts {
  return Object.fromEntries(BOOK_COMPONENTS[kind].map((name) => [name, bookText(doc, name).toString()]));
}

/** The bytes of a new book: log row 1 of its room. A book may begin empty; a log may not. */
export function bookSeed(kind: BookPlanKind, texts: BookTexts): Uint8Array {
  const doc = new Y.Doc();
  for (const name of BOOK_COMPONENTS[kind]) {
    const said = (texts[name] ?? "").slice(0, MAX_BOOK_TEXT);
    if (said !== "") bookText(doc, name).insert(0, said);
  }
  const first = bookText(doc, BOOK_COMPONENTS[kind][0]);
  first.insert(first.length, " ");
  first.delete(first.length - 1, 1);
  const seed = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return seed;
}
