import type { PhaseKind } from "./phaseKind";
import { SCRIPT_LINES, type ScriptLine, type ScriptName } from "./script";

/** The four official steps of area-based integration (source 004:173-217, 505-596; domain §5.1). */
export const OFFICIAL_STEPS = [1, 2, 3, 4] as const;

/** ขั้นตอนของกระบวนการ. */
export type OfficialStep = (typeof OFFICIAL_STEPS)[number];

/** What a step needs of the phases: others of the script are planned but dropped, and can be taken up again. */
const NEEDED: Readonly<Record<OfficialStep, readonly PhaseKind[]>> = {
  // 1 ชี้แจงแนวทางฯ: law, calendar, criteria; everyone has read and acknowledged
  1: ["LOBBY", "OPENING", "EVIDENCE", "DUTIES", "CLOSE"],
  // 2 Identify Project: agenda → pain and potential → need → evidence → actors
  2: ["LOBBY", "OPENING", "EVIDENCE", "CARDS", "CLUSTER", "DOT_VOTE", "ROOMS", "PLEDGES", "CONSENT", "DUTIES", "CLOSE"],
  // 3 Detail Design: priority, sources, duplication
  3: ["LOBBY", "OPENING", "EVIDENCE", "PLEDGES", "CHECK", "RANKING", "CONSENT", "DUTIES", "CLOSE"],
  // 4 Function: who requests what in which budget
  4: ["LOBBY", "OPENING", "EVIDENCE", "PLEDGES", "CHECK", "CONSENT", "DUTIES", "CLOSE"],
};

/** A line of a new session's plan; dropped ones are shown and can be taken up. */
export type PlannedLine = ScriptLine & { dropped: boolean };

/**
 * The phases of a new session: the lines of its script, those that its official step does not need dropped. What a shorter
 * script leaves out stands dropped behind the phase that it follows in the full one, so that it can be taken up.
 */
export function planOf(step: OfficialStep, script: ScriptName): PlannedLine[] {
  const needed = new Set(NEEDED[step]);
  const plan = SCRIPT_LINES[script].lines.map((line) => ({ ...line, dropped: !needed.has(line.kind) }));
  for (const [index, line] of SCRIPT_LINES.FULL_150.lines.entries()) {
    if (plan.some(({ kind }) => kind === line.kind)) continue;
    const before = SCRIPT_LINES.FULL_150.lines[index - 1]?.kind;
    plan.splice(plan.findIndex(({ kind }) => kind === before) + 1, 0, { ...line, dropped: true });
  }
  return plan;
}
