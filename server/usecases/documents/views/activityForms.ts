import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { ActivityContent } from "../../../../templates/activityForm/view";
import { loadArea } from "../../../db/areas";
import { loadBriefProject, projectObject } from "../../../db/briefs";
import type { Tx } from "../../../db/client";
import { briefsOfActivity } from "../../../db/documents";
import { AppError } from "../../../errors";
import type { DocumentOptions } from "../documentOptions";
import { activityContents } from "./activityContent";
import { demandBrief } from "./demandBrief";
import type { ViewSource } from "./viewSource";

const ACTIVITY_ID = /^[\w-]{1,64}$/;

/**
 * The brief of a main activity: the one named by `?brief=`, else the first one that the actor may read (ids of
 * activities are made in browsers; a copied brief keeps them).
 */
async function briefOf(tx: Tx, actor: Actor, activityId: string, { brief }: DocumentOptions): Promise<string> {
  if (!ACTIVITY_ID.test(activityId)) throw new AppError("notFound");
  for (const briefId of await briefsOfActivity(tx, activityId)) {
    if (brief !== undefined && brief !== briefId) continue;
    const project = await loadBriefProject(tx, briefId);
    if (project && may(actor, "document.export", projectObject(project))) return briefId;
  }
  throw new AppError("notFound");
}

async function open(tx: Tx, actor: Actor, id: string, options: DocumentOptions) {
  const brief = await demandBrief(tx, actor, await briefOf(tx, actor, id, options));
  const area = await loadArea(tx, brief.areaCode);
  const content = area && activityContents(brief, area).find(({ activity }) => activity.id === id);
  if (!content) throw new AppError("notFound");
  return { content, areaCode: brief.areaCode, fy: brief.fy };
}

function sourceOf(kind: "basic-info" | "expenditure"): ViewSource {
  return {
    async open(tx, actor, id, options) {
      const { content, ...where }: { content: ActivityContent; areaCode: string; fy: number } = await open(
        tx,
        actor,
        id,
        options,
      );
      return { view: { ...content, kind }, ...where };
    },
  };
}

/** แบบฟอร์มข้อมูลพื้นฐานของโครงการ of one main activity. */
export const basicInfoSource = sourceOf("basic-info");

/** แบบฟอร์มรายละเอียดจำแนกตามงบรายจ่าย of one main activity. */
export const expenditureSource = sourceOf("expenditure");
