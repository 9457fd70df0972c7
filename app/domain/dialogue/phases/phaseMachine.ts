import { isFixed, stateDuring, type Phase } from "./phaseKind";
import { isOpen, isOver, type SessionState } from "../sessionState";

/** Where a session stands: its state, its phases in any order, the one that runs. */
export type Course = { state: SessionState; phases: readonly Phase[]; currentPhaseId: string | null };

/** Most minutes that one phase may have in all. */
export const MAX_MINUTES = 240;

/** Phases in their order. */
export function inOrder(phases: readonly Phase[]): Phase[] {
  return [...phases].sort((a, b) => a.sort - b.sort);
}

/** The phase that runs; null before the lobby opens and after the close. */
export function currentPhase({ phases, currentPhaseId }: Course): Phase | null {
  return phases.find(({ id }) => id === currentPhaseId) ?? null;
}

/** The phase that "next" would begin: the first one behind the running phase that is not dropped; null at the end. */
export function nextPhase(course: Course): Phase | null {
  if (isOver(course.state)) return null;
  const current = currentPhase(course);
  const after = current ? current.sort : -Infinity;
  return inOrder(course.phases).find(({ sort, dropped }) => sort > after && !dropped) ?? null;
}

/** The phase that "back" would resume: the last one before the running phase that was held; null when there is none. */
export function previousPhase(course: Course): Phase | null {
  const current = currentPhase(course);
  if (!current || isOver(course.state)) return null;
  const held = inOrder(course.phases).filter(({ sort, beganAt }) => sort < current.sort && beganAt !== null);
  return held.filter(({ kind }) => kind !== "LOBBY").at(-1) ?? null;
}

/** The state of the session once `phase` runs. A session that has begun never shows its lobby again. */
export function stateIn(phase: Phase): SessionState {
  return stateDuring(phase.kind);
}

/** True when the phase may be dropped or taken up: it is neither fixed nor held. */
export function mayDrop(course: Course, phase: Phase): boolean {
  return !isOver(course.state) && !isFixed(phase.kind) && phase.beganAt === null;
}

/** True when the minutes of the phase may change: it has not ended. */
export function mayRetime(course: Course, phase: Phase): boolean {
  return !isOver(course.state) && phase.endedAt === null;
}

/**
 * The order after moving a phase one place up or down among those that have not begun; null when it may not move. Fixed
 * phases stay at both ends.
 */
export function moved(course: Course, phaseId: string, by: -1 | 1): Phase[] | null {
  const list = inOrder(course.phases);
  const from = list.findIndex(({ id }) => id === phaseId);
  const [phase, other] = [list[from], list[from + by]];
  if (!phase || !other || !mayDrop(course, phase) || !mayDrop(course, other)) return null;
  return list.map((one) =>
    one === phase ? { ...one, sort: other.sort } : one === other ? { ...one, sort: phase.sort } : one,
  );
}

/** Minutes of a phase after extending it by `by` (also negative); null when that is not allowed. */
export function extended(course: Course, phase: Phase, by: number): number | null {
  const total = phase.plannedMinutes + phase.extendedMinutes + by;
  const legal = Number.isInteger(by) && mayRetime(course, phase) && total >= 1 && total <= MAX_MINUTES;
  return legal ? phase.extendedMinutes + by : null;
}

/** When the running phase should end (ms since 1970); null while none runs. */
export function endsAt(phase: Phase | null): number | null {
  if (!phase?.beganAt) return null;
  return Date.parse(phase.beganAt) + (phase.plannedMinutes + phase.extendedMinutes) * 60_000;
}

/** True when the session may close: it is open and its closing phase runs. */
export function mayClose(course: Course): boolean {
  return isOpen(course.state) && currentPhase(course)?.kind === "CLOSE";
}
