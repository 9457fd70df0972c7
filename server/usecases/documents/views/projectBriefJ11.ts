import { adjacency, reach } from "~/domain/plan/reach";
import type { PlanGraph } from "~/domain/plan/planGraph";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import type { ProjectBriefJ11View } from "../../../../templates/projectBriefJ11/view";
import { STEP_KEYS } from "../../../db/plans";
import { readGraph } from "../../plan/readGraph";
import { demandBrief } from "./demandBrief";
import { projectBriefView, type BriefReading } from "./projectBriefView";
import type { ViewSource } from "./viewSource";

/** The target of the five-year step that holds a budget year (B.E.). */
function stepOf(steps: readonly string[], fy: number): string {
  const at = STEP_KEYS.findIndex((key) => fy >= Number(key.slice(0, 4)) && fy <= Number(key.slice(5)));
  return steps[at] ?? "";
}

/** แบบ จ.1-1 of a brief: its header lines come from the plan graph above its development issue. */
export function projectBriefJ11View(brief: BriefReading, graph: PlanGraph): ProjectBriefJ11View {
  const { kind: _kind, areaWord: _word, sourceNote: _note, ...items } = projectBriefView(brief, "จังหวัด");
  const start = brief.content.issue.nodeId ?? brief.content.guideline.nodeId ?? brief.content.programme.nodeId;
  const above = reach(start === null ? [] : [start], adjacency(graph.links).up);
  const found = graph.nodes.filter((node) => above.has(node.id) && !node.archived);
  const measured = found.filter(
    ({ kind, steps }) => kind === "INDICATOR" || (kind === "GOAL" && stepOf(steps, brief.fy) !== ""),
  );
  return {
    ...items,
    kind: "project-brief-j11",
    fy: fiscalYear(brief.fy),
    issueIndicators: measured.map(({ titleTh, steps }) => `${titleTh} ${stepOf(steps, brief.fy)}`.trim()),
    mainProgramme: found.filter(({ kind }) => kind === "GOAL").map(({ titleTh }) => titleTh),
  };
}

/** แบบ จ.1-1 of one brief. */
export const projectBriefJ11Source: ViewSource = {
  async open(tx, actor, id) {
    const brief = await demandBrief(tx, actor, id);
    const { graph } = await readGraph(tx, actor, brief.areaCode, brief.fy);
    return { view: projectBriefJ11View(brief, graph), areaCode: brief.areaCode, fy: brief.fy };
  },
};
