import { z } from "zod";

/** What the address asks for; null = nothing. `to` null = as it is now. */
export type HistoryQuery = {
  below: number | null;
  from: number | null;
  to: number | null;
  restored: number | null;
  undone: number | null;
  undo: number | null;
  named: number | null;
};

const number = z.coerce.number().int().min(1).max(999_999_999);

/** Reads the address of the history page; what is no number counts as not asked. */
export function historyQuery(params: URLSearchParams): HistoryQuery {
  const read = (key: string) => number.safeParse(params.get(key) ?? "").data ?? null;
  return {
    below: read("below"),
    from: read("from"),
    to: read("to"),
    restored: read("restored"),
    undone: read("undone"),
    undo: read("undo"),
    named: read("named"),
  };
}

/** What the history page sends. */
export const historyCommand = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("name"), name: z.string() }),
  // `taking` = "back": the restore of before is taken back by it
  z.object({ intent: z.literal("restore"), number, taking: z.enum(["back", "again"]).optional() }),
]);
