import { data } from "@remix-run/node";
import { z } from "zod";

const line = z.string().max(5_000).default("");

const command = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("use") }),
  z.object({ intent: z.literal("remove"), reason: line }),
  z.object({ intent: z.literal("unlink"), linkId: z.uuid() }),
  z.object({
    intent: z.literal("link"),
    fy: z.coerce.number().int().min(2500).max(2700),
    rowIds: z.array(z.uuid()).max(500),
    nodeId: z.uuid(),
    reason: line,
  }),
]);

/** A command of the page of an imported plan. */
export type RowCommand = z.infer<typeof command>;

/** Reads the posted form; one that our own page cannot have sent is answered 422. */
export async function readRowCommand(request: Request): Promise<RowCommand> {
  const form = await request.formData();
  const parsed = command.safeParse({ ...Object.fromEntries(form), rowIds: form.getAll("row") });
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path[0];
  throw data({ code: "badInput", details: { field: String(field ?? "") } }, { status: 422 });
}
