import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { advisersOf, answersFor } from "~/domain/access/commentRights";
import { may } from "~/domain/access/policies";
import { quoteOf } from "~/domain/comment/commentBody";
import type { Adviser } from "~/domain/comment/thread";
import { loadBriefProject, projectObject, type BriefProject } from "../../db/briefs";
import type { Tx } from "../../db/client";
import { AppError } from "../../errors";
import { demandBrief } from "../brief/demandBrief";
import type { Deps } from "../deps";
import { demandId } from "../people/fields";
import { checkPlace, type PlaceInput } from "./input/anchor";
import { bodyOf } from "./input/bodyOf";
import { demandMentions, loadReaders, type Readers } from "./input/readers";
import { announce, recordThread, tellPeople } from "./tell";

/** A thread as a person begins it. `id` and `commentId` are made by the browser, so that sending twice is one thread. */
export type ThreadInput = PlaceInput & {
  id: string;
  commentId: string;
  kind: "COMMENT" | "REMARK";
  /** For which adviser, of somebody who speaks for both. */
  adviser?: Adviser;
  quote?: string;
  body: string;
  mentions?: string[];
  assigneeId?: string;
};

/** Most threads of one brief. */
const MAX_THREADS = 2000;

function adviserFor(actor: Actor, project: BriefProject, input: ThreadInput): Adviser | null {
  if (input.kind === "COMMENT") return null;
  const own = advisersOf(actor, project.areaCode);
  const adviser = input.adviser ?? own[0];
  if (!adviser || !own.includes(adviser)) throw new AppError("forbidden");
  return adviser;
}

/** Sent before and saved, only the answer was lost: the same thread of the same person. */
async function sentBefore(tx: Tx, actor: Actor, room: string, id: string): Promise<boolean> {
  const known = await tx.commentThread.findUnique({ where: { id }, select: { room: true, createdBy: true } });
  if (!known) return false;
  if (known.room !== room || known.createdBy !== actor.userId) throw new AppError("badInput", { field: "id" });
  return true;
}

async function insert(tx: Tx, deps: Deps, actor: Actor, project: BriefProject, input: ThreadInput, readers: Readers) {
  const { areaCode, fy, briefId } = project;
  const { anchor, ...place } = checkPlace(input);
  const assigneeId = input.assigneeId ?? null;
  if (assigneeId !== null && !may(readers.get(assigneeId) ?? null, "comment.write", projectObject(project)))
    throw new AppError("personCannotRead");
  const comment = { body: bodyOf(input.body), mentions: demandMentions(readers, input.mentions ?? []) };
  const createdAt = deps.clock.now();
  const thread = {
    ...{ id: demandId(input.id), room: briefRoom(briefId), areaCode, fy, ...place, assigneeId },
    ...{ kind: input.kind, adviser: adviserFor(actor, project, input), quote: quoteOf(input.quote ?? "") },
    ...{ anchorStart: anchor && Buffer.from(anchor.start), anchorEnd: anchor && Buffer.from(anchor.end) },
    ...{ createdBy: actor.userId, createdAt },
  };
  const first = { id: demandId(input.commentId), authorId: actor.userId, createdAt, ...comment };
  await tx.commentThread.create({ data: { ...thread, comments: { create: first } } });
  return { thread: { ...thread, briefId }, comment };
}

/**
 * Begins a thread on a brief: a comment of anybody with a voice in the area, or an official remark of an adviser. Frozen
 * briefs are still talked about. Mentioned people, the assignee, and for a remark everybody who writes for the project's
 * organisations are told. Throws notFound, forbidden, badInput, commentEmpty, commentTooLong, personCannotRead,
 * tooManyComments.
 */
export async function startThread(
  deps: Deps,
  actor: Actor,
  briefId: string,
  input: ThreadInput,
): Promise<{ threadId: string }> {
  const act = input.kind === "REMARK" ? "comment.remark" : "comment.write";
  const told = await deps.db.prisma.$transaction(async (tx) => {
    const project = demandBrief(actor, act, await loadBriefProject(tx, demandId(briefId)));
    const room = briefRoom(briefId);
    if (await sentBefore(tx, actor, room, demandId(input.id))) return [];
    if ((await tx.commentThread.count({ where: { room } })) >= MAX_THREADS)
      throw new AppError("tooManyComments", { max: MAX_THREADS });
    const object = projectObject(project);
    const readers = await loadReaders(tx, deps, object);
    const { thread, comment } = await insert(tx, deps, actor, project, input, readers);
    const concerned = input.kind === "REMARK" ? [...readers.values()].filter((one) => answersFor(one, object)) : [];
    const people = await tellPeople(tx, deps, {
      ...{ actor, thread, readers, body: comment.body },
      told: [
        { kind: "REMARK", userIds: concerned.map(({ userId }) => userId) },
        { kind: "ASSIGNED", userIds: thread.assigneeId ? [thread.assigneeId] : [] },
        { kind: "MENTION", userIds: comment.mentions },
      ],
    });
    const action = input.kind === "REMARK" ? "comment.remarked" : "comment.started";
    await recordThread(tx, deps, actor, action, thread, { adviser: thread.adviser, mentions: comment.mentions });
    return people;
  });
  await announce(deps, briefId, told);
  return { threadId: input.id };
}
