import { advisersOf } from "~/domain/access/commentRights";
import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { ProjectState } from "~/domain/brief/project";
import type { Adviser } from "~/domain/comment/thread";
import { judgeStep, type GuardResult } from "~/domain/lifecycle/guards";
import { stepsFrom, type Step } from "~/domain/lifecycle/steps";
import { loadBriefProject, projectObject, type BriefProject } from "../../db/briefs";
import { loadPersonNames, type PersonName } from "../../db/comment/threads";
import { loadOpinions, loadRevision, loadSteps, type OpinionRecord, type StepRecord } from "../../db/lifecycle/steps";
import { loadArea } from "../../db/areas";
import { AppError } from "../../errors";
import type { PlaceView } from "../area/listPlaces";
import { demandBrief } from "../brief/demandBrief";
import type { Deps } from "../deps";
import { projectFindings } from "./projectFindings";

/** A step that leads on, what stands before it, and whether this person may take it. */
export type StepView = { step: Step; guard: GuardResult; mayTake: boolean };

/** Where a project stands in its life, what comes next, and how it came here. */
export type LifecycleView = {
  place: PlaceView;
  briefId: string;
  projectId: string;
  code: string;
  title: string;
  kind: BriefProject["kind"];
  state: ProjectState;
  revision: number;
  steps: StepView[];
  opinions: OpinionRecord[];
  /** Advisers for whom this person records an opinion on the revision at hand. */
  advises: Adviser[];
  history: StepRecord[];
  people: PersonName[];
};

/** True when the actor may take a step of a project. */
export function mayTake(actor: Actor, step: Step, project: BriefProject): boolean {
  const object = projectObject(project);
  return may(actor, step.taker === "PLANNER" ? "lifecycle.decide" : "lifecycle.lead", object);
}

/** Opens the page of a project's life. Throws notFound when the brief is absent or not readable. */
export async function openLifecycle(deps: Deps, actor: Actor, briefId: string): Promise<LifecycleView> {
  const tx = deps.db.prisma;
  const project = demandBrief(actor, "brief.read", await loadBriefProject(tx, briefId));
  const { areaCode, fy, projectId, code, kind, state } = project;
  const [area, brief, revision, opinions, history] = await Promise.all([
    loadArea(tx, areaCode),
    tx.brief.findUniqueOrThrow({ where: { id: briefId }, select: { title: true } }),
    loadRevision(tx, projectId),
    loadOpinions(tx, projectId),
    loadSteps(tx, projectId),
  ]);
  if (!area) throw new AppError("notFound");
  const inForce = opinions.filter((one) => one.revision === revision && !one.replaced);
  const findings = await projectFindings(tx, project, inForce);
  const people = [...opinions.map(({ recordedBy }) => recordedBy), ...history.map(({ byUserId }) => byUserId)];
  return {
    place: { areaCode, areaNameTh: area.nameTh, areaNameEn: area.nameEn, fy },
    ...{ briefId, projectId, code, title: brief.title, kind, state, revision, opinions, history },
    steps: stepsFrom(state).map((step) => ({
      step,
      guard: judgeStep(step, findings),
      mayTake: mayTake(actor, step, project),
    })),
    advises: may(actor, "opinion.record", projectObject(project)) ? advisersOf(actor, areaCode) : [],
    people: [...(await loadPersonNames(tx, people, areaCode)).values()],
  };
}
