import type { NoteView } from "~/domain/dialogue/view/noteView";
import { readEpoch } from "../../../db/backup/epoch";
import type { SeatRecord } from "../../../db/dialogue/seats";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import type { Deps } from "../../deps";
import type { NoteReadings } from "./noteReadings";

/** What everybody at a table is shown alike: its note, the group of cards of its agenda, who sits there. */
export type TableRoom = { note: NoteView; epoch: number; clusterId: string | null; people: SeatRecord[] };

/** The rooms of all tables that have a concept note, as they are durable, by number. Asks for no permission. */
export async function readTables(
  deps: Pick<Deps, "db">,
  readings: NoteReadings,
  session: SessionRecord,
  seats: readonly SeatRecord[],
): Promise<Map<number, TableRoom>> {
  const [notes, epoch, items] = await Promise.all([
    readings.of(session),
    readEpoch(deps.db.pool),
    deps.db.prisma.dialogueItem.findMany({ where: { sessionId: session.id }, select: { id: true, clusterId: true } }),
  ]);
  const groupOf = new Map(items.map(({ id, clusterId }) => [id, clusterId]));
  return new Map(
    notes.map((note) => {
      const people = seats.filter(({ tableNumber, releasedAt }) => tableNumber === note.table && releasedAt === null);
      return [note.table, { note, epoch, clusterId: groupOf.get(note.itemId ?? "") ?? null, people }];
    }),
  );
}
