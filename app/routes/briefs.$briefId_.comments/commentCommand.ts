import { z } from "zod";
import { ADVISERS } from "~/domain/comment/thread";

const id = z.uuid();
const mentions = z.array(id).max(100);
// bounds of the input; the use-case says what is too long in words
const body = z.string().max(20_000);

/** What a page can do with the comments of a brief. Ids of new threads and messages are made by the page. */
export const commentCommand = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("start"),
    ...{ id, commentId: id, kind: z.enum(["COMMENT", "REMARK"]), adviser: z.enum(ADVISERS).optional() },
    ...{ item: z.string().max(20), rowId: z.string().max(60).optional(), field: z.string().max(60).optional() },
    anchor: z.object({ start: z.string().max(400), end: z.string().max(400) }).optional(),
    ...{ quote: z.string().max(20_000).optional(), body, mentions, assigneeId: id.optional() },
  }),
  z.object({ intent: z.literal("reply"), threadId: id, commentId: id, body, mentions }),
  z.object({ intent: z.literal("edit"), threadId: id, commentId: id, body, mentions }),
  z.object({ intent: z.literal("remove"), threadId: id, commentId: id }),
  z.object({ intent: z.literal("close"), threadId: id, resolved: z.boolean() }),
  z.object({ intent: z.literal("assign"), threadId: id, assigneeId: id.nullable() }),
]);

/** A command as the page sends it. */
export type CommentCommand = z.infer<typeof commentCommand>;
