/** What the page of an import can be asked to do. */
export type ImportCommand = { intent: "commit"; answers: { cell: string; choice: string }[] } | { intent: "undo" };

/** Prefix of the radio groups: `answer:58:6` names the cell. */
export const ANSWER_FIELD = "answer:";

/** Reads the page's form. An empty choice is "not chosen" and is left out. Anything but commit and undo is a 400. */
export function parseImportCommand(form: FormData): ImportCommand {
  const intent = form.get("intent");
  if (intent === "undo") return { intent };
  if (intent !== "commit") throw new Response(null, { status: 400 });
  const answers = [...form.entries()].flatMap(([name, value]) =>
    name.startsWith(ANSWER_FIELD) && typeof value === "string" && value !== ""
      ? [{ cell: name.slice(ANSWER_FIELD.length), choice: value }]
      : [],
  );
  return { intent, answers };
}
