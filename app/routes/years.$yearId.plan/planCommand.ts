import { z } from "zod";
import { NODE_KINDS, RELATIONS } from "~/domain/plan/planGraph";

const addable = NODE_KINDS.filter((kind) => kind !== "PROJECT");
const line = z.string().max(500);

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
]);
