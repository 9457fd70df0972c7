import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { readForm } from "~/components/form/readForm";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { planCommand } from "./planCommand";
import { runPlanCommand } from "./runPlanCommand";

export { PlanPage as default } from "./PlanPage";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "plan.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const { place } = await orFail(context.areas.openYear(actor, areaCode, fy));
  return { place, locale: context.locale, ...(await orFail(context.plans.open(actor, areaCode, fy))) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  if (!context.actor) return sessionEnded();
  const place = parseYearId(params.yearId);
  const command = await readForm(request, planCommand);
  try {
    return await runPlanCommand(context, context.actor, place, command);
  } catch (error) {
    return asFailure(error);
  }
}

/** A command that was refused because somebody else was first shows what stands now. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return defaultShouldRevalidate || actionStatus === 409 || actionStatus === 404;
}
