import { z } from "zod";

const id = z.uuid();

/** What the page of entries can send; the fields of an entry come beside. */
export const entryCommand = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("change"), entryId: id, revision: z.coerce.number().int().min(0).max(1_000_000_000) }),
  z.object({ intent: z.literal("move"), entryId: id, by: z.enum(["-1", "1"]) }),
  z.object({ intent: z.literal("archive"), entryId: id }),
  z.object({ intent: z.literal("restore"), entryId: id }),
]);

const FIELD = /^(?:code|titleTh|titleEn|unit|baseline|step[0-3]|y\d{4})$/;
/** Longest text that a form may send, characters; each field has its own limit behind it. */
const LONGEST = 2_000;

/** The fields of an entry in a posted form; anything else is left out. */
export function entryFieldsIn(form: FormData): Record<string, string> {
  const texts = [...form].flatMap(([name, value]) =>
    FIELD.test(name) && typeof value === "string" ? [[name, value.slice(0, LONGEST)] as const] : [],
  );
  return Object.fromEntries(texts);
}
