import { z } from "zod";
import { parseBuddhistDate } from "~/domain/calendar/buddhistDate";
import { PLAN_STATES } from "~/domain/lifecycle/plan/planLife";
import type { ApprovalScreen } from "~/domain/lifecycle/screen";

const text = z.string().max(1_100).default("");
/** A day typed in the Buddhist Era becomes an ISO date; what is no day stays as typed, and is refused with its sentence. */
const day = text.transform((value) => parseBuddhistDate(value.trim()) ?? value.trim());
const planState = z.enum(PLAN_STATES);

const row = z.object({
  projectId: z.string().max(40),
  code: z.string().max(60),
  revision: z.number().int(),
  kind: z.string().max(20),
  rank: z.number().nullable(),
  amountSatang: z.string().max(30),
  band: z.string().max(30).nullable(),
});
const screenShape = z.object({
  frameSatang: z.string().max(30).nullable(),
  proposedSatang: z.string().max(30),
  verdict: z.string().max(30),
  policy: z.string().max(80),
  rows: z.array(row).max(5_000),
});

/** The screen that was approved, undefined when the form does not carry one that can be read. */
function readScreen(text: string): ApprovalScreen | undefined {
  try {
    return screenShape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What the page of a year's approval can send. */
export const approvalForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("approve"),
    seen: z.string().length(64),
    screen: z.string().max(500_000).transform(readScreen),
    meetingNo: text,
    meetingDate: day,
    note: text,
    skipReason: text,
  }),
  z.object({
    intent: z.literal("planStep"),
    seen: planState,
    to: planState,
    reason: text,
    documentNo: text,
    documentDate: day,
  }),
  z.object({ intent: z.literal("void"), reason: text }),
  z.object({ intent: z.literal("submit"), documentNo: text, lateReason: text }),
]);
