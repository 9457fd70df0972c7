import { data } from "@remix-run/node";
import { z } from "zod";
import { MONEY_WAYS } from "~/domain/budget/straddler/triedCuts";
import { arabicDigits } from "~/domain/text/arabicDigits";
import { readBefore } from "~/components/kind/kindBefore";
import { PROJECT_KINDS } from "~/domain/brief/project";

const version = z.string().min(1).max(64);
const ids = z.array(z.uuid()).max(5_000);
/** A typed rank; what is no number is judged by the use-case, which has the sentence for it. */
const to = z
  .string()
  .transform((text) => Number(arabicDigits(text.trim()) || Number.NaN))
  .catch(Number.NaN);
const id = z.uuid();
const typed = z.string().max(300).default("");

const command = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("move"), version, ids, to }),
  z.object({ intent: z.literal("undo"), version }),
  z.object({ intent: z.literal("kind"), ids, kind: z.enum(PROJECT_KINDS) }),
  z.object({
    intent: z.literal("undoKind"),
    set: z.enum(PROJECT_KINDS),
    before: z.array(z.object({ id, kind: z.enum(PROJECT_KINDS) })).max(5_000),
  }),
  z.object({ intent: z.literal("saveScenario"), name: typed, amount: typed }),
  z.object({ intent: z.literal("moveScenario"), id, version, ids, to }),
  z.object({ intent: z.literal("frameScenario"), id, amount: typed }),
  z.object({
    intent: z.literal("cutScenario"),
    ...{ id, version, projectId: id, way: z.enum(MONEY_WAYS), reduce: typed },
  }),
  z.object({ intent: z.literal("uncutScenario"), id, version, projectId: id }),
  z.object({ intent: z.literal("deleteScenario"), id }),
  z.object({ intent: z.literal("applyScenario"), id, version }),
  z.object({ intent: z.literal("undoScenario"), id, version }),
  z.object({ intent: z.literal("restoreScenario"), id }),
  z.object({
    intent: z.literal("applyWayOut"),
    briefId: id,
    way: z.enum(MONEY_WAYS),
    reduce: typed,
    all: z.literal("1").optional(),
    chosen: z.array(z.string().max(64)).max(500),
    seen: z.string().max(40_000),
  }),
  z.object({ intent: z.literal("undoWayOut"), id }),
]);

/** What the ranking page is asked to do. */
export type RankingCommand = z.infer<typeof command>;

/** Reads a form of the page. Answers 422 to what our page cannot have sent. */
export function readRankingCommand(form: FormData): RankingCommand {
  const fields = Object.fromEntries(form);
  // the buttons that mark projects send their kind instead of an intent
  const intent = "kind" in fields ? "kind" : fields.intent;
  const before = form.getAll("before").map(readBefore);
  const lists = { ids: [...new Set(form.getAll("ids"))], chosen: form.getAll("chosen"), before };
  const parsed = command.safeParse({ ...fields, ...lists, intent });
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join(".") ?? "intent";
  throw data({ code: "badInput", details: { field } }, { status: 422 });
}
