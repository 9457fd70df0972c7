import { expect, test } from "vitest";
import * as Y from "yjs";
import { BOOK_COMPONENTS, BOOK_PLANS, writtenParts } from "../../domain/plan/book/bookComponents";
import { BOOK_SCHEMA, bookSeed, readBook } from "./bookDoc";

test("a book begins with what is given and nothing else, also empty", () => {
  for (const kind of BOOK_PLANS)
    for (const texts of [{}, { [BOOK_COMPONENTS[kind][1]]: "ข้อความ" }]) {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, bookSeed(kind, texts));
      const empty = Object.fromEntries(BOOK_COMPONENTS[kind].map((name) => [name, ""]));
      expect(readBook(doc, kind)).toEqual({ ...empty, ...texts });
      expect(writtenParts(kind, readBook(doc, kind))).toBe(Object.keys(texts).length);
    }
});

test("every part has a name of its own", () => {
  expect(Object.keys(BOOK_SCHEMA)).toHaveLength(BOOK_PLANS.flatMap((kind) => [...BOOK_COMPONENTS[kind]]).length);
});
