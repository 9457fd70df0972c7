import type { Actor } from "~/domain/access/actor";
import {
  currentPhase,
  inOrder,
  mayClose,
  mayDrop,
  nextPhase,
  previousPhase,
} from "~/domain/dialogue/phases/phaseMachine";
import { isOpen } from "~/domain/dialogue/sessionState";
import type { EvidenceSlide, PhaseLine, RunView, ScreenView, SeatLine } from "~/domain/dialogue/view/sessionView";
import { HERE_MS, type SeatRecord } from "../../../db/dialogue/seats";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import { loadTables } from "../../../db/dialogue/tables";
import type { Deps } from "../../deps";
import { demandSession } from "../demandSession";
import { joinPath, sessionCode } from "../join/secrets";
import { checkSlides } from "./checkSlides";
import type { DeskReadings } from "./deskReading";
import { evidencePartsOf, evidenceSlides } from "./evidence";
import { sessionHead } from "./head";
import { readShownNotes } from "../rooms/readShownNotes";

function phaseLines(session: SessionRecord): PhaseLine[] {
  const now = currentPhase(session);
  return inOrder(session.phases).map((phase) => ({
    ...{ id: phase.id, kind: phase.kind, minutes: phase.plannedMinutes, extended: phase.extendedMinutes },
    dropped: phase.dropped,
    state: phase.id === now?.id ? "now" : phase.beganAt !== null ? "past" : "ahead",
    mayDrop: mayDrop(session, phase),
  }));
}

function seatLines(seats: readonly SeatRecord[], answered: ReadonlySet<string> | null, now: number): SeatLine[] {
  return seats.map((seat) => ({
    ...{ id: seat.id, name: seat.name, position: seat.position, orgName: seat.orgName, sector: seat.sector },
    ...{ verified: seat.verified, released: seat.releasedAt !== null, table: seat.tableNumber },
    here: seat.releasedAt === null && now - seat.lastSeenAt.getTime() < HERE_MS,
    answered: answered?.has(seat.id) ?? false,
  }));
}

/** Names of organisations of which nobody has answered, in the order of their coming. */
function silentOrgs(seats: readonly SeatRecord[], answered: ReadonlySet<string> | null): string[] {
  if (!answered) return [];
  const spoke = new Set(seats.filter(({ id }) => answered.has(id)).map(({ orgKey }) => orgKey));
  return [...new Set(seats.filter(({ orgKey }) => !spoke.has(orgKey)).map(({ orgName }) => orgName))];
}

async function invitedOrgs(deps: Deps, session: SessionRecord) {
  const rows = await deps.db.prisma.dialogueInvitation.findMany({
    where: { sessionId: session.id },
    select: { orgId: true },
  });
  return deps.db.prisma.organization.findMany({
    where: { id: { in: rows.map(({ orgId }) => orgId) } },
    select: { id: true, nameTh: true },
    orderBy: { nameTh: "asc" },
  });
}

/** Code and link while people can join; nulls otherwise. */
function waysIn(deps: Deps, session: SessionRecord): { code: string | null; path: string | null } {
  if (!isOpen(session.state)) return { code: null, path: null };
  return {
    code: session.codeHash === null ? null : sessionCode(deps, session.id, session.codeRotation),
    path: session.linkOpen ? joinPath(deps, session) : null,
  };
}

/** Slides of what the running phase shows; in the check panel with what the rules say beside the window. */
async function panelSlides(deps: Deps, actor: Actor, session: SessionRecord): Promise<EvidenceSlide[]> {
  const parts = evidencePartsOf(currentPhase(session)?.kind);
  const [slides, checks] = await Promise.all([evidenceSlides(deps, session, parts), checkSlides(deps, actor, session)]);
  return [...slides, ...checks];
}

/** What the facilitators of a session see. Throws notFound, forbidden. */
export async function openRun(deps: Deps, readings: DeskReadings, actor: Actor, id: string): Promise<RunView> {
  const tx = deps.db.prisma;
  const session = await demandSession(tx, actor, "session.run", id);
  const [{ seats, cards, answered, outcome }, tables, invited, slides, notes, head] = await Promise.all([
    readings.of(session),
    loadTables(tx, id),
    invitedOrgs(deps, session),
    panelSlides(deps, actor, session),
    readings.notes.of(session),
    sessionHead(deps, session),
  ]);
  const { code, path } = waysIn(deps, session);
  const inRoom = new Map(
    seats.map(({ orgKey, orgId, orgName }) => [orgKey, { key: orgKey, id: orgId, name: orgName }]),
  );
  // before the reveal nobody reads a card, the facilitator neither
  const writing = currentPhase(session)?.kind === "CARDS";
  const absent = invited.filter((org) => !inRoom.has(org.id));
  return {
    head,
    phases: phaseLines(session),
    next: nextPhase(session)?.kind ?? null,
    previous: previousPhase(session)?.kind ?? null,
    mayClose: mayClose(session),
    rules: session.rules,
    code,
    joinPath: path,
    rotation: session.codeRotation,
    linkVersion: session.linkVersion,
    blank: session.blank,
    seats: seatLines(seats, answered, deps.clock.now().getTime()),
    missing: absent.map(({ nameTh }) => nameTh),
    silent: silentOrgs(seats, answered),
    queue: writing ? [] : cards.filter(({ state }) => state !== "REVEALED"),
    hidden: cards.filter(({ state }) => state === "HIDDEN").length,
    tables: tables.map(({ number }) => number),
    ...{ outcome, notes, shownTable: session.shownTable },
    organizations: [...inRoom.values(), ...absent.map((org) => ({ key: org.id, id: org.id, name: org.nameTh }))],
    slides,
  };
}

/** What the projector shows, for people of the area. `origin` = the address that phones reach. Throws notFound. */
export async function openScreen(
  deps: Deps,
  readings: DeskReadings,
  actor: Actor,
  { id, origin }: { id: string; origin: string },
): Promise<ScreenView> {
  const session = await demandSession(deps.db.prisma, actor, "session.read", id);
  const [{ cards, answered, outcome }, slides, notes, head] = await Promise.all([
    readings.of(session),
    panelSlides(deps, actor, session),
    readShownNotes(deps, readings.notes, session),
    sessionHead(deps, session),
  ]);
  const { code, path } = waysIn(deps, session);
  const url = path === null ? null : new URL(path, origin).href;
  return {
    head,
    blank: session.blank,
    code,
    joinUrl: url === null ? null : new URL("/join", origin).href,
    qr: url === null ? null : readings.qr(url),
    rules: session.rules,
    slides,
    answered: answered?.size ?? 0,
    hidden: cards.filter(({ state }) => state === "HIDDEN").length,
    ...{ outcome, notes, gauge: slides.find((slide) => slide.id === "WINDOW") ?? null },
  };
}
