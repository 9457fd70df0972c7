import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { annexFor, checkAnnex, type Annex } from "~/domain/mou/annex";
import { checkMouFields } from "~/domain/mou/mouFields";
import { checkWitnesses } from "~/domain/mou/witnesses";
import type { Finding } from "~/domain/rules/finding";
import { loadAssets, loadMou, type MouRecord } from "../../db/mous";
import { AppError } from "../../errors";
import type { Deps } from "../deps";

/** The MOU page: the memorandum, the annex as it would print today, what is missing, and what this person may do. */
export type MouView = {
  mou: MouRecord;
  area: { nameTh: string; clusterNameTh: string | null };
  annex: Annex;
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
  const slots = {
    ...mou.fields,
    areaName: area.nameTh,
    transfereeName: mou.transferee.nameTh,
    projectTitle: mou.projectTitle,
    fy: mou.fy,
  };
  return {
    mou,
    area: { nameTh: area.nameTh, clusterNameTh: area.clusterNameTh },
    annex: annexFor(assets, mou.transferee.orgId),
    findings: [...checkAnnex(assets, mou.transferee.orgId), ...checkMouFields(slots), ...checkWitnesses(slots)],
    mayEdit: may(actor, "mou.edit", { ...mou.project, transfereeOrgId: mou.transferee.orgId, mouState: mou.state }),
  };
}
