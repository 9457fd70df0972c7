import { anchorOf, type TextAnchor } from "~/collab/text/anchors";
import { briefText } from "~/collab/brief/editTexts";
import { BRIEF_TEXT_LIMITS } from "~/collab/briefSchema";
import { isNoteText, type NoteText } from "~/domain/dialogue/rooms/noteTexts";
import type * as Y from "yjs";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import type { SeatRequest } from "../seat/answer";
import { sentText } from "../sentText";
import { editNote } from "./editNote";

/** Longest line that is added by a plain request, in characters. */
const MAX_LINE = 500;

const textName = (field: string): NoteText => {
  if (!isNoteText(field) || field === "title") throw new AppError("badInput", { field: "noteField" });
  return field;
};

/** Adds a line at the end of a text; returns where its words stand. Throws badInput when the text is full. */
function addLine(doc: Y.Doc, field: NoteText, words: string): TextAnchor {
  const text = briefText(doc, field);
  const before = text.toString();
  const gap = before === "" || before.endsWith("\n") ? "" : "\n";
  if (before.length + gap.length + words.length > BRIEF_TEXT_LIMITS[field])
    throw new AppError("badInput", { field: "noteField" });
  text.insert(before.length, gap + words);
  const from = before.length + gap.length;
  return anchorOf(text, { from, to: from + words.length });
}

/**
 * Takes a shown card into a text of the table's note: its words become a line there, and a row says where the line comes
 * from, in one transaction. The same card goes into a text once. Throws badInput, seatUnverified, phaseOver, and the like.
 */
export async function takeCard(
  deps: Deps,
  request: SeatRequest,
  input: { cardId: string; field: string },
): Promise<void> {
  const field = textName(input.field);
  const where = { id: input.cardId, sessionId: request.sessionId, state: "REVEALED" };
  const card = /^[0-9a-f-]{36}$/.test(input.cardId) ? await deps.db.prisma.dialogueCard.findFirst({ where }) : null;
  if (!card) throw new AppError("badInput", { field: "card" });
  const key = { sessionId: request.sessionId, cardId: card.id, field };
  const taken = await deps.db.prisma.dialogueQuote.findMany({ where: key, select: { briefId: true } });
  const words = card.place === "" ? card.text : `${card.text} (${card.place})`;
  let anchor: TextAnchor = { start: "", end: "" };
  await editNote(
    deps,
    request,
    (doc, { table }) => {
      // the same request again
      if (!taken.some(({ briefId }) => briefId === table.briefId)) anchor = addLine(doc, field, words);
    },
    async (tx, { session, seat, table }) => {
      const { briefId } = table;
      const where = { briefId_cardId_field: { briefId, cardId: card.id, field } };
      // two people at once: the line is not written twice
      if (await tx.dialogueQuote.findUnique({ where })) throw new AppError("stale");
      const by = { sessionId: session.id, briefId, cardId: card.id, seatId: seat.id };
      await tx.dialogueQuote.create({ data: { ...by, field, words, anchor, at: deps.clock.now() } });
    },
  );
}

/** Adds a line to a text of the table's note by a plain request: for phones without a socket. Throws as {@link takeCard}. */
export async function addNoteLine(
  deps: Deps,
  request: SeatRequest,
  input: { field: string; text: string },
): Promise<void> {
  const field = textName(input.field);
  const words = sentText(input.text, "noteField", MAX_LINE);
  await editNote(deps, request, (doc) => {
    // the same request again writes the line once
    if (briefText(doc, field).toString().split("\n").at(-1) !== words) addLine(doc, field, words);
  });
}
