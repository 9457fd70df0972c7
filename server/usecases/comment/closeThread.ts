import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../deps";
import { demandThread } from "./demandThread";
import { announce, recordThread } from "./tell";

/**
 * Closes a thread (`resolved`) or opens it again; asking for the state it has changes nothing. Throws notFound,
 * forbidden: a remark is closed only by its adviser's organisation.
 */
export async function closeThread(
  deps: Deps,
  actor: Actor,
  input: { briefId: string; threadId: string; resolved: boolean },
): Promise<void> {
  const changed = await deps.db.prisma.$transaction(async (tx) => {
    const { thread } = await demandThread(tx, actor, "comment.close", input);
    if ((thread.state === "RESOLVED") === input.resolved) return false;
    const closed = { state: "RESOLVED", resolvedBy: actor.userId, resolvedAt: deps.clock.now() };
    const open = { state: "OPEN", resolvedBy: null, resolvedAt: null };
    await tx.commentThread.update({ where: { id: thread.id }, data: input.resolved ? closed : open });
    const action = input.resolved ? "comment.resolved" : "comment.reopened";
    await recordThread(tx, deps, actor, action, thread, { before: thread.state, adviser: thread.adviser });
    return true;
  });
  if (changed) announce(deps, input.briefId, []);
}
