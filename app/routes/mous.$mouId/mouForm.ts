import { z } from "zod";
import { parseBuddhistDate } from "~/domain/calendar/buddhistDate";

const text = z
  .string()
  .max(500)
  .transform((value) => value.trim())
  .optional();

/** The MOU form as sent: a field that is not there stays as it is. The date is typed in the Buddhist Era and becomes an ISO date, or null when left empty. */
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
    if (value === undefined || value === "") return value === "" ? null : undefined;
    const iso = parseBuddhistDate(value);
    if (iso === undefined) context.addIssue({ code: "custom", message: "date" });
    return iso ?? null;
  }),
});
