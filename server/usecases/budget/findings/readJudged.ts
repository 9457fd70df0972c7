import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { RememberedVerdict } from "~/domain/duplicate/verdict";
import type { ProjectToJudge } from "~/domain/findings/projectFindings";
import { readBriefContents } from "../../../db/briefContent";
import { loadVerdicts } from "../../../db/budget/duplicates";
import { loadYearOpinions } from "../../../db/lifecycle/steps";
import { loadYearUnits } from "../../../db/yearUnits";
import { loadProjects, type ProjectRecord } from "../../../db/projects";
import type { Deps } from "../../deps";

/** The projects of a year that one person may read, with all that their rules ask for. */
export type JudgedYear = {
  projects: ReadonlyMap<string, ProjectRecord>;
  judged: ProjectToJudge[];
  verdicts: RememberedVerdict[];
  /** Short names of the organisations of these projects. */
  orgNames: ReadonlyMap<string, string>;
  /** Projects that the actor's organisation leads or takes part in. */
  mine: ReadonlySet<string>;
};

function isOwn(own: ReadonlySet<string>, { leadOrgId, partners }: ProjectRecord): boolean {
  return [leadOrgId, ...partners.map(({ orgId }) => orgId)].some((orgId) => orgId !== null && own.has(orgId));
}

/** Reads the projects of an area and budget year (B.E.) for {@link listFindings}; removed and private ones are left out. */
export async function readJudged(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<JudgedYear> {
  const tx = deps.db.prisma;
  const [all, contents, opinions, units, verdicts] = await Promise.all([
    loadProjects(tx, areaCode, fy),
    readBriefContents(tx, areaCode, fy),
    loadYearOpinions(tx, areaCode, fy),
    loadYearUnits(tx, areaCode, fy),
    loadVerdicts(tx, areaCode, fy),
  ]);
  const readable = all.filter((one) => one.removedAt === null && may(actor, "project.read", one));
  const own = new Set(actor.memberships.map(({ orgId }) => orgId));
  const judged = readable.flatMap(({ projectId, briefId, code, kind, state, partners }): ProjectToJudge[] => {
    const content = contents.get(briefId);
    if (!content) return [];
    return [
      {
        ...{ projectId, areaCode, code, kind, state, organizations: partners, content },
        opinions: opinions.get(projectId) ?? [],
        units: units.get(projectId) ?? [],
      },
    ];
  });
  const ids = readable.flatMap(({ leadOrgId, partners }) => [leadOrgId ?? "", ...partners.map(({ orgId }) => orgId)]);
  const orgs = await tx.organization.findMany({
    where: { id: { in: [...new Set(ids)].filter((id) => id !== "") } },
    select: { id: true, shortNameTh: true },
  });
  return {
    orgNames: new Map(orgs.map(({ id, shortNameTh }) => [id, shortNameTh])),
    projects: new Map(readable.map((one) => [one.projectId, one])),
    judged,
    verdicts,
    mine: new Set(readable.filter((one) => isOwn(own, one)).map(({ projectId }) => projectId)),
  };
}
