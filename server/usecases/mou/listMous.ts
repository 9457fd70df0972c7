import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { loadAssets, listMous as readMous, type MouRecord } from "../../db/mous";
import { AppError } from "../../errors";
import type { Deps } from "../deps";

/** A project whose brief names assets with a receiver, and how many receivers have no memorandum yet. */
export type MouCandidate = { projectId: string; code: string; title: string; missing: number };

/** Memoranda of a year, and the projects that still need one. */
export type MouList = { mous: MouRecord[]; candidates: MouCandidate[] };

/** Lists the memoranda of an area and budget year (B.E.) that the actor may read. Throws notFound for another area. */
export async function listMous(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<MouList> {
  if (!may(actor, "area.read", { areaCode })) throw new AppError("notFound");
  const tx = deps.db.prisma;
  const mous = (await readMous(tx, areaCode, fy)).filter((mou) => may(actor, "mou.read", mou.project));
  const briefs = await tx.brief.findMany({
    where: {
      project: { areaCode, fy, removedAt: null },
      costItems: { some: { isAsset: true, receiverOrgId: { not: null } } },
    },
    select: { id: true, title: true, project: { select: { id: true, code: true, state: true } } },
  });
  const candidates = await Promise.all(
    briefs
      .filter(({ project }) => project.state !== "IDEA" && project.state !== "CONCEPT")
      .map(async ({ id, title, project }) => {
        const receivers = new Set((await loadAssets(tx, id)).flatMap((asset) => asset.receiverOrgId ?? []));
        for (const mou of mous) if (mou.projectId === project.id) receivers.delete(mou.transferee.orgId);
        return { projectId: project.id, code: project.code, title, missing: receivers.size };
      }),
  );
  return { mous, candidates: candidates.filter(({ missing }) => missing > 0) };
}
