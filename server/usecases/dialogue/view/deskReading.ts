import type { Outcome } from "~/domain/dialogue/view/sessionView";
import { loadCards, type CardRecord } from "../../../db/dialogue/content";
import { loadSeats, type SeatRecord } from "../../../db/dialogue/seats";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import type { Deps } from "../../deps";
import type { NoteReadings } from "../rooms/noteReadings";
import { answeredSeats } from "./answered";
import { qrRows } from "./qr";
import { readOutcome } from "./readOutcome";

/** What facilitators and projector are shown alike. */
export type DeskReading = {
  seats: SeatRecord[];
  cards: CardRecord[];
  answered: ReadonlySet<string> | null;
  outcome: Outcome;
};

/** The desks of a server: facilitators and projector that ask in the same moment are answered from one reading. */
export type DeskReadings = {
  of(session: SessionRecord): Promise<DeskReading>;
  readonly notes: NoteReadings;
  /** The rows of the QR code of an address; drawn once. */
  qr(url: string): string[];
};

const TOPIC = "session-desk/";
/** Codes that are kept: one for each session that is held. */
const MAX_CODES = 50;

async function read(deps: Deps, session: SessionRecord): Promise<DeskReading> {
  const tx = deps.db.prisma;
  const [seats, cards, answered] = await Promise.all([
    loadSeats(tx, session.id),
    loadCards(tx, session.id),
    answeredSeats(tx, session),
  ]);
  return { seats, cards, answered, outcome: await readOutcome(tx, session, { seats, cards }) };
}

/**
 * Makes them. A reading is shared only while it runs, and not by whoever asks after something was changed: nobody gets a
 * state older than the question.
 */
export function makeDeskReadings(deps: Deps, notes: NoteReadings): DeskReadings {
  const running = new Map<string, Promise<DeskReading>>();
  const codes = new Map<string, string[]>();
  deps.bus.on("touched", ({ topic }) => {
    if (topic.startsWith(TOPIC)) running.delete(topic.slice(TOPIC.length));
  });
  return {
    notes,
    of(session) {
      const key = session.id;
      const known = running.get(key);
      if (known) return known;
      const fresh = read(deps, session);
      const over = () => void (running.get(key) === fresh && running.delete(key));
      running.set(key, fresh);
      fresh.then(over, over);
      return fresh;
    },
    qr(url) {
      const rows = codes.get(url) ?? qrRows(url);
      if (codes.size >= MAX_CODES) codes.clear();
      codes.set(url, rows);
      return rows;
    },
  };
}
