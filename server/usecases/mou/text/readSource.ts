import { areaInFull } from "~/domain/area/areaInFull";
import { unitsOf } from "~/domain/mou/parties";
import type { SourceNow } from "~/domain/mou/sourceChanges";
import { areaOrganizations } from "../../../db/mouReceivers";
import { readBriefContent } from "../../../db/briefContent";
import { loadBriefProject, type BriefProject } from "../../../db/briefs";
import type { Tx } from "../../../db/client";
import type { MouRecord } from "../../../db/mous";
import { AppError } from "../../../errors";
import { firstObjective } from "./firstObjective";
import { contentOf } from "./readMouContent";

/** Units of a project as its brief and its rows name them (ม.56, R28). */
export async function projectUnits(tx: Tx, project: BriefProject): Promise<string[]> {
  const content = await readBriefContent(tx, project.briefId);
  if (!content) throw new AppError("notFound");
  return unitsOf({ ...project, ...content }, await areaOrganizations(tx, project.areaCode));
}

/** What the brief, its project and the area give a memorandum at this moment. Throws AppError notFound. */
export async function readSource(tx: Tx, mou: MouRecord): Promise<SourceNow> {
  const project = await loadBriefProject(tx, mou.briefId);
  if (!project) throw new AppError("notFound");
  const area = await tx.area.findUniqueOrThrow({ where: { code: mou.areaCode } });
  const brief = await tx.brief.findUniqueOrThrow({ where: { id: mou.briefId }, select: { content: true } });
  const lead = project.leadOrgId
    ? await tx.organization.findUnique({ where: { id: project.leadOrgId }, select: { nameTh: true } })
    : null;
  const { type, fy, parties, money, work, annex } = await contentOf(tx, mou);
  return {
    ...{ type, fy, parties, money, work, annex },
    areaName: areaInFull(area.kind, area.nameTh),
    leadOrgId: project.leadOrgId,
    slots: {
      operatingAgency: lead?.nameTh ?? "",
      purposeShort: firstObjective(brief.content),
      governorName: area.governorName,
    },
    // a transfer is for two sides alone
    units: mou.type === "COOPERATION" ? await projectUnits(tx, project) : [],
  };
}
