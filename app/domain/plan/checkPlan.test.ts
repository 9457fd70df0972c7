import { describe, expect, test } from "vitest";
import { checkPlan } from "./checkPlan";
import { layoutLanes, laneBands } from "./lanes";
import { mayLink, type NodeKind, type PlanLink, type PlanNode } from "./planGraph";
import { chainOf, wouldCycle } from "./reach";

const node = (id: string, kind: NodeKind, more: Partial<PlanNode> = {}): PlanNode => ({
  id,
  kind,
  code: id,
  titleTh: `เรื่อง ${id}`,
  titleEn: "",
  sort: 0,
  archived: false,
  steps: [],
  projectId: kind === "PROJECT" ? id : null,
  briefId: null,
  projectKind: kind === "PROJECT" ? "KEY" : null,
  amount: 0n,
  ...more,
});
const link = (from: string, to: string): PlanLink => ({
  id: `${from}>${to}`,
  from,
  to,
  relation: "REALISES",
  reason: "ส่งผล",
  strength: "M",
  origin: "ACTION",
});
const whole = {
  nodes: [node("g", "GOAL"), node("i", "ISSUE"), node("pr", "PROGRAMME"), node("p", "PROJECT")],
  links: [link("p", "pr"), link("pr", "i"), link("i", "g")],
};
const codes = (graph: Parameters<typeof checkPlan>[0]) =>
  checkPlan(graph).map(({ code, severity }) => `${code} ${severity}`);

describe("plan graph", () => {
  test("[R9] a key project with a path up to a goal has no finding", () => {
    expect(checkPlan(whole)).toEqual([]);
  });
  test("[R9] a key project without a path blocks, another project warns", () => {
    const cut = { ...whole, links: whole.links.slice(1) };
    expect(codes(cut)).toContain("KEY_WITHOUT_GOAL E");
    const other = {
      ...cut,
      nodes: cut.nodes.map((one) => (one.id === "p" ? { ...one, projectKind: "OTHER" as const } : one)),
    };
    expect(codes(other)).toContain("PROJECT_WITHOUT_GOAL W");
  });
  test("[R9] a path that ends at an issue is not a path to a goal", () => {
    expect(codes({ ...whole, links: whole.links.slice(0, 2) })).toContain("KEY_WITHOUT_GOAL E");
  });
  test("[R9b] a goal and an issue without a project are named", () => {
    const graph = {
      nodes: [...whole.nodes, node("g2", "GOAL"), node("i2", "ISSUE")],
      links: [...whole.links, link("i2", "g2")],
    };
    expect(codes(graph)).toEqual(["GOAL_WITHOUT_PROJECT W", "ISSUE_WITHOUT_PROJECT W"]);
  });
  test("[R9c] a link that would close a circle is recognised, and a stored circle is named", () => {
    expect(wouldCycle(whole.links, "g", "p")).toBe(true);
    expect(wouldCycle(whole.links, "p", "p")).toBe(true);
    expect(wouldCycle(whole.links, "p", "i")).toBe(false);
    expect(codes({ ...whole, links: [...whole.links, link("g", "p")] })).toContain("CYCLE E");
  });
  test("[R9b] an indicator without a project that is measured by it is named", () => {
    const graph = { nodes: [...whole.nodes, node("k", "INDICATOR")], links: [...whole.links, link("k", "g")] };
    expect(codes(graph)).toEqual(["INDICATOR_WITHOUT_PROJECT W"]);
    expect(codes({ ...graph, links: [...graph.links, link("p", "k")] })).toEqual([]);
  });
  test("[R9] a project that links up to an indicator reaches its goal", () => {
    const graph = {
      nodes: [node("g", "GOAL"), node("k", "INDICATOR"), node("p", "PROJECT")],
      links: [link("p", "k"), link("k", "g")],
    };
    expect(codes(graph)).toEqual([]);
  });
  test("[R9d] a link to an archived node is named, and no path leads through it", () => {
    const graph = { ...whole, nodes: whole.nodes.map((one) => (one.id === "pr" ? { ...one, archived: true } : one)) };
    expect(codes(graph)).toEqual([
      "KEY_WITHOUT_GOAL E",
      "GOAL_WITHOUT_PROJECT W",
      "ISSUE_WITHOUT_PROJECT W",
      "ARCHIVED_TARGET E",
    ]);
  });
  test("[R9d] what an archived node links to is not the work of anybody", () => {
    const graph = { ...whole, nodes: whole.nodes.map((one) => (one.id === "i" ? { ...one, archived: true } : one)) };
    expect(
      checkPlan(graph)
        .filter(({ code }) => code === "ARCHIVED_TARGET")
        .map(({ ids }) => ids),
    ).toEqual([["pr"]]);
  });
  test("links go upward only", () => {
    expect(mayLink("PROJECT", "PROGRAMME")).toBe(true);
    expect(mayLink("INDICATOR", "GOAL")).toBe(true);
    for (const [from, to] of [
      ["PROGRAMME", "PROJECT"],
      ["GOAL", "INDICATOR"],
      ["GOAL", "GOAL"],
      ["ISSUE", "ISSUE"],
    ] as const)
      expect(mayLink(from, to)).toBe(false);
  });
  test("a chain holds what is above and below, not siblings", () => {
    const graph = { nodes: [...whole.nodes, node("p2", "PROJECT")], links: [...whole.links, link("p2", "pr")] };
    expect([...chainOf(graph, "p")].sort()).toEqual(["g", "i", "p", "pr"]);
  });
  test("lanes run left to right, cards never overlap, the same graph gives the same picture", () => {
    const many = {
      nodes: [...whole.nodes, ...Array.from({ length: 40 }, (_, n) => node(`q${n}`, "PROJECT"))],
      links: [...whole.links, ...Array.from({ length: 40 }, (_, n) => link(`q${n}`, "pr"))],
    };
    const placed = layoutLanes(many);
    expect(layoutLanes(many)).toEqual(placed);
    expect(new Set(placed.map(({ x, y }) => `${x}:${y}`)).size).toBe(placed.length);
    expect(laneBands(placed).map(({ lane }) => lane)).toEqual(["GOALS_20", "DEVELOPMENT_5", "ANNUAL", "PROJECTS"]);
    for (const { x, y, height } of placed)
      expect(placed.filter((other) => other.x === x && other.y !== y && Math.abs(other.y - y) < height)).toEqual([]);
  });
  test("what others link up to stands beside their middle", () => {
    const graph = {
      nodes: [...whole.nodes, node("p2", "PROJECT"), node("p3", "PROJECT")],
      links: [...whole.links, link("p2", "pr"), link("p3", "pr")],
    };
    const y = new Map(layoutLanes(graph).map((one) => [one.id, one.y]));
    expect([y.get("pr"), y.get("i"), y.get("g")]).toEqual([y.get("p2"), y.get("p2"), y.get("p2")]);
    expect(Math.min(...y.values())).toBe(0);
  });
});
