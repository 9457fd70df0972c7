import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { projectObject } from "../../db/briefs";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { demandThread } from "./demandThread";
import { loadReaders } from "./input/readers";
import { announce, recordThread, tellPeople } from "./tell";

/**
 * Gives a thread to a person who may read the brief and write in it, or to nobody (null). The person is told. Throws
 * notFound, forbidden, personCannotRead.
 */
export async function assignThread(
  deps: Deps,
  actor: Actor,
  input: { briefId: string; threadId: string; assigneeId: string | null },
): Promise<void> {
  const { assigneeId } = input;
  const told = await deps.db.prisma.$transaction(async (tx) => {
    const { thread, project } = await demandThread(tx, actor, "comment.assign", input);
    if (thread.assigneeId === assigneeId) return null;
    const object = projectObject(project);
    const readers = await loadReaders(tx, deps, object);
    if (assigneeId !== null && !may(readers.get(assigneeId) ?? null, "comment.write", object))
      throw new AppError("personCannotRead");
    await tx.commentThread.update({ where: { id: thread.id }, data: { assigneeId } });
    const body = thread.comments.find(({ removedAt }) => removedAt === null)?.body ?? thread.quote;
    const told = [{ kind: "ASSIGNED" as const, userIds: assigneeId ? [assigneeId] : [] }];
    const people = await tellPeople(tx, deps, { actor, thread, readers, body, told });
    const detail = { before: thread.assigneeId, after: assigneeId };
    await recordThread(tx, deps, actor, "comment.assigned", thread, detail);
    return people;
  });
  if (told) await announce(deps, input.briefId, told);
}
