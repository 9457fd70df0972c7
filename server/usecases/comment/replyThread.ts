import type { Actor } from "~/domain/access/actor";
import { speakerOf } from "~/domain/access/commentRights";
import { stateAfterReply } from "~/domain/comment/thread";
import { projectObject } from "../../db/briefs";
import type { ThreadRecord } from "../../db/comment/threads";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { demandId } from "../people/fields";
import { bodyOf } from "./input/bodyOf";
import { demandThread } from "./demandThread";
import { demandMentions, loadReaders } from "./input/readers";
import { announce, participants, recordThread, tellPeople } from "./tell";

/** A message in a thread. `commentId` is made by the browser, so that sending twice is one message. */
export type ReplyInput = { briefId: string; threadId: string; commentId: string; body: string; mentions?: string[] };

/** Most messages of one thread. */
const MAX_REPLIES = 500;

/** Now, and later than what was said before: the order of a thread is the order of its times. */
function after({ comments }: ThreadRecord, now: Date): Date {
  const last = comments.at(-1)?.createdAt.getTime() ?? 0;
  return new Date(Math.max(now.getTime(), last + 1));
}

function sentBefore(actor: Actor, { comments }: ThreadRecord, commentId: string): boolean {
  const known = comments.find(({ id }) => id === commentId);
  if (known && known.authorId !== actor.userId) throw new AppError("badInput", { field: "commentId" });
  return known !== undefined;
}

/**
 * Says something in a thread that is not resolved; its state moves as {@link stateAfterReply} tells. Those who take part
 * and those mentioned are told. Throws notFound, forbidden, commentClosed, commentEmpty, commentTooLong,
 * personCannotRead, tooManyComments.
 */
export async function replyThread(deps: Deps, actor: Actor, input: ReplyInput): Promise<void> {
  const told = await deps.db.prisma.$transaction(async (tx) => {
    const { thread, project, object } = await demandThread(tx, actor, "comment.write", input);
    const id = demandId(input.commentId);
    if (sentBefore(actor, thread, id)) return [];
    if (thread.state === "RESOLVED") throw new AppError("commentClosed");
    if (thread.comments.length >= MAX_REPLIES) throw new AppError("tooManyComments", { max: MAX_REPLIES });
    const body = bodyOf(input.body);
    const readers = await loadReaders(tx, deps, projectObject(project));
    const mentions = demandMentions(readers, input.mentions ?? []);
    const state = stateAfterReply(thread, speakerOf(actor, object));
    const threadId = thread.id;
    await tx.comment.create({
      data: { id, threadId, authorId: actor.userId, body, mentions, createdAt: after(thread, deps.clock.now()) },
    });
    await tx.commentThread.update({ where: { id: threadId }, data: { state } });
    const people = await tellPeople(tx, deps, {
      ...{ actor, thread, readers, body },
      told: [
        { kind: "MENTION", userIds: mentions },
        { kind: "ANSWERED", userIds: participants(thread) },
      ],
    });
    await recordThread(tx, deps, actor, "comment.replied", thread, { commentId: id, state, mentions });
    return people;
  });
  await announce(deps, input.briefId, told);
}
