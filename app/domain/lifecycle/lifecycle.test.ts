import { describe, expect, test } from "vitest";
import { PROJECT_STATES, isFrozen } from "../brief/project";
import type { Finding } from "../rules/finding";
import { checkAdvice, checkImportance } from "./advice";
import { judgeStep } from "./guards";
import { checkKeyMarks, type MarkFacts } from "./keyMarks";
import { stepBetween, stepsFrom, type Step } from "./steps";

const finding = (rule: string, more: Partial<Finding> = {}): Finding => ({
  ...{ rule, severity: "E", code: "X", ids: ["p"], message: { th: rule, en: rule } },
  ...more,
});
const codes = (findings: readonly Finding[]) =>
  findings.map(({ rule, code, severity }) => `${rule} ${code} ${severity}`);
const demanded = (from: Parameters<typeof stepBetween>[0], to: Parameters<typeof stepBetween>[1]): Step => {
  const step = stepBetween(from, to);
  if (!step) throw new Error(`no step ${from} → ${to}`);
  return step;
};

describe("steps of a project's life", () => {
  test("one step ahead needs no reason; leaving steps out is the strategy office's, with a reason", () => {
    expect(demanded("BRIEF_DRAFT", "BRIEF_REVIEW")).toMatchObject({ taker: "LEAD", needsReason: false, skips: [] });
    expect(demanded("BRIEF_DRAFT", "READY")).toMatchObject({
      taker: "PLANNER",
      needsReason: true,
      skips: ["BRIEF_REVIEW", "DETAILED", "MOU_PENDING"],
    });
    expect(stepBetween("IDEA", "BRIEF_DRAFT")).toBeNull();
  });

  test("approval and submission belong to the whole plan: no project takes them alone", () => {
    for (const from of PROJECT_STATES)
      for (const { to } of stepsFrom(from)) expect(["KBJ_APPROVED", "SUBMITTED"]).not.toContain(to);
  });

  test("what thaws a frozen brief opens a new revision, with a reason, by the strategy office", () => {
    const thawing = PROJECT_STATES.filter(isFrozen).flatMap((from) =>
      stepsFrom(from).filter(({ to }) => !isFrozen(to)),
    );
    expect(thawing).toHaveLength(2);
    for (const step of thawing) expect(step).toMatchObject({ newRevision: true, needsReason: true, taker: "PLANNER" });
    const others = PROJECT_STATES.flatMap(stepsFrom).filter(({ newRevision }) => newRevision);
    expect(others).toHaveLength(2);
  });

  test("the four outcomes of the review; refusing and returning need a reason", () => {
    expect(stepsFrom("SUBMITTED").map(({ to, kind, needsReason }) => `${to} ${kind} ${needsReason}`)).toEqual([
      "SUPPORTED_IN_FRAME decision false",
      "SUPPORTED_OVER_FRAME decision false",
      "NOT_SUPPORTED decision true",
      "RETURNED decision true",
    ]);
    expect(stepsFrom("BUDGETED")).toEqual([]);
  });
});

describe("guards", () => {
  test("every error stands before READY; warnings never do", () => {
    const result = judgeStep(demanded("MOU_PENDING", "READY"), [finding("R4"), finding("R19", { severity: "W" })]);
    expect(codes(result.blocking)).toEqual(["R4 X E"]);
    expect(codes(result.warnings)).toEqual(["R19 X W"]);
  });

  test("leaving out MOU_PENDING waives the memoranda and nothing else", () => {
    const findings = [
      finding("R13"),
      finding("R28", { code: "MARK_3" }),
      finding("R28", { code: "MARK_1" }),
      finding("R16"),
    ];
    const over = judgeStep(demanded("DETAILED", "READY"), findings);
    expect(codes(over.waived)).toEqual(["R13 X E", "R28 MARK_3 E"]);
    expect(codes(over.blocking)).toEqual(["R28 MARK_1 E", "R16 X E"]);
    expect(judgeStep(demanded("MOU_PENDING", "READY"), findings).waived).toEqual([]);
  });

  test("before the memoranda the brief is complete and its money adds up; earlier steps and steps back are free", () => {
    const findings = [finding("R6"), finding("R4"), finding("R16")];
    expect(codes(judgeStep(demanded("DETAILED", "MOU_PENDING"), findings).blocking)).toEqual(["R6 X E", "R16 X E"]);
    expect(judgeStep(demanded("BRIEF_DRAFT", "BRIEF_REVIEW"), findings).blocking).toEqual([]);
    expect(judgeStep(demanded("READY", "BRIEF_DRAFT"), findings).blocking).toEqual([]);
  });
});

