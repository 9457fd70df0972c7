import type { SessionState } from "../sessionState";

/** Phases that a session can hold (domain §5.2). */
export const PHASE_KINDS = [
  "LOBBY",
  "OPENING",
  "EVIDENCE",
  "CARDS",
  "CLUSTER",
  "DOT_VOTE",
  "ROOMS",
  "PLEDGES",
  "CHECK",
  "RANKING",
  "CONSENT",
  "DUTIES",
  "CLOSE",
] as const;

/** ช่วงของเวที. */
export type PhaseKind = (typeof PHASE_KINDS)[number];

/** What a facilitator cannot drop or move: people arrive first and part last. */
export function isFixed(kind: PhaseKind): boolean {
  return kind === "LOBBY" || kind === "CLOSE";
}

/** The state of the session while a phase of this kind runs: from the ranking on the meeting decides. */
export function stateDuring(kind: PhaseKind): SessionState {
  if (kind === "LOBBY") return "LOBBY";
  return kind === "RANKING" || kind === "CONSENT" || kind === "DUTIES" || kind === "CLOSE" ? "DECIDING" : "RUNNING";
}

/** A phase as it is planned and as it went. Instants are ISO texts. */
export type Phase = {
  id: string;
  sort: number;
  kind: PhaseKind;
  plannedMinutes: number;
  extendedMinutes: number;
  dropped: boolean;
  beganAt: string | null;
  endedAt: string | null;
};
