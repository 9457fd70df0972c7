import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { ProjectObject } from "~/domain/access/projectRoles";
import { mayLink, relationsBetween, type PlanLink, type Relation, type Strength } from "~/domain/plan/planGraph";
import { wouldCycle } from "~/domain/plan/reach";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { loadLinkPlace, type LinkEnd, type LinkPlace } from "../../db/plan/linkEnds";
import { loadLinkedProject } from "../../db/planProjects";
import { lockPlan } from "../../db/plans";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { demandId, lineOf } from "../people/fields";
import { demandOpenLink } from "../planEdition/demandOpenPlan";
import { mayLinkFrom } from "./readGraph";

/** What a person says when linking: from the lower node up to the higher one, with a reason. `fy` is a B.E. year. */
export type LinkInput = {
  areaCode: string;
  fy: number;
  from: string;
  to: string;
  relation: Relation;
  reason: string;
  strength: Strength;
  /** The revised edition that is being worked on; without it the plans that count. */
  edition?: string;
};

/** Longest reason of a link. */
const MAX_REASON = 500;

/**
 * Refuses a link that the graph does not admit: downward, with a relation that does not fit its ends, to or from an archived
 * node, twice, closing a circle.
 */
function demandAdmitted({ from: lower, to: higher, links }: LinkPlace, { from, to, relation }: LinkInput): void {
  if (!lower || !higher) throw new AppError("notFound");
  const admitted = mayLink(lower.kind, higher.kind) && relationsBetween(lower.kind, higher.kind).includes(relation);
  if (lower.archived || higher.archived || !admitted) throw new AppError("linkRefused");
  if (links.some((link) => link.from === from && link.to === to)) throw new AppError("linkExists");
  if (wouldCycle(links, from, to)) throw new AppError("linkCycle");
}

/** [S60] Refuses ends that are not there for this person (notFound), and one that is not theirs to link from (forbidden). */
async function demandLinkable(tx: Tx, actor: Actor, areaCode: string, { from, to }: LinkPlace): Promise<void> {
  if (!from || !to) throw new AppError("notFound");
  const own = await readableProject(tx, actor, from);
  await readableProject(tx, actor, to);
  if (!mayLinkFrom(actor, areaCode, own ?? undefined)) throw new AppError("forbidden");
}

async function readableProject(tx: Tx, actor: Actor, { id, kind }: LinkEnd): Promise<ProjectObject | null> {
  const project = kind === "PROJECT" ? await loadLinkedProject(tx, id) : null;
  if (project === "REMOVED" || (project && !may(actor, "project.read", project))) throw new AppError("notFound");
  return project;
}

async function insertLink(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  input: LinkInput,
  more: { restored?: string },
): Promise<PlanLink> {
  const { areaCode, from, to, relation, strength } = input;
  for (const id of [from, to]) demandId(id);
  await lockPlan(tx, areaCode);
  const place = await loadLinkPlace(tx, input);
  await demandLinkable(tx, actor, areaCode, place);
  await demandOpenLink(tx, from);
  const reason = lineOf(input.reason, "reason", { max: MAX_REASON });
  demandAdmitted(place, input);
  const data = { areaCode, fromNodeId: from, toNodeId: to, relation, strength, reason };
  const { id } = await tx.planLink.create({
    data: { ...data, createdBy: actor.userId, createdAt: deps.clock.now() },
  });
  await record(tx, deps, actor, {
    action: "plan.linked",
    objectKind: "planLink",
    objectId: id,
    areaCode,
    detail: { from, to, relation, strength, reason, ...more },
  });
  return { id, from, to, relation, reason, strength, origin: "ACTION" };
}

/**
 * Links two nodes (R9, R9c). Throws notFound for absent and foreign nodes, forbidden without the right (planners link
 * everything, the lead its own project), badInput without a reason, linkRefused downward or to an archived node,
 * linkExists, linkCycle, planFrozen… when the plan of the lower end stands still (I11).
 */
export async function linkNodes(
  deps: Deps,
  actor: Actor,
  input: LinkInput,
  more: { restored?: string } = {},
): Promise<PlanLink> {
  if (!may(actor, "plan.read", { areaCode: input.areaCode })) throw new AppError("notFound");
  const link = await deps.db.prisma.$transaction((tx) => insertLink(tx, deps, actor, input, more));
  deps.bus.emit("plan", { areaCode: input.areaCode });
  return link;
}

/**
 * Removes a link made by a person; the row stays with its end date. Throws notFound for absent, foreign and already
 * removed links, forbidden without the right, planFrozen… (I11).
 */
export async function unlinkNodes(deps: Deps, actor: Actor, linkId: string): Promise<void> {
  const areaCode = await deps.db.prisma.$transaction(async (tx) => {
    const link = await tx.planLink.findFirst({ where: { id: linkId, removedAt: null } });
    if (!link || !may(actor, "plan.read", link)) throw new AppError("notFound");
    const project = await loadLinkedProject(tx, link.fromNodeId);
    if (project === "REMOVED" || (project && !may(actor, "project.read", project))) throw new AppError("notFound");
    if (!mayLinkFrom(actor, link.areaCode, project ?? undefined)) throw new AppError("forbidden");
    await lockPlan(tx, link.areaCode);
    await demandOpenLink(tx, link.fromNodeId);
    const { count } = await tx.planLink.updateMany({
      where: { id: linkId, removedAt: null },
      data: { removedAt: deps.clock.now() },
    });
    // somebody else removed it between the two statements
    if (count === 0) throw new AppError("notFound");
    await record(tx, deps, actor, {
      action: "plan.unlinked",
      objectKind: "planLink",
      objectId: linkId,
      areaCode: link.areaCode,
      detail: { from: link.fromNodeId, to: link.toNodeId },
    });
    return link.areaCode;
  });
  deps.bus.emit("plan", { areaCode });
}

/**
 * Puts a removed link back (undo) as a row of its own, on the page of budget year `fy`. Throws notFound when it is
 * absent, foreign or not removed; otherwise as {@link linkNodes}.
 */
export async function restoreLink(
  deps: Deps,
  actor: Actor,
  linkId: string,
  { fy, edition }: { fy: number; edition?: string },
): Promise<PlanLink> {
  const link = await deps.db.prisma.planLink.findFirst({ where: { id: linkId, removedAt: { not: null } } });
  if (!link) throw new AppError("notFound");
  const { areaCode, fromNodeId: from, toNodeId: to, reason } = link;
  const [relation, strength] = [link.relation as Relation, link.strength as Strength];
  const input = { areaCode, fy, from, to, reason, relation, strength, edition };
  return linkNodes(deps, actor, input, { restored: linkId });
}
