import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { advisersOf } from "~/domain/access/commentRights";
import { may } from "~/domain/access/policies";
import type { Adviser } from "~/domain/comment/thread";
import { loadBriefProject, projectObject } from "../../db/briefs";
import { loadPersonNames, loadRoomThreads, type PersonName } from "../../db/comment/threads";
import { demandBrief } from "../brief/demandBrief";
import type { Deps } from "../deps";
import { threadObject } from "./demandThread";
import { loadReaders } from "./input/readers";
import { nameFrom, namedIn, threadView, type ThreadView } from "./threadView";

/** Somebody who may be mentioned; `speaks` = may also be given a thread. */
export type ReaderView = PersonName & { speaks: boolean };

/** The comments of a brief and what the asker may do with them. */
export type BriefComments = {
  briefId: string;
  projectId: string;
  me: string;
  /** Oldest first. */
  threads: ThreadView[];
  /** Those who may read the brief, by name. */
  people: ReaderView[];
  mayWrite: boolean;
  /** Advisers for whom the asker may make official remarks. */
  remarkAs: Adviser[];
};

/** Every thread of a brief, for who may read it. Throws notFound. */
export async function listThreads(deps: Deps, actor: Actor, briefId: string): Promise<BriefComments> {
  const tx = deps.db.prisma;
  const project = demandBrief(actor, "brief.read", await loadBriefProject(tx, briefId));
  const object = projectObject(project);
  const [threads, readers] = await Promise.all([
    loadRoomThreads(tx, briefRoom(briefId)),
    loadReaders(tx, deps, object),
  ]);
  const names = await loadPersonNames(tx, [...namedIn(threads), ...readers.keys()], project.areaCode);
  const nameOf = nameFrom(names);
  return {
    ...{ briefId, projectId: project.projectId, me: actor.userId },
    threads: threads.map((thread) => threadView(actor, threadObject(project, thread), thread, nameOf)),
    people: [...readers].map(([id, reader]) => ({ ...nameOf(id), speaks: may(reader, "comment.write", object) })),
    mayWrite: may(actor, "comment.write", object),
    remarkAs: may(actor, "comment.remark", object) ? advisersOf(actor, project.areaCode) : [],
  };
}
