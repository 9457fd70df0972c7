import { tallyDots, type DotChoice } from "~/domain/dialogue/voting/dotVote";
import type { Tx } from "../../../db/client";
import { loadSeats } from "../../../db/dialogue/seats";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import type { Deps } from "../../deps";

/**
 * The clusters with the most dots become agendas: as many as the rules say, none without a dot. Those that are agendas
 * already stay; a vote held again adds the new ones.
 */
export async function chooseAgendas(
  tx: Tx,
  deps: Pick<Deps, "clock">,
  session: SessionRecord,
  phaseId: string,
): Promise<void> {
  const { id: sessionId, rules } = session;
  const [clusters, ballots, seats, items] = await Promise.all([
    tx.dialogueCluster.findMany({ where: { sessionId }, orderBy: { sort: "asc" } }),
    tx.dialogueBallot.findMany({ where: { phaseId, kind: "DOTS" } }),
    loadSeats(tx, sessionId),
    tx.dialogueItem.findMany({ where: { sessionId }, orderBy: { sort: "asc" } }),
  ]);
  const seatOf = new Map(seats.map((seat) => [seat.id, seat]));
  const cast = ballots.flatMap(({ seatId, choice }) => {
    const seat = seatOf.get(seatId);
    return seat ? [{ orgKey: seat.orgKey, sector: seat.sector, choice: choice as DotChoice }] : [];
  });
  const chosen = tallyDots(
    cast,
    clusters.map(({ id }) => id),
  )
    .filter(({ persons }) => persons > 0)
    .slice(0, rules.chosen);
  const known = new Set(items.map(({ clusterId }) => clusterId));
  const fresh = chosen.filter(({ itemId }) => !known.has(itemId));
  const nameOf = new Map(clusters.map(({ id, name }) => [id, name]));
  const createdAt = deps.clock.now();
  await tx.dialogueItem.createMany({
    data: fresh.map(({ itemId }, index) => ({
      ...{ sessionId, kind: "AGENDA", clusterId: itemId, title: nameOf.get(itemId) ?? "", createdAt },
      sort: items.length + index + 1,
    })),
  });
}
