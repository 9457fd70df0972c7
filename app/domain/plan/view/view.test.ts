import { describe, expect, test } from "vitest";
import { planGaps } from "../gaps";
import type { NodeKind, PlanGraph, PlanLink, PlanNode } from "../planGraph";
import { findInPlan, isFiltered, NO_FILTERS, type PlanFilters } from "./find";
import { foldGraph, foldable } from "./fold";
import { ghostsOf, withGhosts } from "./ghosts";
import { insideLane, withNudges } from "./nudges";

const node = (id: string, kind: NodeKind): PlanNode => ({
  ...{ id, kind, code: id, titleTh: `เรื่อง ${id}`, titleEn: "", sort: 0, archived: false, steps: [] },
  ...{ projectId: kind === "PROJECT" ? id : null, briefId: null, projectKind: null, amount: 0n },
});
const link = (from: string, to: string): PlanLink => ({
  ...{ id: `${from}>${to}`, from, to, relation: "REALISES", reason: "", strength: "M", origin: "ACTION" },
});

/** Two goals; p1 under both issues of the first, p2 under one, p3 under the second goal, p4 alone. */
const graph: PlanGraph = {
  nodes: [
    ...[node("g1", "GOAL"), node("g2", "GOAL"), node("i1", "ISSUE"), node("i2", "ISSUE"), node("i3", "ISSUE")],
    ...["p1", "p2", "p3", "p4"].map((id) => node(id, "PROJECT")),
    node("sdg", "FRAMEWORK"),
  ],
  links: [
    ...[link("i1", "g1"), link("i2", "g1"), link("i3", "g2"), link("g1", "sdg")],
    ...[link("p1", "i1"), link("p1", "i2"), link("p2", "i1"), link("p3", "i3")],
  ],
};
const facets = new Map([
  ["p1", { orgs: ["agri"], funds: ["PROVINCE" as const] }],
  ["p2", { orgs: ["roads", "agri"], funds: ["LOCAL" as const] }],
  ["p3", { orgs: ["roads"], funds: [] }],
]);
const found = (more: Partial<PlanFilters>) => {
  const { graph: part, hits } = findInPlan(graph, facets, { ...NO_FILTERS, ...more });
  return [part.nodes.map(({ id }) => id).join(" "), hits];
};

describe("filters", () => {
  test.each<[string, Partial<PlanFilters>, string, number]>([
    ["nothing", {}, "g1 g2 i1 i2 i3 p1 p2 p3 p4 sdg", 10],
    ["an issue: its chain", { issue: "i1" }, "g1 i1 p1 p2 sdg", 5],
    ["an organisation, with what lies above its projects", { org: "roads" }, "g1 g2 i1 i3 p2 p3 sdg", 2],
    ["two filters: what fits both", { org: "agri", fund: "LOCAL" }, "g1 i1 p2 sdg", 1],
    ["an issue and an organisation", { issue: "i2", org: "agri" }, "g1 i2 p1 sdg", 1],
    ["words", { words: " P3 " }, "g2 i3 p3", 1],
    ["a goal and its chain", { walk: "g2" }, "g2 i3 p3", 3],
    ["nothing that fits", { org: "agri", walk: "g2" }, "", 0],
    ["an entry that is gone filters nothing", { walk: "gone", org: "agri" }, "g1 i1 i2 p1 p2 sdg", 2],
  ])("%s", (_name, filters, ids, hits) => expect(found(filters)).toEqual([ids, hits]));
  test("links lead only between what is shown", () => {
    const { links } = findInPlan(graph, facets, { ...NO_FILTERS, issue: "i2" }).graph;
    expect(links.map(({ id }) => id)).toEqual(["i2>g1", "g1>sdg", "p1>i2"]);
  });
  test("something is filtered when anything is asked", () => {
    expect([isFiltered(NO_FILTERS), isFiltered({ ...NO_FILTERS, words: "ก" })]).toEqual([false, true]);
  });
});

describe("folding", () => {
  const left = (...folded: string[]) => {
    const { graph: part, hidden } = foldGraph(graph, new Set(folded));
    return [part.nodes.map(({ id }) => id).join(" "), Object.fromEntries(hidden)];
  };
  test("what can be reached another way stays", () => {
    expect(left("i1")).toEqual(["g1 g2 i1 i2 i3 p1 p3 p4 sdg", { i1: 1 }]);
    expect(left("i1", "i2")).toEqual(["g1 g2 i1 i2 i3 p3 p4 sdg", { i1: 2, i2: 1 }]);
  });
  test("a folded goal hides its whole branch, projects without a goal stay", () => {
    expect(left("g1")).toEqual(["g1 g2 i3 p3 p4 sdg", { g1: 4 }]);
  });
  test("entries without anything below cannot be folded, nor frameworks", () => {
    expect([...foldable(graph)].sort()).toEqual(["g1", "g2", "i1", "i2", "i3"]);
    expect(left("p1", "sdg", "gone")).toEqual(["g1 g2 i1 i2 i3 p1 p2 p3 p4 sdg", {}]);
  });
});

describe("ghosts", () => {
  test("one for each gap that lacks something, beside what lacks it", () => {
    const ghosts = ghostsOf(graph, planGaps(graph, 2568));
    expect(ghosts.map(({ code, about, fix, kind }) => [code, about.join(" "), fix, kind])).toEqual([
      ["PROJECT_WITHOUT_GOAL", "p4", "LINK_UP", "ISSUE"],
      ["ISSUE_WITHOUT_MONEY", "i1", "LOOK", "PROJECT"],
      ["ISSUE_WITHOUT_MONEY", "i2", "LOOK", "PROJECT"],
      ["ISSUE_WITHOUT_MONEY", "i3", "LOOK", "PROJECT"],
    ]);
    const drawn = withGhosts(graph, ghosts).links.slice(graph.links.length);
    expect(drawn.slice(0, 2).map(({ from, to }) => [from, to])).toEqual([
      ["p4", "ghost:PROJECT_WITHOUT_GOAL:p4"],
      ["ghost:ISSUE_WITHOUT_MONEY:i1", "i1"],
    ]);
  });
  test("many of one kind are one that leads to their list", () => {
    const nodes = Array.from({ length: 40 }, (_, at) => node(`p${at}`, "PROJECT"));
    const alone = { nodes, links: [] };
    const [only, ...others] = ghostsOf(alone, planGaps(alone, 2568));
    expect(only).toMatchObject({ count: 40, fix: "LIST" });
    expect(others).toEqual([]);
    expect(withGhosts(alone, only ? [only] : []).links).toHaveLength(12);
  });
});

describe("cards moved by hand", () => {
  const placed = [{ id: "a", x: 10, y: 20, width: 200, height: 82, lane: "PROJECTS" as const }];
  test("stand beside their automatic place, the others on it", () => {
    expect(withNudges(placed, { a: [5, -3], gone: [1, 1] })).toEqual([{ ...placed[0], x: 15, y: 17 }]);
    expect(withNudges(placed, {})).toEqual(placed);
  });
  test.each([
    [
      { x: 0, y: -40 },
      { x: 224, y: 0 },
    ],
    [
      { x: 900, y: 12.4 },
      { x: 256, y: 12 },
    ],
    [
      { x: 250, y: 70 },
      { x: 250, y: 70 },
    ],
  ])("%j stays inside its lane: %j", (place, inside) => {
    expect(insideLane(place, { x: 240, width: 200 })).toEqual(inside);
  });
});
