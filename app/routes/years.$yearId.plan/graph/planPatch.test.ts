import { expect, test } from "vitest";
import type { NodeKind, PlanLink, PlanNode } from "~/domain/plan/planGraph";
import { applyPatch, type Patched } from "./planPatch";

const node = (id: string, kind: NodeKind): PlanNode => ({
  ...{ id, kind, code: "", titleTh: id, titleEn: "", sort: 0, archived: false, steps: [] },
  ...{ projectId: null, briefId: null, projectKind: null, amount: 0n },
});
const link = (id: string, from: string, to: string): PlanLink => ({
  ...{ id, from, to, relation: "REALISES", reason: "", strength: "M", origin: "ACTION" },
});
const before: Patched = {
  source: {
    nodes: [node("p", "PROJECT"), node("g", "GOAL")],
    links: [link("1", "p", "g")],
    stated: new Map(),
    revised: false,
  },
  nudges: { g: [1, 2] },
};
const ids = (after: Patched | null) => after?.source.links.map(({ id }) => id);

test("links come and go, and the same change twice changes nothing", () => {
  const once = applyPatch(before, { links: [link("2", "p", "g")], removed: ["1"] }, []);
  expect(ids(once)).toEqual(["2"]);
  expect(once && ids(applyPatch(once, { links: [link("2", "p", "g")], removed: ["1"] }, []))).toEqual(["2"]);
});
test("a framework becomes a node with its first link; an unknown end asks for everything", () => {
  const sdg = node("sdg", "FRAMEWORK");
  expect(applyPatch(before, { links: [link("3", "g", "sdg")] }, [sdg])?.source.nodes).toContain(sdg);
  expect(applyPatch(before, { links: [link("3", "g", "gone")] }, [sdg])).toBeNull();
  // a link of a project that this person does not see
  expect(ids(applyPatch(before, { links: [link("3", "hidden", "g")] }, []))).toEqual(["1"]);
});
test("cards are moved and put back; what is not touched stays the same object", () => {
  const moved = applyPatch(before, { moved: { nodeId: "p", dx: 5, dy: 6 } }, []);
  expect(moved).toEqual({ source: before.source, nudges: { g: [1, 2], p: [5, 6] } });
  expect(moved?.source).toBe(before.source);
  expect(applyPatch(before, { moved: { nodeId: "g", dx: 0, dy: 0 } }, [])?.nudges).toEqual({});
  expect(applyPatch(before, { nudges: {} }, [])?.nudges).toEqual({});
});
