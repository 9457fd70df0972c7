import { tallyBorda } from "~/domain/dialogue/voting/borda";
import { tallyConsents, type ConsentChoice } from "~/domain/dialogue/voting/consent";
import { tallyDots, type DotChoice } from "~/domain/dialogue/voting/dotVote";
import type { PhaseKind } from "~/domain/dialogue/phases/phaseKind";
import { rollCall } from "~/domain/dialogue/seats/sector";
import { isOver } from "~/domain/dialogue/sessionState";
import type { ItemView, Outcome } from "~/domain/dialogue/view/sessionView";
import type { Tx } from "../../../db/client";
import {
  loadCards,
  loadClusters,
  loadDuties,
  loadItems,
  loadPledges,
  type CardRecord,
} from "../../../db/dialogue/content";
import { loadSeats, type SeatRecord } from "../../../db/dialogue/seats";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import { dotTargets, rankedItems } from "./voteTargets";

/** The phase of a kind, when its results may be shown: it was held and takes no more answers. */
function shownPhase(session: SessionRecord, kind: PhaseKind): string | null {
  const held = session.phases.find((phase) => phase.kind === kind && phase.beganAt !== null);
  return held && (held.endedAt !== null || isOver(session.state)) ? held.id : null;
}

async function ballotsOf(tx: Tx, phaseId: string, seats: readonly SeatRecord[]) {
  const seatOf = new Map(seats.map((seat) => [seat.id, seat]));
  const rows = await tx.dialogueBallot.findMany({ where: { phaseId } });
  return rows.flatMap(({ seatId, choice }) => {
    const seat = seatOf.get(seatId);
    return seat ? [{ seat, choice }] : [];
  });
}

async function dotsOf(tx: Tx, session: SessionRecord, seats: readonly SeatRecord[]): Promise<Outcome["dots"]> {
  const phaseId = shownPhase(session, "DOT_VOTE");
  if (phaseId === null) return null;
  const [targets, ballots] = await Promise.all([dotTargets(tx, session.id), ballotsOf(tx, phaseId, seats)]);
  const titleOf = new Map(targets.map(({ id, title }) => [id, title]));
  const cast = ballots.map(({ seat, choice }) => ({
    orgKey: seat.orgKey,
    sector: seat.sector,
    choice: choice as DotChoice,
  }));
  const lines = tallyDots(
    cast,
    targets.map(({ id }) => id),
  );
  return lines.map((line) => ({ ...line, title: titleOf.get(line.itemId) ?? "" }));
}

async function rankingOf(tx: Tx, session: SessionRecord, seats: readonly SeatRecord[], items: readonly ItemView[]) {
  const phaseId = shownPhase(session, "RANKING");
  if (phaseId === null) return { ranking: null, rankers: { persons: 0, organizations: 0 } };
  const [ranked, ballots] = await Promise.all([rankedItems(tx, session.id), ballotsOf(tx, phaseId, seats)]);
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const cast = ballots.map(({ seat, choice }) => ({ orgKey: seat.orgKey, ranking: choice as string[] }));
  const lines = tallyBorda(
    cast,
    ranked.map(({ id }) => id),
  );
  return {
    ranking: lines.map((line) => {
      const item = itemOf.get(line.itemId);
      return { ...line, title: item?.title ?? "", code: item?.code ?? null };
    }),
    rankers: { persons: cast.length, organizations: new Set(cast.map(({ orgKey }) => orgKey)).size },
  };
}

async function consentsOf(tx: Tx, session: SessionRecord, seats: readonly SeatRecord[], items: readonly ItemView[]) {
  const phase = session.phases.find(({ kind, beganAt }) => kind === "CONSENT" && beganAt !== null);
  if (!phase) return null;
  const orgOf = new Map(seats.map(({ orgKey, orgName }) => [orgKey, orgName]));
  const rows = await tx.dialogueConsent.findMany({ where: { phaseId: phase.id }, orderBy: { at: "asc" } });
  const words = rows.map(({ itemId, orgKey, choice, reason }) => ({
    ...{ itemId, orgName: orgOf.get(orgKey) ?? "", choice: choice as ConsentChoice, reason },
  }));
  const titleOf = new Map(items.map(({ id, title }) => [id, title]));
  return tallyConsents(
    words,
    items.map(({ id }) => id),
  ).map((line) => ({ ...line, title: titleOf.get(line.itemId) ?? "" }));
}

async function marksOf(tx: Tx, sessionId: string): Promise<Outcome["marks"]> {
  const rows = await tx.dialogueMark.groupBy({ by: ["slide", "fits"], where: { sessionId }, _count: true });
  const count = (slide: string, fits: boolean) =>
    rows.find((row) => row.slide === slide && row.fits === fits)?._count ?? 0;
  return Object.fromEntries(rows.map(({ slide }) => [slide, { fits: count(slide, true), not: count(slide, false) }]));
}

/** Everything a session has decided so far, as its rows say; votes that still run stay private. */
export async function readOutcome(
  tx: Tx,
  session: SessionRecord,
  given: { seats?: SeatRecord[]; cards?: CardRecord[] } = {},
): Promise<Outcome> {
  const seats = given.seats ?? (await loadSeats(tx, session.id));
  const cards = given.cards ?? (await loadCards(tx, session.id));
  const items = await loadItems(tx, session.id);
  const { lines, met } = rollCall(seats, session.rules.quorum);
  const [groups, dots, ranked, consents, pledges, duties, marks] = await Promise.all([
    loadClusters(tx, session.id, cards),
    dotsOf(tx, session, seats),
    rankingOf(tx, session, seats, items),
    consentsOf(tx, session, seats, items),
    loadPledges(tx, session.id),
    loadDuties(tx, session.id, items),
    marksOf(tx, session.id),
  ]);
  return {
    present: { people: seats.length, organizations: new Set(seats.map(({ orgKey }) => orgKey)).size, lines, met },
    ...groups,
    ...{ items, dots, ...ranked, consents, duties, marks },
    pledges: pledges.map(({ seatId: _seat, clientId: _client, ...pledge }) => pledge),
  };
}
