import type { NoteView } from "~/domain/dialogue/view/noteView";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import type { Deps } from "../../deps";
import { readNotes } from "./readNotes";

/** Readings of the concept notes: whoever asks while one runs is answered from the next, together with all others who wait. */
export type NoteReadings = { of(session: Pick<SessionRecord, "id" | "fy">): Promise<NoteView[]> };

type Turn = { now: Promise<NoteView[]>; next: Promise<NoteView[]> | null };

/**
 * Makes them. Facilitators, projector and two hundred phones ask in the moment in which the tables begin; nobody is given
 * notes that were read before the question.
 */
export function makeNoteReadings({ db }: Pick<Deps, "db">): NoteReadings {
  const turns = new Map<string, Turn>();
  const begin = (id: string, fy: number): Promise<NoteView[]> => {
    const turn: Turn = { now: readNotes(db.prisma, id, fy), next: null };
    turns.set(id, turn);
    const over = () => void (turns.get(id) === turn && turn.next === null && turns.delete(id));
    turn.now.then(over, over);
    return turn.now;
  };
  return {
    of({ id, fy }) {
      const turn = turns.get(id);
      if (!turn) return begin(id, fy);
      const again = () => begin(id, fy);
      return (turn.next ??= turn.now.then(again, again));
    },
  };
}
