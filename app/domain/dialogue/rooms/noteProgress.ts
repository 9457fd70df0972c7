import type { BriefContent } from "../../brief/briefContent";
import type { NotePoint, NoteText } from "./noteTexts";

/** What a concept note says: its texts, and the rows of points 3 and 5. */
export type NoteContent = Pick<
  BriefContent,
  "title" | "issue" | "rationale" | "highPotential" | "areaText" | "highPriority" | "funding" | "indicators"
>;

/** The texts of a concept note by their names. */
export function noteTexts(content: NoteContent): Record<NoteText, string> {
  const { title, issue, rationale, highPotential, areaText, highPriority } = content;
  return { title, issueText: issue.text, rationale, highPotential, areaText, highPriority };
}

const isSaid = (text: string) => text.trim() !== "";

/** The points of a concept note that say something, in order. Point 2 needs the problem, 4 the place or the need. */
export function donePoints(content: NoteContent): NotePoint[] {
  const { title, issue, rationale, areaText, highPriority, funding, indicators } = content;
  const done: Record<NotePoint, boolean> = {
    1: isSaid(title) && isSaid(issue.text),
    2: isSaid(rationale),
    3: funding.length > 0,
    4: isSaid(areaText) || isSaid(highPriority),
    5: indicators.some(({ name }) => isSaid(name)),
  };
  return ([1, 2, 3, 4, 5] as const).filter((point) => done[point]);
}

/** True when a table wrote something of its own: more than the title and the agenda that it was given. */
export function isWritten(content: NoteContent): boolean {
  return donePoints(content).some((point) => point !== 1);
}
