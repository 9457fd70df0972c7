import { describe, expect, test } from "vitest";
import type { Course } from "./phaseMachine";
import {
  currentPhase,
  endsAt,
  extended,
  inOrder,
  mayClose,
  mayDrop,
  moved,
  nextPhase,
  previousPhase,
  stateIn,
} from "./phaseMachine";
import { PHASE_KINDS, stateDuring, type Phase, type PhaseKind } from "./phaseKind";
import { OFFICIAL_STEPS, planOf } from "./officialStep";
import { SCRIPT_LINES, scriptMinutes, SCRIPTS } from "./script";

const phase = (kind: PhaseKind, sort: number, change: Partial<Phase> = {}): Phase => ({
  id: `p${sort}`,
  sort,
  kind,
  plannedMinutes: 10,
  extendedMinutes: 0,
  dropped: false,
  beganAt: null,
  endedAt: null,
  ...change,
});
const began = { beganAt: "2026-01-01T00:00:00.000Z" };
const course = (currentPhaseId: string | null, ...phases: Phase[]): Course => ({
  state: "RUNNING",
  phases,
  currentPhaseId,
});
const plan = () => [phase("LOBBY", 1), phase("OPENING", 2), phase("CARDS", 3), phase("RANKING", 4), phase("CLOSE", 5)];

describe("scripts", () => {
  test("the full script makes 150 minutes, the short one 90", () => {
    expect(SCRIPTS.map((name) => scriptMinutes(SCRIPT_LINES[name]))).toEqual([150, 90]);
  });

  test.each(OFFICIAL_STEPS)(
    "step %i begins in the lobby, ends with the close, and decides only after it has looked",
    (step) => {
      for (const script of SCRIPTS) {
        const held = planOf(step, script).filter(({ dropped }) => !dropped);
        expect([held[0]?.kind, held.at(-1)?.kind]).toEqual(["LOBBY", "CLOSE"]);
        const states = held.map(({ kind }) => stateDuring(kind));
        const order = ["LOBBY", "RUNNING", "DECIDING"];
        expect(states.slice(0, -1).map((state) => order.indexOf(state))).not.toContain(-1);
      }
    },
  );

  test.each(OFFICIAL_STEPS)(
    "step %i: what the short script leaves out can be taken up, and takes no minute before",
    (step) => {
      const plan = planOf(step, "SHORT_90");
      expect(plan.map(({ kind }) => kind)).toEqual([
        ...["LOBBY", "OPENING", "EVIDENCE", "CARDS", "CLUSTER", "DOT_VOTE", "ROOMS", "PLEDGES", "RANKING", "CONSENT"],
        ...["CHECK", "DUTIES", "CLOSE"],
      ]);
      const added = plan.filter(({ kind }) => !SCRIPT_LINES.SHORT_90.lines.some((line) => line.kind === kind));
      expect(added.map(({ kind, dropped }) => [kind, dropped])).toEqual([
        ["EVIDENCE", true],
        ["PLEDGES", true],
        ["CONSENT", true],
      ]);
    },
  );

  test("no script names a phase twice", () => {
    for (const { lines } of Object.values(SCRIPT_LINES)) {
      expect(new Set(lines.map(({ kind }) => kind)).size).toBe(lines.length);
      expect(lines.every(({ kind }) => PHASE_KINDS.includes(kind))).toBe(true);
    }
  });
});

describe("the phase machine", () => {
  test("next skips what is dropped and ends after the last", () => {
    const phases = plan().map((one) => (one.kind === "CARDS" ? { ...one, dropped: true } : one));
    expect(nextPhase(course(null, ...phases))?.kind).toBe("LOBBY");
    expect(nextPhase(course("p2", ...phases))?.kind).toBe("RANKING");
    expect(nextPhase(course("p5", ...phases))).toBeNull();
    expect(nextPhase({ ...course("p2", ...phases), state: "CLOSED" })).toBeNull();
  });

  test("back resumes only a phase that was held, never the lobby", () => {
    const phases = plan().map((one) => (one.sort < 4 ? { ...one, ...began } : one));
    expect(previousPhase(course("p4", ...phases))?.kind).toBe("CARDS");
    expect(previousPhase(course("p2", ...phases))).toBeNull();
  });

  test("what was held, the lobby and the close are neither dropped nor moved", () => {
    const phases = plan().map((one) => (one.kind === "OPENING" ? { ...one, ...began } : one));
    const now = course("p2", ...phases);
    expect(phases.filter((one) => mayDrop(now, one)).map(({ kind }) => kind)).toEqual(["CARDS", "RANKING"]);
    expect(moved(now, "p3", -1)).toBeNull();
    expect(moved(now, "p4", 1)).toBeNull();
    expect(inOrder(moved(now, "p3", 1) ?? []).map(({ kind }) => kind)).toEqual([
      "LOBBY",
      "OPENING",
      "RANKING",
      "CARDS",
      "CLOSE",
    ]);
  });

  test("moving there and back again is the order as it was", () => {
    const now = course(null, ...plan());
    const there = moved(now, "p3", 1) ?? [];
    expect(inOrder(moved({ ...now, phases: there }, "p3", -1) ?? [])).toEqual(inOrder(now.phases));
  });

  test("a phase keeps at least one minute and at most 240", () => {
    const now = course("p2", ...plan());
    const opening = phase("OPENING", 2);
    expect(extended(now, opening, -9)).toBe(-9);
    expect(extended(now, opening, -10)).toBeNull();
    expect(extended(now, opening, 230)).toBe(230);
    expect(extended(now, opening, 231)).toBeNull();
    expect(extended(now, opening, 0.5)).toBeNull();
    expect(extended(now, { ...opening, endedAt: began.beganAt }, 1)).toBeNull();
  });

  test("the clock of a phase is its beginning and all its minutes", () => {
    const running = phase("CARDS", 3, { ...began, extendedMinutes: 2 });
    expect(endsAt(running)).toBe(Date.parse("2026-01-01T00:12:00.000Z"));
    expect(endsAt(null)).toBeNull();
  });

  test("only its closing phase closes a session", () => {
    expect(mayClose(course("p4", ...plan()))).toBe(false);
    expect(mayClose(course("p5", ...plan()))).toBe(true);
    expect(mayClose({ ...course("p5", ...plan()), state: "CLOSED" })).toBe(false);
  });

  test("ranking and consent are decisions, cards are not", () => {
    expect(stateIn(phase("RANKING", 1))).toBe("DECIDING");
    expect(stateIn(phase("CARDS", 1))).toBe("RUNNING");
    expect(currentPhase(course("p3", ...plan()))?.kind).toBe("CARDS");
  });
});