const KEY = { projectId: "p", kind: "KEY" as const };
const OTHER = { projectId: "p", kind: "OTHER" as const };
const NESDC = { adviser: "NESDC" as const, verdict: "SUPPORT" as const };
const BUREAU = { adviser: "BUDGET_BUREAU" as const, verdict: "WITH_REMARKS" as const };

describe("advice", () => {
  test("[R20] a key project waits for both advisers, another project only at the approval", () => {
    expect(codes(checkAdvice(KEY, [NESDC], false))).toEqual(["R20 ADVICE_MISSING E"]);
    expect(codes(checkAdvice(OTHER, [], false))).toEqual(["R20 ADVICE_MISSING W", "R20 ADVICE_MISSING W"]);
    expect(codes(checkAdvice(OTHER, [BUREAU], true))).toEqual(["R20 ADVICE_MISSING E"]);
    expect(checkAdvice(KEY, [NESDC, BUREAU], true)).toEqual([]);
  });

  test("[R20] an opinion against the project is heard: it warns; the last opinion of an adviser counts", () => {
    const against = { adviser: "NESDC" as const, verdict: "NOT_SUPPORT" as const };
    expect(codes(checkAdvice(KEY, [NESDC, against, BUREAU], true))).toEqual(["R20 ADVISED_AGAINST W"]);
    expect(checkAdvice(KEY, [against, NESDC, BUREAU], true)).toEqual([]);
  });

  test("[R20b] a key project argues potential and priority; blanks are no argument", () => {
    const argued = { highPotential: "พื้นที่ชุ่มน้ำโลก", highPriority: "น้ำท่วมทุกปี" };
    expect(checkImportance(KEY, argued)).toEqual([]);
    expect(codes(checkImportance(KEY, { ...argued, highPriority: " \n" }))).toEqual(["R20b PRIORITY_MISSING E"]);
    expect(checkImportance(OTHER, { highPotential: "", highPriority: "" })).toEqual([]);
  });
});

describe("the four marks", () => {
  const facts: MarkFacts = { ...KEY, findings: [], units: [{ orgId: "a", name: "อบต.พนางตุง", mous: ["SIGNED"] }] };

  test("[R28] a key project that bears all four passes; another project is not asked", () => {
    expect(checkKeyMarks(facts)).toEqual([]);
    const bare = { ...facts, findings: [finding("R9")], units: [{ orgId: "a", name: "ก", mous: [] }] };
    expect(checkKeyMarks({ ...bare, kind: "OTHER" })).toEqual([]);
  });

  test("[R28] each mark is missed by its own cause, and says which units have no signed memorandum", () => {
    const missed = (more: Partial<MarkFacts>) => checkKeyMarks({ ...facts, ...more });
    expect(codes(missed({ findings: [finding("R9")] }))).toEqual(["R28 MARK_1 E"]);
    expect(codes(missed({ findings: [finding("R16", { ids: ["p", "item-5"] })] }))).toEqual(["R28 MARK_2 E"]);
    expect(missed({ findings: [finding("R16", { ids: ["p", "item-7"] })] })).toEqual([]);
    expect(codes(missed({ findings: [finding("R20")] }))).toEqual(["R28 MARK_4 E"]);
    expect(missed({ findings: [finding("R20", { severity: "W" })] })).toEqual([]);
    const [third] = missed({
      units: [...facts.units, { orgId: "b", name: "แขวงทางหลวง", mous: ["DRAFT", "TERMINATED"] }],
    });
    expect(third).toMatchObject({ code: "MARK_3" });
    expect(third?.message.th).toContain("แขวงทางหลวง");
    expect(third?.message.th).not.toContain("พนางตุง");
  });
});
