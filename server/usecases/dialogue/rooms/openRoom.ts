import { currentPhase } from "~/domain/dialogue/phases/phaseMachine";
import type { CardView, Outcome, RoomView } from "~/domain/dialogue/view/sessionView";
import { readEpoch } from "../../../db/backup/epoch";
import { loadSeats, type SeatRecord } from "../../../db/dialogue/seats";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import type { Deps } from "../../deps";
import { readNotes } from "./readNotes";

/** Cards that a table may take in: those of its agenda first, then the others that were shown. */
function cardsFor({ clusters, loose }: Outcome, clusterId: string | null): CardView[] {
  const own = clusters.filter(({ id }) => id === clusterId);
  const others = clusters.filter(({ id }) => id !== clusterId);
  return [...own, ...others].flatMap(({ cards }) => cards).concat(loose);
}

/** The room of a seat's table while the rooms run; null otherwise. An unverified seat reads it only. */
export async function openRoom(
  deps: Pick<Deps, "db">,
  session: SessionRecord,
  seat: SeatRecord,
  outcome: Outcome,
): Promise<RoomView | null> {
  const phase = currentPhase(session);
  if (phase?.kind !== "ROOMS" || seat.tableNumber === null) return null;
  const tx = deps.db.prisma;
  const [[note], epoch, seats] = await Promise.all([
    readNotes(tx, session.id, session.fy, seat.tableNumber),
    readEpoch(deps.db.pool),
    loadSeats(tx, session.id),
  ]);
  if (!note) return null;
  const item = note.itemId === null ? null : await tx.dialogueItem.findUnique({ where: { id: note.itemId } });
  const mates = seats.filter(
    ({ id, tableNumber, releasedAt }) => id !== seat.id && tableNumber === seat.tableNumber && releasedAt === null,
  );
  return {
    ...{ note, epoch, mayWrite: seat.verified && phase.endedAt === null },
    cards: cardsFor(outcome, item?.clusterId ?? null),
    mates: mates.map(({ name, orgName }) => `${name} (${orgName})`),
  };
}
