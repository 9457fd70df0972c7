import { z } from "zod";
import { parseBuddhistDate } from "~/domain/calendar/buddhistDate";
import { PLAN_STATES } from "~/domain/lifecycle/plan/planLife";

const text = z.string().max(1_100).default("");
/** A day typed in the Buddhist Era becomes an ISO date; what is no day stays as typed, and is refused with its sentence. */
const day = text.transform((value) => parseBuddhistDate(value.trim()) ?? value.trim());
const state = z.enum(PLAN_STATES);

/** What the page of editions can send. */
export const editionForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("step"),
    planId: z.uuid(),
    seen: state,
    to: state,
    reason: text,
    documentNo: text,
    documentDate: day,
  }),
  z.object({ intent: z.literal("revise"), planId: z.uuid(), reason: text }),
  z.object({ intent: z.literal("carry") }),
]);
