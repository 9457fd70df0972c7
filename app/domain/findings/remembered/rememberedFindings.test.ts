import fc from "fast-check";
import { expect, test } from "vitest";
import { projectsOf } from "../../../../tests/bench/findings/area";
import type { RememberedVerdict } from "../../duplicate/verdict";
import { satang } from "../../money/satang";
import type { Finding } from "../../rules/finding";
import { areaFindings, type AreaToJudge } from "../areaFindings";
import type { ProjectToJudge } from "../projectFindings";
import { isSame } from "./isSame";
import { FRESH, rememberingJudge, type Judge } from "./rememberedFindings";

const COUNT = 12;
const WORDS = ["", "ก่อสร้างถนน พท.2041 ตำบลลำปำ", "ติดตั้งไฟฟ้าแสงสว่าง", "ครัวเรือนมีรายได้เพิ่มขึ้น", "…", "Roads 2041"];

type Change = { kind: string; at: number; word: string; amount: number };

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom(
    "title",
    "outputs",
    "outcomes",
    "money",
    "rows",
    "opinion",
    "units",
    "partners",
    "state",
    "kind",
  ),
  at: fc.nat(COUNT - 1),
  word: fc.constantFrom(...WORDS),
  amount: fc.nat(9_000_000),
});
const step = fc.oneof(
  { weight: 6, arbitrary: change },
  fc.record({ kind: fc.constant("sources"), at: fc.nat(4), word: fc.constant(""), amount: fc.constant(0) }),
  fc.record({
    kind: fc.constantFrom("plan", "verdict"),
    at: fc.nat(COUNT - 1),
    word: fc.constantFrom(...WORDS),
    amount: fc.nat(3),
  }),
);

/** What one change makes of a project: always new objects, as a new reading of the database gives them. */
function changed(project: ProjectToJudge, { kind, word, amount }: Change): ProjectToJudge {
  const content = structuredClone(project.content);
  const written = (part: Partial<typeof content>) => ({ ...project, content: { ...content, ...part } });
  switch (kind) {
    case "title":
      return written({ title: word });
    case "outputs":
      return written({ outputs: word });
    case "outcomes":
      return written({ outcomesQuantitative: word, outcomesQualitative: word });
    case "money":
      return written({ funding: content.funding.map((line) => ({ ...line, amounts: { 2568: satang(amount) } })) });
    case "rows":
      return written({
        costItems: content.costItems.slice(amount % 3),
        indicators: content.indicators.slice(amount % 2),
      });
    case "opinion":
      return { ...project, opinions: [{ adviser: "NESDC", verdict: amount % 2 ? "SUPPORT" : "NOT_SUPPORT" }] };
    case "units":
      return { ...project, units: [{ orgId: "tao", name: word, mous: amount % 2 ? ["SIGNED"] : [] }] };
    case "partners":
      return { ...project, organizations: amount % 2 ? [{ orgId: "org1", role: "LEAD" }] : [] };
    case "state":
      return { ...project, state: amount % 2 ? "BRIEF_REVIEW" : "NOT_SUPPORTED" };
    default:
      return { ...project, kind: amount % 2 ? "KEY" : "OTHER" };
  }
}

function next(area: AreaToJudge, one: Change): AreaToJudge {
  const id = area.projects[one.at]?.projectId ?? "";
  if (one.kind === "sources") return { ...area, minSources: one.at };
  if (one.kind === "plan") {
    const finding: Finding = {
      rule: "R9",
      severity: "E",
      code: "X",
      ids: [id],
      message: { th: one.word, en: one.word },
    };
    return { ...area, plan: one.amount === 0 ? [] : [...area.plan, finding] };
  }
  if (one.kind === "verdict") {
    const other = area.projects[(one.at + 1) % COUNT]?.projectId ?? "";
    const verdict: RememberedVerdict = {
      projectA: id,
      projectB: other,
      verdict: "SAME",
      reason: one.word,
      signature: "",
    };
    return { ...area, verdicts: one.amount === 0 ? [] : [...area.verdicts, verdict] };
  }
  return { ...area, projects: area.projects.map((project, at) => (at === one.at ? changed(project, one) : project)) };
}

/** As the database would give it again: nothing shared with what was judged before. */
const readAgain = (area: AreaToJudge): AreaToJudge => structuredClone(area);

test("what is remembered is what a fresh judgement says, whatever changes and however little is remembered", () => {
  const first: AreaToJudge = { projects: projectsOf(COUNT), verdicts: [], minSources: 3, plan: [] };
  const property = fc.property(fc.array(step, { maxLength: 12 }), fc.constantFrom(1, COUNT / 2, 100), (steps, most) => {
    const judge = rememberingJudge(most);
    let area = first;
    for (const one of [null, ...steps]) {
      area = readAgain(one ? next(area, one) : area);
      expect(areaFindings(area, judge)).toEqual(areaFindings(area));
    }
  });
  fc.assert(property, { numRuns: 60 });
});

test("only what changed is judged again; one more than is remembered forgets what was used longest ago", () => {
  const projects = projectsOf(3);
  const judge = rememberingJudge(2);
  const said = (at: number, by: Judge = judge) => by.findings(structuredClone(projects[at] as ProjectToJudge), 3, []);
  const [zero, one] = [said(0), said(1)];
  expect(said(0)).toBe(zero);
  expect(said(2)).toEqual(said(2, FRESH));
  expect(said(0)).toBe(zero);
  expect(said(1)).not.toBe(one);
  expect(said(1)).toEqual(one);
});

test("two values are the same when every part of them is", () => {
  fc.assert(
    fc.property(fc.anything({ withDate: false, withMap: false, withSet: false, withTypedArray: false }), (value) => {
      const copy: unknown = structuredClone(value);
      expect(isSame(value, copy)).toBe(true);
      expect(isSame([value], [copy, 1])).toBe(false);
      expect(isSame({ value }, { value: { copy } })).toBe(false);
    }),
  );
  expect(isSame({ a: undefined }, { b: undefined })).toBe(false);
  expect(isSame([], {})).toBe(false);
  expect(isSame(new Date(1), new Date(1))).toBe(false);
  expect(isSame(1n, 1)).toBe(false);
});
