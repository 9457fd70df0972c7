import { adjacency, reach } from "~/domain/plan/reach";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { STEP_KEYS } from "../../../db/plans";
import { readGraph } from "../../plan/readGraph";
import { demandBrief } from "./demandBrief";
import { projectBriefView } from "./projectBriefView";
import type { ViewSource } from "./viewSource";

/** The target of the five-year step that holds a budget year (B.E.). */
function stepOf(steps: readonly string[], fy: number): string {
  const at = STEP_KEYS.findIndex((key) => fy >= Number(key.slice(0, 4)) && fy <= Number(key.slice(5)));
  return steps[at] ?? "";
}

/** แบบ จ.1-1 of one brief: its header lines come from the plan graph above its development issue. */
export const projectBriefJ11Source: ViewSource = {
  async open(tx, actor, id) {
    const brief = await demandBrief(tx, actor, id);
    const { kind: _kind, areaWord: _word, sourceNote: _note, ...items } = projectBriefView(brief, "จังหวัด");
    const { graph } = await readGraph(tx, actor, brief.areaCode, brief.fy);
    const start = brief.content.issue.nodeId ?? brief.content.guideline.nodeId ?? brief.content.programme.nodeId;
    const above = reach(start === null ? [] : [start], adjacency(graph.links).up);
    const found = graph.nodes.filter((node) => above.has(node.id) && !node.archived);
    const measured = found.filter(
      ({ kind, steps }) => kind === "INDICATOR" || (kind === "GOAL" && stepOf(steps, brief.fy) !== ""),
    );
    const view = {
      ...items,
      kind: "project-brief-j11" as const,
      fy: fiscalYear(brief.fy),
      issueIndicators: measured.map(({ titleTh, steps }) => `${titleTh} ${stepOf(steps, brief.fy)}`.trim()),
      mainProgramme: found.filter(({ kind }) => kind === "GOAL").map(({ titleTh }) => titleTh),
    };
    return { view, areaCode: brief.areaCode, fy: brief.fy };
  },
};
