import type { CardKind, CardState } from "~/domain/dialogue/card";
import { currentPhase } from "~/domain/dialogue/phases/phaseMachine";
import { isOver } from "~/domain/dialogue/sessionState";
import type { ConsentChoice } from "~/domain/dialogue/voting/consent";
import type { DotChoice } from "~/domain/dialogue/voting/dotVote";
import type { Outcome, OwnCard, SeatView } from "~/domain/dialogue/view/sessionView";
import type { Tx } from "../../../db/client";
import { loadSeatOfToken, openSeatOfToken, type SeatRecord } from "../../../db/dialogue/seats";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import type { Deps } from "../../deps";
import { seatTokenHash } from "../join/seatCookie";
import type { SeatRequest } from "../seat/answer";
import { openRoom } from "../rooms/openRoom";
import type { Presence } from "./presence";
import type { SharedView, SharedViews } from "./sharedView";

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
  if (isOver(session.state) || phase?.kind === "CLOSE") return outcome;
  // results of a vote only: two hundred phones need not carry four hundred cards each time
  return phase !== null && phase.endedAt !== null ? { ...outcome, clusters: [], loose: [] } : null;
}

type Own = Pick<SeatView, "marks" | "cards" | "dots" | "ranking" | "consents" | "room">;

/** What is the seat's own, as far as the running phase shows it: one question a phase. */
async function readOwn(tx: Tx, shared: SharedView, seat: SeatRecord): Promise<Own> {
  const { session } = shared;
  const own: Own = { marks: {}, cards: [], dots: null, ranking: null, consents: [], room: null };
  switch (currentPhase(session)?.kind) {
    case "EVIDENCE": {
      const marks = await tx.dialogueMark.findMany({ where: { seatId: seat.id } });
      return { ...own, marks: Object.fromEntries(marks.map(({ slide, fits }) => [slide, fits])) };
    }
    case "CARDS":
    case "CLUSTER":
      return { ...own, cards: await ownCards(tx, seat.id) };
    case "DOT_VOTE":
    case "RANKING":
      return { ...own, ...(await ownBallots(tx, session, seat.id)) };
    case "CONSENT":
      return { ...own, consents: await orgConsents(tx, session, seat) };
    case "ROOMS":
      return { ...own, room: await openRoom(shared, seat) };
    default:
      return own;
  }
}

/** `at` = when this reading began: the page keeps the newer of two. */
async function read(tx: Tx, shared: SharedView, seat: SeatRecord, at: number): Promise<SeatView> {
  const { session, head, outcome, pledges, targets, slides } = shared;
  const kind = currentPhase(session)?.kind;
  const own = await readOwn(tx, shared, seat);
  const { name, orgName, position, verified, tableNumber: table } = seat;
  const { present, clusters, loose, items, duties } = outcome;
  return {
    head: { ...head, at },
    seat: { id: seat.id, name, orgName, position, verified, table, acknowledged: seat.acknowledgedAt !== null },
    rules: session.rules,
    present: { people: present.people, organizations: present.organizations },
    slides,
    ...(kind === "CLUSTER" ? { clusters, loose } : { clusters: [], loose: [] }),
    ...{ targets, items, duties, ...own },
    pledges: pledges.filter(({ seatId }) => seatId === seat.id).map(({ seatId: _seat, ...pledge }) => pledge),
    outcome: visible(outcome, session),
  };
}

/**
 * What the phone of a seat shows; null without a seat in this session (freed, another session, no cookie). A seat still
 * reads the summary after the close, and nothing else.
 */
export async function openSeat(
  deps: Deps,
  desk: { shared: SharedViews; presence: Presence },
  { sessionId, cookie }: SeatRequest,
): Promise<SeatView | null> {
  const hash = seatTokenHash(deps, cookie, sessionId);
  if (hash === null) return null;
  const at = deps.clock.now().getTime();
  const tx = deps.db.prisma;
  const [seat, shared] = await Promise.all([loadSeatOfToken(tx, sessionId, hash), desk.shared.of(sessionId)]);
  if (!seat || !shared) return null;
  if (!isOver(shared.session.state)) desk.presence.note(seat);
  return read(tx, shared, seat, at);
}

/** The id of the seat that a Cookie header holds in an open session: it may listen to that one; null otherwise. */
export async function listeningSeat(
  deps: Pick<Deps, "db" | "env" | "secret">,
  { sessionId, cookie }: SeatRequest,
): Promise<string | null> {
  const hash = seatTokenHash(deps, cookie, sessionId);
  return hash === null ? null : openSeatOfToken(deps.db.prisma, sessionId, hash);
}
