import { data, unstable_createMemoryUploadHandler, unstable_parseMultipartFormData } from "@remix-run/node";
import type { FailureBody } from "../FailurePage";

/** Beyond this a part is not taken into memory; the check of papers refuses from 10 MB on. */
const PART_BYTES = 10 * 1024 * 1024 + 1;

const takePart = unstable_createMemoryUploadHandler({ maxPartSize: PART_BYTES });

/** A file as it was sent; null when none was chosen. */
export type SentFile = { name: string; bytes: Uint8Array } | null;

/** What a form with a paper sends: its fields, by name the last one, and the file. */
export type PaperForm = { fields: Record<string, string>; all: FormData; file: SentFile };

/** Reads a form that may carry a paper. A file that is too large comes as too many bytes, for the check to refuse; else 422. */
export async function readPaperForm(request: Request): Promise<PaperForm> {
  if (!request.headers.get("Content-Type")?.startsWith("multipart/")) return toForm(await request.formData());
  try {
    return toForm(await unstable_parseMultipartFormData(request.clone(), takePart));
  } catch (error) {
    if (error instanceof Error && /exceeded upload size/i.test(error.message))
      return { fields: {}, all: new FormData(), file: { name: "", bytes: new Uint8Array(PART_BYTES) } };
    throw data({ code: "badInput", details: { field: "file" } } satisfies FailureBody, { status: 422 });
  }
}

async function toForm(all: FormData): Promise<PaperForm> {
  const texts = [...all.entries()].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const file = all.get("file");
  const sent = file instanceof File && file.size > 0 ? file : null;
  return {
    fields: Object.fromEntries(texts),
    all,
    file: sent && { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) },
  };
}
