import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { loadMou, mouObject } from "../../../db/mous";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";

/** A row of the annex of acts; `seal` = the beginning of the row's hash in the chain. */
export type MouAuditRow = { seq: string; at: Date; actorName: string; action: string; seal: string };

/** What was done about a memorandum, oldest first, with what it is about. */
export type MouAuditView = {
  mou: { id: string; areaCode: string; fy: number; projectCode: string; projectTitle: string; transfereeName: string };
  rows: MouAuditRow[];
  printedAt: Date;
};

/** Most rows of one annex. */
const MAX_ROWS = 2_000;

/**
 * The audit rows of a memorandum as an annex to be printed: for its sides and lead, and for whoever reads the audit trail of the
 * area. Throws notFound for everybody else.
 */
export async function openMouAudit(deps: Deps, actor: Actor, id: string): Promise<MouAuditView> {
  const tx = deps.db.prisma;
  const mou = await loadMou(tx, id);
  if (!mou || !may(actor, "mou.read", mou.project)) throw new AppError("notFound");
  const { areaCode, fy, projectCode, projectTitle, transferee } = mou;
  if (!may(actor, "mou.follow", mouObject(mou)) && !may(actor, "audit.read", { areaCode }))
    throw new AppError("notFound");
  const rows = await tx.auditEvent.findMany({
    where: { objectKind: "mou", objectId: id },
    orderBy: { seq: "asc" },
    take: MAX_ROWS,
  });
  return {
    mou: { id, areaCode, fy, projectCode, projectTitle, transfereeName: transferee?.nameTh ?? "" },
    rows: rows.map(({ seq, at, actorName, action, hash }) => ({
      ...{ seq: seq.toString(), at, actorName, action, seal: hash.slice(0, 12) },
    })),
    printedAt: deps.clock.now(),
  };
}
