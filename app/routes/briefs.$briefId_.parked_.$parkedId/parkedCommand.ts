import { z } from "zod";
import { parseFieldId, type FieldPlace } from "~/collab/fields/briefFields";

/** More fields than this a brief cannot have. */
const MAX_FIELDS = 20_000;

/** What can be done with a draft on hold. */
export const parkedCommand = z.object({
  intent: z.enum(["apply", "discard"]),
  fields: z
    .array(z.string().max(200))
    .max(MAX_FIELDS)
    .transform((ids) => ids.map(parseFieldId).filter((place): place is FieldPlace => place !== null)),
});
