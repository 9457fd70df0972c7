import type { NoteView } from "~/domain/dialogue/view/noteView";
import { readEpoch } from "../../../db/backup/epoch";
import type { SeatRecord } from "../../../db/dialogue/seats";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import type { Deps } from "../../deps";
import { readNotes } from "./readNotes";

/** What everybody at a table is shown alike: its note, the group of cards of its agenda, who sits there. */
export type TableRoom = { note: NoteView; epoch: number; clusterId: string | null; people: SeatRecord[] };

/** The room of a table as it is durable; null for a table without a concept note. Asks for no permission. */
export async function readTable(
  deps: Pick<Deps, "db">,
  session: SessionRecord,
  table: number,
  seats: readonly SeatRecord[],
): Promise<TableRoom | null> {
  const tx = deps.db.prisma;
  const [[note], epoch] = await Promise.all([readNotes(tx, session.id, session.fy, table), readEpoch(deps.db.pool)]);
  if (!note) return null;
  const item = note.itemId === null ? null : await tx.dialogueItem.findUnique({ where: { id: note.itemId } });
  const people = seats.filter(({ tableNumber, releasedAt }) => tableNumber === table && releasedAt === null);
  return { note, epoch, clusterId: item?.clusterId ?? null, people };
}
