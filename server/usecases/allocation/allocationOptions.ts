import { z } from "zod";
import { CRITERIA, INCOME_MODES, type Criterion, type Weights } from "~/domain/allocation/criteria";

const short = z.string().max(60).optional();

/** What a download of a tried allocation can ask for: year, total in baht, unit in baht, income mode, seven weights. */
export const allocationOptions = {
  fy: short,
  total: short,
  unit: short,
  income: z.enum(INCOME_MODES).optional(),
  /** Seven weights in official order, separated by commas. */
  weights: z.string().max(200).optional(),
};

/** Weights of the address; undefined unless there are exactly seven. */
export function weightsOf(text: string | undefined): Weights | undefined {
  const parts = text?.split(",");
  if (parts?.length !== CRITERIA.length) return undefined;
  return Object.fromEntries(CRITERIA.map((criterion, at) => [criterion, parts[at] ?? ""])) as Record<Criterion, string>;
}
