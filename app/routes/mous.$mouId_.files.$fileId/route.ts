import type { LoaderFunctionArgs } from "@remix-run/node";
import { orFail } from "~/components/failure";
import { requireActor } from "~/components/requireActor";
import { parseId } from "~/components/yearParams";
import { contentDisposition } from "~/format/contentDisposition";

/** A paper or scan of a memorandum, to be saved and never shown by the browser as a page of ours. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const file = await orFail(context.mouLife.openFile(actor, parseId(params.mouId), parseId(params.fileId)));
  return new Response(Uint8Array.from(file.bytes), {
    headers: {
      "Content-Type": file.mime,
      "Content-Disposition": contentDisposition(file.name),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
