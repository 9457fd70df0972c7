import { expect, test } from "vitest";
import type { PlanNode } from "../planGraph";
import { packPlan, unpackPlan, type PlanData } from "./packed";

const node = (id: string, more: Partial<PlanNode>): PlanNode => ({
  ...{ id, kind: "PROJECT", code: id, titleTh: `เรื่อง ${id}`, titleEn: "", sort: 3, archived: false, steps: [] },
  ...{ projectId: id, briefId: null, projectKind: "OTHER", amount: 0n },
  ...more,
});
const plan = { projectId: null, projectKind: null };

test("what is packed comes out the same: entries, links, money, organisations", () => {
  const data: PlanData = {
    source: {
      nodes: [
        node("g", { ...plan, kind: "GOAL", steps: ["1", "", "", "4"], titleEn: "Goal" }),
        node("k", {
          ...plan,
          kind: "ISSUE_INDICATOR",
          unit: "ร้อยละ",
          revision: 3,
          targets: { 2568: "40" },
          continues: "old",
        }),
        node("f", { ...plan, kind: "FRAMEWORK", framework: "SDG" }),
        node("a", { ...plan, kind: "PROGRAMME", archived: true }),
        node("p", { briefId: "b", projectKind: "KEY", amount: 2n ** 50n }),
        node("q", {}),
      ],
      links: [
        { id: "l", from: "p", to: "g", relation: "REQUIRED_BY_M25", reason: "“ก”", strength: "H", origin: "ACTION" },
      ],
      stated: new Map([["p", ["a", "k"]]]),
      revised: true,
    },
    linkable: new Set(["g", "p"]),
    facets: new Map([
      ["p", { orgs: ["o1", "o2"], funds: ["PROVINCE", "LOCAL"] }],
      ["q", { orgs: ["o2"], funds: [] }],
    ]),
  };
  expect(unpackPlan(packPlan(data))).toEqual(data);
});
