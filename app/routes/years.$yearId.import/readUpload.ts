import { data, unstable_createMemoryUploadHandler, unstable_parseMultipartFormData } from "@remix-run/node";
import type { FailureBody } from "~/components/FailurePage";

/** A table as it came in: an uploaded file, or pasted text or HTML. */
export type Upload = { name: string; mime: string; bytes: Uint8Array };

/** Beyond this a part is not even taken into memory; the reader refuses from 10 MB on with its own sentence. */
const PART_BYTES = 10 * 1024 * 1024 + 1;

/** Everything of a part up to the limit; one byte more than allowed stands for "too large". */
const takePart = unstable_createMemoryUploadHandler({ maxPartSize: PART_BYTES });

const encode = (text: string) => new TextEncoder().encode(text);

/** The part that a form carries: clipboard HTML before plain text before a file. Nothing when it carries none;
 * browsers send a file without a name when none was chosen. */
function chosen(form: FormData): File | { name: string; type: string; text: string } | null {
  for (const [field, type] of [
    ["html", "text/html"],
    ["text", "text/tab-separated-values"],
  ] as const) {
    const value = form.get(field);
    if (typeof value === "string" && value.trim() !== "") return { name: "paste", type, text: value };
  }
  const file = form.get("file");
  return file instanceof File && file.name !== "" ? file : null;
}

/** True for the fault of a part that is larger than what is taken into memory. */
const tooLarge = (error: unknown) => error instanceof Error && /exceeded upload size/i.test(error.message);

/** Reads a posted table out of a multipart form (else 422). A part that is too large comes back as one byte too many. */
export async function readUpload(request: Request): Promise<Upload> {
  let form: FormData;
  try {
    form = await unstable_parseMultipartFormData(request, takePart);
  } catch (error) {
    if (tooLarge(error)) return { name: "file", mime: "", bytes: new Uint8Array(PART_BYTES) };
    // another kind of body, or a form that ends too early: nothing that our own pages send
    throw data({ code: "badInput", details: { field: "file" } } satisfies FailureBody, { status: 422 });
  }
  const part = chosen(form);
  if (part === null) return { name: "paste", mime: "", bytes: new Uint8Array() };
  if (part instanceof File)
    return { name: part.name, mime: part.type, bytes: new Uint8Array(await part.arrayBuffer()) };
  return { name: part.name, mime: part.type, bytes: encode(part.text) };
}
