import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { isOver, type MouState } from "~/domain/mou/mouState";
import { transferSides } from "~/domain/mou/parties";
import { record } from "../../db/audit";
import { lockProject, type BriefProject } from "../../db/briefs";
import type { Tx } from "../../db/client";
import { insertParties } from "../../db/mou/parties";
import { areaOrganizations, knownReceivers } from "../../db/mouReceivers";
import { loadAssets } from "../../db/mous";
import { AppError } from "../../errors";
import { demandBrief } from "../brief/demandBrief";
import type { Deps } from "../deps";
import { keepVersion } from "../history/keepVersion";

/** What was drafted, or what stands already when nothing is missing; and where it belongs. */
export type DraftedMous = { ids: string[]; areaCode: string; fy: number };

/**
 * Drafts the asset-transfer memoranda of a project from its brief: one for each organisation that receives assets
 * (the text is for exactly two sides) and has none yet. Throws notFound, forbidden, noAssets when no asset names an
 * organisation of the area as its receiver.
 */
export async function draftMous(deps: Deps, actor: Actor, projectId: string): Promise<DraftedMous> {
  return deps.db.prisma.$transaction(async (tx) => {
    const project = demandBrief(actor, "mou.draft", await lockProject(tx, projectId));
    const { areaCode, fy, briefId } = project;
    const receivers = knownReceivers(await loadAssets(tx, briefId), await areaOrganizations(tx, areaCode));
    if (receivers.length === 0) throw new AppError("noAssets");
    const mous = await tx.mou.findMany({
      where: { projectId, type: "ASSET_TRANSFER" },
      select: { id: true, transfereeOrgId: true, state: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    const standing = mous.filter(({ state }) => !isOver(state as MouState));
    const missing = receivers.filter((orgId) => !standing.some((mou) => mou.transfereeOrgId === orgId));
    const made: string[] = [];
    for (const orgId of missing) made.push(await draftOne(deps, tx, actor, project, orgId));
    // what the memoranda were drawn from stays to be looked up
    if (made.length > 0) await keepVersion(tx, deps, briefRoom(briefId), { kind: "GATE", gate: "MOU_DRAFTED" }, actor);
    return { ids: made.length > 0 ? made : standing.map(({ id }) => id), areaCode, fy };
  });
}

async function draftOne(
  deps: Deps,
  tx: Tx,
  actor: Actor,
  project: BriefProject,
  transfereeOrgId: string,
): Promise<string> {
  const now = deps.clock.now();
  const { areaCode, fy, projectId, briefId, leadOrgId } = project;
  const area = await tx.area.findUniqueOrThrow({ where: { code: areaCode } });
  const lead = leadOrgId ? await tx.organization.findUnique({ where: { id: leadOrgId } }) : null;
  const brief = await tx.brief.findUniqueOrThrow({ where: { id: briefId }, select: { content: true } });
  const row = await tx.mou.create({
    data: {
      ...{ areaCode, fy, projectId, transfereeOrgId, createdAt: now, updatedAt: now },
      operatingAgency: lead?.nameTh ?? "",
      purposeShort: firstObjective(brief.content),
      soundClause: area.soundClause,
      governorName: area.governorName,
    },
  });
  await insertParties(tx, row.id, transferSides(transfereeOrgId));
  await record(tx, deps, actor, {
    action: "mou.drafted",
    objectKind: "mou",
    objectId: row.id,
    areaCode,
    detail: { projectId, transfereeOrgId },
  });
  return row.id;
}

/** Longest purpose that is taken over; the form has room for one sentence. */
const MAX_PURPOSE = 300;

/** "1.", "๑.๑)", a bullet, or a bare number before เพื่อ; "3 หมู่บ้าน" and "1.5 ล้าน" are no numbering. */
const NUMBERING = /^\s*(?:[0-9๐-๙]+(?:\.[0-9๐-๙]+)*(?:[.)](?![0-9๐-๙])\s*|\s+(?=เพื่อ))|[-–•*]\s*)/u;

/** The first objective without its number and the word เพื่อ, to stand after "มีวัตถุประสงค์ในการ". */
export function firstObjective(content: unknown): string {
  const objectives = (content as { objectives?: unknown } | null)?.objectives;
  if (typeof objectives !== "string") return "";
  const first = objectives.split("\n").find((line) => line.trim() !== "") ?? "";
  return first
    .replace(NUMBERING, "")
    .replace(/^เพื่อ\s*/, "")
    .trim()
    .slice(0, MAX_PURPOSE);
}
