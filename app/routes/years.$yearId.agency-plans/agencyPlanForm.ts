import { data, unstable_createMemoryUploadHandler, unstable_parseMultipartFormData } from "@remix-run/node";
import { z } from "zod";
import { AGENCY_PLAN_KINDS } from "~/domain/localPlan/agencyAlignment";

/** Beyond this a part is not even taken into memory; the reader of tables refuses from 10 MB on. */
const PART_BYTES = 10 * 1024 * 1024 + 1;
const takePart = unstable_createMemoryUploadHandler({ maxPartSize: PART_BYTES });

const schema = z.object({
  orgId: z.uuid(),
  kind: z.enum(AGENCY_PLAN_KINDS),
  titleTh: z.string().max(5_000).default(""),
});

const refused = (field: string) => data({ code: "badInput", details: { field } }, { status: 422 });

/** Reads the form of a plan: pasted text before a file. */
export async function readAgencyPlanForm(request: Request) {
  const form = await unstable_parseMultipartFormData(request, takePart).catch(() => {
    throw refused("file");
  });
  const parsed = schema.safeParse(Object.fromEntries([...form].filter(([, value]) => typeof value === "string")));
  if (!parsed.success) throw refused(parsed.error.issues[0]?.path.join(".") || "body");
  const text = form.get("text");
  if (typeof text === "string" && text.trim() !== "")
    return { ...parsed.data, file: { name: "paste", bytes: new TextEncoder().encode(text) } };
  const file = form.get("file");
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  return { ...parsed.data, file: { name: file instanceof File ? file.name : "paste", bytes } };
}
