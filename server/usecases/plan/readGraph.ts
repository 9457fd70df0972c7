import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { ProjectObject } from "~/domain/access/projectRoles";
import type { PlanGraph } from "~/domain/plan/planGraph";
import type { Tx } from "../../db/client";
import type { PlanProject } from "../../db/planProjects";
import { loadPlanGraph } from "../../db/plans";
import { AppError } from "../../errors";

/** A plan graph as one person sees it, with what permissions ask about its projects, by node id. */
export type ReadGraph = { graph: PlanGraph; projects: ReadonlyMap<string, ProjectObject> };

/**
 * [S60] The plan graph of an area and budget year (B.E.) without the projects that the actor may not read: neither their
 * titles nor their lines nor their money. `edition` = an edition in the place of the one that counts. Throws notFound when
 * the area is not the actor's.
 */
export async function readGraph(
  tx: Tx,
  actor: Actor,
  areaCode: string,
  fy: number,
  edition?: string,
): Promise<ReadGraph> {
  if (!may(actor, "plan.read", { areaCode })) throw new AppError("notFound");
  const projects = new Map<string, ProjectObject>();
  const readable = ({ node, object }: PlanProject) => {
    const shown = may(actor, "project.read", object);
    if (shown) projects.set(node.id, object);
    return shown;
  };
  const graph = await loadPlanGraph(tx, areaCode, fy, readable, edition);
  return { graph, projects };
}

/** May the actor link from this node? Planners link everything of the area, the lead its own project. */
export function mayLinkFrom(actor: Actor, areaCode: string, project: ProjectObject | undefined): boolean {
  return may(actor, "plan.link", project ?? { areaCode });
}
