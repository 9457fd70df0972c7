import type { Actor } from "~/domain/access/actor";
import type { ThreadObject } from "~/domain/access/commentRights";
import { may } from "~/domain/access/policies";
import type { Adviser, ThreadKind, ThreadState } from "~/domain/comment/thread";
import type { CommentRecord, PersonName, ThreadRecord } from "../../db/comment/threads";
import { isFixed } from "./editComment";

/** One message as pages show it; a removed one says only who and when. Times are ISO 8601 in UTC. */
export type CommentView = {
  id: string;
  author: PersonName;
  body: string;
  mentioned: PersonName[];
  createdAt: string;
  editedAt: string | null;
  removed: boolean;
  /** The asker's own, and it may still be changed or taken back. */
  mayEdit: boolean;
};

/** A thread as pages show it, with what the asker may do. `anchor` = Yjs relative positions in base64. */
export type ThreadView = {
  id: string;
  kind: ThreadKind;
  adviser: Adviser | null;
  item: string;
  rowId: string | null;
  field: string | null;
  anchor: { start: string; end: string } | null;
  quote: string;
  state: ThreadState;
  starter: PersonName;
  assignee: PersonName | null;
  createdAt: string;
  resolvedBy: PersonName | null;
  resolvedAt: string | null;
  comments: CommentView[];
  /** Begun by, given to or mentioning the asker. */
  mine: boolean;
  mayReply: boolean;
  mayClose: boolean;
  mayAssign: boolean;
};

/** Everybody whom threads name. */
export function namedIn(threads: readonly ThreadRecord[]): Set<string> {
  const ids = threads.flatMap(({ createdBy, assigneeId, resolvedBy, comments }) => [
    createdBy,
    assigneeId,
    resolvedBy,
    ...comments.flatMap(({ authorId, mentions }) => [authorId, ...mentions]),
  ]);
  return new Set(ids.filter((id) => id !== null));
}

/** Looks a person up; one whose account is gone keeps a place. */
export type NameOf = (userId: string) => PersonName;

/** Makes the look-up of {@link NameOf}. */
export function nameFrom(names: ReadonlyMap<string, PersonName>): NameOf {
  return (userId) => names.get(userId) ?? { userId, nameTh: "–", nameEn: null, orgName: "" };
}

/** True when a thread was begun by a person, given to it or mentions it. */
export function concernsPerson({ createdBy, assigneeId, comments }: ThreadRecord, userId: string): boolean {
  return createdBy === userId || assigneeId === userId || comments.some(({ mentions }) => mentions.includes(userId));
}

function commentView(thread: ThreadRecord, comment: CommentRecord, nameOf: NameOf, own: boolean): CommentView {
  const { id, authorId, body, mentions, createdAt, editedAt, removedAt } = comment;
  return {
    ...{ id, author: nameOf(authorId), body, mentioned: mentions.map(nameOf) },
    createdAt: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    removed: removedAt !== null,
    mayEdit: own && removedAt === null && !isFixed(thread, comment),
  };
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

/** A thread as the actor sees it. */
export function threadView(actor: Actor, object: ThreadObject, thread: ThreadRecord, nameOf: NameOf): ThreadView {
  const { id, kind, adviser, item, rowId, field, quote, state, anchor, createdBy, assigneeId, resolvedBy } = thread;
  const speaks = may(actor, "comment.write", object);
  return {
    ...{ id, kind, adviser, item, rowId, field, quote, state },
    anchor: anchor && { start: base64(anchor.start), end: base64(anchor.end) },
    starter: nameOf(createdBy),
    assignee: assigneeId === null ? null : nameOf(assigneeId),
    createdAt: thread.createdAt.toISOString(),
    resolvedBy: resolvedBy === null ? null : nameOf(resolvedBy),
    resolvedAt: thread.resolvedAt?.toISOString() ?? null,
    comments: thread.comments.map((one) => commentView(thread, one, nameOf, speaks && one.authorId === actor.userId)),
    mine: concernsPerson(thread, actor.userId),
    mayReply: speaks && state !== "RESOLVED",
    mayClose: may(actor, "comment.close", object),
    mayAssign: may(actor, "comment.assign", object),
  };
}
