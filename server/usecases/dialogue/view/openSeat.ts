import type { CardKind, CardState } from "~/domain/dialogue/card";
import { currentPhase } from "~/domain/dialogue/phases/phaseMachine";
import { isOver } from "~/domain/dialogue/sessionState";
import type { ConsentChoice } from "~/domain/dialogue/voting/consent";
import type { DotChoice } from "~/domain/dialogue/voting/dotVote";
import type { Outcome, OwnCard, SeatView } from "~/domain/dialogue/view/sessionView";
import type { Tx } from "../../../db/client";
import { loadPledges } from "../../../db/dialogue/content";
import { loadSeatOfToken, touchSeat, type SeatRecord } from "../../../db/dialogue/seats";
import { loadSession, type SessionRecord } from "../../../db/dialogue/sessions";
import type { Deps } from "../../deps";
import { seatTokenHash } from "../join/seatCookie";
import type { SeatRequest } from "../seat/answer";
import { evidenceSlides } from "./evidence";
import { sessionHead } from "./head";
import { readOutcome } from "./readOutcome";
import { openRoom } from "../rooms/openRoom";
import { dotTargets } from "./voteTargets";

async function ownCards(tx: Tx, seatId: string): Promise<OwnCard[]> {
  const rows = await tx.dialogueCard.findMany({ where: { seatId }, orderBy: { number: "asc" } });
  return rows.map(({ clientId, kind, text, place, state, reason }) => ({
    ...{ clientId, kind: kind as CardKind, text, place, state: state as CardState, reason },
  }));
}

async function ownBallots(tx: Tx, session: SessionRecord, seatId: string): Promise<Pick<SeatView, "dots" | "ranking">> {
  const rows = await tx.dialogueBallot.findMany({ where: { sessionId: session.id, seatId } });
  const of = (kind: string) => {
    const row = rows.find((one) => one.kind === kind);
    return row ? { choice: row.choice, revision: row.revision } : null;
  };
  const [dots, ranking] = [of("DOTS"), of("RANKING")];
  return {
    dots: dots && { ...dots, choice: dots.choice as DotChoice },
    ranking: ranking && { ...ranking, choice: ranking.choice as string[] },
  };
}

async function orgConsents(tx: Tx, session: SessionRecord, seat: SeatRecord): Promise<SeatView["consents"]> {
  const rows = await tx.dialogueConsent.findMany({ where: { sessionId: session.id, orgKey: seat.orgKey } });
  return rows.map(({ itemId, choice, reason, revision, seatId }) => ({
    ...{ itemId, choice: choice as ConsentChoice, reason, revision, mine: seatId === seat.id },
  }));
}

/** What a phone may see of the outcome now: results once their phase is closed; everything after the close. */
function visible(outcome: Outcome, session: SessionRecord): Outcome | null {
  const phase = currentPhase(session);
  const shows = isOver(session.state) || (phase !== null && (phase.endedAt !== null || phase.kind === "CLOSE"));
  return shows ? outcome : null;
}

async function read(deps: Deps, session: SessionRecord, seat: SeatRecord): Promise<SeatView> {
  const tx = deps.db.prisma;
  const outcome = await readOutcome(tx, session);
  const [head, cards, ballots, consents, pledges, targets, marks, room, slides] = await Promise.all([
    sessionHead(deps, session),
    ownCards(tx, seat.id),
    ownBallots(tx, session, seat.id),
    orgConsents(tx, session, seat),
    loadPledges(tx, session.id),
    dotTargets(tx, session.id),
    tx.dialogueMark.findMany({ where: { seatId: seat.id } }),
    openRoom(deps, session, seat, outcome),
    currentPhase(session)?.kind === "EVIDENCE" || currentPhase(session)?.kind === "CHECK"
      ? evidenceSlides(deps, session)
      : [],
  ]);
  const { name, orgName, position, verified, tableNumber: table } = seat;
  const { present, clusters, loose, items, duties } = outcome;
  return {
    head,
    seat: { id: seat.id, name, orgName, position, verified, table, acknowledged: seat.acknowledgedAt !== null },
    rules: session.rules,
    present: { people: present.people, organizations: present.organizations },
    slides,
    marks: Object.fromEntries(marks.map(({ slide, fits }) => [slide, fits])),
    cards,
    ...{ clusters, loose, targets, items, ...ballots, consents },
    pledges: pledges.filter(({ seatId }) => seatId === seat.id).map(({ seatId: _seat, ...pledge }) => pledge),
    ...{ duties, room },
    outcome: visible(outcome, session),
  };
}

/**
 * What the phone of a seat shows; null without a seat in this session (freed, another session, no cookie). A seat still
 * reads the summary after the close, and nothing else.
 */
export async function openSeat(deps: Deps, { sessionId, cookie }: SeatRequest): Promise<SeatView | null> {
  const hash = seatTokenHash(deps, cookie, sessionId);
  if (hash === null) return null;
  const tx = deps.db.prisma;
  const [seat, session] = await Promise.all([loadSeatOfToken(tx, sessionId, hash), loadSession(tx, sessionId)]);
  if (!seat || !session) return null;
  if (!isOver(session.state)) await touchSeat(tx, seat, deps.clock.now());
  return read(deps, session, seat);
}

/** The id of the seat that a Cookie header holds in an open session: it may listen to that one; null otherwise. */
export async function listeningSeat(
  deps: Pick<Deps, "db" | "env" | "secret">,
  { sessionId, cookie }: SeatRequest,
): Promise<string | null> {
  const hash = seatTokenHash(deps, cookie, sessionId);
  if (hash === null) return null;
  const seat = await loadSeatOfToken(deps.db.prisma, sessionId, hash);
  const session = seat && (await loadSession(deps.db.prisma, sessionId));
  return seat && session && !isOver(session.state) ? seat.id : null;
}
