import type { Actor } from "~/domain/access/actor";
import type { ThreadObject } from "~/domain/access/commentRights";
import { may } from "~/domain/access/policies";
import { loadBriefProject, projectObject, type BriefProject } from "../../db/briefs";
import type { Tx } from "../../db/client";
import { lockThread, type ThreadRecord } from "../../db/comment/threads";
import { AppError } from "../../errors";
import { demandBrief } from "../brief/demandBrief";
import { demandId } from "../people/fields";

/** A thread with the project of its brief, as permissions see both. */
export type ThreadAtHand = { thread: ThreadRecord; project: BriefProject; object: ThreadObject };

/** What a permission about a thread is asked with. */
export function threadObject(project: BriefProject, thread: ThreadRecord): ThreadObject {
  const { kind, adviser, createdBy, assigneeId } = thread;
  return { ...projectObject(project), threadKind: kind, adviser, createdBy, assigneeId };
}

/**
 * Locks a thread of a brief and passes when the actor may do the act. Throws notFound (absent, of another brief, or its
 * brief is not readable: alike), forbidden.
 */
export async function demandThread(
  tx: Tx,
  actor: Actor,
  act: "comment.write" | "comment.close" | "comment.assign",
  where: { briefId: string; threadId: string },
): Promise<ThreadAtHand> {
  const project = demandBrief(actor, "brief.read", await loadBriefProject(tx, demandId(where.briefId)));
  const thread = await lockThread(tx, demandId(where.threadId));
  if (thread?.briefId !== where.briefId) throw new AppError("notFound");
  const object = threadObject(project, thread);
  if (!may(actor, act, object)) throw new AppError("forbidden");
  return { thread, project, object };
}
