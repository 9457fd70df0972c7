import type { Tx } from "../../../db/client";

/** Something that can be voted on. */
export type VoteTarget = { id: string; title: string; cards: number };

/** What dots are given to: the groups of cards; a session without them gives dots to what it talks about. */
export async function dotTargets(tx: Tx, sessionId: string): Promise<VoteTarget[]> {
  const clusters = await tx.dialogueCluster.findMany({
    where: { sessionId },
    orderBy: [{ sort: "asc" }, { id: "asc" }],
    include: { _count: { select: { cards: true } } },
  });
  if (clusters.length > 0) return clusters.map(({ id, name, _count }) => ({ id, title: name, cards: _count.cards }));
  const items = await tx.dialogueItem.findMany({ where: { sessionId }, orderBy: [{ sort: "asc" }, { id: "asc" }] });
  return items.map(({ id, title }) => ({ id, title, cards: 0 }));
}

/** What is ranked: projects and concept notes, because their ranks are what the budget follows; agendas where there are none. */
export async function rankedItems(
  tx: Tx,
  sessionId: string,
): Promise<{ id: string; title: string; projectId: string | null }[]> {
  const items = await tx.dialogueItem.findMany({ where: { sessionId }, orderBy: [{ sort: "asc" }, { id: "asc" }] });
  const hasProjects = items.some(({ kind }) => kind === "PROJECT");
  return hasProjects ? items.filter(({ projectId }) => projectId !== null) : items;
}
