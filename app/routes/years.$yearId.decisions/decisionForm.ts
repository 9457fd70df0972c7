import { data, unstable_createMemoryUploadHandler, unstable_parseMultipartFormData } from "@remix-run/node";
import { z } from "zod";
import { parseBuddhistDate } from "~/domain/calendar/buddhistDate";
import { DECISION_ROUNDS } from "~/domain/lifecycle/decisions/decision";

/** Beyond this a part is not even taken into memory; the reader of tables refuses from 10 MB on. */
const PART_BYTES = 10 * 1024 * 1024 + 1;
const takePart = unstable_createMemoryUploadHandler({ maxPartSize: PART_BYTES });
const MAX_TYPED = 2_000;

const schema = z.object({
  round: z.enum(DECISION_ROUNDS),
  documentNo: z.string().max(1_100).default(""),
  documentDate: z.string().max(100).default(""),
});

const refused = (field: string) => data({ code: "badInput", details: { field } }, { status: 422 });

/** The projects that got an outcome on the page, in its order. */
function typedOf(form: FormData) {
  const at = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return form
    .getAll("code")
    .slice(0, MAX_TYPED)
    .map(String)
    .map((code) => ({
      code,
      outcome: at(`outcome:${code}`),
      amount: at(`amount:${code}`),
      reason: at(`reason:${code}`),
    }))
    .filter(({ outcome }) => outcome !== "");
}

/** Reads the form of a year's decisions: pasted text before a file, a file before what was filled in line by line. */
export async function readDecisionForm(request: Request) {
  const form = await unstable_parseMultipartFormData(request, takePart).catch(() => {
    throw refused("file");
  });
  const parsed = schema.safeParse(Object.fromEntries([...form].filter(([, value]) => typeof value === "string")));
  if (!parsed.success) throw refused(parsed.error.issues[0]?.path.join(".") || "body");
  const { documentDate, ...rest } = parsed.data;
  const day = parseBuddhistDate(documentDate.trim()) ?? documentDate.trim();
  return { ...rest, documentDate: day, from: await sourceOf(form) };
}

async function sourceOf(form: FormData) {
  const text = form.get("text");
  const file = form.get("file");
  if (typeof text === "string" && text.trim() !== "")
    return { file: { name: "paste", mime: "text/plain", bytes: new TextEncoder().encode(text) } };
  if (file instanceof File && file.size > 0)
    return { file: { name: file.name, mime: file.type, bytes: new Uint8Array(await file.arrayBuffer()) } };
  const typed = typedOf(form);
  return typed.length > 0 ? { typed } : { file: { name: "paste", mime: "text/plain", bytes: new Uint8Array() } };
}
