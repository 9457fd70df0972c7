import { z } from "zod";
import { OWN_KINDS, RELATIONS } from "~/domain/plan/planGraph";

// what people can type wrong is judged by the use-case, which names the field
const line = z.string().max(5_000);

/** What the plan page's forms send. */
export const planCommand = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("link"),
    from: z.uuid(),
    to: z.uuid(),
    relation: z.enum(RELATIONS).default("REALISES"),
    reason: line,
    strength: z.enum(["H", "M", "L"]).default("M"),
  }),
  z.object({ intent: z.literal("unlink"), linkId: z.uuid() }),
  z.object({ intent: z.literal("restore"), linkId: z.uuid() }),
  z
    .object({
      intent: z.literal("addNode"),
      kind: z.enum(OWN_KINDS),
      code: line.default(""),
      titleTh: line,
      titleEn: line.default(""),
      step0: line.default(""),
      step1: line.default(""),
      step2: line.default(""),
      step3: line.default(""),
      unit: line.default(""),
      targetYear: z.string().max(4).default(""),
      target: line.default(""),
    })
    .transform(({ step0, step1, step2, step3, targetYear, target, ...rest }) => ({
      ...rest,
      steps: [step0, step1, step2, step3],
      targets: targetYear === "" ? {} : { [targetYear]: target },
    })),
  z.object({ intent: z.literal("move"), nodeId: z.uuid(), dx: z.coerce.number().int(), dy: z.coerce.number().int() }),
  z.object({ intent: z.literal("resetCards") }),
  z.object({
    intent: z.literal("fold"),
    folded: z
      .string()
      .max(80_000)
      .transform((text) => text.split(" ").filter(Boolean)),
  }),
  z.object({ intent: z.literal("archive"), nodeId: z.uuid() }),
  z.object({ intent: z.literal("restoreNode"), nodeId: z.uuid() }),
]);

/** A command of the plan page. */
export type PlanCommand = z.infer<typeof planCommand>;

/** Name of a command. */
export type PlanIntent = PlanCommand["intent"];
