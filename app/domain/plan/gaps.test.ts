import { describe, expect, test } from "vitest";
import { planGaps } from "./gaps";
import { CARD, laneBands, layoutLanes } from "./lanes";
import { stepOf } from "./indicatorGaps";
import { mayLink, NODE_KINDS, relationsBetween, type NodeKind, type PlanLink, type PlanNode } from "./planGraph";

const node = (id: string, kind: NodeKind, more: Partial<PlanNode> = {}): PlanNode => ({
  ...{ id, kind, code: id, titleTh: id, titleEn: "", sort: 0, archived: false, steps: [], projectId: null },
  ...{ briefId: null, projectKind: kind === "PROJECT" ? "KEY" : null, amount: kind === "PROJECT" ? 1n : 0n },
  ...more,
});
const link = (from: string, to: string): PlanLink => ({
  ...{ id: `${from}>${to}`, from, to, relation: "REALISES", reason: "", strength: "M", origin: "ACTION" },
});
const base = [node("g", "GOAL"), node("i", "ISSUE"), node("p", "PROJECT")];
const up = [link("p", "i"), link("i", "g")];
const codes = (nodes: PlanNode[], links: PlanLink[] = up, fy = 2568) =>
  planGaps({ nodes, links }, fy).map(({ rule, code, ids }) => `${rule} ${code} ${ids.join()}`);

test("[R9f] an issue whose projects have no money is named; one satang is money", () => {
  expect(codes(base)).toEqual([]);
  expect(codes([...base.slice(0, 2), node("p", "PROJECT", { amount: 0n })])).toEqual(["R9f ISSUE_WITHOUT_MONEY i"]);
  const two = [...base.slice(0, 2), node("p", "PROJECT", { amount: 0n }), node("q", "PROJECT", { amount: 1n })];
  expect(codes(two, [...up, link("q", "i")])).toEqual([]);
});

test("[R9f] an issue without any project is only without a project", () => {
  expect(codes([...base, node("j", "ISSUE")])).toEqual(["R9b ISSUE_WITHOUT_PROJECT j"]);
});

describe("[R9h] I2: a key project lives in the 5-year plan", () => {
  test("reaching its goal by another way is not enough; another project may", () => {
    const links = [...up, link("q", "g")];
    expect(codes([...base, node("q", "PROJECT")], links)).toEqual(["R9h KEY_OUTSIDE_FIVE_YEAR q"]);
    expect(codes([...base, node("q", "PROJECT", { projectKind: "OTHER" })], links)).toEqual([]);
  });
  test("one that reaches no goal at all is R9's alone", () => {
    expect(codes([...base, node("q", "PROJECT")])).toEqual(["R9 KEY_WITHOUT_GOAL q"]);
  });
});

describe("[R9g] indicators", () => {
  const k = (steps: string[]) => node("k", "INDICATOR", { steps });
  const carried = [...up, link("k", "g"), link("p", "k")];
  test("the step of the year needs a target", () => {
    expect(codes([...base, k(["", "10", "", ""])], carried)).toEqual(["R9g INDICATOR_WITHOUT_TARGET k"]);
    expect(codes([...base, k(["10", "", "", ""])], carried)).toEqual(["R9g INDICATOR_NOT_CASCADED k"]);
    expect(codes([...base, k(["10", "", "", ""])], carried, 2571)).toEqual(["R9g INDICATOR_WITHOUT_TARGET k"]);
  });
  test("each plan carries the indicator of the plan above on", () => {
    const nodes = [...base, k(["10", "", "", ""]), node("m", "ISSUE_INDICATOR", { targets: { "2568": "2" } })];
    const links = [...carried, link("m", "k")];
    expect(codes(nodes, links)).toEqual(["R9g INDICATOR_NOT_CASCADED m"]);
    expect(codes(nodes, links, 2569)).toEqual(["R9g INDICATOR_WITHOUT_TARGET m"]);
    const annual = node("n", "ANNUAL_INDICATOR", { titleTh: "m", targets: { "2568": "2" } });
    expect(codes([...nodes, annual], [...links, link("n", "m")])).toEqual([]);
  });
  test.each([
    [2565, null],
    [2566, 0],
    [2570, 0],
    [2571, 1],
    [2580, 2],
    [2581, 3],
    [2585, 3],
    [2586, null],
  ])("%i lies in step %s", (fy, step) => expect(stepOf(fy)).toBe(step));
});

