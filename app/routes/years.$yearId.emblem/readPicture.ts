import { data, unstable_createMemoryUploadHandler, unstable_parseMultipartFormData } from "@remix-run/node";
import type { FailureBody } from "~/components/FailurePage";

/** Beyond this a part is not taken into memory; the check of pictures refuses from 2 MB on. */
const PART_BYTES = 2 * 1024 * 1024 + 1;

const takePart = unstable_createMemoryUploadHandler({ maxPartSize: PART_BYTES });

/** What the form asks for: the bytes of a picture, or null to take it out. Else 422. */
export async function readPicture(request: Request): Promise<Uint8Array | null> {
  let form: FormData;
  try {
    form = await unstable_parseMultipartFormData(request, takePart);
  } catch (error) {
    if (error instanceof Error && /exceeded upload size/i.test(error.message)) return new Uint8Array(PART_BYTES);
    throw data({ code: "badInput", details: { field: "file" } } satisfies FailureBody, { status: 422 });
  }
  if (form.get("intent") === "remove") return null;
  const file = form.get("file");
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
}
