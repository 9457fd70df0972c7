import { expect, test } from "vitest";
import type { NodeKind, PlanLink, PlanNode } from "./planGraph";
import { rollups } from "./rollups";

const node = (id: string, kind: NodeKind, amount = 0n): PlanNode => ({
  ...{ id, kind, amount, archived: false, code: id, titleTh: id, titleEn: "", sort: 0, steps: [] },
  ...{ projectId: null, briefId: null, projectKind: null },
});
const link = (from: string, to: string): PlanLink => ({
  ...{ id: `${from}>${to}`, from, to, relation: "REALISES", reason: "", strength: "M", origin: "ACTION" },
});

test("[R1] a project that reaches a goal in two ways counts there once", () => {
  const nodes = [node("G", "GOAL"), node("I1", "ISSUE"), node("I2", "ISSUE"), node("E", "ISSUE")];
  const links = [link("X", "I1"), link("X", "I2"), link("I1", "G"), link("I2", "G"), link("Y", "I2")];
  const sums = rollups({ nodes: [...nodes, node("X", "PROJECT", 2n ** 60n), node("Y", "PROJECT", 3n)], links });
  expect(sums.get("G")).toBe(2n ** 60n + 3n);
  expect(sums.get("I1")).toBe(2n ** 60n);
  expect(sums.get("I2")).toBe(2n ** 60n + 3n);
  expect(sums.get("X")).toBe(2n ** 60n);
  expect(sums.has("E")).toBe(false);
});
