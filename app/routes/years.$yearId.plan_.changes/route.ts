import type { LoaderFunctionArgs } from "@remix-run/node";
import { orFail } from "~/components/failure";
import { requireActor } from "~/components/requireActor";
import { parseYearId } from "~/components/yearParams";

/** Number of the audit row up to which a page knows the graph; anything else counts as the beginning. */
function afterOf(request: Request): bigint {
  const asked = new URL(request.url).searchParams.get("after") ?? "";
  return /^\d{1,18}$/.test(asked) ? BigInt(asked) : 0n;
}

/** What changed in the plan graph since an open page read it; null = too much, read it again. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const changes = await orFail(context.plans.changes(actor, { areaCode, fy, after: afterOf(request) }));
  return Response.json(changes, { headers: { "Cache-Control": "no-store" } });
}
