import { z } from "zod";

const text = z.string().max(1000);
const membership = { orgId: text.default(""), role: text, position: text, validFrom: text, validTo: text };

/** What the page of an account can ask for. */
export const userCommand = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("edit"), email: text, nameTh: text, nameEn: text }),
  z.object({ intent: z.literal("invite") }),
  z.object({ intent: z.literal("reset") }),
  z.object({ intent: z.literal("deactivate") }),
  z.object({ intent: z.literal("reactivate") }),
  z.object({ intent: z.literal("appoint") }),
  z.object({ intent: z.literal("dismiss") }),
  z.object({ intent: z.literal("addMembership"), ...membership }),
  z.object({ intent: z.literal("endMembership"), membershipId: text }),
  z.object({
    intent: z.literal("delegate"),
    membershipId: text.default(""),
    toUserId: text.default(""),
    documentNo: text,
    validFrom: text,
    validTo: text,
  }),
  z.object({ intent: z.literal("revoke"), delegationId: text }),
]);

/** One thing asked for. */
export type UserCommand = z.infer<typeof userCommand>;
