import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { ProjectObject } from "~/domain/access/projectRoles";
import { assembleGraph, type PlanSource } from "~/domain/plan/assemble";
import type { PlanGraph } from "~/domain/plan/planGraph";
import type { Tx } from "../../db/client";
import type { PlanProject } from "../../db/planProjects";
import { loadPlanSource } from "../../db/plans";
import { AppError } from "../../errors";

/** What a plan graph is made of as one person may see it, with its projects by node id. */
export type ReadSource = { source: PlanSource; projects: ReadonlyMap<string, PlanProject> };

/** A plan graph as one person sees it, with what permissions ask about its projects, by node id. */
export type ReadGraph = { graph: PlanGraph; projects: ReadonlyMap<string, ProjectObject> };

/**
 * [S60] What the plan graph of an area and budget year (B.E.) is made of, without the projects that the actor may not read:
 * neither their titles nor their lines nor their money. `edition` = an edition in the place of the one that counts. Throws
 * notFound when the area is not the actor's.
 */
export async function readSource(
  tx: Tx,
  actor: Actor,
  areaCode: string,
  fy: number,
  edition?: string,
): Promise<ReadSource> {
  if (!may(actor, "plan.read", { areaCode })) throw new AppError("notFound");
  const projects = new Map<string, PlanProject>();
  const readable = (project: PlanProject) => {
    const shown = may(actor, "project.read", project.object);
    if (shown) projects.set(project.node.id, project);
    return shown;
  };
  const source = await loadPlanSource(tx, areaCode, fy, readable, edition);
  return { source, projects };
}

/** [S60] The plan graph that {@link readSource} makes. */
export async function readGraph(
  tx: Tx,
  actor: Actor,
  areaCode: string,
  fy: number,
  edition?: string,
): Promise<ReadGraph> {
  const { source, projects } = await readSource(tx, actor, areaCode, fy, edition);
  return { graph: assembleGraph(source), projects: new Map([...projects].map(([id, { object }]) => [id, object])) };
}

/** May the actor link from this node? Planners link everything of the area, the lead its own project. */
export function mayLinkFrom(actor: Actor, areaCode: string, project: ProjectObject | undefined): boolean {
  return may(actor, "plan.link", project ?? { areaCode });
}
