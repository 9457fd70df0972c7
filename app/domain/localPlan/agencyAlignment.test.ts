import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NODE_KINDS, type NodeKind, type PlanNode } from "../plan/planGraph";
import { checkAlignment, relationTo } from "./agencyAlignment";

const node = (kind: NodeKind, archived = false): PlanNode => ({
  ...{ id: kind, kind, code: "", titleTh: kind, titleEn: "", sort: 0, archived, steps: [] },
  ...{ projectId: null, briefId: null, projectKind: null, amount: 0n },
});
const NODES = NODE_KINDS.map((kind) => node(kind));
const row = (...nodeIds: string[]) => ({ id: "r", code: "D1.M1.01", title: "โครงการ ก", nodeIds });
const rules = (nodeIds: string[], nodes = NODES) =>
  checkAlignment("AGENCY", [row(...nodeIds)], nodes).map(({ rule, severity }) => `${rule} ${severity}`);

describe("alignment of agency plans", () => {
  test("[R7][R8] a row without links fits neither plan", () => {
    expect(rules([])).toEqual(["R7 E", "R8 E"]);
  });
  test("[R7] every level of the 5-year plan answers ม.25 and not ม.30", () => {
    for (const kind of ["ISSUE", "OBJECTIVE", "GUIDELINE", "PROGRAMME"]) expect(rules([kind])).toEqual(["R8 E"]);
  });
  test("[R8] an annual item or a project answers ม.30 and not ม.25", () => {
    for (const kind of ["ANNUAL_ITEM", "PROJECT"]) expect(rules([kind])).toEqual(["R7 E"]);
    expect(rules(["PROGRAMME", "PROJECT"])).toEqual([]);
  });
  test("[R7][R8] a 20-year goal, an unknown and an archived node answer nothing", () => {
    expect(relationTo({ kind: "GOAL" })).toBeNull();
    expect(rules(["GOAL", "INDICATOR", "gone"])).toEqual(["R7 E", "R8 E"]);
    expect(rules(["ISSUE", "PROJECT"], [node("ISSUE", true), node("PROJECT")])).toEqual(["R7 E"]);
  });
  test("[R7][R8] plans of local administrations warn until their duty is confirmed", () => {
    for (const kind of ["LOCAL_DEVELOPMENT", "ANTI_CORRUPTION"] as const)
      expect(checkAlignment(kind, [row()], NODES).map(({ severity }) => severity)).toEqual(["W", "W"]);
  });
  test("[R7][R8] a further link never adds a finding, and the order of links does not matter", () => {
    const ids = fc.array(fc.constantFrom(...NODE_KINDS, "gone"), { maxLength: 6 });
    fc.assert(
      fc.property(ids, fc.constantFrom(...NODE_KINDS), (linked, more) => {
        expect(rules([...linked].reverse())).toEqual(rules(linked));
        for (const rule of rules([...linked, more])) expect(rules(linked)).toContain(rule);
      }),
    );
  });
});
