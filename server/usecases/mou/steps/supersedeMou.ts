import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { isBeforeSigning, mouStepBetween } from "~/domain/mou/life/mouLife";
import type { MouState } from "~/domain/mou/mouState";
import { record } from "../../../db/audit";
import { lockProject } from "../../../db/briefs";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { lineOf } from "../../people/fields";
import { insertDraft } from "../text/insertDraft";
import { demandMouLocked } from "./demandMou";
import { MAX_REASON } from "./takeMouStep";
import { peopleOfMou, tellMou, touchMou } from "./tellMou";

/**
 * Drafts the memorandum that takes the place of a signed one, from the brief as it is now; the old one stays in force until
 * the new one is signed. One such draft at a time: a standing one is given back. Throws notFound, forbidden, mouMoved (it is
 * not in force), reasonMissing, badInput.
 */
export async function supersedeMou(deps: Deps, actor: Actor, id: string, reasonText: string): Promise<{ id: string }> {
  const reason = lineOf(reasonText, "reason", { max: MAX_REASON, required: false });
  const made = await deps.db.prisma.$transaction(
    async (tx) => {
      const mou = await demandMouLocked(tx, actor, id);
      if (!may(actor, "mou.draft", mou.project)) throw new AppError("forbidden");
      if (!mouStepBetween(mou.state, "SUPERSEDED", "SUCCESSOR")) throw new AppError("mouMoved");
      const successors = await tx.mou.findMany({ where: { supersedesId: id }, select: { id: true, state: true } });
      const standing = successors.find(({ state }) => isBeforeSigning(state as MouState));
      if (standing) return { id: standing.id, notified: [] };
      if (reason === "") throw new AppError("reasonMissing");
      const project = await lockProject(tx, mou.projectId);
      if (!project) throw new AppError("notFound");
      const sides = mou.parties.map(({ no, role, orgId }) => ({ no, role, orgId }));
      const transfereeOrgId = mou.transferee?.orgId ?? null;
      const next = await insertDraft(tx, deps, actor, {
        project,
        type: mou.type,
        transfereeOrgId,
        sides,
        supersedesId: id,
      });
      await record(tx, deps, actor, {
        ...{ action: "mou.successorDrafted", objectKind: "mou", objectId: id, areaCode: mou.areaCode },
        detail: { successorId: next, reason },
      });
      const userIds = await peopleOfMou(tx, deps, mou);
      const notice = { kind: "MOU_RETURNED", userIds, page: "", detail: { reason } } as const;
      return { id: next, notified: await tellMou(tx, deps, actor, { ...mou, id: next }, notice) };
    },
    { timeout: 30_000 },
  );
  touchMou(deps, id, made.notified);
  return { id: made.id };
}
