import { z } from "zod";
import { allocate } from "~/domain/allocation/allocate";
import { CRITERIA, FIGURES, INCOME_MODES, WEIGHTS_2568 } from "~/domain/allocation/criteria";
import type { AllocationFault } from "~/domain/allocation/allocationFault";
import { MAX_SATANG } from "~/domain/money/satang";
import { AppError } from "../../errors";

/** Most provinces of one question; the country has 76 in the allocation. */
const MAX_PROVINCES = 500;

/** A figure as a JSON number or a decimal string, taken as the exact decimal it prints. */
const figure = z.union([z.number(), z.string().max(60)]).transform(String);

const inputSchema = z.object({
  totalSatang: z.number().int().min(1).max(MAX_SATANG),
  weights: z
    .object(
      Object.fromEntries(CRITERIA.map((one) => [one, figure])) as Record<(typeof CRITERIA)[number], typeof figure>,
    )
    .optional(),
  roundTo: z.number().int().min(1).max(MAX_SATANG).default(10_000),
  incomeMode: z.enum(INCOME_MODES).default("HARMONIC"),
  provinces: z
    .array(
      z
        .object({ code: z.string().min(1).max(40) })
        .extend(
          Object.fromEntries(FIGURES.map((one) => [one, figure.default("")])) as Record<
            (typeof FIGURES)[number],
            z.ZodDefault<typeof figure>
          >,
        ),
    )
    .max(MAX_PROVINCES),
});

/** Frames of an allocation somebody describes, as POST /evaluate/allocation answers. */
export type EvaluatedAllocation = { frames: { code: string; sharePercent: number; frameSatang: bigint }[] };

/** The fault in the shape of an API failure: the field, and what is wrong with it. */
function refusal({ field, code, province }: AllocationFault): AppError {
  return new AppError("badInput", { field, reason: code, ...(province === undefined ? {} : { province }) });
}

/**
 * [R5] Evaluates an allocation somebody describes; stores nothing. Throws badInput (422) with the field: a malformed
 * value, weights that are not 100 together, a figure ≤ 0 where it divides, a weighted criterion that adds up to 0, a
 * code twice. `sharePercent` is for reading (six decimals); frames add up to the total exactly.
 */
export function evaluateAllocation(input: unknown): EvaluatedAllocation {
  const parsed = inputSchema.safeParse(input);
  if (!parsed.success) throw new AppError("badInput", { field: parsed.error.issues[0]?.path.join(".") || "body" });
  const { totalSatang, weights = WEIGHTS_2568, roundTo, incomeMode, provinces } = parsed.data;
  const result = allocate({
    totalSatang: BigInt(totalSatang),
    roundTo: BigInt(roundTo),
    weights,
    incomeMode,
    provinces,
  });
  if (!result.ok) {
    const [first] = result.faults;
    throw first ? refusal(first) : new AppError("badInput", { field: "body" });
  }
  return {
    frames: result.frames.map(({ code, sharePercent, frameSatang }) => ({
      code,
      sharePercent: Number(sharePercent),
      frameSatang,
    })),
  };
}
