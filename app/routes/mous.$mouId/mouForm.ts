import { z } from "zod";
import { parseBuddhistDate } from "~/domain/calendar/buddhistDate";

const text = z
  .string()
  .max(500)
  .default("")
  .transform((value) => value.trim());

/** The MOU form as sent; the date is typed in the Buddhist Era and becomes an ISO date, or null when left empty. */
export const mouForm = z.object({
  version: z.coerce.number().int().min(1),
  operatingAgency: text,
  purposeShort: text,
  readyPlace: text,
  soundClause: text,
  governorName: text,
  transfereeSignerName: text,
  transfereeSignerPosition: text,
  witness1Name: text,
  witness1Position: text,
  witness2Name: text,
  witness2Position: text,
  signingDate: text.transform((value, context) => {
    if (value === "") return null;
    const iso = parseBuddhistDate(value);
    if (iso === undefined) context.addIssue({ code: "custom", message: "date" });
    return iso ?? null;
  }),
});
