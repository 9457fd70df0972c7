import type { Actor } from "~/domain/access/actor";
import { mergedOrder } from "~/domain/dialogue/voting/mergedOrder";
import { isOver } from "~/domain/dialogue/sessionState";
import { AppError } from "../../../errors";
import { computeWindow } from "../../budget/computeWindow";
import type { Deps } from "../../deps";
import { setRanks } from "../../project/setRanks";
import { undoRanks } from "../../project/setRanksUndo";
import { demandSession, touchSession } from "../demandSession";
import { recordSession } from "../run/recordSession";
import { readOutcome } from "../view/readOutcome";
import type { SessionRecord } from "../../../db/dialogue/sessions";

/** Projects in the order of the session's vote; empty when it ranked none. */
async function votedProjects(deps: Deps, session: SessionRecord): Promise<string[]> {
  const tx = deps.db.prisma;
  const { ranking, rankers } = await readOutcome(tx, session);
  if (!ranking || rankers.persons === 0) return [];
  const items = await tx.dialogueItem.findMany({
    where: { sessionId: session.id },
    select: { id: true, projectId: true },
  });
  const projectOf = new Map(items.map(({ id, projectId }) => [id, projectId]));
  return ranking.flatMap(({ itemId }) => projectOf.get(itemId) ?? []);
}

/**
 * Makes the vote of a closed session the order of the year: the projects that were voted on change places among
 * themselves, all others stay. The order is set by the same use-case as on the ranking page, so that it can be undone.
 * Throws notFound, forbidden, stepUnavailable (not closed, no vote on two projects under the window, applied already),
 * stale, orderApproved.
 */
export async function applyRanking(deps: Deps, actor: Actor, id: string): Promise<void> {
  const tx = deps.db.prisma;
  const session = await demandSession(tx, actor, "session.prepare", id);
  if (!isOver(session.state) || session.appliedAt !== null) throw new AppError("stepUnavailable");
  const { areaCode, fy } = session;
  const window = await computeWindow(deps, areaCode, fy);
  if (!window) throw new AppError("stepUnavailable");
  const { proposals, orderVersion: version } = window.reading;
  const ranked = proposals.map((proposal) => proposal.id);
  const voted = (await votedProjects(deps, session)).filter((projectId) => ranked.includes(projectId));
  // a vote on projects without the area's own money has no order to change
  if (voted.length < 2) throw new AppError("stepUnavailable");
  const order = mergedOrder(ranked, voted);
  // order and mark are one transaction: neither stands without the other
  await setRanks(deps, actor, { areaCode, fy, version, order }, async (inner, appliedVersion) => {
    const data = { appliedAt: deps.clock.now(), appliedVersion };
    const { count } = await inner.dialogueSession.updateMany({ where: { id, appliedAt: null }, data });
    if (count !== 1) throw new AppError("stepUnavailable");
    await recordSession(inner, deps, actor, session, "rankingApplied", { before: version, after: appliedVersion });
  });
  touchSession(deps, id);
}

/** Takes the applied order back while nobody has ranked since. Throws stepUnavailable, stale, and as {@link applyRanking}. */
export async function undoRanking(deps: Deps, actor: Actor, id: string): Promise<void> {
  const session = await demandSession(deps.db.prisma, actor, "session.prepare", id);
  if (session.appliedAt === null || session.appliedVersion === null) throw new AppError("stepUnavailable");
  const { areaCode, fy, appliedVersion: version } = session;
  await undoRanks(deps, actor, { areaCode, fy, version }, async (tx) => {
    const where = { id, appliedVersion: version };
    const { count } = await tx.dialogueSession.updateMany({ where, data: { appliedAt: null, appliedVersion: null } });
    if (count !== 1) throw new AppError("stepUnavailable");
    await recordSession(tx, deps, actor, session, "rankingUndone");
  });
  touchSession(deps, id);
}
