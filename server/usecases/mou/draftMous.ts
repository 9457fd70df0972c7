import type { Actor } from "~/domain/access/actor";
import { record } from "../../db/audit";
import { lockProject } from "../../db/briefs";
import { loadAssets } from "../../db/mous";
import type { Tx } from "../../db/client";
import { AppError } from "../../errors";
import { demandBrief } from "../brief/demandBrief";
import type { Deps } from "../deps";

/**
 * Drafts the asset-transfer memoranda of a project from its brief: one for each organisation that receives assets
 * (the text is for exactly two sides) and has none yet. Returns the ids, existing ones first when nothing is new.
 * Throws notFound, forbidden, noAssets when no asset names its receiver.
 */
export async function draftMous(deps: Deps, actor: Actor, projectId: string): Promise<{ ids: string[] }> {
  return deps.db.prisma.$transaction(async (tx) => {
    const project = demandBrief(actor, "mou.draft", await lockProject(tx, projectId));
    const assets = await loadAssets(tx, project.briefId);
    const receivers = [...new Set(assets.flatMap((asset) => asset.receiverOrgId ?? []))];
    if (receivers.length === 0) throw new AppError("noAssets");
    const existing = await tx.mou.findMany({
      where: { projectId, type: "ASSET_TRANSFER", state: { notIn: ["TERMINATED", "SUPERSEDED"] } },
      select: { id: true, transfereeOrgId: true },
    });
    const missing = receivers.filter((orgId) => !existing.some((mou) => mou.transfereeOrgId === orgId));
    const made: string[] = [];
    for (const transfereeOrgId of missing) made.push(await draftOne(deps, tx, actor, project, transfereeOrgId));
    return { ids: made.length > 0 ? made : existing.map(({ id }) => id) };
  });
}

type Drafted = { projectId: string; briefId: string; areaCode: string; fy: number; leadOrgId: string | null };

async function draftOne(deps: Deps, tx: Tx, actor: Actor, project: Drafted, transfereeOrgId: string): Promise<string> {
  const now = deps.clock.now();
  const { areaCode, fy, projectId, briefId, leadOrgId } = project;
  const [area, lead, brief] = await Promise.all([
    tx.area.findUniqueOrThrow({ where: { code: areaCode } }),
    leadOrgId ? tx.organization.findUnique({ where: { id: leadOrgId } }) : null,
    tx.brief.findUniqueOrThrow({ where: { id: briefId }, select: { title: true, content: true } }),
  ]);
  const row = await tx.mou.create({
    data: {
      areaCode,
      fy,
      projectId,
      transfereeOrgId,
      operatingAgency: lead?.nameTh ?? "",
      purposeShort: firstObjective(brief.content),
      soundClause: area.soundClause,
      governorName: area.governorName,
      createdAt: now,
      updatedAt: now,
    },
  });
  await record(tx, deps, actor, {
    action: "mou.drafted",
    objectKind: "mou",
    objectId: row.id,
    areaCode,
    detail: { projectId, transfereeOrgId },
  });
  return row.id;
}

/** The first objective without its number and its leading word, to stand after "มีวัตถุประสงค์ในการ". */
function firstObjective(content: unknown): string {
  const objectives = (content as { objectives?: unknown } | null)?.objectives;
  if (typeof objectives !== "string") return "";
  const [first = ""] = objectives.split("\n");
  return first
    .replace(/^\s*(?:[0-9๐-๙]+\s*[).]|[-•])\s*/, "")
    .replace(/^เพื่อ(?:ให้)?/, "")
    .trim()
    .slice(0, 300);
}
