import type { NoteView, NoteWriter } from "./noteView";
import type { ConsentChoice, ConsentLine } from "../voting/consent";
import type { BordaLine } from "../voting/borda";
import type { CardKind, CardState } from "../card";
import type { DotLine } from "../voting/dotVote";
import type { FundSource } from "../../brief/briefContent";
import type { PhaseKind } from "../phases/phaseKind";
import type { QuorumLine, Sector } from "../seats/sector";
import type { SessionState } from "../sessionState";
import type { VotingRules } from "../voting/votingRules";

/*
 * What the three views of a session are told. Plain data that JSON carries: instants are ISO texts, money is satang as a
 * decimal text.
 */

/** The phase that runs. `endsAt` = milliseconds since 1970; `closed` = no more answers are taken, results are shown. */
export type PhaseNow = {
  id: string;
  kind: PhaseKind;
  place: number;
  count: number;
  endsAt: number | null;
  closed: boolean;
};

/** What every view starts from. `at` = when the server read it, milliseconds since 1970. */
export type SessionHead = {
  id: string;
  title: string;
  place: string;
  areaCode: string;
  fy: number;
  areaNameTh: string;
  areaNameEn: string;
  startsAt: string;
  state: SessionState;
  phase: PhaseNow | null;
  at: number;
};

/** A slide of evidence drawn from the area's data. Figures are texts of satang or counts. */
export type EvidenceSlide =
  | { id: "LAST_YEAR"; fy: number; projects: number; totalSatang: string }
  | { id: "GAPS"; goals: number; projects: number; examples: string[] }
  /** [R3] Key projects inside the frame; `ok` null = cannot be said yet. */
  | { id: "KEY_SHARE"; ok: boolean | null; keySatang: string }
  /** Projects with a finding of the check panel: [R4] sources, [R6] duplicates, [R7–R9] alignment. */
  | { id: "SOURCES" | "DUPLICATES" | "ALIGNMENT"; projects: number }
  | {
      id: "WINDOW";
      proposedSatang: string;
      frameSatang: string | null;
      minSatang: string | null;
      maxSatang: string | null;
      verdict: "FRAME_UNKNOWN" | "BELOW_MIN" | "WITHIN" | "ABOVE_MAX";
    };

/** How people marked a slide. */
export type SlideMarks = Readonly<Record<string, { fits: number; not: number }>>;

/** A project or agenda that is talked about. */
export type ItemView = {
  id: string;
  kind: "PROJECT" | "AGENDA";
  title: string;
  code: string | null;
  briefId: string | null;
  /** It stands for a project of the year, also when that was taken out since. */
  hasProject: boolean;
};

/** A shown card; without its writer's name, as agreed for brainstorming. */
export type CardView = { id: string; kind: CardKind; text: string; place: string; clusterId: string | null };

/** A group of cards. */
export type ClusterView = { id: string; name: string; cards: CardView[] };

/** A promise of an organisation. */
export type PledgeView = {
  id: string;
  itemId: string;
  orgName: string;
  source: FundSource;
  minSatang: string;
  maxSatang: string;
  note: string;
  applied: boolean;
};

/** Who does what until when (YYYY-MM-DD). */
export type DutyView = {
  id: string;
  text: string;
  orgName: string;
  orgKey: string;
  dueOn: string;
  accepted: boolean;
  /** Ticked off after the session. */
  done: boolean;
  itemTitle: string | null;
};

/** What the meeting decided so far, all counts from the rows. `null` parts are not shown yet. */
export type Outcome = {
  present: { people: number; organizations: number; lines: QuorumLine[]; met: boolean };
  clusters: ClusterView[];
  loose: CardView[];
  items: ItemView[];
  dots: (DotLine & { title: string })[] | null;
  ranking: (BordaLine & { title: string; code: string | null })[] | null;
  rankers: { persons: number; organizations: number };
  consents: (ConsentLine & { title: string })[] | null;
  pledges: PledgeView[];
  duties: DutyView[];
  marks: SlideMarks;
};

