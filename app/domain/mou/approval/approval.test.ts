import { describe, expect, test } from "vitest";
import { actRefusal, approvalStand, openGroups, whoseTurn, type ApprovalAct, type ApprovalGroup } from "./approval";
import { APPROVAL_LIMITS, setupFault, type GroupPlan } from "./setup";

const group = (id: string, stage: number, no: number, need: number, approvers: string[]): ApprovalGroup => ({
  ...{ id, stage, no, nameTh: id, need, approvers },
});
/** Stage 1: legal and asset officers beside each other (2 of 3 and 1 of 1); stage 2: the governor. */
const GROUPS = [
  group("governor", 2, 1, 1, ["gov"]),
  group("legal", 1, 1, 2, ["a", "b", "c"]),
  group("assets", 1, 2, 1, ["d"]),
];
const approves = (groupId: string, userId: string): ApprovalAct => ({ groupId, userId, act: "APPROVE" });
const stand = (...acts: ApprovalAct[]) => approvalStand(GROUPS, acts);
const refusal = (groupId: string, userId: string, ...acts: ApprovalAct[]) =>
  actRefusal(stand(...acts), groupId, userId);

describe("approvals in sequence with groups beside each other", () => {
  test("the first stage acts first, all its groups at once", () => {
    expect(stand().stages.map(({ stage, place }) => [stage, place])).toEqual([
      [1, "now"],
      [2, "ahead"],
    ]);
    expect(openGroups(stand()).map(({ id }) => id)).toEqual(["legal", "assets"]);
    expect(whoseTurn(stand())).toEqual(["a", "b", "c", "d"]);
  });

  test("[S78] nobody acts out of turn, in a group that is not theirs, or in one that is not there", () => {
    expect(refusal("governor", "gov")).toBe("NOT_YET");
    expect(refusal("legal", "gov")).toBe("NOT_LISTED");
    expect(refusal("legal", "d")).toBe("NOT_LISTED");
    expect(refusal("elsewhere", "a")).toBe("NOT_LISTED");
    expect(refusal("legal", "a")).toBeNull();
  });

  test("[S76] one act a person, and a group that has enough asks nobody else", () => {
    expect(refusal("legal", "a", approves("legal", "a"))).toBe("ALREADY");
    expect(refusal("legal", "c", approves("legal", "a"), approves("legal", "b"))).toBe("ENOUGH");
    expect(refusal("legal", "c", approves("legal", "a"))).toBeNull();
  });

  test("n of m: one below leaves the stage open, n passes it", () => {
    const below = stand(approves("legal", "a"), approves("assets", "d"));
    expect([below.stages[0]?.place, below.complete]).toEqual(["now", false]);
    expect(whoseTurn(below)).toEqual(["b", "c"]);
    const reached = stand(approves("legal", "a"), approves("assets", "d"), approves("legal", "c"));
    expect(reached.stages.map(({ place }) => place)).toEqual(["done", "now"]);
    expect(whoseTurn(reached)).toEqual(["gov"]);
  });

  test("complete only when every stage is", () => {
    const first = [approves("legal", "a"), approves("legal", "b"), approves("assets", "d")];
    expect(stand(...first).complete).toBe(false);
    expect(stand(...first, approves("governor", "gov")).complete).toBe(true);
    expect(whoseTurn(stand(...first, approves("governor", "gov")))).toEqual([]);
  });

  test("an act of a later stage, of a stranger, or a return counts for nothing", () => {
    expect(stand(approves("governor", "gov")).stages.map(({ place }) => place)).toEqual(["now", "ahead"]);
    expect(stand(approves("legal", "x"), approves("legal", "y")).stages[0]?.groups[0]?.done).toBe(false);
    expect(stand({ groupId: "assets", userId: "d", act: "RETURN" }).stages[0]?.groups[1]?.done).toBe(false);
  });

  test("nobody set up is never complete", () => expect(approvalStand([], []).complete).toBe(false));
});

describe("setting up", () => {
  const one = (change: Partial<GroupPlan> = {}): GroupPlan => ({
    ...{ nameTh: "ฝ่ายกฎหมาย", need: 1, approvers: ["a", "b"] },
    ...change,
  });
  test("a set-up that can be kept", () => {
    expect(setupFault([[one()]])).toBeNull();
    expect(setupFault([[one({ need: 2 }), one({ approvers: ["c"] })], [one()]])).toBeNull();
  });
  test.each([
    ["no stage", [], "EMPTY 0.0"],
    ["a stage without groups", [[one()], []], "EMPTY 2.0"],
    ["a group without a name", [[one({ nameTh: " " })]], "NO_NAME 1.1"],
    ["a name too long", [[one({ nameTh: "ก".repeat(APPROVAL_LIMITS.name + 1) })]], "NO_NAME 1.1"],
    ["nobody in a group", [[one({ approvers: [] })]], "NO_APPROVER 1.1"],
    ["none needed", [[one({ need: 0 })]], "NEED 1.1"],
    ["more needed than there are", [[one({ need: 3 })]], "NEED 1.1"],
    ["half a person", [[one({ need: 1.5 })]], "NEED 1.1"],
    ["a person twice in a group", [[one({ approvers: ["a", "a"] })]], "TWICE 1.1"],
    ["a person in two groups of a stage", [[one(), one({ approvers: ["b"] })]], "TWICE 1.2"],
    ["too many stages", Array.from({ length: APPROVAL_LIMITS.stages + 1 }, () => [one()]), "TOO_MANY 0.0"],
  ] as [string, GroupPlan[][], string][])("%s is a fault", (_, plan, said) => {
    const { fault, stage, group: at } = setupFault(plan) ?? { fault: "none", stage: 0, group: 0 };
    expect(`${fault} ${stage}.${at}`).toBe(said);
  });
});
