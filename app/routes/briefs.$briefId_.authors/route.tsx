import type { LoaderFunctionArgs } from "@remix-run/node";
import { orFail } from "~/components/failure";
import { requireActor } from "~/components/requireActor";
import { parseId } from "~/components/yearParams";

/** Who stands behind the Yjs clients of a brief, for the page that shows who wrote what. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  return orFail(context.history.authors(actor, parseId(params.briefId)));
}
