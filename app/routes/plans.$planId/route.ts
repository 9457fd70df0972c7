import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { orFail } from "~/components/failure";
import { yearId } from "~/components/place";
import { requireActor } from "~/components/requireActor";
import { parseId } from "~/components/yearParams";

/** A plan's own address leads to the graph of the year it is read in. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const place = await orFail(context.plans.placeOf(actor, parseId(params.planId)));
  return redirect(`/years/${yearId(place)}/plan`);
}
