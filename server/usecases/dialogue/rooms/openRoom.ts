import { currentPhase } from "~/domain/dialogue/phases/phaseMachine";
import type { CardView, Outcome, RoomView } from "~/domain/dialogue/view/sessionView";
import type { SeatRecord } from "../../../db/dialogue/seats";
import type { SharedView } from "../view/sharedView";

/** Cards that a table may take in: those of its agenda first, then the others that were shown. */
function cardsFor({ clusters, loose }: Outcome, clusterId: string | null): CardView[] {
  const own = clusters.filter(({ id }) => id === clusterId);
  const others = clusters.filter(({ id }) => id !== clusterId);
  return [...own, ...others].flatMap(({ cards }) => cards).concat(loose);
}

/** The room of a seat's table while the rooms run; null otherwise. An unverified seat reads it only. */
export async function openRoom(shared: SharedView, seat: SeatRecord): Promise<RoomView | null> {
  const phase = currentPhase(shared.session);
  if (phase?.kind !== "ROOMS" || seat.tableNumber === null) return null;
  const table = await shared.table(seat.tableNumber);
  if (!table) return null;
  const { note, epoch, clusterId, people } = table;
  const mates = people.filter(({ id }) => id !== seat.id);
  return {
    ...{ note, epoch, mayWrite: seat.verified && phase.endedAt === null },
    cards: cardsFor(shared.outcome, clusterId),
    mates: mates.map(({ name, orgName }) => `${name} (${orgName})`),
  };
}
