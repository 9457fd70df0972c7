/** Life of a dialogue session (เวทีสนทนา), in order. */
export const SESSION_STATES = ["PLANNED", "LOBBY", "RUNNING", "DECIDING", "CLOSED", "MINUTES_SIGNED"] as const;

/** สถานะของเวที. */
export type SessionState = (typeof SESSION_STATES)[number];

/** True while people may join: from the opening of the lobby until the close. */
export function isOpen(state: SessionState): boolean {
  return state === "LOBBY" || state === "RUNNING" || state === "DECIDING";
}

/** True once the session is over: its codes and seats are dead and its summary can be read. */
export function isOver(state: SessionState): boolean {
  return state === "CLOSED" || state === "MINUTES_SIGNED";
}

/** True once the voting rules may no longer change: from the first phase after the lobby (Loomio's lesson, [W13]). */
export function areRulesFrozen(state: SessionState): boolean {
  return state !== "PLANNED" && state !== "LOBBY";
}
