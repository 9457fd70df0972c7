import type { Finding } from "../rules/finding";
import { checkPlan } from "./checkPlan";
import { indicatorGaps } from "./indicatorGaps";
import { laneOf, type PlanGraph, type PlanNode } from "./planGraph";
import { adjacency, reach, type Adjacency } from "./reach";

/**
 * Every gap of the plan graph for the page and the list of findings: R9–R9d of {@link checkPlan}, issues without money
 * (R9f), indicators that are not cascaded or have no target (R9g), key projects outside the 5-year plan (R9h, I2), annual
 * indicators that differ from the 5-year plan's (R9i, I8). `fy` = B.E. year of the page. O(issues × what is below them).
 */
export function planGaps(graph: PlanGraph, fy: number): Finding[] {
  const used = { nodes: graph.nodes.filter(({ archived }) => !archived), links: linksInUse(graph) };
  const edges = adjacency(used.links);
  return [
    ...checkPlan(graph),
    ...issuesWithoutMoney(used.nodes, edges),
    ...indicatorGaps(used, fy),
    ...keyProjectsOutside(used.nodes, edges),
  ];
}

function linksInUse({ nodes, links }: PlanGraph): PlanGraph["links"] {
  const archived = new Set(nodes.filter((node) => node.archived).map(({ id }) => id));
  return links.filter(({ from, to }) => !archived.has(from) && !archived.has(to));
}

/**
 * [R9f] An issue with projects whose money of the area adds up to nothing. One without any project is R9b's.
 * Source: 004 lines 471–475 (a programme names its key projects and their money).
 */
function issuesWithoutMoney(nodes: readonly PlanNode[], { down }: Adjacency): Finding[] {
  const projects = new Map(nodes.filter(({ kind }) => kind === "PROJECT").map((node) => [node.id, node]));
  return nodes.flatMap((node) => {
    if (node.kind !== "ISSUE") return [];
    const below = [...reach([node.id], down)].flatMap((id) => projects.get(id) ?? []);
    if (below.length === 0 || below.some(({ amount }) => amount > 0n)) return [];
    return {
      rule: "R9f",
      severity: "W",
      code: "ISSUE_WITHOUT_MONEY",
      ids: [node.id],
      message: {
        th: `ประเด็นการพัฒนา “${node.titleTh}” มีโครงการ ${below.length} โครงการ แต่ยังไม่มีงบจังหวัดในปีนี้ — ระบุวงเงินในข้อ 11 ของ Project Brief`,
        en: `The issue “${node.titleEn || node.titleTh}” has ${below.length} projects but no money of the area this year — state it in item 11 of their briefs`,
      },
    } satisfies Finding;
  });
}

/**
 * [R9h] I2: a key project lives in the 5-year plan. One that reaches its goal by another way is named; one that reaches no
 * goal is R9's. Source: 004 lines 474–475.
 */
function keyProjectsOutside(nodes: readonly PlanNode[], { up, down }: Adjacency): Finding[] {
  const ofKind = (test: (node: PlanNode) => boolean) => nodes.filter(test).map(({ id }) => id);
  const inside = reach(
    ofKind(({ kind }) => laneOf(kind) === "DEVELOPMENT_5"),
    down,
  );
  const underGoal = reach(
    ofKind(({ kind }) => kind === "GOAL"),
    down,
  );
  const outside = nodes.filter(
    ({ id, projectKind }) => projectKind === "KEY" && up.has(id) && underGoal.has(id) && !inside.has(id),
  );
  return outside.map((node) => ({
    rule: "R9h",
    severity: "W",
    code: "KEY_OUTSIDE_FIVE_YEAR",
    ids: [node.id],
    message: {
      th: `โครงการสำคัญ “${node.titleTh}” ยังไม่อยู่ในแผนพัฒนาจังหวัด 5 ปี — เชื่อมกับแผนงาน แนวทาง หรือประเด็นของแผน 5 ปี`,
      en: `Key project “${node.titleEn || node.titleTh}” is outside the 5-year plan — link it to a programme, guideline or issue of that plan`,
    },
  }));
}
