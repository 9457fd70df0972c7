import { z } from "zod";
import { PROJECT_KINDS } from "~/domain/brief/project";
import { POLICY_CYCLE_2568, type WindowPolicy } from "~/domain/budget/policyCycle";
import { evaluateWindow } from "~/domain/budget/window";
import type { WindowResult } from "~/domain/budget/windowResult";
import { compareRatio, isDecimalText, ratioOf } from "~/domain/money/ratio";
import { MAX_SATANG } from "~/domain/money/satang";
import { AppError } from "../../errors";

/** Most proposals of one question. */
const MAX_PROPOSALS = 200_000;
/** Largest times of a frame that a policy may ask for: keeps every answer an exact JSON number. */
const MAX_TIMES = ratioOf("100");

const decimal = z.string().refine((text) => isDecimalText(text) && compareRatio(ratioOf(text), MAX_TIMES) <= 0);

const inputSchema = z.object({
  frameSatang: z.number().int().max(MAX_SATANG).nullish(),
  proposals: z
    .array(
      z.object({
        id: z.string().min(1).max(200),
        kind: z.enum(PROJECT_KINDS),
        rank: z.number().nullish(),
        amountSatang: z.number().int().min(1).max(MAX_SATANG),
      }),
    )
    .max(MAX_PROPOSALS),
  policy: z
    .object({
      windowMin: decimal,
      windowMax: decimal,
      keyShareMin: decimal,
      straddler: z.enum(["STRICT_PREFIX", "SKIP_AND_FILL"]),
    })
    .partial()
    .optional(),
});

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

function policyOf(given: z.infer<typeof inputSchema>["policy"]): WindowPolicy {
  const { windowMin, windowMax, keyShareMin, straddler } = { ...POLICY_CYCLE_2568, ...given };
  if (compareRatio(ratioOf(windowMin), ratioOf(windowMax)) > 0)
    throw new AppError("badInput", { field: "policy.windowMax" });
  return { windowMin, windowMax, keyShareMin, straddler };
}

/**
 * [R1–R3] Evaluates a window somebody describes; stores nothing. `input` as in POST /evaluate/window. Throws badInput
 * (422) with the field: a malformed value, an amount ≤ 0 or above 2^50, an id twice, a sum above 2^53−1.
 */
export function evaluateInput(input: unknown): WindowResult {
  const parsed = inputSchema.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AppError("badInput", { field: issue?.path.join(".") || "body", reason: issue?.message ?? "" });
  }
  const { frameSatang, proposals, policy } = parsed.data;
  if (new Set(proposals.map(({ id }) => id)).size < proposals.length)
    throw new AppError("badInput", { field: "proposals.id", reason: "an id occurs twice" });
  const result = evaluateWindow({
    frameSatang: frameSatang === null || frameSatang === undefined ? null : BigInt(frameSatang),
    proposals: proposals.map((one) => ({ ...one, rank: one.rank ?? null, amountSatang: BigInt(one.amountSatang) })),
    policy: policyOf(policy),
  });
  if (result.proposedSatang > LARGEST)
    throw new AppError("badInput", { field: "proposals.amountSatang", reason: "the sum is above 2^53-1" });
  if ((result.maxSatang ?? 0n) > LARGEST || (result.minSatang ?? 0n) > LARGEST)
    throw new AppError("badInput", { field: "frameSatang" });
  return result;
}
