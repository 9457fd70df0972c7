import { z } from "zod";
import { NOTICE_KINDS } from "~/domain/notice/notice";

/** What the page of notices can ask for. */
export const noticeCommand = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("read"), id: z.uuid() }),
  z.object({ intent: z.literal("unread"), id: z.uuid() }),
  z.object({ intent: z.literal("open"), id: z.uuid(), link: z.string().max(300) }),
  z.object({ intent: z.literal("all") }),
]);

const filters = z.object({
  kind: z.enum(NOTICE_KINDS).optional().catch(undefined),
  unread: z.literal("1").optional().catch(undefined),
});

/** The filter that the address of the page holds. */
export function readNoticeFilter(url: URL) {
  const { kind, unread } = filters.parse(Object.fromEntries(url.searchParams));
  return { kind, unread: unread === "1" };
}
