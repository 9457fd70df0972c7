import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { actRefusal } from "~/domain/mou/approval/approval";
import { loadActor } from "../../../db/actors";
import type { Tx } from "../../../db/client";
import { facilitatorsOf } from "../../../db/mou/approvals";
import type { MouVersionRecord } from "../../../db/mou/versions";
import type { MouRecord } from "../../../db/mous";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { approvalsOf, textOf, type ApprovalsStanding } from "../steps/standing";

/** What an approver acts on: the group and the agreed text. */
export type Turn = { approvals: ApprovalsStanding; agreed: MouVersionRecord; changed: boolean };

async function namesOf(tx: Tx, userIds: readonly string[]): Promise<string> {
  const rows = await tx.user.findMany({ where: { id: { in: [...userIds] } }, select: { nameTh: true } });
  return rows.map(({ nameTh }) => nameTh).join(", ") || "–";
}

/**
 * [S78] Whether this person may act for this group in this very moment, whatever link or form it came by: still active and
 * of the area, listed, no facilitator of the year, in turn, not yet done. Throws forbidden, notApprover, notYourTurn with the
 * names of those who come first, alreadyApproved, enoughApproved, mouMoved (it is not being approved).
 */
export async function demandTurn(tx: Tx, deps: Deps, actor: Actor, mou: MouRecord, groupId: string): Promise<Turn> {
  // rights may have ended since the page was opened
  const { sessionId, address } = actor;
  const now = await loadActor(tx, actor.userId, deps.clock.today(), { sessionId, address });
  if (!now || sessionId === null || !may(now, "mou.approve", mou.project)) throw new AppError("forbidden");
  const approvals = await approvalsOf(tx, mou);
  const refusal = actRefusal(approvals.stand, groupId, actor.userId);
  const earlier = approvals.groups.some(({ id, round }) => id === groupId && round !== mou.round);
  if (refusal === "NOT_LISTED" && earlier) throw new AppError("mouMoved");
  if (refusal === "NOT_LISTED") throw new AppError("notApprover");
  if ((await facilitatorsOf(tx, mou.areaCode, mou.fy)).has(actor.userId)) throw new AppError("notApprover");
  if (refusal === "ALREADY") throw new AppError("alreadyApproved");
  const text = await textOf(tx, mou);
  if (mou.state !== "EVIDENCE_CHECK" || !text) throw new AppError("mouMoved");
  if (refusal === "NOT_YET") throw new AppError("notYourTurn", { names: await namesOf(tx, approvals.turn) });
  if (refusal === "ENOUGH") throw new AppError("enoughApproved");
  return { approvals, agreed: text.agreed, changed: text.changes.length > 0 };
}
