/**
 * Texts of a brief that a table writes while the rooms run, in the order of the five points of a project (โครงการแบบย่อ,
 * domain §4.1): 1) agenda, 2) problem and potential, 3) actors by source of money (rows), 4) places and need, 5) measures
 * (rows).
 */
export const NOTE_TEXTS = ["title", "issueText", "rationale", "highPotential", "areaText", "highPriority"] as const;

/** Name of such a text. */
export type NoteText = (typeof NOTE_TEXTS)[number];

/** True when a word names a text of a concept note. */
export function isNoteText(name: string): name is NoteText {
  return NOTE_TEXTS.some((one) => one === name);
}

/** The five points and the texts that fill each; points 3 and 5 are rows. */
export const NOTE_POINTS = [
  { point: 1, texts: ["title", "issueText"] },
  { point: 2, texts: ["rationale", "highPotential"] },
  { point: 3, texts: [] },
  { point: 4, texts: ["areaText", "highPriority"] },
  { point: 5, texts: [] },
] as const satisfies readonly { point: number; texts: readonly NoteText[] }[];

/** Number of a point. */
export type NotePoint = (typeof NOTE_POINTS)[number]["point"];
