import { z } from "zod";

/** What the address may ask for; anything else is left out. */
export const findingQuery = z.object({
  severity: z.enum(["E", "W", "I"]).optional().catch(undefined),
  rule: z.string().max(8).optional().catch(undefined),
  project: z.uuid().optional().catch(undefined),
  org: z.uuid().optional().catch(undefined),
  mine: z.literal("1").optional().catch(undefined),
});

/** What was asked for. */
export type Asked = z.infer<typeof findingQuery>;
