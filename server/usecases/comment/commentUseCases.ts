import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../deps";
import { assignThread } from "./assignThread";
import { closeThread } from "./closeThread";
import { editComment, removeComment, type CommentAddress } from "./editComment";
import { listThreads } from "./listThreads";
import { listMyThreads, listYearThreads } from "./openThreads";
import { replyThread, type ReplyInput } from "./replyThread";
import { startThread, type ThreadInput } from "./startThread";

/** Comments and official remarks on briefs. */
export const commentUseCases = (deps: Deps) => ({
  list: (actor: Actor, briefId: string) => listThreads(deps, actor, briefId),
  ofYear: (actor: Actor, areaCode: string, fy: number) => listYearThreads(deps, actor, areaCode, fy),
  mine: (actor: Actor) => listMyThreads(deps, actor),
  start: (actor: Actor, briefId: string, input: ThreadInput) => startThread(deps, actor, briefId, input),
  reply: (actor: Actor, input: ReplyInput) => replyThread(deps, actor, input),
  edit: (actor: Actor, input: CommentAddress & { body: string; mentions?: string[] }) =>
    editComment(deps, actor, input),
  remove: (actor: Actor, input: CommentAddress) => removeComment(deps, actor, input),
  close: (actor: Actor, input: { briefId: string; threadId: string; resolved: boolean }) =>
    closeThread(deps, actor, input),
  assign: (actor: Actor, input: { briefId: string; threadId: string; assigneeId: string | null }) =>
    assignThread(deps, actor, input),
});