/** One's own card. */
export type OwnCard = {
  clientId: string;
  kind: CardKind;
  text: string;
  place: string;
  state: CardState;
  reason: string;
};

/** The room of a table: its note, whether the seat may write it, the cards it may take in (those of its agenda first). */
export type RoomView = { note: NoteView; mayWrite: boolean; epoch: number; cards: CardView[]; mates: string[] };

/** What the phone of a seat shows. */
export type SeatView = {
  head: SessionHead;
  seat: {
    id: string;
    name: string;
    orgName: string;
    position: string;
    verified: boolean;
    table: number | null;
    acknowledged: boolean;
  };
  rules: VotingRules;
  present: { people: number; organizations: number };
  slides: EvidenceSlide[];
  marks: Readonly<Record<string, boolean>>;
  cards: OwnCard[];
  clusters: ClusterView[];
  loose: CardView[];
  targets: { id: string; title: string; cards: number }[];
  items: ItemView[];
  dots: { choice: Readonly<Record<string, number>>; revision: number } | null;
  ranking: { choice: string[]; revision: number } | null;
  consents: { itemId: string; choice: ConsentChoice; reason: string; revision: number; mine: boolean }[];
  pledges: (PledgeView & { clientId: string })[];
  duties: DutyView[];
  /** The concept note of the seat's table while the rooms run; null before, after and without a table. */
  room: RoomView | null;
  /** Results, where they are shown already. */
  outcome: Outcome | null;
};

/** A seat as the facilitators see it. */
export type SeatLine = {
  id: string;
  name: string;
  position: string;
  orgName: string;
  sector: Sector;
  verified: boolean;
  here: boolean;
  released: boolean;
  answered: boolean;
  table: number | null;
};

/** A phase as the script bar shows it. */
export type PhaseLine = {
  id: string;
  kind: PhaseKind;
  minutes: number;
  extended: number;
  dropped: boolean;
  state: "past" | "now" | "ahead";
  mayDrop: boolean;
};

/** A card in the moderation queue. */
export type QueuedCard = CardView & { state: CardState; orgName: string; reason: string };

/** What the facilitators see. `code` and `joinPath` are null while nobody can join. */
export type RunView = {
  head: SessionHead;
  phases: PhaseLine[];
  next: PhaseKind | null;
  previous: PhaseKind | null;
  mayClose: boolean;
  rules: VotingRules;
  code: string | null;
  joinPath: string | null;
  /** Which code and link are in force: a command says which it means to end. */
  rotation: number;
  linkVersion: number;
  blank: boolean;
  seats: SeatLine[];
  /** Organisations that were invited and have nobody in the room. */
  missing: string[];
  /** Organisations in the room of whom nobody answered in this phase. */
  silent: string[];
  queue: QueuedCard[];
  hidden: number;
  outcome: Outcome;
  /** Numbers of the tables that were dealt. */
  tables: number[];
  /** Concept notes of the tables, and which of them the projector shows large (null = all). */
  notes: NoteView[];
  shownTable: number | null;
  organizations: { key: string; id: string | null; name: string }[];
  slides: EvidenceSlide[];
};

/** What the projector shows. `qr` = rows of 0 and 1. */
export type ScreenView = {
  head: SessionHead;
  blank: boolean;
  code: string | null;
  joinUrl: string | null;
  qr: string[] | null;
  rules: VotingRules;
  slides: EvidenceSlide[];
  /** People who answered in this phase, of those in the room. */
  answered: number;
  hidden: number;
  outcome: Outcome;
  /** Concept notes that the room may see now, with who is writing at each; empty outside of rooms and pitches. */
  notes: (NoteView & { writers: NoteWriter[] })[];
  /** [R1] The window as it stands, where it is shown beside the notes; null without figures. */
  gauge: Extract<EvidenceSlide, { id: "WINDOW" }> | null;
};
