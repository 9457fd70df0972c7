import { data, unstable_createMemoryUploadHandler, unstable_parseMultipartFormData } from "@remix-run/node";
import { z } from "zod";

/** Beyond this a part is not even taken into memory; the reader of tables refuses from 10 MB on. */
const PART_BYTES = 10 * 1024 * 1024 + 1;
const takePart = unstable_createMemoryUploadHandler({ maxPartSize: PART_BYTES });
const typed = z.string().max(2000).default("");

const schema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("remove"), id: z.uuid() }),
  z.object({
    intent: z.literal("add"),
    areaCode: z.string().min(1).max(12),
    datasetName: typed,
    datasetSource: typed,
    sourceDate: typed,
    datasetTotal: typed,
  }),
]);

const refused = (field: string) => data({ code: "badInput", details: { field } }, { status: 422 });

async function bytesOf(form: FormData): Promise<Uint8Array> {
  const text = form.get("text");
  if (typeof text === "string" && text.trim() !== "") return new TextEncoder().encode(text);
  const file = form.get("file");
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
}

/** Reads the multipart form of the simulator: a set to add with its table (pasted text before a file), or one to remove. */
export async function readDatasetForm(request: Request) {
  const form = await unstable_parseMultipartFormData(request, takePart).catch(() => {
    throw refused("file");
  });
  const parsed = schema.safeParse(Object.fromEntries([...form].filter(([, value]) => typeof value === "string")));
  if (!parsed.success) throw refused(parsed.error.issues[0]?.path.join(".") || "body");
  if (parsed.data.intent === "remove") return parsed.data;
  const { intent, areaCode, datasetName, datasetSource, sourceDate, datasetTotal } = parsed.data;
  const bytes = await bytesOf(form);
  const input = { areaCode, name: datasetName, source: datasetSource, sourceDate, total: datasetTotal, bytes };
  return { intent, input };
}
