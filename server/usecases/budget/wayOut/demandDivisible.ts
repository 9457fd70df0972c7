import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { projectObject, type BriefProject } from "../../../db/briefs";
import { AppError } from "../../../errors";
import { demandArea } from "../../area/demandArea";
import { demandBrief } from "../../brief/demandBrief";

/**
 * Passes when the actor may take money of a project out of a year: who ranks the year and leads the brief, as the
 * strategy office does. Throws notFound, forbidden, frozen.
 */
export function demandDivisible(actor: Actor, project: BriefProject | null): BriefProject {
  const readable = project && may(actor, "brief.read", projectObject(project)) ? project : null;
  if (!readable) throw new AppError("notFound");
  demandArea(actor, "project.rank", readable.areaCode);
  return demandBrief(actor, "brief.restore", readable);
}
