import type { LoaderFunctionArgs } from "@remix-run/node";
import { orFail } from "~/components/failure";
import { requireActor } from "~/components/requireActor";
import { parseId } from "~/components/yearParams";

/** More people than this do not write in one merge. */
const MAX_CLIENTS = 100;

/** Who writes behind Yjs client ids of a brief (`?clients=1,2`): for the report of a merge. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const asked = (new URL(request.url).searchParams.get("clients") ?? "").split(",");
  const ids = asked.filter((text) => /^\d{1,10}$/.test(text)).slice(0, MAX_CLIENTS);
  const writers = await orFail(
    context.parked.writers(
      actor,
      parseId(params.briefId),
      ids.map((text) => parseInt(text, 10)),
    ),
  );
  return Response.json(writers, { headers: { "Cache-Control": "no-store" } });
}
