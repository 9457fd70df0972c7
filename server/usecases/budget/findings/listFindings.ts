import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { remarksBlockingSubmission } from "~/domain/comment/remarks";
import { checkPlan } from "~/domain/plan/checkPlan";
import type { Finding } from "~/domain/rules/finding";
import { readBriefContents } from "../../../db/briefContent";
import { loadOpenRemarks } from "../../../db/comment/threads";
import { loadProjects, type ProjectRecord } from "../../../db/projects";
import type { Deps } from "../../deps";
import { readGraph } from "../../plan/readGraph";
import { demandWindow } from "../checkWindow";
import { demandPolicy } from "../computeWindow";
import { briefFindings } from "./briefFindings";
import { importFindings } from "./importFindings";

/** Where a finding is mended. */
export type FindingTarget =
  | { kind: "frame" }
  | { kind: "ranking"; projectId: string | null }
  | { kind: "brief"; briefId: string; item: number | null }
  | { kind: "plan"; nodeId: string | null }
  | { kind: "import"; importId: string };

/** A finding with the project it is about and the place where it is mended. */
export type FindingEntry = {
  finding: Finding;
  subject: { code: string; title: string } | null;
  target: FindingTarget;
  /** The actor's organisation leads the project or takes part in it. */
  mine: boolean;
};

const WEIGHT = { E: 0, W: 1, I: 2 } as const;

/** R3 before R23, R4 before R4b. */
function ruleKey(rule: string): number {
  return parseInt(/\d+/.exec(rule)?.[0] ?? "99", 10) * 10 + (/[a-z]$/.test(rule) ? 1 : 0);
}

function windowTarget(finding: Finding): FindingTarget {
  if (finding.code === "FRAME_UNKNOWN") return { kind: "frame" };
  return { kind: "ranking", projectId: finding.ids[0] ?? null };
}

function itemOf(finding: Finding): number | null {
  if (finding.rule === "R4" || finding.rule === "R4b") return 11;
  if (finding.rule === "R6") return 8;
  const named = finding.ids.find((id) => id.startsWith("item-"));
  return named ? parseInt(named.slice(5), 10) : null;
}

type Readable = { projects: Map<string, ProjectRecord>; mine: ReadonlySet<string> };

const subjectOf = (project: ProjectRecord | undefined) => project && { code: project.code, title: project.title };

async function readableProjects(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<Readable> {
  const all = await loadProjects(deps.db.prisma, areaCode, fy);
  const readable = all.filter((one) => one.removedAt === null && may(actor, "project.read", one));
  const own = new Set(actor.memberships.map(({ orgId }) => orgId));
  const mine = readable.filter(({ leadOrgId, partners }) =>
    [leadOrgId, ...partners.map(({ orgId }) => orgId)].some((orgId) => orgId !== null && own.has(orgId)),
  );
  return {
    projects: new Map(readable.map((one) => [one.projectId, one])),
    mine: new Set(mine.map(({ projectId }) => projectId)),
  };
}

async function ofBriefs(deps: Deps, readable: Readable, areaCode: string, fy: number): Promise<FindingEntry[]> {
  const [contents, policy] = await Promise.all([
    readBriefContents(deps.db.prisma, areaCode, fy),
    demandPolicy(deps.db.prisma, fy),
  ]);
  return [...readable.projects.values()].flatMap((project) => {
    const content = contents.get(project.briefId);
    if (!content) return [];
    return briefFindings(project, content, policy.minSources).map((finding) => ({
      finding,
      subject: { code: project.code, title: project.title },
      target: { kind: "brief" as const, briefId: project.briefId, item: itemOf(finding) },
      mine: readable.mine.has(project.projectId),
    }));
  });
}

async function ofRemarks(deps: Deps, readable: Readable, areaCode: string, fy: number): Promise<FindingEntry[]> {
  const remarks = await loadOpenRemarks(deps.db.prisma, areaCode, fy);
  return [...readable.projects.values()].flatMap(({ projectId, briefId, code, title }) =>
    remarksBlockingSubmission(
      projectId,
      remarks.filter((one) => one.briefId === briefId),
    ).map((finding) => ({
      finding,
      subject: { code, title },
      target: { kind: "brief" as const, briefId, item: itemOf(finding) },
      mine: readable.mine.has(projectId),
    })),
  );
}

async function ofPlan(
  deps: Deps,
  actor: Actor,
  readable: Readable,
  areaCode: string,
  fy: number,
): Promise<FindingEntry[]> {
  const { graph } = await readGraph(deps.db.prisma, actor, areaCode, fy);
  return checkPlan(graph).map((finding) => {
    const id = finding.ids[0] ?? null;
    const project = id === null ? undefined : readable.projects.get(id);
    return {
      finding,
      subject: subjectOf(project) ?? null,
      target: { kind: "plan" as const, nodeId: id },
      mine: id !== null && readable.mine.has(id),
    };
  });
}

/**
 * Everything the rules have to say about an area and budget year (B.E.), errors first, then by rule: R1–R3 of the
 * window, R4, R6, R16, R17 and R20c of the briefs the actor may read, R9 of the plan, R23 of imported tables. Throws notFound.
 */
export async function listFindings(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<FindingEntry[]> {
  const { result } = await demandWindow(deps, actor, areaCode, fy);
  const readable = await readableProjects(deps, actor, areaCode, fy);
  const [briefs, remarks, plan, imports] = await Promise.all([
    ofBriefs(deps, readable, areaCode, fy),
    ofRemarks(deps, readable, areaCode, fy),
    ofPlan(deps, actor, readable, areaCode, fy),
    importFindings(deps.db.prisma, areaCode, fy),
  ]);
  const ofWindow = result.findings.map((finding) => ({
    finding,
    subject: (finding.ids.length === 1 && subjectOf(readable.projects.get(finding.ids[0] ?? ""))) || null,
    target: windowTarget(finding),
    mine: false,
  }));
  const ofImports = imports.flatMap(({ importId, findings }) =>
    findings.map((finding) => ({ finding, subject: null, target: { kind: "import" as const, importId }, mine: false })),
  );
  return [...ofWindow, ...briefs, ...remarks, ...plan, ...ofImports].sort(
    (a, b) =>
      WEIGHT[a.finding.severity] - WEIGHT[b.finding.severity] || ruleKey(a.finding.rule) - ruleKey(b.finding.rule),
  );
}
