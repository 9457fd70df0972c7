import type { Actor } from "~/domain/access/actor";
import type { FundSource } from "~/domain/brief/briefContent";
import type { ProjectKind } from "~/domain/brief/project";
import type { PlanGraph } from "~/domain/plan/planGraph";
import type { Finding } from "~/domain/rules/finding";
import { checkPlan } from "~/domain/plan/checkPlan";
import { loadProjects } from "../../../db/projects";
import type { Deps } from "../../deps";
import { readGraph } from "../readGraph";

/** A project that the actor may read, who leads it, and its money of the year by source (satang). */
export type PlanFunding = {
  projectId: string;
  kind: ProjectKind;
  leadOrgId: string | null;
  leadName: string | null;
  funds: { source: FundSource; amount: bigint }[];
};

/** The plan graph of an area and year with what is missing in it (R9) and the money of its projects. */
export type PlanMoney = { graph: PlanGraph; findings: Finding[]; projects: PlanFunding[]; asOf: Date };

/**
 * [R9, S60] The plan graph of an area and budget year (B.E.) and every source's money of the projects in it, of one moment;
 * projects that the actor may not read are in neither. Throws notFound when the area is not the actor's.
 */
export async function openMoney(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<PlanMoney> {
  return deps.db.prisma.$transaction(
    async (tx) => {
      const { graph, projects } = await readGraph(tx, actor, areaCode, fy);
      const records = (await loadProjects(tx, areaCode, fy)).filter(({ projectId }) => projects.has(projectId));
      const funding = records.map(({ projectId, kind, leadOrgId, leadName, money }): PlanFunding => {
        const funds = money.filter(({ yearSatang }) => yearSatang !== 0n);
        const lines = funds.map(({ source, yearSatang }) => ({ source, amount: yearSatang }));
        return { projectId, kind, leadOrgId, leadName, funds: lines };
      });
      return { graph, findings: checkPlan(graph), projects: funding, asOf: deps.clock.now() };
    },
    { isolationLevel: "RepeatableRead" },
  );
}
