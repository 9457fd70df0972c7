import type { Paragraph, Run } from "./model";

/** Look of a paragraph apart from its text. */
export type Look = Omit<Paragraph, "kind" | "runs">;

/** Turns a text or runs into runs. */
export function runs(content: string | readonly Run[]): readonly Run[] {
  return typeof content === "string" ? [{ text: content }] : content;
}

/** A paragraph with the given look; left-aligned body text unless told otherwise. */
export function paragraph(content: string | readonly Run[], look: Look = {}): Paragraph {
  return { kind: "paragraph", runs: runs(content), ...look };
}

/** A centred line. */
export function centred(content: string | readonly Run[], look: Look = {}): Paragraph {
  return paragraph(content, { align: "center", ...look });
}

/** Running text of a memorandum: first line 2.5 cm in, Thai justification, 6 pt after. */
export function running(content: string | readonly Run[], look: Look = {}): Paragraph {
  return paragraph(content, { align: "thai", firstLine: 2.5, after: 6, ...look });
}

/** An empty line of the given height in points. */
export function gap(sizePt = 8): Paragraph {
  return paragraph("", { sizePt });
}

/** An empty slot prints five dots, as the specimen does; never a blank and never a dash. */
export const EMPTY_SLOT = ".....";

/** The value of a slot, or five dots when it is empty. */
export function slot(value: string | null | undefined): string {
  const text = value?.trim() ?? "";
  return text === "" ? EMPTY_SLOT : text;
}
