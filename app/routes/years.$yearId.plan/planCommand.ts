import { z } from "zod";
import { NODE_KINDS, RELATIONS } from "~/domain/plan/planGraph";

const addable = NODE_KINDS.filter((kind) => kind !== "PROJECT");
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
      kind: z.enum(addable as [(typeof addable)[number], ...(typeof addable)[number][]]),
      code: line.default(""),
      titleTh: line,
      titleEn: line.default(""),
      step0: line.default(""),
      step1: line.default(""),
      step2: line.default(""),
      step3: line.default(""),
    })
    .transform(({ step0, step1, step2, step3, ...rest }) => ({ ...rest, steps: [step0, step1, step2, step3] })),
  z.object({ intent: z.literal("archive"), nodeId: z.uuid() }),
  z.object({ intent: z.literal("restoreNode"), nodeId: z.uuid() }),
]);

/** A command of the plan page. */
export type PlanCommand = z.infer<typeof planCommand>;

/** Name of a command. */
export type PlanIntent = PlanCommand["intent"];
