import type { Request } from "express";
import type { Actor } from "~/domain/access/actor";
import type { PersonName } from "../../db/comment/threads";
import type { SharedServices } from "../remix";
import { idOf } from "./areaHandlers";

const personJson = ({ userId, nameTh, nameEn, orgName }: PersonName) => ({
  ...{ userId, name: nameTh, nameEn },
  organization: orgName,
});
const personOrNull = (person: PersonName | null) => person && personJson(person);

/** `GET /briefs/{id}/comments`: every thread of a brief with its messages; a removed message has no body. */
export async function readComments(services: SharedServices, request: Request, actor: Actor) {
  const { threads } = await services.comments.list(actor, idOf(request));
  return {
    threads: threads.map(({ id, kind, adviser, item, rowId, field, quote, state, comments, ...thread }) => ({
      ...{ id, kind, adviser, item, rowId, field, quote, state },
      starter: personJson(thread.starter),
      assignee: personOrNull(thread.assignee),
      createdAt: thread.createdAt,
      resolvedBy: personOrNull(thread.resolvedBy),
      resolvedAt: thread.resolvedAt,
      comments: comments.map(({ id: commentId, author, body, mentioned, createdAt, editedAt, removed }) => ({
        ...{ id: commentId, author: personJson(author), body, mentioned: mentioned.map(personJson) },
        ...{ createdAt, editedAt, removed },
      })),
    })),
  };
}
