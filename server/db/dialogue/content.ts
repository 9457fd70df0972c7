import type { CardKind, CardState } from "~/domain/dialogue/card";
import type { CardView, ClusterView, DutyView, ItemView, PledgeView } from "~/domain/dialogue/view/sessionView";
import type { FundSource } from "~/domain/brief/briefContent";
import type { Tx } from "../client";
import { isoDay } from "../days";

const ORDER = [{ sort: "asc" }, { id: "asc" }] as const;

/** What a session talks about, in its order; a removed project is still named as it was chosen. */
export async function loadItems(tx: Tx, sessionId: string): Promise<ItemView[]> {
  const rows = await tx.dialogueItem.findMany({ where: { sessionId }, orderBy: [...ORDER] });
  const ids = rows.flatMap(({ projectId }) => (projectId ? [projectId] : []));
  const projects = await tx.project.findMany({
    where: { id: { in: ids }, removedAt: null },
    select: { id: true, code: true, brief: { select: { id: true, title: true } } },
  });
  const projectOf = new Map(projects.map((project) => [project.id, project]));
  return rows.map(({ id, kind, title, projectId }) => {
    const project = projectOf.get(projectId ?? "");
    return {
      ...{ id, kind: kind as ItemView["kind"], title: project?.brief?.title || title },
      ...{ code: project?.code ?? null, briefId: project?.brief?.id ?? null, hasProject: projectId !== null },
    };
  });
}

/** A card with its writer's organisation and state, for the moderation queue. */
export type CardRecord = CardView & { state: CardState; orgName: string; reason: string };

/** All cards of a session in the order they were written. */
export async function loadCards(tx: Tx, sessionId: string): Promise<CardRecord[]> {
  const rows = await tx.dialogueCard.findMany({
    where: { sessionId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { seat: { select: { orgName: true } } },
  });
  return rows.map(({ id, kind, text, place, clusterId, state, reason, seat }) => ({
    ...{ id, kind: kind as CardKind, text, place, clusterId, state: state as CardState, reason, orgName: seat.orgName },
  }));
}

/** Groups with their shown cards, and the shown cards outside of them; without names. */
export async function loadClusters(
  tx: Tx,
  sessionId: string,
  cards: readonly CardRecord[],
): Promise<{ clusters: ClusterView[]; loose: CardView[] }> {
  const rows = await tx.dialogueCluster.findMany({ where: { sessionId }, orderBy: [...ORDER] });
  const shown = cards
    .filter(({ state }) => state === "REVEALED")
    .map(({ id, kind, text, place, clusterId }): CardView => ({ id, kind, text, place, clusterId }));
  const clusters = rows.map(({ id, name }) => ({ id, name, cards: shown.filter(({ clusterId }) => clusterId === id) }));
  return { clusters, loose: shown.filter(({ clusterId }) => clusterId === null) };
}

/** Promises that stand, in the order they were made. */
export async function loadPledges(
  tx: Tx,
  sessionId: string,
): Promise<(PledgeView & { seatId: string; clientId: string })[]> {
  const rows = await tx.dialoguePledge.findMany({
    where: { sessionId, withdrawnAt: null },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    include: { seat: { select: { orgName: true } } },
  });
  return rows.map(({ id, itemId, seat, seatId, clientId, source, minSatang, maxSatang, note, appliedAt }) => ({
    ...{ id, itemId, seatId, clientId, orgName: seat.orgName, source: source as FundSource, note },
    ...{ minSatang: `${minSatang}`, maxSatang: `${maxSatang}`, applied: appliedAt !== null },
  }));
}

/** Duties by their date. */
export async function loadDuties(tx: Tx, sessionId: string, items: readonly ItemView[]): Promise<DutyView[]> {
  const rows = await tx.dialogueDuty.findMany({
    where: { sessionId, removedAt: null },
    orderBy: [{ dueOn: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  const titleOf = new Map(items.map(({ id, title }) => [id, title]));
  return rows.map(({ id, text, orgName, orgKey, dueOn, acceptedAt, doneAt, itemId }) => ({
    ...{ id, text, orgName, orgKey, dueOn: isoDay(dueOn), accepted: acceptedAt !== null },
    done: doneAt !== null,
    itemTitle: titleOf.get(itemId ?? "") ?? null,
  }));
}
