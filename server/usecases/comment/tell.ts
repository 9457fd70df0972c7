import { yearTopic } from "~/collab/pageMessage";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { quoteOf } from "~/domain/comment/commentBody";
import { threadLink } from "~/domain/comment/place";
import type { NoticeKind } from "~/domain/notice/notice";
import { record } from "../../db/audit";
import { loadBriefProject } from "../../db/briefs";
import type { Tx } from "../../db/client";
import type { ThreadRecord } from "../../db/comment/threads";
import { notify } from "../../db/notifications";
import type { Deps } from "../deps";
import type { Readers } from "./input/readers";

/** The thread that something is told about. */
export type ToldThread = { id: string; briefId: string; areaCode: string; item: string; kind: string };

/** Who is to hear of it, and why; a person is told once, for the first reason that names them. */
export type Told = readonly { kind: NoticeKind; userIds: Iterable<string> }[];

/**
 * Writes the notices of one act on a thread, only to those who may read the brief. Returns the people who got one.
 * `body` is what was said, of which the notice shows the beginning.
 */
export async function tellPeople(
  tx: Tx,
  deps: Deps,
  parts: { actor: Actor; thread: ToldThread; readers: Readers; told: Told; body: string },
): Promise<string[]> {
  const { actor, thread, readers, told, body } = parts;
  const done = new Set<string>([actor.userId]);
  const people: string[] = [];
  const brief = await tx.brief.findUnique({ where: { id: thread.briefId }, select: { title: true } });
  for (const { kind, userIds } of told) {
    const fresh = [...userIds].filter((id) => readers.has(id) && !done.has(id));
    for (const id of fresh) done.add(id);
    const notice = {
      ...{ kind, userIds: fresh, actorUserId: actor.userId, areaCode: thread.areaCode },
      ...{ objectKind: "brief", objectId: thread.briefId },
      link: threadLink(thread.briefId, thread.id, thread.item),
      detail: { threadId: thread.id, item: thread.item, title: brief?.title ?? "", excerpt: quoteOf(body) },
    };
    people.push(...(await notify(tx, deps, notice)));
  }
  return people;
}

/** Who takes part in a thread: who began it, who has it to do, who wrote in it. */
export function participants({ createdBy, assigneeId, comments }: ThreadRecord): string[] {
  const authors = comments.filter(({ removedAt }) => removedAt === null).map(({ authorId }) => authorId);
  return [createdBy, ...(assigneeId ? [assigneeId] : []), ...authors];
}

/** Writes the audit row of an act on a thread; never what was said. */
export function recordThread(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  action: string,
  thread: ToldThread,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { id, briefId, areaCode, item, kind } = thread;
  const what = { threadId: id, item, kind, ...detail };
  return record(tx, deps, actor, { action, objectKind: "brief", objectId: briefId, areaCode, detail: what });
}

/**
 * After the commit: open pages of the brief, of the people told and of the year's list read again. Of an idea, which not
 * everybody of the area may read, the year hears nothing.
 */
export async function announce(deps: Deps, briefId: string, people: readonly string[]): Promise<void> {
  const project = await loadBriefProject(deps.db.prisma, briefId);
  deps.bus.emit("touched", { topic: briefRoom(briefId) });
  if (project && project.state !== "IDEA") deps.bus.emit("touched", { topic: yearTopic(project.areaCode, project.fy) });
  for (const userId of people) deps.bus.emit("touched", { topic: `user/${userId}` });
}
