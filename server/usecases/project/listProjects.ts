import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { isOfNamedOrganization } from "~/domain/access/projectRoles";
import type { AreaKind } from "~/domain/area/areaCode";
import { FUND_SOURCES, type FundSource } from "~/domain/brief/briefContent";
import { PROJECT_STATES, type ProjectKind, type ProjectState } from "~/domain/brief/project";
import { ownSource } from "~/domain/budget/ownMoney";
import { checkSources } from "~/domain/budget/sources";
import { loadArea } from "../../db/areas";
import { loadGranted } from "../../db/lifecycle/decisions";
import { loadProjects, type ProjectMoney, type ProjectRecord } from "../../db/projects";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";
import { demandPolicy } from "../budget/computeWindow";
import type { Deps } from "../deps";

/** Money of one source in the year (satang); `counted` = it is one of the sources that R4 counts. */
export type SourceMoney = { source: FundSource; amountSatang: bigint; counted: boolean };

/** A project as lists show it. `ownSatang` is what it takes from the area's own frame in the year. */
export type ProjectItem = {
  projectId: string;
  briefId: string;
  code: string;
  title: string;
  kind: ProjectKind;
  rank: number | null;
  rankOrigin: "IMPORT" | "SET" | null;
  state: ProjectState;
  groupName: string;
  leadOrgId: string | null;
  leadName: string | null;
  ownSatang: bigint;
  totalSatang: bigint;
  sources: SourceMoney[];
  sourceCount: number;
  sourcesNeeded: number;
  /** Items of the form that are filled, of 13. */
  completeItems: number;
  mouIds: string[];
  /** The actor's organisation leads it or takes part. */
  mine: boolean;
  /** What the last decision granted, satang; null while none did. */
  grantedSatang: bigint | null;
  mayRemove: boolean;
  maySetKind: boolean;
};

/** What of the list is wanted; everything absent = all. `sources: "short"` = key projects with too few sources. */
export type ProjectFilters = {
  text?: string;
  kind?: ProjectKind;
  leadOrgId?: string;
  state?: ProjectState;
  sources?: "short";
  mine?: boolean;
  incomplete?: boolean;
  removed?: boolean;
};

/** The list with what the filters can choose from. `total` counts the readable projects before filtering. */
export type ProjectList = {
  projects: ProjectItem[];
  total: number;
  leads: { orgId: string; name: string }[];
  /** States of the readable projects in the order of a project's life, with their number, before filtering. */
  states: { state: ProjectState; count: number }[];
  removed: number;
  mayCreate: boolean;
};

function sourcesOf(money: readonly ProjectMoney[], counted: ReadonlySet<string>): SourceMoney[] {
  return FUND_SOURCES.flatMap((source) => {
    const lines = money.filter((line) => line.source === source);
    if (lines.length === 0) return [];
    const amountSatang = lines.reduce((sum, { yearSatang }) => sum + yearSatang, 0n);
    return [
      { source, amountSatang, counted: counted.has(source === "PROVINCE" || source === "CLUSTER" ? "AREA" : source) },
    ];
  });
}

type Judged = { actor: Actor; area: AreaKind; minSources: number; granted: ReadonlyMap<string, bigint> };

function toItem(project: ProjectRecord, { actor, area, minSources, granted }: Judged): ProjectItem {
  const { projectId, briefId, code, title, kind, rank, rankOrigin, state, groupName, leadOrgId, leadName } = project;
  const lines = project.money.map(({ source, orgId, allSatang }) => ({ source, orgId, amountSatang: allSatang }));
  const checked = checkSources({ id: projectId, kind }, lines, minSources);
  const sources = sourcesOf(project.money, new Set(checked.kinds.map((one) => one.kind)));
  const own = sources.find(({ source }) => source === ownSource(area));
  return {
    ...{ projectId, briefId, code, title, kind, rank, rankOrigin, state, groupName, leadOrgId, leadName },
    ownSatang: own?.amountSatang ?? 0n,
    totalSatang: sources.reduce((sum, { amountSatang }) => sum + amountSatang, 0n),
    sources,
    sourceCount: checked.count,
    sourcesNeeded: minSources,
    completeItems: project.completeItems,
    mouIds: project.mouIds,
    mine: isOfNamedOrganization(actor, project),
    grantedSatang: granted.get(projectId) ?? null,
    mayRemove: may(actor, "project.remove", project),
    maySetKind: may(actor, "project.setKind", project),
  };
}

const isShort = (item: ProjectItem) => item.kind === "KEY" && item.sourceCount < item.sourcesNeeded;

function passes(item: ProjectItem, filters: ProjectFilters): boolean {
  const { text, kind, leadOrgId, state, sources, mine, incomplete } = filters;
  const words = text?.trim().toLocaleLowerCase("th");
  return (
    (!words || `${item.code} ${item.title}`.toLocaleLowerCase("th").includes(words)) &&
    (!kind || item.kind === kind) &&
    (!leadOrgId || item.leadOrgId === leadOrgId) &&
    (!state || item.state === state) &&
    (sources !== "short" || isShort(item)) &&
    (!mine || item.mine) &&
    (!incomplete || item.completeItems < 13)
  );
}

function leadsOf(items: readonly ProjectItem[]): ProjectList["leads"] {
  const names = new Map(items.flatMap(({ leadOrgId, leadName }) => (leadOrgId ? [[leadOrgId, leadName ?? ""]] : [])));
  return [...names].map(([orgId, name]) => ({ orgId, name }));
}

/**
 * The projects of an area and budget year (B.E.) that the actor may read, by code. `filters.removed` shows those that
 * were taken out instead. Throws notFound for another area.
 */
export async function listProjects(
  deps: Pick<Deps, "db">,
  actor: Actor,
  areaCode: string,
  fy: number,
  filters: ProjectFilters = {},
): Promise<ProjectList> {
  demandArea(actor, "area.read", areaCode);
  const tx = deps.db.prisma;
  const [area, all, policy, granted] = await Promise.all([
    loadArea(tx, areaCode),
    loadProjects(tx, areaCode, fy),
    demandPolicy(tx, fy),
    loadGranted(tx, areaCode, fy),
  ]);
  if (!area) throw new AppError("notFound");
  const readable = all.filter((project) => may(actor, "project.read", project));
  const live = readable.filter(({ removedAt }) => removedAt === null);
  const gone = readable.filter(({ removedAt }) => removedAt !== null);
  const judged = { actor, area: area.kind, minSources: policy.minSources, granted };
  const items = (filters.removed ? gone : live).map((one) => toItem(one, judged));
  return {
    projects: items.filter((item) => passes(item, filters)),
    total: items.length,
    leads: leadsOf(items),
    states: PROJECT_STATES.flatMap((state) => {
      const count = items.filter((item) => item.state === state).length;
      return count === 0 ? [] : [{ state, count }];
    }),
    removed: gone.length,
    mayCreate: may(actor, "project.create", { areaCode }),
  };
}
