import { briefRoom } from "~/collab/roomName";
import { currentPhase, type Course } from "~/domain/dialogue/phases/phaseMachine";
import { isOver } from "~/domain/dialogue/sessionState";
import type { NoteWriter } from "~/domain/dialogue/view/noteView";
import type { ScreenView } from "~/domain/dialogue/view/sessionView";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import type { Deps } from "../../deps";
import type { NoteReadings } from "./noteReadings";

/** Phases in which the room sees the notes: while they are written, and when they are pitched and checked. */
const SHOWN = new Set(["ROOMS", "PLEDGES", "CHECK"]);

/** True while the projector may show the concept notes. */
export function showsNotes(course: Course): boolean {
  return !isOver(course.state) && SHOWN.has(currentPhase(course)?.kind ?? "");
}

/** Who is in a text of the note now, each person once; people without a caret in a text are there but do not write. */
async function writersAt(deps: Deps, briefId: string): Promise<NoteWriter[]> {
  const people = new Map<string, NoteWriter>();
  for (const { user, caret } of await deps.collab.present(briefRoom(briefId))) {
    const field = caret?.text ?? null;
    if (field !== null || !people.has(user.id)) people.set(user.id, { name: user.name, orgName: user.org, field });
  }
  return [...people.values()];
}

/** The notes that the projector shows now, the one that the facilitators chose alone, with who is writing. */
export async function readShownNotes(
  deps: Deps,
  readings: NoteReadings,
  session: SessionRecord,
): Promise<ScreenView["notes"]> {
  if (!showsNotes(session)) return [];
  const all = await readings.of(session);
  const notes = all.filter(({ table }) => session.shownTable === null || table === session.shownTable);
  return Promise.all(notes.map(async (note) => ({ ...note, writers: await writersAt(deps, note.briefId) })));
}
