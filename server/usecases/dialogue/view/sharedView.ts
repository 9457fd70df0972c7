import { may } from "~/domain/access/policies";
import type { PhaseKind } from "~/domain/dialogue/phases/phaseKind";
import { currentPhase } from "~/domain/dialogue/phases/phaseMachine";
import type { EvidenceSlide, Outcome, PledgeView, SeatView, SessionHead } from "~/domain/dialogue/view/sessionView";
import { loadActor } from "../../../db/actors";
import { loadPledges } from "../../../db/dialogue/content";
import { loadSeats, type SeatRecord } from "../../../db/dialogue/seats";
import { loadSession, type SessionRecord } from "../../../db/dialogue/sessions";
import type { Deps } from "../../deps";
import type { NoteReadings } from "../rooms/noteReadings";
import { readTables, type TableRoom } from "../rooms/readTables";
import { checkSlides } from "./checkSlides";
import { evidencePartsOf, evidenceSlides } from "./evidence";
import { sessionHead } from "./head";
import { joinOrgs, type JoinOrg } from "./joinOrgs";
import { readOutcome } from "./readOutcome";
import { dotTargets } from "./voteTargets";

/** What all phones of a session are shown alike. `table` reads the room of a table, once for everybody at it. */
export type SharedView = {
  session: SessionRecord;
  head: SessionHead;
  seats: SeatRecord[];
  outcome: Outcome;
  pledges: (PledgeView & { seatId: string; clientId: string })[];
  targets: SeatView["targets"];
  slides: EvidenceSlide[];
  table(number: number): Promise<TableRoom | null>;
  /** What a newcomer chooses from. */
  organizations(): Promise<JoinOrg[]>;
};

/** The shared views of a server: two hundred phones that read a new phase at once are answered from one reading. */
export type SharedViews = { of(sessionId: string): Promise<SharedView | null> };

/** A view that nobody said was changed is read again after this time all the same, milliseconds. */
const MAX_AGE_MS = 1_000;
/** Topic of what phones show of a session. */
const ROOM = "session/";
/** Sessions whose view is kept. */
const MAX_KEPT = 50;

async function read(deps: Deps, readings: NoteReadings, sessionId: string): Promise<SharedView | null> {
  const tx = deps.db.prisma;
  const session = await loadSession(tx, sessionId);
  if (!session) return null;
  const kind = currentPhase(session)?.kind;
  const [head, seats, pledges, targets, slides] = await Promise.all([
    sessionHead(deps, session),
    loadSeats(tx, sessionId),
    loadPledges(tx, sessionId),
    dotTargets(tx, sessionId),
    kind === "EVIDENCE" || kind === "CHECK" ? phoneSlides(deps, session, kind) : [],
  ]);
  const outcome = await readOutcome(tx, session, { seats });
  let tables: Promise<Map<number, TableRoom>> | null = null;
  const table = async (number: number) => {
    tables ??= readTables(deps, readings, session, seats);
    return (await tables).get(number) ?? null;
  };
  let orgs: Promise<JoinOrg[]> | null = null;
  const organizations = () => (orgs ??= joinOrgs(tx, session));
  return { session, head, seats, outcome, pledges, targets, slides, table, organizations };
}

/**
 * All slides that the projector shows, for who wants to go back to one: evidence, and in the check panel what the rules say,
 * as it is for the planner who made the session. A planner who left the area takes the figures of the rules along.
 */
async function phoneSlides(deps: Deps, session: SessionRecord, kind: PhaseKind): Promise<EvidenceSlide[]> {
  const how = { sessionId: null, address: "" };
  const [slides, office] = await Promise.all([
    evidenceSlides(deps, session, evidencePartsOf(kind)),
    loadActor(deps.db.prisma, session.createdBy, deps.clock.today(), how),
  ]);
  const reads = office !== null && may(office, "session.read", session);
  return reads ? [...slides, ...(await checkSlides(deps, office, session))] : slides;
}

type Kept = { at: number; view: Promise<SharedView | null> };

/**
 * Makes them. A view is forgotten in the moment something that phones show is touched, before any of them is told, and never kept longer than
 * a second: whoever reads because of news reads what the news are about.
 */
export function makeSharedViews(deps: Deps, readings: NoteReadings): SharedViews {
  const kept = new Map<string, Kept>();
  deps.bus.on("touched", ({ topic }) => {
    // what only the desk counts (a seat, a ballot) is nothing that phones are told of: it shows within the second
    if (topic.startsWith(ROOM)) kept.delete(topic.slice(ROOM.length));
  });
  const of = (sessionId: string): Promise<SharedView | null> => {
    const now = deps.clock.now().getTime();
    const known = kept.get(sessionId);
    if (known && now - known.at < MAX_AGE_MS) return known.view;
    if (kept.size >= MAX_KEPT) kept.clear();
    const fresh: Kept = { at: now, view: read(deps, readings, sessionId) };
    kept.set(sessionId, fresh);
    // a reading that failed is nobody else's
    fresh.view.catch(() => void (kept.get(sessionId) === fresh && kept.delete(sessionId)));
    return fresh.view;
  };
  return { of };
}
