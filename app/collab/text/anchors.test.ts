import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { anchorOf, rangeOf } from "./anchors";

function textOf(words: string) {
  const doc = new Y.Doc();
  const text = doc.getText("rationale");
  text.insert(0, words);
  const anchored = (part: string) => {
    const from = text.toString().indexOf(part);
    return anchorOf(text, { from, to: from + part.length });
  };
  const read = (anchor: ReturnType<typeof anchored>) => {
    const range = rangeOf(text, anchor);
    return range && text.toString().slice(range.from, range.to);
  };
  return { doc, text, anchored, read };
}

describe("an anchor", () => {
  test.each(["one", "two", "three", "one two three"])("keeps %j through edits around it", (part) => {
    const { text, anchored, read } = textOf("one two three");
    const anchor = anchored(part);
    text.insert(0, "before ");
    text.insert(text.length, " after");
    expect(read(anchor)).toBe(part);
  });

  test("grows and shrinks with edits inside, not with what is written at its ends", () => {
    const { text, anchored, read } = textOf("one two three");
    const anchor = anchored("two");
    text.insert(5, "--");
    expect(read(anchor)).toBe("t--wo");
    text.insert(4, "<");
    text.insert(text.toString().indexOf("wo") + 2, ">");
    expect(read(anchor)).toBe("t--wo");
    text.delete(5, 3);
    expect(read(anchor)).toBe("wo");
  });

  test("is gone with its last letter, and back when that is undone", () => {
    const { text, anchored, read } = textOf("one two three");
    const anchor = anchored("two");
    const undo = new Y.UndoManager(text);
    text.delete(3, 5);
    expect(read(anchor)).toBe(null);
    undo.undo();
    expect(read(anchor)).toBe("two");
  });

  test("stands at the same words in the document of another person, who edits at the same time", () => {
    const { doc, text, anchored } = textOf("one two three");
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const anchor = anchored("two");
    other.getText("rationale").insert(0, "zero ");
    text.delete(0, 4);
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const range = rangeOf(other.getText("rationale"), anchor);
    expect(range && other.getText("rationale").toString().slice(range.from, range.to)).toBe("two");
  });

  test.each([
    { start: "", end: "" },
    { start: "%%%", end: "AAA=" },
    { start: "/////w==", end: "/////w==" },
    { start: btoa("\u0001\u0004junk"), end: btoa("\u0001\u0004junk") },
  ])("that is none of this text is null: %j", (anchor) => {
    const { doc, text, anchored } = textOf("one");
    expect(rangeOf(text, anchor)).toBe(null);
    const other = doc.getText("objectives");
    other.insert(0, "x");
    expect(rangeOf(text, anchorOf(other, { from: 0, to: 1 }))).toBe(null);
    expect(rangeOf(text, { ...anchored("one"), end: anchor.end })).toBe(null);
  });
});
