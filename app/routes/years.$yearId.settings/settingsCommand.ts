import { z } from "zod";

const text = z.string().max(1000);

/** What the settings of a year can ask for. */
export const settingsCommand = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("frame"),
    amount: text,
    adminCost: text,
    announcedRef: text,
    seenSetAt: text,
  }),
  z.object({ intent: z.literal("profile"), governorName: text, soundClause: text }),
  z.object({ intent: z.literal("addYear"), fy: z.coerce.number().int() }),
]);
