import type { Finding } from "../rules/finding";
import { onCircles } from "./circles";
import { adjacency, reach, type Adjacency } from "./reach";
import type { NodeKind, PlanGraph, PlanNode } from "./planGraph";

/**
 * R9, R9b, R9c, R9d: what is missing or wrong in the plan graph.
 * A KEY project needs a path up to a 20-year goal; goals, issues and indicators without a project, projects without a
 * goal, circles and links to archived nodes are named. A path does not lead through an archived node.
 * O(nodes + links). Law: พรฎ. 2565 ม.4, ม.25, ม.30. Source: 004 lines 258, 431, 477–479.
 */
export function checkPlan(graph: PlanGraph): Finding[] {
  const archived = new Set(graph.nodes.filter((node) => node.archived).map(({ id }) => id));
  const edges = adjacency(graph.links.filter(({ from, to }) => !archived.has(from) && !archived.has(to)));
  const goals = graph.nodes.filter((node) => node.kind === "GOAL" && !node.archived);
  const underGoal = reach(
    goals.map((goal) => goal.id),
    edges.down,
  );
  return [
    ...projectsWithoutGoal(graph, underGoal),
    ...withoutProject(graph, edges),
    ...circles(graph, edges),
    ...archivedTargets(graph),
  ];
}

function projectsWithoutGoal(graph: PlanGraph, underGoal: ReadonlySet<string>): Finding[] {
  const lost = graph.nodes.filter((node) => node.kind === "PROJECT" && !node.archived && !underGoal.has(node.id));
  return lost.map((node) => {
    const key = node.projectKind === "KEY";
    return finding("R9", key ? "E" : "W", key ? "KEY_WITHOUT_GOAL" : "PROJECT_WITHOUT_GOAL", node, {
      th: key
        ? `โครงการสำคัญ “${node.titleTh}” ยังไม่เชื่อมถึงเป้าหมายการพัฒนาจังหวัด 20 ปี (ม.4) — เชื่อมโครงการกับแผนงานหรือประเด็นการพัฒนา`
        : `โครงการ “${node.titleTh}” ยังไม่เชื่อมถึงเป้าหมาย 20 ปี — เชื่อมกับแผนงานหรือประเด็นการพัฒนา`,
      en: `${key ? "Key project" : "Project"} “${node.titleEn || node.titleTh}” has no path up to a 20-year goal — link it to a programme or an issue`,
    });
  });
}

function withoutProject(graph: PlanGraph, { up }: Adjacency): Finding[] {
  const projects = graph.nodes.filter((node) => node.kind === "PROJECT" && !node.archived).map(({ id }) => id);
  const carried = reach(projects, up);
  return graph.nodes.flatMap((node) => {
    const words = NEEDS_PROJECT[node.kind];
    if (!words || node.archived || carried.has(node.id)) return [];
    return finding("R9b", "W", `${node.kind}_WITHOUT_PROJECT`, node, {
      th: `${words.th} “${node.titleTh}” ${words.lacksTh}`,
      en: `${words.en} “${node.titleEn || node.titleTh}” ${words.lacksEn}`,
    });
  });
}

type Needs = { th: string; en: string; lacksTh: string; lacksEn: string };

const NO_PROJECT = {
  lacksTh: "ยังไม่มีโครงการรองรับในช่วงแผนนี้",
  lacksEn: "has no project in this step of the plan",
};

/** Kinds that need a project below them. */
const NEEDS_PROJECT: Partial<Record<NodeKind, Needs>> = {
  GOAL: { th: "เป้าหมาย 20 ปี", en: "The 20-year goal", ...NO_PROJECT },
  ISSUE: { th: "ประเด็นการพัฒนา", en: "The issue", ...NO_PROJECT },
  INDICATOR: {
    th: "ตัวชี้วัด",
    en: "The indicator",
    lacksTh: "ยังไม่มีโครงการที่วัดผล",
    lacksEn: "is measured by no project",
  },
};

function circles(graph: PlanGraph, { up }: Adjacency): Finding[] {
  const circling = onCircles(up.keys(), up);
  return graph.nodes
    .filter(({ id }) => circling.has(id))
    .map((node) =>
      finding("R9c", "E", "CYCLE", node, {
        th: `“${node.titleTh}” อยู่ในวงกลมของลิงก์ — ลบลิงก์หนึ่งเส้นในวงกลม`,
        en: `“${node.titleEn || node.titleTh}” lies on a circle of links — remove one of them`,
      }),
    );
}

function archivedTargets(graph: PlanGraph): Finding[] {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  return graph.links.flatMap((link) => {
    const from = byId.get(link.from);
    const to = byId.get(link.to);
    if (!from || !to?.archived || from.archived) return [];
    return finding("R9d", "E", "ARCHIVED_TARGET", from, {
      th: `“${from.titleTh}” เชื่อมไปยัง “${to.titleTh}” ซึ่งอยู่ในแผนฉบับที่เลิกใช้แล้ว — เชื่อมกับแผนฉบับปัจจุบัน`,
      en: `“${from.titleEn || from.titleTh}” links to “${to.titleEn || to.titleTh}” of an archived plan — link to the current one`,
    });
  });
}

function finding(
  rule: string,
  severity: Finding["severity"],
  code: string,
  node: PlanNode,
  message: Finding["message"],
): Finding {
  return { rule, severity, code, ids: [node.id], message };
}
