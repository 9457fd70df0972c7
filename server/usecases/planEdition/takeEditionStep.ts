import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { editionStepTo } from "~/domain/lifecycle/plan/editionLife";
import type { PlanState } from "~/domain/lifecycle/plan/planLife";
import { checkPlan } from "~/domain/plan/checkPlan";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { hashOfPlan, insertEditionStep, loadEdition, stateBeforeApproval, type Edition } from "../../db/plan/editions";
import { loadPlanGraph, lockPlan } from "../../db/plans";
import { AppError } from "../../errors";
import { planPapersOf, type PlanStepInput } from "../approval/planPapers";
import type { Deps } from "../deps";
import { carryBook } from "../plan/book/bookRoom";

/** A step of an edition and its papers. */
export type EditionStepInput = PlanStepInput & { planId: string };

/** An edition of the actor's area, held until the transaction ends. Throws notFound for absent and foreign ones alike. */
export async function demandEdition(tx: Tx, actor: Actor, planId: string): Promise<Edition> {
  const seen = await loadEdition(tx, planId);
  if (!seen || !may(actor, "plan.read", seen)) throw new AppError("notFound");
  await lockPlan(tx, seen.areaCode);
  return (await loadEdition(tx, planId)) ?? seen;
}

/** [R9c, R9d] What the committee approves has neither circles nor links to earlier editions. Throws planNotApprovable. */
async function demandSound(tx: Tx, { id, areaCode, fyFrom }: Edition): Promise<void> {
  const graph = await loadPlanGraph(tx, areaCode, fyFrom, () => false, id);
  const own = new Set(
    (await tx.planNode.findMany({ where: { planId: id }, select: { id: true } })).map((node) => node.id),
  );
  const errors = checkPlan(graph).filter(
    ({ rule, ids }) => (rule === "R9c" || rule === "R9d") && ids.some((nodeId) => own.has(nodeId)),
  );
  if (errors.length > 0) throw new AppError("planNotApprovable", { count: errors.length });
}

/** Only one edition is in force: the others of its plan go to the archive with the letter that replaces them. */
async function archiveOthers(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  edition: Edition,
  documentNo: string,
): Promise<string[]> {
  const { id, areaCode, kind, fyFrom } = edition;
  const others = await tx.plan.findMany({
    where: { areaCode, kind, fyFrom, state: { not: "ARCHIVED" }, NOT: { id } },
    select: { id: true, state: true },
  });
  for (const other of others)
    await insertEditionStep(tx, other.id, {
      ...{ fromState: other.state as PlanState, toState: "ARCHIVED", skipped: [], reason: "" },
      ...{ documentNo, documentDate: null, hash: await hashOfPlan(tx, other.id) },
      ...{ byUserId: actor.userId, at: deps.clock.now() },
    });
  return others.map((other) => other.id);
}

/**
 * Takes a step in the life of a 20-year or 5-year plan (domain §2.2): heard, approved by the committee, submitted,
 * approved by ก.น.บ., in force (earlier editions go to the archive), taken back, archived. The hash of what the plan holds,
 * the letter and the audit row are of one transaction. Throws notFound, forbidden, editionStale (it stands elsewhere by
 * now), reasonMissing, documentMissing, planNotApprovable, badInput.
 */
export async function takeEditionStep(deps: Deps, actor: Actor, input: EditionStepInput): Promise<void> {
  const areaCode = await deps.db.prisma.$transaction(async (tx) => {
    const edition = await demandEdition(tx, actor, input.planId);
    const facts = { ...edition, cameFrom: stateBeforeApproval(edition), revises: edition.revisesId !== null };
    const step = editionStepTo(facts, input.to);
    const act = step?.taker === "COMMITTEE" ? "approval.decide" : "plan.edit";
    if (!may(actor, act, edition)) throw new AppError("forbidden");
    if (!step || edition.state !== input.seen) throw new AppError("editionStale");
    const papers = planPapersOf(step, input);
    if (step.through === "APPROVAL") await demandSound(tx, edition);
    const hash = await hashOfPlan(tx, edition.id);
    await insertEditionStep(tx, edition.id, {
      ...{ fromState: edition.state, toState: step.to, skipped: [...step.skips], ...papers, hash },
      ...{ byUserId: actor.userId, at: deps.clock.now() },
    });
    await carryBook(tx, deps, edition.id, { from: edition.state, to: step.to });
    const replaced = step.to === "IN_FORCE" ? await archiveOthers(tx, deps, actor, edition, papers.documentNo) : [];
    await record(tx, deps, actor, {
      ...{ action: "planEdition.stateSet", objectKind: "plan", objectId: edition.id, areaCode: edition.areaCode },
      detail: { before: edition.state, after: step.to, version: edition.version, hash, replaced, ...papers },
    });
    return edition.areaCode;
  });
  deps.bus.emit("plan", { areaCode });
}
