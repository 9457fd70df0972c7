import type { Actor } from "~/domain/access/actor";
import type { Act, ActObjects } from "~/domain/access/acts";
import { may } from "~/domain/access/policies";
import type { ProjectObject } from "~/domain/access/projectRoles";
import { isFrozen } from "~/domain/brief/project";
import { projectObject, type BriefProject } from "../../db/briefs";
import { AppError } from "../../errors";

/** Acts that are asked about a project. */
export type ProjectAct = { [A in Act]: ProjectObject extends ActObjects[A] ? A : never }[Act];

/**
 * Passes when the actor may do the act on the project of a brief. Else notFound (absent or not readable, alike),
 * frozen (a lead at a state that admits no change) or forbidden.
 */
export function demandBrief(actor: Actor, act: ProjectAct, project: BriefProject | null): BriefProject {
  if (!project || !may(actor, "brief.read", projectObject(project))) throw new AppError("notFound");
  if (may(actor, act, projectObject(project))) return project;
  const thawed = { ...projectObject(project), state: "BRIEF_DRAFT" as const };
  throw new AppError(isFrozen(project.state) && may(actor, act, thawed) ? "frozen" : "forbidden");
}
