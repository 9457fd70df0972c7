import { thaiDigits } from "~/format/digits";
import type { Block } from "../kit/model";
import { SIZE } from "../kit/page";
import { centred, paragraph, running, slot } from "../kit/paragraphs";
import { ownFormLine } from "../ownForm";

/** A clause that the sides agreed: its heading and its words, lines as they were written. */
export type PrintedClause = { heading: string; text: string };

/** Title of the annex of clauses behind the official form, and what it says of itself. */
export const CLAUSES_TITLE = "ข้อตกลงแนบท้ายบันทึกความตกลง";

/** Said under that title: the official form has no such annex. */
export const CLAUSES_ARE_OURS = "ร่างโดยระบบ – ไม่มีแบบทางการในเอกสารต้นทาง";

/** Clauses numbered in Thai digits, each with its heading; a clause without words prints dots. */
export function clauseBlocks(clauses: readonly PrintedClause[]): Block[] {
  return clauses.flatMap(({ heading, text }, at) => [
    paragraph(`${thaiDigits(at + 1)}. ${slot(heading)}`, { bold: true, before: 8, keepNext: true }),
    ...slot(text)
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => running(thaiDigits(line.trim()))),
  ]);
}

/** The annex of clauses on a page of its own; nothing when the sides agreed none. */
export function clauseAnnex(clauses: readonly PrintedClause[]): Block[] {
  if (clauses.length === 0) return [];
  return [
    centred(CLAUSES_TITLE, { sizePt: SIZE.title, bold: true, keepNext: true, pageBreakBefore: true }),
    ownFormLine(CLAUSES_ARE_OURS),
    ...clauseBlocks(clauses),
  ];
}
