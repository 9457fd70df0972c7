import { data } from "@remix-run/node";
import { z } from "zod";
import { readBefore } from "~/components/kind/kindBefore";
import { PROJECT_KINDS } from "~/domain/brief/project";

/** Most projects of one command. */
const MAX_IDS = 5_000;

const command = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("kind"), kind: z.enum(PROJECT_KINDS), ids: z.array(z.uuid()).max(MAX_IDS) }),
  z.object({
    intent: z.literal("undoKind"),
    set: z.enum(PROJECT_KINDS),
    before: z.array(z.object({ id: z.uuid(), kind: z.enum(PROJECT_KINDS) })).max(MAX_IDS),
  }),
  z.object({ intent: z.literal("remove"), id: z.uuid() }),
  z.object({ intent: z.literal("restore"), id: z.uuid() }),
]);

/** What the list is asked to do. */
export type ListCommand = z.infer<typeof command>;

/**
 * Reads the list's form: one form holds the check boxes (`ids`); the button pressed says what to do, as
 * `do=kind:KEY`, `do=undoKind`, `do=remove:<id>` or `do=restore:<id>`. Answers 422 to what our page cannot have sent.
 */
export function readListCommand(form: FormData): ListCommand {
  const [intent, value] = String(form.get("do") ?? "").split(":");
  const lists = { ids: form.getAll("ids"), before: form.getAll("before").map(readBefore) };
  const parsed = command.safeParse({ intent, kind: value, id: value, set: form.get("set"), ...lists });
  if (!parsed.success) throw data({ code: "badInput", details: { field: "do" } }, { status: 422 });
  return parsed.data;
}
