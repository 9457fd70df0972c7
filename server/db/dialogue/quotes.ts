import type { CardKind } from "~/domain/dialogue/card";
import type { TextAnchor } from "~/collab/text/anchors";
import type { Tx } from "../client";

/** A card that a table took into a text of its note, with where its words were put. */
export type QuoteRecord = {
  briefId: string;
  cardId: string;
  field: string;
  words: string;
  anchor: TextAnchor;
  kind: CardKind;
  text: string;
  orgName: string;
};

/** Cards taken into the notes of a session, in the order they were taken. */
export async function loadQuotes(tx: Tx, sessionId: string): Promise<QuoteRecord[]> {
  const rows = await tx.dialogueQuote.findMany({ where: { sessionId }, orderBy: [{ at: "asc" }, { id: "asc" }] });
  const cards = await tx.dialogueCard.findMany({
    where: { id: { in: rows.map(({ cardId }) => cardId) } },
    select: { id: true, kind: true, text: true, seat: { select: { orgName: true } } },
  });
  const cardOf = new Map(cards.map((card) => [card.id, card]));
  return rows.flatMap(({ briefId, cardId, field, words, anchor }) => {
    const card = cardOf.get(cardId);
    if (!card) return [];
    const { text, seat } = card;
    const place = { briefId, cardId, field, words, anchor: anchor as TextAnchor };
    return [{ ...place, kind: card.kind as CardKind, text, orgName: seat.orgName }];
  });
}
