import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { mayLink, relationsBetween, type PlanGraph, type Relation, type Strength } from "~/domain/plan/planGraph";
import { wouldCycle } from "~/domain/plan/reach";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { loadFrameworks } from "../../db/plan/frameworks";
import { loadLinkedProject } from "../../db/planProjects";
import { lockPlan } from "../../db/plans";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { lineOf } from "../people/fields";
import { demandOpenLink } from "../planEdition/demandOpenPlan";
import { mayLinkFrom, readGraph } from "./readGraph";

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
function demandAdmitted(graph: PlanGraph, { from, to, relation }: LinkInput): void {
  const lower = graph.nodes.find((node) => node.id === from);
  const higher = graph.nodes.find((node) => node.id === to);
  if (!lower || !higher) throw new AppError("notFound");
  const admitted = mayLink(lower.kind, higher.kind) && relationsBetween(lower.kind, higher.kind).includes(relation);
  if (lower.archived || higher.archived || !admitted) throw new AppError("linkRefused");
  if (graph.links.some((link) => link.from === from && link.to === to)) throw new AppError("linkExists");
  if (wouldCycle(graph.links, from, to)) throw new AppError("linkCycle");
}

/** A framework that nothing links to yet is no node of the graph: it becomes one with its first link. */
async function withFramework(tx: Tx, graph: PlanGraph, to: string, fy: number): Promise<PlanGraph> {
  if (graph.nodes.some(({ id }) => id === to)) return graph;
  const framework = (await loadFrameworks(tx, fy)).filter(({ id }) => id === to);
  return { ...graph, nodes: [...graph.nodes, ...framework] };
}

async function insertLink(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  input: LinkInput,
  more: { restored?: string },
): Promise<string> {
  const { areaCode, fy, from, to, relation, strength, edition } = input;
  await lockPlan(tx, areaCode);
  const { graph: read, projects } = await readGraph(tx, actor, areaCode, fy, edition);
  const graph = await withFramework(tx, read, to, fy);
  if (!graph.nodes.some(({ id }) => id === from)) throw new AppError("notFound");
  if (!mayLinkFrom(actor, areaCode, projects.get(from))) throw new AppError("forbidden");
  await demandOpenLink(tx, from);
  const reason = lineOf(input.reason, "reason", { max: MAX_REASON });
  demandAdmitted(graph, input);
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
  return id;
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
): Promise<{ id: string }> {
  if (!may(actor, "plan.read", { areaCode: input.areaCode })) throw new AppError("notFound");
  const id = await deps.db.prisma.$transaction((tx) => insertLink(tx, deps, actor, input, more));
  deps.bus.emit("plan", { areaCode: input.areaCode });
  return { id };
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
): Promise<{ id: string }> {
  const link = await deps.db.prisma.planLink.findFirst({ where: { id: linkId, removedAt: { not: null } } });
  if (!link) throw new AppError("notFound");
  const { areaCode, fromNodeId: from, toNodeId: to, reason } = link;
  const [relation, strength] = [link.relation as Relation, link.strength as Strength];
  const input = { areaCode, fy, from, to, reason, relation, strength, edition };
  return linkNodes(deps, actor, input, { restored: linkId });
}
