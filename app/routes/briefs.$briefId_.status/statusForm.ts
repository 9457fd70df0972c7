import { z } from "zod";
import { PROJECT_STATES } from "~/domain/brief/project";
import { parseBuddhistDate } from "~/domain/calendar/buddhistDate";
import { ADVISERS } from "~/domain/comment/thread";
import { VERDICTS } from "~/domain/lifecycle/advice";

const text = z.string().max(6_000).default("");
/** A day typed in the Buddhist Era becomes an ISO date; what is no day stays as typed, and is refused with its sentence. */
const day = text.transform((value) => parseBuddhistDate(value.trim()) ?? value.trim());
const state = z.enum(PROJECT_STATES);

/** What the page of a project's life can send. */
export const statusForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("step"),
    seen: state,
    to: state,
    reason: text,
    documentNo: text,
    documentDate: day,
    amount: text,
  }),
  z.object({
    intent: z.literal("opinion"),
    adviser: z.enum(ADVISERS),
    verdict: z.enum(VERDICTS),
    text,
    documentNo: text,
  }),
]);
