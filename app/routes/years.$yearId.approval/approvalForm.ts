import { z } from "zod";
import { parseBuddhistDate } from "~/domain/calendar/buddhistDate";

const text = z.string().max(1_100).default("");
/** A day typed in the Buddhist Era becomes an ISO date; what is no day stays as typed, and is refused with its sentence. */
const day = text.transform((value) => parseBuddhistDate(value.trim()) ?? value.trim());

/** What the page of a year's approval can send. */
export const approvalForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("approve"),
    seen: z.string().length(64),
    meetingNo: text,
    meetingDate: day,
    note: text,
  }),
  z.object({ intent: z.literal("void"), reason: text }),
  z.object({ intent: z.literal("submit"), documentNo: text, lateReason: text }),
]);
