import { z } from "zod";
import { FUND_SOURCES } from "~/domain/brief/briefContent";

/** What the address may ask for; anything else is left out. */
export const moneyQuery = z.object({
  source: z.enum(FUND_SOURCES).optional().catch(undefined),
  kind: z.enum(["KEY", "OTHER", "UNDECIDED"]).optional().catch(undefined),
  org: z.uuid().optional().catch(undefined),
  paper: z.enum(["A4", "A3"]).catch("A4"),
});

/** What was asked for. */
export type MoneyAsked = z.infer<typeof moneyQuery>;
