import { z } from "zod";

const duty = { dutyId: z.uuid(), version: z.coerce.number().int().positive() };
const words = z.string().max(5_000).default("");

/** What the forms of the page send. */
export const followForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("seed") }),
  z.object({ intent: z.literal("add"), partyNo: z.coerce.number().int(), text: words, dueOn: words }),
  z.object({ intent: z.literal("done"), ...duty, reason: words }),
  z.object({ intent: z.literal("reopen"), ...duty }),
  z.object({ intent: z.literal("remove"), ...duty }),
  z.object({ intent: z.literal("readiness"), key: z.string().max(40), state: z.string().max(40), note: words }),
  z.object({ intent: z.literal("enter"), handedOverOn: words }),
]);
