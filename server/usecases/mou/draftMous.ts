import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { isOver, type MouState } from "~/domain/mou/mouState";
import { cooperationSides, transferSides, type MouSide, type MouType } from "~/domain/mou/parties";
import { lockProject, type BriefProject } from "../../db/briefs";
import type { Tx } from "../../db/client";
import { areaOrganizations, knownReceivers } from "../../db/mouReceivers";
import { loadAssets } from "../../db/mous";
import { AppError } from "../../errors";
import { demandBrief } from "../brief/demandBrief";
import type { Deps } from "../deps";
import { keepVersion } from "../history/keepVersion";
import { insertDraft } from "./text/insertDraft";
import { projectUnits } from "./text/readSource";

/** What was drafted, or what stands already when nothing is missing; and where it belongs. */
export type DraftedMous = { ids: string[]; areaCode: string; fy: number };

/** A memorandum that is to be drafted. */
type Wanted = { transfereeOrgId: string | null; sides: MouSide[] };

/** One for each organisation of the area that receives assets: the text is for exactly two sides. */
async function transfersOf(tx: Tx, { areaCode, briefId }: BriefProject): Promise<Wanted[]> {
  const receivers = knownReceivers(await loadAssets(tx, briefId), await areaOrganizations(tx, areaCode));
  if (receivers.length === 0) throw new AppError("noAssets");
  return receivers.map((orgId) => ({ transfereeOrgId: orgId, sides: transferSides(orgId) }));
}

/** One for all units of the project (ม.56). */
async function cooperationOf(tx: Tx, project: BriefProject): Promise<Wanted[]> {
  const units = await projectUnits(tx, project);
  if (units.length === 0) throw new AppError("noUnits");
  return [{ transfereeOrgId: null, sides: cooperationSides(units) }];
}

/**
 * Drafts memoranda of a project from its brief, those that do not stand yet: of an asset transfer one for each organisation
 * that receives assets, of a co-operation one for all units of the project. Throws notFound, forbidden, noAssets when no
 * asset names an organisation of the area as its receiver, noUnits when the brief names no unit.
 */
export async function draftMous(
  deps: Deps,
  actor: Actor,
  projectId: string,
  type: MouType = "ASSET_TRANSFER",
): Promise<DraftedMous> {
  return deps.db.prisma.$transaction(async (tx) => {
    const project = demandBrief(actor, "mou.draft", await lockProject(tx, projectId));
    const { areaCode, fy, briefId } = project;
    const wanted = await (type === "COOPERATION" ? cooperationOf(tx, project) : transfersOf(tx, project));
    const mous = await tx.mou.findMany({
      where: { projectId, type },
      select: { id: true, transfereeOrgId: true, state: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    const standing = mous.filter(({ state }) => !isOver(state as MouState));
    const made: string[] = [];
    for (const { transfereeOrgId, sides } of wanted)
      if (!standing.some((mou) => mou.transfereeOrgId === transfereeOrgId))
        made.push(await insertDraft(tx, deps, actor, { project, type, transfereeOrgId, sides }));
    // what the memoranda were drawn from stays to be looked up
    if (made.length > 0) await keepVersion(tx, deps, briefRoom(briefId), { kind: "GATE", gate: "MOU_DRAFTED" }, actor);
    return { ids: made.length > 0 ? made : standing.map(({ id }) => id), areaCode, fy };
  }, DRAFTING_MS);
}

/** A project with many receivers makes many memoranda at once; milliseconds. */
const DRAFTING_MS = { timeout: 30_000, maxWait: 5_000 };
