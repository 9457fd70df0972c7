import { z } from "zod";
import { evaluateWindow } from "~/domain/budget/window";
import { POLICY_CYCLE_2568, windowPolicyOf } from "~/domain/budget/policyCycle";
import { PROJECT_KINDS } from "~/domain/brief/project";
import { MAX_SATANG } from "~/domain/money/satang";
import { isDecimalText } from "~/domain/money/ratio";
import { AppError } from "../../errors";

const decimal = z.string().max(20).refine(isDecimalText, 'a decimal number such as "1.5"');

const input = z.object({
  frameSatang: z.int().max(MAX_SATANG).nullish(),
  proposals: z
    .array(
      z.object({
        id: z.string().min(1).max(100),
        kind: z.enum(PROJECT_KINDS),
        rank: z.number().nullish(),
        amountSatang: z.int().min(1).max(MAX_SATANG),
      }),
    )
    .max(200_000),
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

/**
 * `POST /evaluate/window`: R1–R3 on given figures, nothing stored. Throws ZodError on malformed input,
 * badInput when an id comes twice or the sum passes 2^53−1 satang.
 */
export function evaluateWindowRequest(body: unknown) {
  const { frameSatang, proposals, policy } = input.parse(body);
  const sum = proposals.reduce((total, one) => total + BigInt(one.amountSatang), 0n);
  if (sum > BigInt(Number.MAX_SAFE_INTEGER))
    throw new AppError("badInput", { field: "proposals", reason: "sum > 2^53-1" });
  if (new Set(proposals.map(({ id }) => id)).size < proposals.length)
    throw new AppError("badInput", { field: "proposals", reason: "an id comes twice" });
  return evaluateWindow({
    frameSatang: frameSatang == null ? null : BigInt(frameSatang),
    proposals: proposals.map((one) => ({
      ...one,
      code: null,
      rank: one.rank ?? null,
      amountSatang: BigInt(one.amountSatang),
    })),
    policy: { ...windowPolicyOf(POLICY_CYCLE_2568), ...policy },
    asOf: null,
  });
}
