import type { Actor } from "~/domain/access/actor";
import { LENGTHS, type CardState } from "~/domain/dialogue/card";
import { isOver } from "~/domain/dialogue/sessionState";
import type { Tx } from "../../../db/client";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { demandLocked, touchSession } from "../demandSession";
import { sentText } from "../sentText";
import { recordSession } from "./recordSession";

/** What facilitators do with cards: show all, show one, put aside, give back with a reason, group. */
export type ModerateCommand =
  | { intent: "revealAll" }
  | { intent: "card"; cardId: string; state: Exclude<CardState, "HIDDEN">; reason: string }
  | { intent: "addCluster"; clusterId: string; name: string }
  | { intent: "nameCluster"; clusterId: string; name: string }
  | { intent: "removeCluster"; clusterId: string }
  | { intent: "putCard"; cardId: string; clusterId: string };

const MAX_CLUSTERS = 24;

async function reveal(tx: Tx, deps: Deps, where: { sessionId: string; id?: string }): Promise<void> {
  await tx.dialogueCard.updateMany({
    where: { ...where, state: where.id === undefined ? "HIDDEN" : { not: "REVEALED" } },
    data: { state: "REVEALED", reason: "", revealedAt: deps.clock.now() },
  });
}

async function setCard(
  tx: Tx,
  deps: Deps,
  session: SessionRecord,
  command: Extract<ModerateCommand, { intent: "card" }>,
) {
  const { cardId: id, state } = command;
  if (state === "REVEALED") return reveal(tx, deps, { sessionId: session.id, id });
  const reason = sentText(command.reason, "reason", LENGTHS.reason, state === "RETURNED" ? "required" : "optional");
  await tx.dialogueCard.updateMany({
    where: { id, sessionId: session.id },
    data: { state, reason, clusterId: null, revealedAt: null },
  });
}

async function addCluster(tx: Tx, deps: Deps, session: SessionRecord, clusterId: string, typed: string): Promise<void> {
  const name = sentText(typed, "cluster", LENGTHS.cluster);
  const known = await tx.dialogueCluster.findMany({
    where: { sessionId: session.id },
    select: { id: true, sort: true },
  });
  // the same request again
  if (known.some(({ id }) => id === clusterId)) return;
  if (known.length >= MAX_CLUSTERS) throw new AppError("badInput", { field: "cluster" });
  if (await tx.dialogueCluster.count({ where: { id: clusterId } }))
    throw new AppError("badInput", { field: "cluster" });
  const sort = Math.max(0, ...known.map((one) => one.sort)) + 1;
  await tx.dialogueCluster.create({
    data: { id: clusterId, sessionId: session.id, name, sort, createdAt: deps.clock.now() },
  });
}

async function putCard(tx: Tx, session: SessionRecord, cardId: string, clusterId: string): Promise<void> {
  const target = clusterId === "" ? null : clusterId;
  if (target && !(await tx.dialogueCluster.count({ where: { id: target, sessionId: session.id } })))
    throw new AppError("stale");
  await tx.dialogueCard.updateMany({
    where: { id: cardId, sessionId: session.id, state: "REVEALED" },
    data: { clusterId: target },
  });
}

async function apply(tx: Tx, deps: Deps, session: SessionRecord, command: ModerateCommand): Promise<void> {
  const sessionId = session.id;
  switch (command.intent) {
    case "revealAll":
      return reveal(tx, deps, { sessionId });
    case "card":
      return setCard(tx, deps, session, command);
    case "addCluster":
      return addCluster(tx, deps, session, command.clusterId, command.name);
    case "nameCluster": {
      const name = sentText(command.name, "cluster", LENGTHS.cluster);
      await tx.dialogueCluster.updateMany({ where: { id: command.clusterId, sessionId }, data: { name } });
      return;
    }
    case "removeCluster": {
      // an agenda of the meeting keeps its cards
      if (await tx.dialogueItem.count({ where: { sessionId, clusterId: command.clusterId } }))
        throw new AppError("stepUnavailable");
      await tx.dialogueCard.updateMany({
        where: { sessionId, clusterId: command.clusterId },
        data: { clusterId: null },
      });
      await tx.dialogueCluster.deleteMany({ where: { id: command.clusterId, sessionId } });
      return;
    }
    case "putCard":
      return putCard(tx, session, command.cardId, command.clusterId);
  }
}

/** Does what a facilitator asked with the cards, with its audit row. Throws notFound, forbidden, sessionOver, stale, badInput. */
export async function moderate(deps: Deps, actor: Actor, id: string, command: ModerateCommand): Promise<void> {
  await deps.db.prisma.$transaction(async (tx) => {
    const session = await demandLocked(tx, actor, "session.run", id);
    if (isOver(session.state)) throw new AppError("sessionOver");
    await apply(tx, deps, session, command);
    const { intent, ...what } = command;
    const detail = "name" in what ? { clusterId: what.clusterId } : what;
    await recordSession(tx, deps, actor, session, intent, detail);
  });
  touchSession(deps, id);
}
