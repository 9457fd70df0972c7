import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { CostItem } from "~/domain/brief/briefContent";
import { annexLines, type AnnexLine } from "~/domain/mou/annex";
import { checkMou } from "~/domain/mou/checkMou";
import type { Finding } from "~/domain/rules/finding";
import { loadAssets, loadMou, type MouRecord } from "../../db/mous";
import { AppError } from "../../errors";
import type { Deps } from "../deps";

/** The MOU page: the memorandum, the annex as it would print today, what is missing, and what this person may do. */
export type MouView = {
  mou: MouRecord;
  area: { nameTh: string; clusterNameTh: string | null };
  assets: CostItem[];
  annex: { lines: AnnexLine[]; totalSatang: bigint };
  findings: Finding[];
  mayEdit: boolean;
};

/** Reads a memorandum with its annex and findings (R11–R14). Throws notFound for absent and not readable alike. */
export async function openMou(deps: Deps, actor: Actor, id: string): Promise<MouView> {
  const tx = deps.db.prisma;
  const mou = await loadMou(tx, id);
  if (!mou || !may(actor, "mou.read", mou.project)) throw new AppError("notFound");
  const [area, assets] = await Promise.all([
    tx.area.findUniqueOrThrow({ where: { code: mou.areaCode } }),
    loadAssets(tx, mou.briefId),
  ]);
  const annex = annexLines(assets, mou.transferee.orgId);
  return {
    mou,
    area: { nameTh: area.nameTh, clusterNameTh: area.clusterNameTh },
    assets,
    annex,
    findings: checkMou({ ...mou, provinceName: area.nameTh }, annex, assets),
    mayEdit: may(actor, "mou.edit", { ...mou.project, transfereeOrgId: mou.transferee.orgId, mouState: mou.state }),
  };
}
