import { ADVISERS, THREAD_STATES } from "~/domain/comment/thread";
import { flag, list, object, oneOf, text, textOrNull, type Schema } from "./parts";

const moment: Schema = { type: "string", format: "date-time" };
const momentOrNull: Schema = { type: ["string", "null"], format: "date-time" };
const person = object({ userId: text, name: text, nameEn: textOrNull, organization: text });
const personOrNull: Schema = { ...person, type: ["object", "null"] };

const comment = object({
  id: text,
  author: person,
  body: text,
  mentioned: list(person),
  createdAt: moment,
  editedAt: momentOrNull,
  removed: flag,
});

const thread = object({
  id: text,
  kind: oneOf("COMMENT", "REMARK"),
  adviser: oneOf(...ADVISERS, null),
  item: text,
  rowId: textOrNull,
  field: textOrNull,
  quote: text,
  state: oneOf(...THREAD_STATES),
  starter: person,
  assignee: personOrNull,
  createdAt: moment,
  resolvedBy: personOrNull,
  resolvedAt: momentOrNull,
  comments: list(comment),
});

/** Schemas of the comments of a brief. */
export const commentSchemas = { Comments: object({ threads: list(thread) }) };
