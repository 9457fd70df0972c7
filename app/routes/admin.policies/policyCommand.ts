import { z } from "zod";

/** Fields of the form travel as they are typed: the use-case reads and judges them. */
export const policyCommand = z
  .object({
    intent: z.enum(["change", "add"]),
    cycleId: z.uuid(),
    seenRevision: z.coerce.number().int(),
    reason: z.string().max(2000),
  })
  .catchall(z.string().max(2000));
