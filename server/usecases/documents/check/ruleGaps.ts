import { evaluateWindow } from "~/domain/budget/window";
import { FORMS } from "../../../../templates/registry";
import { loadArea } from "../../../db/areas";
import { readBriefContent } from "../../../db/briefContent";
import { loadBriefProject } from "../../../db/briefs";
import type { Tx } from "../../../db/client";
import { briefsOfActivity } from "../../../db/documents";
import { loadAssets, loadMou } from "../../../db/mous";
import { readWindow } from "../../../db/budget/windows";
import { demandPolicy } from "../../budget/computeWindow";
import { activityGaps, briefGaps, mouGaps } from "../centre/briefGaps";
import { type Gap } from "../centre/gaps";
import { planGaps, windowGaps } from "../centre/planGaps";
import { staleApproval } from "./staleApproval";
import type { DocumentOptions } from "../documentOptions";
import type { OpenedDocument } from "../views/viewSource";

/** What a brief lacks; of it what stands on the forms of one main activity, when one is named. */
async function gapsOfBrief(tx: Tx, briefId: string, activityId?: string): Promise<Gap[]> {
  const [project, content] = [await loadBriefProject(tx, briefId), await readBriefContent(tx, briefId)];
  if (!project || !content) return [];
  const { minSources } = await demandPolicy(tx, project.fy);
  const brief = { project: { ...project, briefId }, content };
  return activityId === undefined ? briefGaps(brief, minSources) : activityGaps(brief, activityId, minSources);
}

async function gapsOfMou(tx: Tx, mouId: string): Promise<Gap[]> {
  const mou = await loadMou(tx, mouId);
  const area = mou && (await loadArea(tx, mou.areaCode));
  return mou && area ? mouGaps(mou, area, await loadAssets(tx, mou.briefId)) : [];
}

async function gapsOfYear(tx: Tx, id: string, { view, areaCode, fy }: OpenedDocument): Promise<Gap[]> {
  const stale = await staleApproval(tx, id);
  const window = areaCode === null ? null : await readWindow(tx, areaCode, fy);
  if (!window) return stale;
  const { frameSatang, adminCostSatang, proposals } = window;
  const policy = await demandPolicy(tx, fy);
  const result = evaluateWindow({ frameSatang, adminCostSatang, proposals, policy });
  const plan =
    view.kind === "annual-plan" ? view.j2 : view.kind === "plan-j2" || view.kind === "plan-kj2" ? view : null;
  if (!plan) return [...stale, ...windowGaps(result, id)];
  const briefs = await tx.brief.findMany({
    where: { project: { areaCode: areaCode ?? "", fy, removedAt: null } },
    select: { id: true, projectId: true },
  });
  const briefIds = new Map(briefs.map((brief) => [brief.projectId, brief.id]));
  return [...stale, ...planGaps(plan, result, id, briefIds)];
}

/** What a document's rules and figures lack before it is signed, with links; empty slots are told by the printed form. */
export async function ruleGaps(
  tx: Tx,
  { id, options }: { id: string; options: DocumentOptions },
  opened: OpenedDocument,
): Promise<Gap[]> {
  switch (FORMS[opened.view.kind].idKind) {
    case "BRIEF":
      return gapsOfBrief(tx, id);
    case "ACTIVITY": {
      const briefId = options.brief ?? (await briefsOfActivity(tx, id))[0];
      return briefId === undefined ? [] : gapsOfBrief(tx, briefId, id);
    }
    case "MOU":
      return gapsOfMou(tx, id);
    case "YEAR":
      return gapsOfYear(tx, id, opened);
    default:
      return [];
  }
}
