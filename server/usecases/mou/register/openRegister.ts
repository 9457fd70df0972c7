import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { isOver } from "~/domain/mou/mouState";
import type { Tx } from "../../../db/client";
import { loadRegistered, type RegisteredRecord } from "../../../db/mou/after/register";
import { listMous, toProjectObject } from "../../../db/mous";
import { loadOrganizations } from "../../../db/organizations";
import { demandArea } from "../../area/demandArea";
import type { Deps } from "../../deps";

/** A registered asset as the page shows it. */
export type RegisterLine = RegisteredRecord & {
  orgName: string;
  projectCode: string;
  projectTitle: string;
  mayKeep: boolean;
};

/** An asset of a brief: who receives it, and the memorandum that covers it. */
export type AssetCover = {
  projectId: string;
  briefId: string;
  code: string;
  title: string;
  costItemId: string;
  item: string;
  amount: bigint | null;
  receiverName: string | null;
  mouId: string | null;
  registered: boolean;
};

/** The registers of a year: assets taken over, and every asset of its briefs with its receiver and memorandum. */
export type RegisterView = {
  lines: RegisterLine[];
  covers: AssetCover[];
  organizations: { id: string; nameTh: string }[];
};

async function coversOf(tx: Tx, actor: Actor, areaCode: string, fy: number, registered: readonly RegisteredRecord[]) {
  const projects = await tx.project.findMany({
    where: { areaCode, fy, removedAt: null, brief: { costItems: { some: { isAsset: true } } } },
    include: { partners: true, brief: { select: { id: true, title: true, costItems: { where: { isAsset: true } } } } },
    orderBy: { code: "asc" },
  });
  const mous = (await listMous(tx, areaCode, fy)).filter(({ state, transferee }) => transferee && !isOver(state));
  const names = new Map((await loadOrganizations(tx, [areaCode])).map(({ id, nameTh }) => [id, nameTh]));
  const taken = new Set(registered.map(({ projectId, costItemId }) => `${projectId} ${costItemId}`));
  return projects.flatMap((row): AssetCover[] => {
    const { id: projectId, code, brief } = row;
    if (!brief || !may(actor, "project.read", toProjectObject(row))) return [];
    return brief.costItems.map((item) => ({
      ...{ projectId, briefId: brief.id, code, title: brief.title, costItemId: item.id, item: item.description },
      amount: item.amountSatang,
      receiverName: names.get(item.receiverOrgId ?? "") ?? null,
      mouId:
        mous.find((mou) => mou.projectId === projectId && mou.transferee?.orgId === item.receiverOrgId)?.id ?? null,
      registered: taken.has(`${projectId} ${item.id}`),
    }));
  });
}

/** Reads the registered assets of an area and budget year (B.E.) that the actor may read, with names. */
export async function readRegister(tx: Tx, actor: Actor, areaCode: string, fy: number): Promise<RegisterLine[]> {
  const mous = new Map((await listMous(tx, areaCode, fy)).map((mou) => [mou.id, mou]));
  const projectIds = [...new Set([...mous.values()].map(({ projectId }) => projectId))];
  const rows = await loadRegistered(tx, { areaCode, projectIds });
  const names = new Map((await loadOrganizations(tx, [areaCode])).map(({ id, nameTh }) => [id, nameTh]));
  return rows.flatMap((row) => {
    const mou = mous.get(row.mouId);
    if (!mou || !may(actor, "mou.read", mou.project)) return [];
    const { projectCode, projectTitle } = mou;
    const mayKeep = may(actor, "register.keep", row);
    return [{ ...row, orgName: names.get(row.orgId) ?? "", projectCode, projectTitle, mayKeep }];
  });
}

/**
 * Opens the registers of an area and budget year (B.E.), of one organisation when asked. Throws notFound for another area.
 */
export async function openRegister(
  deps: Deps,
  actor: Actor,
  { areaCode, fy }: { areaCode: string; fy: number },
  orgId?: string,
): Promise<RegisterView> {
  demandArea(actor, "area.read", areaCode);
  const tx = deps.db.prisma;
  const all = await readRegister(tx, actor, areaCode, fy);
  const organizations = [
    ...new Map(all.map((line) => [line.orgId, { id: line.orgId, nameTh: line.orgName }])).values(),
  ];
  return {
    lines: orgId ? all.filter((line) => line.orgId === orgId) : all,
    covers: await coversOf(tx, actor, areaCode, fy, all),
    organizations,
  };
}
