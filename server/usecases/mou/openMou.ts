import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { annexFor, checkAnnex, type Annex } from "~/domain/mou/annex";
import { checkAuthority } from "~/domain/mou/authority";
import { checkMouFields } from "~/domain/mou/mouFields";
import { checkWitnesses } from "~/domain/mou/witnesses";
import type { Finding } from "~/domain/rules/finding";
import { loadAssets, loadMou, mouObject, type MouRecord } from "../../db/mous";
import { AppError } from "../../errors";
import type { Deps } from "../deps";

/** The MOU page: the memorandum, the annex as it would print today, what is missing, and what this person may do. */
export type MouView = {
  mou: MouRecord;
  annex: Annex;
  /** R11, R13, R14. */
  findings: Finding[];
  /** R12: what the receiver's signatory attaches on the day of signing. */
  papers: Finding[];
  mayEdit: boolean;
};

/** R12 as long as no papers are kept here: everything that the kind of organisation has to attach. */
function papersOf({ transferee, fields }: MouRecord): Finding[] {
  if (!transferee) return [];
  const capacity = transferee.type === "LAO" ? "LAO_HEAD" : "DELEGATE";
  return checkAuthority({ orgType: transferee.type, capacity, signingDate: fields.signingDate, evidence: [] });
}

/** Reads a memorandum with its annex and findings (R11–R14). Throws notFound for absent and not readable alike. */
export async function openMou(deps: Deps, actor: Actor, id: string): Promise<MouView> {
  const tx = deps.db.prisma;
  const mou = await loadMou(tx, id);
  if (!mou || !may(actor, "mou.read", mou.project)) throw new AppError("notFound");
  const area = await tx.area.findUniqueOrThrow({ where: { code: mou.areaCode }, select: { nameTh: true } });
  const assets = await loadAssets(tx, mou.briefId);
  const slots = {
    ...mou.fields,
    areaName: area.nameTh,
    transfereeName: mou.transferee?.nameTh ?? "",
    projectTitle: mou.projectTitle,
    fy: mou.fy,
  };
  const receiver = mou.transferee?.orgId;
  return {
    mou,
    annex: annexFor(assets, receiver ?? ""),
    findings: receiver
      ? [...checkAnnex(assets, receiver), ...checkMouFields(slots), ...checkWitnesses(slots)]
      : checkWitnesses(slots),
    papers: papersOf(mou),
    mayEdit: may(actor, "mou.edit", mouObject(mou)),
  };
}
