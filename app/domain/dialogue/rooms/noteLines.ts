import type { CardKind } from "../card";

/** A card that a table took into a text: where its words stand now (UTF-16 units), null when nothing of them is left. */
export type TakenCard = {
  cardId: string;
  kind: CardKind;
  text: string;
  orgName: string;
  range: { from: number; to: number } | null;
};

/** One sentence of a text with the cards it comes from; none = it was written at the table. */
export type NoteLine = { words: string; cards: readonly Omit<TakenCard, "range">[] };

/**
 * Takes a text apart by lines and says of each which cards it comes from: those whose words, wherever they were moved by
 * edits since, lie at least partly in the line. Empty lines are left out.
 */
export function noteLines(text: string, taken: readonly TakenCard[]): NoteLine[] {
  let at = 0;
  return text.split("\n").flatMap((words) => {
    const [from, to] = [at, at + words.length];
    at = to + 1;
    if (words.trim() === "") return [];
    const cards = taken
      .filter(({ range }) => range !== null && range.from < to && range.to > from)
      .map(({ range: _range, ...card }) => card);
    return [{ words: words.trim(), cards }];
  });
}
