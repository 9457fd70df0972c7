import { z } from "zod";

const key = { id: z.uuid(), version: z.coerce.number().int().positive() };
const words = z.string().max(5_000).default("");

/** What the forms of the page send. */
export const assetForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("edit"), ...key, assetNo: words, custodian: words, amount: words, note: words }),
  z.object({ intent: z.literal("takeOut"), ...key, reason: words }),
]);
