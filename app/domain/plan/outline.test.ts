import { expect, test } from "vitest";
import { flatRows, outlineRows } from "./outline";
import type { NodeKind, PlanLink, PlanNode } from "./planGraph";

const node = (id: string, kind: NodeKind): PlanNode => ({
  id, kind, code: id, titleTh: id, titleEn: "", sort: 0, archived: false, steps: [], projectId: null, briefId: null, projectKind: null, amount: 0n,
}); // prettier-ignore
const link = (from: string, to: string): PlanLink => ({
  id: `${from}>${to}`, from, to, relation: "REALISES", reason: "", strength: "M", origin: "ACTION",
}); // prettier-ignore
const graph = {
  nodes: [node("p1", "PROJECT"), node("g1", "GOAL"), node("i1", "ISSUE"), node("i2", "ISSUE"), node("p2", "PROJECT")],
  links: [link("i1", "g1"), link("p1", "i1"), link("p1", "i2")],
};
const shown = (folded: string[] = []) =>
  outlineRows(graph, new Set(folded)).map(({ node: { id }, level }) => `${level}${id}`);

test("goals first, then what has no parent; a node with two parents stands under both", () => {
  expect(shown()).toEqual(["1g1", "2i1", "3p1", "1i2", "2p1", "1p2"]);
});
test("children of a folded entry are left out, the row says that it has some", () => {
  expect(shown(["g1"])).toEqual(["1g1", "1i2", "2p1", "1p2"]);
  expect(outlineRows(graph, new Set(["g1"]))[0]?.hasChildren).toBe(true);
});
test("a row knows the link to its parent and its place among its siblings", () => {
  const [, issue] = outlineRows(graph, new Set());
  expect(issue).toMatchObject({ linkId: "i1>g1", position: 1, setSize: 1 });
});
test("a stored circle ends", () => {
  const circle = { nodes: graph.nodes, links: [...graph.links, link("g1", "p1")] };
  expect(outlineRows(circle, new Set()).length).toBeLessThan(30);
});
test("a filter leaves each chosen node once, in the order of the plan", () => {
  const rows = flatRows(graph, new Set(["p1", "i2", "none"]));
  expect(rows.map(({ node: { id }, level, position, setSize }) => [id, level, position, setSize])).toEqual([
    ["i2", 1, 1, 2],
    ["p1", 1, 2, 2],
  ]);
});
