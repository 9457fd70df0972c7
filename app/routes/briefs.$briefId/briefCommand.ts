import { z } from "zod";

const ids = z
  .string()
  .max(10_000)
  .transform((text) => text.split(",").filter((part) => part !== ""));

/** What the lead can decide on the page of a brief. */
export const briefCommand = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("setPartners"),
    leadOrgId: z.uuid(),
    partnerOrgIds: ids.pipe(z.array(z.uuid()).max(100)),
  }),
  z.object({
    intent: z.literal("closeItems"),
    items: ids
      .transform((parts) => parts.map((part) => parseInt(part, 10)))
      .pipe(z.array(z.number().int().min(1).max(13)).max(13)),
  }),
]);
