import { describe, expect, test } from "vitest";
import { editionStepsFrom, isPlanFrozen, mayBeRevised, reopenerOf, type EditionFacts } from "./editionLife";
import { PLAN_STATES, type PlanState } from "./planLife";

const steps = (state: PlanState, more: Partial<EditionFacts> = {}) =>
  editionStepsFrom({ state, cameFrom: null, revises: false, ...more }).map(
    ({ to, taker, needsReason, needsDocument, skips }) =>
      [to, taker, needsReason ? "reason" : "", needsDocument ? "paper" : "", ...skips].filter(Boolean).join(" "),
  );

describe("steps of an edition", () => {
  test.each<[PlanState, string[]]>([
    ["DRAFT", ["CONSULTED PLANNER paper", "COMMITTEE_APPROVED COMMITTEE reason paper CONSULTED"]],
    ["CONSULTED", ["COMMITTEE_APPROVED COMMITTEE paper", "DRAFT PLANNER reason"]],
    ["COMMITTEE_APPROVED", ["SUBMITTED PLANNER paper", "DRAFT COMMITTEE reason"]],
    ["SUBMITTED", ["APPROVED PLANNER paper"]],
    ["APPROVED", ["IN_FORCE PLANNER paper"]],
    ["IN_FORCE", ["ARCHIVED PLANNER reason"]],
    ["ARCHIVED", []],
  ])("%s leads on as the annual plan does, each step with its own paper", (state, expected) => {
    expect(steps(state)).toEqual(expected);
  });

  test("an approval taken back leads to where the edition came from", () => {
    expect(steps("COMMITTEE_APPROVED", { cameFrom: "CONSULTED" })).toContain("CONSULTED COMMITTEE reason");
    expect(steps("COMMITTEE_APPROVED", { cameFrom: "CONSULTED" })).not.toContain("DRAFT COMMITTEE reason");
  });

  test("a revised edition can be put away before it is approved, never after", () => {
    const putAway = PLAN_STATES.filter((state) => steps(state, { revises: true }).includes("ARCHIVED PLANNER reason"));
    expect(putAway).toEqual(["DRAFT", "CONSULTED", "IN_FORCE"]);
  });
});

describe("[I11] freeze", () => {
  test.each<[PlanState, boolean, string | null, boolean]>([
    ["DRAFT", false, null, false],
    ["CONSULTED", false, null, false],
    ["COMMITTEE_APPROVED", true, "COMMITTEE", false],
    ["SUBMITTED", true, "OFFICE", true],
    ["APPROVED", true, "OFFICE", true],
    ["IN_FORCE", true, "OFFICE", true],
    ["ARCHIVED", true, "NOBODY", false],
  ])("%s: frozen %s, opened again by %s, revised %s", (state, frozen, reopener, revised) => {
    expect([isPlanFrozen(state), reopenerOf(state), mayBeRevised(state)]).toEqual([frozen, reopener, revised]);
  });
});
