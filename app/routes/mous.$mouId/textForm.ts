import { z } from "zod";

const key = z.string().regex(/^[a-z]+(-\d{1,2})?$/);
const side = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform((text) => Number.parseInt(text, 10))
  .optional();
const line = z.string().max(1000);
const words = z.string().max(40_000);

/** What the page of a memorandum asks for beside saving its slots. */
export const textForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("stand"), key, side, seen: words, reason: line.optional() }),
  z.object({ intent: z.literal("reopen"), key, side, reason: line }),
  z.object({ intent: z.literal("remove"), key, side, reason: line }),
  z.object({ intent: z.literal("add"), side, heading: z.string().max(200) }),
  z.object({
    intent: z.literal("source"),
    kind: z.enum(["clause", "slot", "unit", "annex"]),
    target: z.string().max(64),
    take: z.enum(["yes", "no"]),
    seen: words.optional(),
  }),
  z.object({ intent: z.literal("agree") }),
]);

/** A parsed request of {@link textForm}. */
export type TextRequest = z.infer<typeof textForm>;

/** What of the source is answered; lines that a browser sends end with CR LF. */
export function sourceTarget({ kind, target }: Extract<TextRequest, { intent: "source" }>) {
  switch (kind) {
    case "clause":
      return { kind, key: target } as const;
    case "slot":
      return { kind, slot: target } as const;
    case "unit":
      return { kind, orgId: target } as const;
    case "annex":
      return { kind } as const;
  }
}

/** Words as the document holds them: a form sends every line end as CR LF. */
export function documentLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
