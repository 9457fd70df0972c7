const LETTERS = [..."กขคงจฉชซ"];
const COLOURS = LETTERS.length;

/** Lines under the words of an agency: with eight colours they tell forty agencies apart, also without colour. */
const LINES = 5;

/** How an agency is shown: number of its colour (0–7), of its line (0–4), and its letter. */
export type AgencyMark = { colour: number; line: number; letter: string };

/** The mark of the agency at a place of the list; null = the system, or somebody without an agency. */
export function agencyMark(place: number | null): AgencyMark {
  if (place === null) return { colour: -1, line: -1, letter: "–" };
  const round = Math.floor(place / COLOURS);
  const letter = LETTERS[place % COLOURS] ?? "";
  return { colour: place % COLOURS, line: place % LINES, letter: round === 0 ? letter : `${letter}${round + 1}` };
}
