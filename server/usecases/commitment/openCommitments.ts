import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { Commitment } from "~/domain/brief/briefContent";
import type { Codes } from "~/domain/commitment/codes";
import { isWanted, type CommitmentFilter } from "~/domain/commitment/filter";
import { rungsBelow } from "~/domain/commitment/ladder";
import { totalsOf, type CommitmentTotals } from "~/domain/commitment/totals";
import { loadExternalCodes } from "../../db/commitment/externalCodes";
import { loadPeopleNames } from "../../db/notices";
import { loadOrganizations } from "../../db/organizations";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";
import { readLines, type CommitmentLine } from "./readLines";

/** A step as the page tells it. */
export type StepView = Omit<CommitmentLine["steps"][number], "userId" | "briefId" | "fundingId"> & { byName: string };

/** A funding line as the page shows it; `below` = the rungs it may be put back to. */
export type LineView = Omit<CommitmentLine, "project" | "steps"> & {
  code: string;
  title: string;
  orgName: string;
  below: readonly Commitment[];
  steps: StepView[];
  codes: Codes;
  projectCodes: Codes;
  mayRecord: boolean;
};

/** The commitments of a year: totals of every line that was asked for, the first lines, and what one may ask for. */
export type CommitmentsView = {
  totals: CommitmentTotals;
  lines: LineView[];
  /** Lines that were asked for; more than are shown when the filter is wide. */
  found: number;
  projects: { projectId: string; code: string; title: string }[];
  organizations: { id: string; nameTh: string }[];
};

/** Lines of one page. */
export const LINES_SHOWN = 200;

type Words = {
  names: ReadonlyMap<string, { th: string }>;
  orgs: ReadonlyMap<string, string>;
  codes: Map<string, Codes>;
};

function toView(actor: Actor, { project, steps, ...line }: CommitmentLine, { names, orgs, codes }: Words): LineView {
  const { code, title, object } = project;
  return {
    ...line,
    ...{ code, title, orgName: orgs.get(line.orgId ?? "") ?? "", below: rungsBelow(line.source, line.step) },
    steps: steps.map(({ userId, briefId: _brief, fundingId: _line, ...step }) => ({
      ...step,
      byName: names.get(userId)?.th ?? "",
    })),
    codes: codes.get(`FUNDING/${line.briefId}/${line.fundingId}`) ?? {},
    projectCodes: codes.get(`PROJECT/${line.projectId}`) ?? {},
    mayRecord: may(actor, "commitment.record", { ...object, lineOrgId: line.orgId }),
  };
}

/** What may be asked for: the projects and organisations that have a line, each once. */
function choicesOf(lines: readonly CommitmentLine[], orgs: ReadonlyMap<string, string>) {
  const projects = new Map(lines.map(({ projectId, project: { code, title } }) => [projectId, { code, title }]));
  const ids = new Set(lines.flatMap(({ orgId }) => orgId ?? []));
  return {
    projects: [...projects].map(([projectId, rest]) => ({ projectId, ...rest })),
    organizations: [...orgs].filter(([id]) => ids.has(id)).map(([id, nameTh]) => ({ id, nameTh })),
  };
}

/**
 * Opens the commitments of an area and budget year (B.E.): where every funding line stands on its ladder. Throws notFound for
 * another area.
 */
export async function openCommitments(
  deps: Deps,
  actor: Actor,
  { areaCode, fy }: { areaCode: string; fy: number },
  filter: CommitmentFilter,
): Promise<CommitmentsView> {
  demandArea(actor, "area.read", areaCode);
  const tx = deps.db.prisma;
  const all = await readLines(tx, actor, areaCode, fy);
  const wanted = all.filter((line) => isWanted(line, filter));
  const shown = wanted.slice(0, LINES_SHOWN);
  const organizations = await loadOrganizations(tx, [areaCode]);
  const orgs = new Map(organizations.map(({ id, nameTh }) => [id, nameTh]));
  const codes = await loadExternalCodes(tx, areaCode, fy);
  const names = await loadPeopleNames(tx, [
    ...new Set(shown.flatMap(({ steps }) => steps.map(({ userId }) => userId))),
  ]);
  return {
    totals: totalsOf(wanted),
    lines: shown.map((line) => toView(actor, line, { names, orgs, codes })),
    found: wanted.length,
    ...choicesOf(all, orgs),
  };
}
