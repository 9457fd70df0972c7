import { evaluateWindow } from "~/domain/budget/window";
import { FORMS } from "../../../../templates/registry";
import { loadApprovals } from "../../../db/lifecycle/approvals";
import { loadArea } from "../../../db/areas";
import { readBriefContent } from "../../../db/briefContent";
import { loadBriefProject } from "../../../db/briefs";
import type { Tx } from "../../../db/client";
import { loadAssets, loadMou } from "../../../db/mous";
import { readWindow } from "../../../db/windows";
import { readApprovable } from "../../approval/readApprovable";
import { demandPolicy } from "../../budget/computeWindow";
import { briefGaps, mouGaps } from "../centre/documentCards";
import { type Gap } from "../centre/gaps";
import { planGaps } from "../centre/planGaps";
import { yearOfId } from "../views/demandYear";
import type { OpenedDocument } from "../views/viewSource";

async function gapsOfBrief(tx: Tx, briefId: string): Promise<Gap[]> {
  const [project, content] = [await loadBriefProject(tx, briefId), await readBriefContent(tx, briefId)];
  if (!project || !content) return [];
  const policy = await demandPolicy(tx, project.fy);
  return briefGaps({ project: { ...project, briefId }, content }, policy.minSources);
}

async function gapsOfMou(tx: Tx, mouId: string): Promise<Gap[]> {
  const mou = await loadMou(tx, mouId);
  const area = mou && (await loadArea(tx, mou.areaCode));
  return mou && area ? mouGaps(mou, area, await loadAssets(tx, mou.briefId)) : [];
}

/** The committee approved other figures than those that would be printed now. */
async function staleApproval(tx: Tx, id: string): Promise<Gap[]> {
  const year = yearOfId(id);
  if (!year) return [];
  const last = (await loadApprovals(tx, year.areaCode, year.fy)).find(({ voidedAt }) => voidedAt === null);
  if (!last || last.hash === (await readApprovable(tx, year.areaCode, year.fy)).hash) return [];
  const message = {
    th: `ตัวเลขหรือลำดับเปลี่ยนไปจากที่คณะกรรมการเห็นชอบครั้งที่ ${last.number} (${last.meetingNo}) ตรวจหรือเสนอใหม่ก่อนพิมพ์`,
    en: `Figures or ranks differ from what the committee approved (no. ${last.number}, ${last.meetingNo}): check or submit again first`,
  };
  return [{ severity: "W", rule: "R20", finding: message, links: [{ label: "R20", href: `/years/${id}/approval` }] }];
}

async function gapsOfYear(tx: Tx, id: string, { view, areaCode, fy }: OpenedDocument): Promise<Gap[]> {
  const stale = await staleApproval(tx, id);
  const window = areaCode === null ? null : await readWindow(tx, areaCode, fy);
  if (view.kind !== "plan-j2" || !window) return stale;
  const { frameSatang, adminCostSatang, proposals } = window;
  const policy = await demandPolicy(tx, fy);
  const result = evaluateWindow({ frameSatang, adminCostSatang, proposals, policy });
  const briefs = await tx.brief.findMany({
    where: { project: { areaCode: areaCode ?? "", fy, removedAt: null } },
    select: { id: true, projectId: true },
  });
  const briefIds = new Map(briefs.map((brief) => [brief.projectId, brief.id]));
  return [...stale, ...planGaps(view, result, id, briefIds).map((gap) => gap)];
}

/** What a document's rules and figures lack before it is signed, with links; empty slots are told by the printed form. */
export async function ruleGaps(tx: Tx, id: string, opened: OpenedDocument): Promise<Gap[]> {
  switch (FORMS[opened.view.kind].idKind) {
    case "BRIEF":
      return gapsOfBrief(tx, id);
    case "MOU":
      return gapsOfMou(tx, id);
    case "YEAR":
      return gapsOfYear(tx, id, opened);
    default:
      return [];
  }
}
