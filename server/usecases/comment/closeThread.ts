import type { Actor } from "~/domain/access/actor";
import { projectObject } from "../../db/briefs";
import type { Deps } from "../deps";
import { demandThread } from "./demandThread";
import { loadReaders } from "./input/readers";
import { announce, participants, recordThread, tellPeople } from "./tell";

/**
 * Closes a thread (`resolved`) or opens it again; asking for the state it has changes nothing. Those who take part are
 * told that it was closed, never whoever closed it. Throws notFound,
 * forbidden: a remark is closed only by its adviser's organisation.
 */
export async function closeThread(
  deps: Deps,
  actor: Actor,
  input: { briefId: string; threadId: string; resolved: boolean },
): Promise<void> {
  const told = await deps.db.prisma.$transaction(async (tx) => {
    const { thread, project } = await demandThread(tx, actor, "comment.close", input);
    if ((thread.state === "RESOLVED") === input.resolved) return null;
    const closed = { state: "RESOLVED", resolvedBy: actor.userId, resolvedAt: deps.clock.now() };
    const open = { state: "OPEN", resolvedBy: null, resolvedAt: null };
    await tx.commentThread.update({ where: { id: thread.id }, data: input.resolved ? closed : open });
    const action = input.resolved ? "comment.resolved" : "comment.reopened";
    await recordThread(tx, deps, actor, action, thread, { before: thread.state, adviser: thread.adviser });
    if (!input.resolved) return [];
    const readers = await loadReaders(tx, deps, projectObject(project));
    const body = thread.comments.find(({ removedAt }) => removedAt === null)?.body ?? thread.quote;
    const people = [{ kind: "CLOSED" as const, userIds: participants(thread) }];
    return tellPeople(tx, deps, { actor, thread, readers, body, told: people });
  });
  if (told) await announce(deps, input.briefId, told);
}
