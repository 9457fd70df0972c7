import { describe, expect, test } from "vitest";
import { donePoints, isWritten, type NoteContent } from "./noteProgress";
import { noteLines, type TakenCard } from "./noteLines";
import { isNoteText, NOTE_POINTS, NOTE_TEXTS } from "./noteTexts";

const EMPTY: NoteContent = {
  title: "",
  issue: { nodeId: null, text: "" },
  rationale: "",
  highPotential: "",
  areaText: "",
  highPriority: "",
  funding: [],
  indicators: [],
};

describe("the five points", () => {
  test("every text belongs to exactly one point", () => {
    const texts = NOTE_POINTS.flatMap(({ texts: names }) => [...names]);
    expect([...texts].sort()).toEqual([...NOTE_TEXTS].sort());
    expect(isNoteText("rationale")).toBe(true);
    expect(isNoteText("outputs")).toBe(false);
  });

  test("a note with the title and agenda it was given is not written", () => {
    const given = { ...EMPTY, title: "ทาง", issue: { nodeId: null, text: "ทาง" } };
    expect(donePoints(given)).toEqual([1]);
    expect(isWritten(given)).toBe(false);
    expect(isWritten({ ...given, rationale: " \n" })).toBe(false);
    expect(isWritten({ ...given, highPriority: "น้ำท่วม" })).toBe(true);
    expect(donePoints({ ...given, rationale: "แคบ", areaText: "พนางตุง" })).toEqual([1, 2, 4]);
  });
});

describe("where sentences come from", () => {
  const card = (cardId: string, range: TakenCard["range"]): TakenCard => ({
    ...{ cardId, kind: "PAIN", text: cardId, orgName: "อบต.", range },
  });

  test("each line has the cards whose words lie in it, the others none", () => {
    const lines = noteLines("ทางแคบ\n\nเขียนเอง\nน้ำท่วม", [
      card("a", { from: 0, to: 6 }),
      card("b", { from: 17, to: 24 }),
      card("gone", null),
    ]);
    expect(lines.map(({ words, cards }) => [words, cards.map(({ cardId }) => cardId)])).toEqual([
      ["ทางแคบ", ["a"]],
      ["เขียนเอง", []],
      ["น้ำท่วม", ["b"]],
    ]);
  });

  test("a card whose words were torn over two lines stands at both; one that ends at the line's beginning at none", () => {
    const lines = noteLines("ab\ncd", [card("both", { from: 1, to: 4 }), card("edge", { from: 2, to: 3 })]);
    expect(lines.map(({ cards }) => cards.map(({ cardId }) => cardId))).toEqual([["both"], ["both"]]);
  });
});
