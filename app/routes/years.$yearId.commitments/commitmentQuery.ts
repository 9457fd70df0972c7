import { z } from "zod";
import { COMMITMENTS, FUND_SOURCES } from "~/domain/brief/briefContent";
import { HANDOVER_PATHS } from "~/domain/commitment/ladder";
import { LACKS } from "~/domain/commitment/standing";

/** What the address may ask for; anything else is left out. `line` = the line that is open, `<brief>/<line>`. */
export const commitmentQuery = z.object({
  project: z.uuid().optional().catch(undefined),
  org: z.string().max(64).optional().catch(undefined),
  source: z.enum(FUND_SOURCES).optional().catch(undefined),
  path: z.enum(HANDOVER_PATHS).optional().catch(undefined),
  step: z.enum(COMMITMENTS).optional().catch(undefined),
  lack: z
    .enum(["ANY", ...LACKS])
    .optional()
    .catch(undefined),
  line: z.string().max(120).optional().catch(undefined),
});

/** What was asked for. */
export type Asked = z.infer<typeof commitmentQuery>;

const line = { briefId: z.uuid(), fundingId: z.string().min(1).max(64) };

/** What the forms of the page send. */
export const commitmentForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("step"),
    ...line,
    from: z.enum(COMMITMENTS),
    to: z.enum(COMMITMENTS),
    documentNo: z.string().max(1_000).optional(),
    documentDate: z.string().max(40).optional(),
    reason: z.string().max(4_000).optional(),
  }),
  z.object({
    intent: z.literal("code"),
    ...line,
    of: z.enum(["PROJECT", "FUNDING"]),
    system: z.string().max(40),
    code: z.string().max(500),
  }),
]);
