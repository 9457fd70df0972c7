import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { readPresence, type Presence } from "./presence";
import { caretOf, caretsIn, mirrorPieces } from "./remoteCarets";

const user = { id: "u1", name: "ก", org: "อบต.", colour: "#0b5fb0" };
const present = (caret: Presence["caret"]): Presence[] => [{ clientId: 7, user, focus: null, caret }];

describe("remote carets", () => {
  test("a caret moves with the text around it", () => {
    const doc = new Y.Doc();
    const text = doc.getText("title");
    text.insert(0, "ท่องเที่ยว");
    const caret = caretOf(text, "title", { start: 4, end: 6 });
    text.insert(0, "การ");
    expect(caretsIn(text, "title", present(caret))).toEqual([
      { clientId: 7, name: "ก", colour: user.colour, from: 7, to: 9, head: 9 },
    ]);
    expect(caretsIn(text, "other", present(caret))).toEqual([]);
  });

  test("what cannot be resolved is left out", () => {
    const doc = new Y.Doc();
    const text = doc.getText("t");
    const foreign = new Y.Doc().getText("t");
    foreign.insert(0, "xyz");
    for (const broken of [5, null, "x", {}, { type: 5 }, { item: { client: 1, clock: 99 } }])
      expect(caretsIn(text, "t", present({ text: "t", anchor: broken, head: broken }))).toEqual([]);
    const beyond = caretOf(foreign, "t", { start: 2, end: 2 });
    expect(caretsIn(text, "t", present(beyond))).toEqual([]);
  });

  test("the pieces of the mirror layer are the whole text with the carets between", () => {
    const caret = { clientId: 7, name: "ก", colour: "#0b5fb0", from: 1, to: 3, head: 3 };
    const pieces = mirrorPieces("abcd", [caret, { ...caret, clientId: 8, from: 9, to: 9, head: 9 }]);
    expect(pieces.map((piece) => (piece.kind === "text" ? piece.text : `|${piece.clientId}`)).join("")).toBe(
      "abc|7d|8",
    );
    expect(pieces[1]).toEqual({ kind: "text", text: "bc", colour: "#0b5fb0" });
    expect(mirrorPieces("", [])).toEqual([]);
  });
});

describe("presence as others sent it", () => {
  test("only checked values are read, one's own page is left out", () => {
    const states = new Map<number, unknown>([
      [1, { user }],
      [2, { user: { ...user, name: "ข", colour: "javascript:alert(1)" }, focus: { item: 4, row: "r", cell: 5 } }],
      [3, { user: { id: 5 } }],
      [4, null],
      [5, { user: { ...user, name: "ค" }, focus: { item: "4" }, caret: "x" }],
    ]);
    const read = readPresence(states, 1);
    expect(read.map(({ clientId }) => clientId)).toEqual([2, 5]);
    expect(read[0]).toMatchObject({ focus: { item: 4, row: "r" }, caret: null });
    expect(read[0]?.user.colour).toMatch(/^#[0-9a-f]{6}$/);
    expect(read[1]).toMatchObject({ focus: null, caret: null });
  });
});

test("marked words are pieces of their own, with every mark they lie in", () => {
  const marks = [
    { id: "a", from: 1, to: 3 },
    { id: "b", from: 2, to: 9 },
  ];
  const pieces = mirrorPieces("abcd", [], marks);
  expect(pieces.map((piece) => (piece.kind === "text" ? [piece.text, piece.marks ?? []] : null))).toEqual([
    ["a", []],
    ["b", ["a"]],
    ["c", ["a", "b"]],
    ["d", ["b"]],
  ]);
});
