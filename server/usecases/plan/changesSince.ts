import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { PlanLink, Relation, Strength } from "~/domain/plan/planGraph";
import type { Nudges } from "~/domain/plan/view/nudges";
import type { Tx } from "../../db/client";
import { loadNudges } from "../../db/plan/layout";
import { loadLinkedProject } from "../../db/planProjects";
import { AppError } from "../../errors";
import type { Deps } from "../deps";

/** What an open page of the plan graph takes in; null = too much happened, it reads everything again. `seq` = up to where. */
export type PlanChanges = { seq: string; links: PlanLink[]; removed: string[]; nudges: Nudges | null } | null;

/** Acts that change links and places only; after any other an open page reads everything again. */
const SMALL = ["plan.linked", "plan.unlinked", "plan.cardMoved"];
const MOST = 50;

/** Number of the last audit row: what is read after it holds at least what that row says. */
export async function lastSeq(tx: Tx): Promise<string> {
  const last = await tx.auditEvent.findFirst({ orderBy: { seq: "desc" }, select: { seq: true } });
  return (last?.seq ?? 0n).toString();
}

/** [S60] A link that people made, unless its project is hidden from this person or it was removed. */
async function seenLink(tx: Tx, actor: Actor, id: string): Promise<PlanLink[]> {
  const row = await tx.planLink.findFirst({ where: { id, removedAt: null } });
  const project = row && (await loadLinkedProject(tx, row.fromNodeId));
  if (!row || project === "REMOVED" || (project && !may(actor, "project.read", project))) return [];
  const { fromNodeId: from, toNodeId: to, reason } = row;
  const [relation, strength] = [row.relation as Relation, row.strength as Strength];
  return [{ id, from, to, relation, reason, strength, origin: "ACTION" }];
}

/**
 * What changed in the plan graph of an area and budget year (B.E.) since an open page read it (audit row `after`), in a few
 * small statements. Throws notFound when the area is not the actor's.
 */
export async function changesSince(
  { db: { prisma: tx } }: Deps,
  actor: Actor,
  { areaCode, fy, after }: { areaCode: string; fy: number; after: bigint },
): Promise<PlanChanges> {
  if (!may(actor, "plan.read", { areaCode })) throw new AppError("notFound");
  const acts = await tx.auditEvent.findMany({
    where: { seq: { gt: after }, areaCode },
    select: { seq: true, action: true, objectId: true },
    orderBy: { seq: "asc" },
    take: MOST + 1,
  });
  if (acts.length > MOST || acts.some(({ action }) => !SMALL.includes(action))) return null;
  const idsOf = (name: string) => acts.filter(({ action }) => action === name).map(({ objectId }) => objectId);
  const links: PlanLink[] = [];
  for (const id of idsOf("plan.linked")) links.push(...(await seenLink(tx, actor, id)));
  const moved = idsOf("plan.cardMoved").length > 0;
  return {
    seq: (acts.at(-1)?.seq ?? after).toString(),
    links,
    removed: idsOf("plan.unlinked"),
    nudges: moved ? await loadNudges(tx, { areaCode, fy }) : null,
  };
}