describe("[R9i] I8: indicators of the annual plan follow the 5-year plan's", () => {
  const of = (annual: Partial<PlanNode>, planned: Partial<PlanNode> = {}) =>
    codes(
      [
        ...base,
        node("m", "ISSUE_INDICATOR", { titleTh: "รายได้", unit: "บาท", targets: { "2568": "1,200.50" }, ...planned }),
        node("n", "ANNUAL_INDICATOR", { titleTh: "รายได้", unit: "บาท", targets: { "2568": "1,200.50" }, ...annual }),
      ],
      [...up, link("n", "m"), link("m", "i")],
    );
  test.each<[Partial<PlanNode>, string[]]>([
    [{}, []],
    [{ targets: { "2568": "๑๒๐๐.๕" } }, []],
    [{ targets: { "2568": "1200.51" } }, ["R9i KPI_DIFFERS n"]],
    [{ targets: { "2569": "1,200.50" } }, ["R9i KPI_DIFFERS n"]],
    [{ unit: "ล้านบาท" }, ["R9i KPI_DIFFERS n"]],
    [{ titleTh: "รายได้ครัวเรือน" }, ["R9i KPI_DIFFERS n"]],
  ])("%j → %j", (annual, expected) => expect(of(annual)).toEqual(expected));
  test("one that follows none is named", () => {
    const nodes = [...base, node("n", "ANNUAL_INDICATOR")];
    expect(codes(nodes, [...up, link("p", "n")])).toContain("R9i KPI_OUTSIDE_FIVE_YEAR n");
  });
});

test("an archived entry has no gaps of its own, and nothing leads through it", () => {
  const nodes = [node("g", "GOAL"), node("i", "ISSUE", { archived: true }), node("p", "PROJECT")];
  expect(codes(nodes, [...up, link("p", "g")])).toEqual(["R9d ARCHIVED_TARGET p", "R9h KEY_OUTSIDE_FIVE_YEAR p"]);
});

describe("relations", () => {
  test.each<[NodeKind, NodeKind, string]>([
    ["PROJECT", "PROGRAMME", "REALISES SUPPORTS REQUIRED_BY_M25"],
    ["PROJECT", "ANNUAL_ITEM", "REALISES SUPPORTS REQUIRED_BY_M30"],
    ["PROJECT", "ISSUE_INDICATOR", "REALISES SUPPORTS MEASURED_BY REQUIRED_BY_M25"],
    ["ANNUAL_INDICATOR", "ISSUE_INDICATOR", "REALISES SUPPORTS MEASURED_BY REQUIRED_BY_M25"],
    ["ISSUE", "GOAL", "REALISES SUPPORTS"],
    ["INDICATOR", "GOAL", "REALISES SUPPORTS MEASURED_BY"],
    ["GOAL", "FRAMEWORK", "REALISES SUPPORTS"],
  ])("%s → %s may state %s", (from, to, expected) => {
    expect(relationsBetween(from, to).join(" ")).toBe(expected);
  });
  test("everything may answer to a framework, a framework to nothing", () => {
    for (const kind of NODE_KINDS) {
      expect(mayLink(kind, "FRAMEWORK")).toBe(kind !== "FRAMEWORK");
      expect(mayLink("FRAMEWORK", kind)).toBe(false);
    }
  });
});

describe("lanes", () => {
  const bands = (nodes: PlanNode[]) => laneBands(layoutLanes({ nodes, links: up }));
  test("the annual plan without an entry has an empty lane between the 5-year plan and the projects", () => {
    const found = bands(base);
    expect(found.map(({ lane, empty }) => `${lane}${empty ? " empty" : ""}`)).toEqual([
      "GOALS_20",
      "DEVELOPMENT_5",
      "ANNUAL empty",
      "PROJECTS",
    ]);
    expect(found.map(({ x }) => x)).toEqual([0, 1, 2, 3].map((column) => column * (CARD.width + CARD.gapX)));
  });
  test("with an entry it is a lane like the others; projects alone have no lane beside them", () => {
    expect(bands([...base, node("a", "ANNUAL_ITEM")]).map(({ empty }) => empty)).toEqual([false, false, false, false]);
    expect(bands([node("p", "PROJECT")]).map(({ lane }) => lane)).toEqual(["PROJECTS"]);
  });
  test("national frameworks stand left of everything", () => {
    expect(bands([...base, node("f", "FRAMEWORK")])[0]).toMatchObject({ lane: "FRAMEWORKS", x: 0 });
  });
});
