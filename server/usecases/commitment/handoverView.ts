import type { Actor } from "~/domain/access/actor";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { pathOf } from "~/domain/commitment/ladder";
import type { HandoverContent, HandoverLine } from "../../../templates/handover/view";
import { loadArea } from "../../db/areas";
import type { Tx } from "../../db/client";
import { loadExternalCodes } from "../../db/commitment/externalCodes";
import { loadAnnualPlanVersion } from "../../db/documents";
import { loadOrganizations } from "../../db/organizations";
import { AppError } from "../../errors";
import { readLines, type CommitmentLine } from "./readLines";

/** The two ways of step 4. */
export type PackPath = "PROVINCE" | "FUNCTION";

/** The document that proves the rung of a line: the newest of those that led to it. */
function proofOf({ step, steps }: CommitmentLine): Pick<HandoverLine, "documentNo" | "documentDate"> {
  const proof = steps.findLast(({ to, documentNo }) => to === step && documentNo !== "");
  return { documentNo: proof?.documentNo ?? "", documentDate: proof?.documentDate ?? null };
}

/**
 * What the people of one way carry on: every funding line of the year that goes their way and that the actor reads, with its
 * rung, its proof and the codes of other systems. Lines without an amount in this year are left out unless they state none
 * at all. Throws notFound.
 */
export async function handoverContent(
  tx: Tx,
  actor: Actor,
  { areaCode, fy }: { areaCode: string; fy: number },
  path: PackPath,
): Promise<HandoverContent> {
  const area = await loadArea(tx, areaCode);
  if (!area) throw new AppError("notFound");
  const [all, codes, organizations, revision] = await Promise.all([
    readLines(tx, actor, areaCode, fy),
    loadExternalCodes(tx, areaCode, fy),
    loadOrganizations(tx, [areaCode]),
    loadAnnualPlanVersion(tx, areaCode, fy),
  ]);
  const names = new Map(organizations.map(({ id, nameTh }) => [id, nameTh]));
  const own = all.filter(({ source, amount, total }) => pathOf(source) === path && (amount !== null || total === null));
  return {
    draft: false,
    areaKind: area.kind,
    areaNameTh: area.nameTh.replace(/^(กลุ่มจังหวัด|จังหวัด)/, ""),
    fy: fiscalYear(fy),
    revision,
    lines: own.map((line): HandoverLine => {
      const { briefId, fundingId, projectId, project, activity, source, orgId, amount, step, lacks } = line;
      return {
        ...{ id: `${briefId}/${fundingId}`, code: project.code, title: project.title, activity, source },
        ...{ orgName: names.get(orgId ?? "") ?? "", amount, step, ...proofOf(line), lacks },
        projectCodes: codes.get(`PROJECT/${projectId}`) ?? {},
        codes: codes.get(`FUNDING/${briefId}/${fundingId}`) ?? {},
      };
    }),
  };
}
