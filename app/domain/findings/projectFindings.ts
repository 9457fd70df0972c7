import type { BriefContent } from "../brief/briefContent";
import { checkBrief } from "../brief/checkBrief";
import type { NamedOrganization } from "../brief/completeness";
import type { ProjectKind, ProjectState } from "../brief/project";
import { checkAdvice, checkImportance, type OpinionFacts } from "../lifecycle/advice";
import { checkKeyMarks, type UnitMous } from "../lifecycle/keyMarks";
import type { Finding } from "../rules/finding";
import { summarized } from "./briefFindings";
import { joined } from "./summary";

/** A project with everything its own rules ask for. `opinions` are those in force, `units` item 9 without the lead. */
export type ProjectToJudge = {
  projectId: string;
  areaCode: string;
  code: string;
  kind: ProjectKind;
  state: ProjectState;
  organizations: readonly NamedOrganization[];
  content: BriefContent;
  opinions: readonly OpinionFacts[];
  units: readonly UnitMous[];
};

/** Before the review nobody is asked for advice on a project that is not key. */
const EARLY: ReadonlySet<ProjectState> = new Set<ProjectState>(["IDEA", "CONCEPT", "BRIEF_DRAFT"]);

/**
 * [R4, R4b, R6, R16–R20, R20b, R28] What one project must still fulfil, for a list over many projects: R16, R17, R20,
 * R20b and R28 in one line each; the pages of the project say every detail. `ofPlan` = findings of the plan graph (R9).
 */
export function projectFindings(project: ProjectToJudge, minSources: number, ofPlan: readonly Finding[]): Finding[] {
  const { projectId, kind, state, organizations, content, opinions, units } = project;
  const ofBrief = checkBrief(content, { projectId, kind, organizations, minSources });
  const asked = kind === "KEY" || !EARLY.has(state);
  const advice = asked ? checkAdvice(project, opinions, false) : [];
  const own = ofPlan.filter(({ ids }) => ids[0] === projectId);
  const marks = checkKeyMarks({ projectId, kind, findings: [...ofBrief, ...own, ...advice], units });
  return [
    ...summarized(projectId, ofBrief),
    ...joined(advice, "R20"),
    ...joined(checkImportance(project, content), "R20b"),
    ...joined(marks, "R28"),
  ];
}
