import { z } from "zod";
import { TEXT_SIZES, THEMES } from "~/domain/preference/look";
import { TOKEN_DAYS } from "./tokenDays";

const text = z.string().max(1000);
const checkbox = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** What the page of one's own account can ask for. */
export const accountCommand = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("password"), current: text, next: text }),
  z.object({ intent: z.literal("endSession"), sessionId: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.object({
    intent: z.literal("createToken"),
    name: text,
    days: z.enum(TOKEN_DAYS).transform((days) => (days === "" ? null : Number(days))),
  }),
  z.object({ intent: z.literal("revokeToken"), id: text }),
  z.object({
    intent: z.literal("preferences"),
    theme: z.enum(THEMES),
    textSize: z.enum(TEXT_SIZES),
    looped: checkbox,
    digest: checkbox,
  }),
]);
