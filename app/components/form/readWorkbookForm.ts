import { data, unstable_createMemoryUploadHandler, unstable_parseMultipartFormData } from "@remix-run/node";
import type { FailureBody } from "~/components/FailurePage";

/** A workbook as it came in. */
type Workbook = { name: string; mime: string; bytes: Uint8Array };

/** Beyond this a part is not even taken into memory; the reader refuses from 10 MB on with its own sentence. */
const PART_BYTES = 10 * 1024 * 1024 + 1;

const takePart = unstable_createMemoryUploadHandler({ maxPartSize: PART_BYTES });

const tooLarge = (error: unknown) => error instanceof Error && /exceeded upload size/i.test(error.message);

/** Reads the posted workbook (else 422). One that is too large comes back as one byte too many. */
export async function readWorkbookForm(request: Request): Promise<Workbook> {
  let form: FormData;
  try {
    form = await unstable_parseMultipartFormData(request, takePart);
  } catch (error) {
    if (tooLarge(error)) return { name: "file", mime: "", bytes: new Uint8Array(PART_BYTES) };
    // another kind of body, or a form that ends too early: nothing that our own pages send
    throw data({ code: "badInput", details: { field: "file" } } satisfies FailureBody, { status: 422 });
  }
  const file = form.get("file");
  if (!(file instanceof File)) return { name: "", mime: "", bytes: new Uint8Array() };
  return { name: file.name, mime: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}
