import type { Actor } from "~/domain/access/actor";
import { projectObject } from "../../db/briefs";
import type { Tx } from "../../db/client";
import type { CommentRecord, ThreadRecord } from "../../db/comment/threads";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { bodyOf } from "./input/bodyOf";
import { demandThread, type ThreadAtHand } from "./demandThread";
import { demandMentions, loadReaders } from "./input/readers";
import { announce, recordThread, tellPeople } from "./tell";

/** One message of a thread of a brief. */
export type CommentAddress = { briefId: string; threadId: string; commentId: string };

/**
 * True when a message is kept as it was said: in the thread of a remark, once somebody else wrote after it. What was
 * remarked and what was answered must stay together.
 */
export function isFixed(thread: Pick<ThreadRecord, "kind" | "comments">, comment: CommentRecord): boolean {
  const after = thread.comments.slice(thread.comments.findIndex(({ id }) => id === comment.id) + 1);
  return thread.kind === "REMARK" && after.some(({ authorId }) => authorId !== comment.authorId);
}

async function demandOwn(
  tx: Tx,
  actor: Actor,
  where: CommentAddress,
): Promise<ThreadAtHand & { comment: CommentRecord }> {
  const found = await demandThread(tx, actor, "comment.write", where);
  const comment = found.thread.comments.find(({ id }) => id === where.commentId);
  if (!comment || comment.removedAt) throw new AppError("notFound");
  if (comment.authorId !== actor.userId) throw new AppError("forbidden");
  if (isFixed(found.thread, comment)) throw new AppError("commentFixed");
  return { ...found, comment };
}

/**
 * Changes an own message; people who are mentioned anew are told. Throws notFound (also for a removed one), forbidden for
 * somebody else's, commentFixed, commentEmpty, commentTooLong, personCannotRead.
 */
export async function editComment(
  deps: Deps,
  actor: Actor,
  input: CommentAddress & { body: string; mentions?: string[] },
): Promise<void> {
  const told = await deps.db.prisma.$transaction(async (tx) => {
    const { thread, project, comment } = await demandOwn(tx, actor, input);
    const body = bodyOf(input.body);
    const readers = await loadReaders(tx, deps, projectObject(project));
    const mentions = demandMentions(readers, input.mentions ?? []);
    await tx.comment.update({ where: { id: comment.id }, data: { body, mentions, editedAt: deps.clock.now() } });
    const fresh = mentions.filter((id) => !comment.mentions.includes(id));
    const told = [{ kind: "MENTION" as const, userIds: fresh }];
    const people = await tellPeople(tx, deps, { actor, thread, readers, body, told });
    await recordThread(tx, deps, actor, "comment.edited", thread, { commentId: comment.id });
    return people;
  });
  await announce(deps, input.briefId, told);
}

/**
 * Takes an own message back; that there was one stays visible. A thread of which nothing else is left is closed. Throws
 * notFound, forbidden, commentFixed.
 */
export async function removeComment(deps: Deps, actor: Actor, input: CommentAddress): Promise<void> {
  await deps.db.prisma.$transaction(async (tx) => {
    const { thread, comment } = await demandOwn(tx, actor, input);
    const at = deps.clock.now();
    await tx.comment.update({ where: { id: comment.id }, data: { removedAt: at, body: "", mentions: [] } });
    const left = thread.comments.some(({ id, removedAt }) => id !== comment.id && removedAt === null);
    if (!left && thread.state !== "RESOLVED")
      await tx.commentThread.update({
        where: { id: thread.id },
        data: { state: "RESOLVED", resolvedBy: actor.userId, resolvedAt: at },
      });
    await recordThread(tx, deps, actor, "comment.removed", thread, { commentId: comment.id });
  });
  await announce(deps, input.briefId, []);
}
