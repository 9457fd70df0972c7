import { describe, expect, test } from "vitest";
import { MOU_STATES, type MouState } from "../mouState";
import { isBeforeSigning, isInForce, mouStepBetween, mouStepsFrom } from "./mouLife";

/** Every step by state: where to, who takes it, through what, and what it needs. */
const TABLE: Record<MouState, string[]> = {
  DRAFT: ["AGREED_TEXT by LEAD [TEXT] keeps AGREED", "TERMINATED by PLANNER reason"],
  AGREED_TEXT: ["EVIDENCE_CHECK by LEAD", "DRAFT by SIDE reason reopens", "TERMINATED by PLANNER reason"],
  EVIDENCE_CHECK: [
    "SIGNING by PLANNER [TEXT AUTHORITY APPROVALS] keeps SIGNING",
    "DRAFT by SIDE reason reopens",
    "DRAFT by APPROVER through RETURN reason reopens",
    "TERMINATED by PLANNER reason",
  ],
  SIGNING: [
    "SIGNED by PLANNER through SIGNING [AUTHORITY] keeps SIGNED",
    "DRAFT by PLANNER reason reopens",
    "TERMINATED by PLANNER reason",
  ],
  SIGNED: ["ACTIVE by PLANNER", "TERMINATED by PLANNER reason document", "SUPERSEDED by PLANNER through SUCCESSOR"],
  ACTIVE: [
    "FULFILLED by PLANNER [DUTIES]",
    "TERMINATED by PLANNER reason document",
    "SUPERSEDED by PLANNER through SUCCESSOR",
  ],
  FULFILLED: [],
  TERMINATED: [],
  SUPERSEDED: [],
};

const said = (state: MouState) =>
  mouStepsFrom(state).map(({ to, taker, through, guards, needsReason, needsDocument, reopens, gate }) =>
    [
      `${to} by ${taker}`,
      through === "STEP" ? "" : `through ${through}`,
      guards.length > 0 ? `[${guards.join(" ")}]` : "",
      needsReason ? "reason" : "",
      needsDocument ? "document" : "",
      reopens ? "reopens" : "",
      gate ? `keeps ${gate}` : "",
    ]
      .filter((part) => part !== "")
      .join(" "),
  );

describe("the life of a memorandum", () => {
  test.each(MOU_STATES)("steps out of %s", (state) => expect(said(state)).toEqual(TABLE[state]));

  test("everything before the signing can be opened again, nothing after it", () => {
    for (const state of MOU_STATES)
      expect(mouStepsFrom(state).some(({ reopens }) => reopens)).toBe(isBeforeSigning(state) && state !== "DRAFT");
  });

  test("what was signed is ended by a letter, with its reason", () => {
    for (const state of MOU_STATES) {
      const end = mouStepBetween(state, "TERMINATED");
      if (end) expect([end.needsReason, end.needsDocument]).toEqual([true, isInForce(state)]);
    }
  });

  test("[R12] no way leads to the signing but the one that asks for authority and approvals", () => {
    const ways = MOU_STATES.flatMap((from) => mouStepsFrom(from).filter(({ to }) => to === "SIGNING"));
    expect(ways.map(({ guards }) => guards)).toEqual([["TEXT", "AUTHORITY", "APPROVALS"]]);
  });

  test("a step of its own is told from one that comes with another action", () => {
    expect(mouStepBetween("SIGNING", "SIGNED")).toBeNull();
    expect(mouStepBetween("SIGNING", "SIGNED", "SIGNING")?.gate).toBe("SIGNED");
    expect(mouStepBetween("EVIDENCE_CHECK", "DRAFT", "RETURN")?.taker).toBe("APPROVER");
    expect(mouStepBetween("SIGNED", "DRAFT")).toBeNull();
  });
});
