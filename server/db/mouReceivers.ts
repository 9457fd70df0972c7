import { byOrder } from "~/collab/brief/order";
import type { ProjectObject } from "~/domain/access/projectRoles";
import type { Tx } from "./client";
import { toProjectObject } from "./mous";
import { takingPartIn } from "./organizations";

/** A project whose brief names organisations that receive assets. */
export type AssetProject = {
  projectId: string;
  code: string;
  title: string;
  object: ProjectObject;
  /** Organisations of the area that receive something, each once, in the order of the brief. */
  receivers: string[];
};

/**
 * Projects of an area and year (B.E.) whose assets have a receiver, by code. The receiver of a cost item is typed into a
 * document: only what names an organisation of the area counts.
 */
export async function loadAssetProjects(tx: Tx, areaCode: string, fy: number): Promise<AssetProject[]> {
  const named = { isAsset: true, receiverOrgId: { not: null } };
  const rows = await tx.project.findMany({
    where: { areaCode, fy, removedAt: null, brief: { costItems: { some: named } } },
    include: {
      partners: true,
      brief: {
        select: {
          title: true,
          costItems: { where: named, select: { receiverOrgId: true, sort: true, id: true } },
        },
      },
    },
    orderBy: { code: "asc" },
  });
  const known = await areaOrganizations(tx, areaCode);
  return rows.flatMap((row) => {
    const assets = (row.brief?.costItems ?? []).map(({ sort, ...asset }) => ({ ...asset, order: sort }));
    const receivers = knownReceivers(assets.sort(byOrder), known);
    if (!row.brief || receivers.length === 0) return [];
    const { id: projectId, code } = row;
    return [{ projectId, code, title: row.brief.title, object: toProjectObject(row), receivers }];
  });
}

/** Ids of the organisations that take part in an area. */
export async function areaOrganizations(tx: Tx, areaCode: string): Promise<ReadonlySet<string>> {
  const rows = await tx.organization.findMany({ where: takingPartIn(areaCode), select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** Receivers of assets that are organisations of the area, each once. */
export function knownReceivers(
  assets: readonly { receiverOrgId: string | null }[],
  known: ReadonlySet<string>,
): string[] {
  return [...new Set(assets.flatMap(({ receiverOrgId }) => receiverOrgId ?? []))].filter((id) => known.has(id));
}
