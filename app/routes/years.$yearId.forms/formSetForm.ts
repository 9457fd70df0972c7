import type { AppServices } from "../../../server/context";

/** The wording of a form, as the loader gives it. */
export type FormSet = Awaited<ReturnType<AppServices["formSets"]["open"]>>;

/** What the office words otherwise. */
export type Content = FormSet["content"];

/** Longest value of a field of the page, characters; the use-case judges what is too long for a text. */
const MAX_FIELD = 10_000;
const MAX_FIELDS = 400;

/** Whole number of a field; NaN for anything else, which the use-case refuses. */
export const wholeNumber = (value: string | undefined): number => (/^\d{1,9}$/.test(value ?? "") ? Number(value) : NaN);

/** The posted fields as texts; null when our own page cannot have sent them. */
export async function readFields(request: Request): Promise<Map<string, string> | null> {
  const entries = [...(await request.formData()).entries()];
  if (entries.length > MAX_FIELDS) return null;
  const fields = new Map<string, string>();
  for (const [name, value] of entries) {
    if (typeof value !== "string" || value.length > MAX_FIELD) return null;
    // a browser sends line ends of a text area as CR LF
    fields.set(name, value.replaceAll("\r\n", "\n"));
  }
  return fields;
}

type Entry = { id: string; text: string; hidden: boolean; place: number };

/** Words and lists out of the fields `text.<key>`, `list.<key>.<id>`, `order.<key>.<id>`, `shown.<key>.<id>`. */
export function contentOf(fields: ReadonlyMap<string, string>): Content {
  // maps, because the keys come from outside
  const texts = new Map<string, string>();
  const lists = new Map<string, Entry[]>();
  for (const [name, value] of fields) {
    const [kind, key = "", id = ""] = name.split(".");
    if (kind === "text") texts.set(key, value);
    if (kind !== "list") continue;
    const place = wholeNumber(fields.get(`order.${key}.${id}`));
    const hidden = fields.get(`shown.${key}.${id}`) !== "on";
    const entry = { id, text: value, hidden, place: Number.isNaN(place) ? MAX_FIELDS : place };
    lists.set(key, [...(lists.get(key) ?? []), entry]);
  }
  const ordered = [...lists].map(([key, entries]) => {
    const sorted = [...entries].sort((a, b) => a.place - b.place);
    return [key, sorted.map(({ id, text, hidden }) => ({ id, text, hidden }))] as const;
  });
  return { texts: Object.fromEntries(texts), lists: Object.fromEntries(ordered) };
}
