import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { readForm } from "~/components/form/readForm";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId, parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { planCommand, type PlanIntent } from "./planCommand";
import { runPlanCommand } from "./runPlanCommand";

export { PlanPage as default } from "./PlanPage";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "plan.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

/** The revised edition that the address asks for, undefined for the plans that count. */
function editionOf(request: Request): string | undefined {
  const asked = new URL(request.url).searchParams.get("edition");
  return asked === null ? undefined : parseId(asked);
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const { place } = await orFail(context.areas.openYear(actor, areaCode, fy));
  const edition = editionOf(request);
  // the page makes graph and gaps of the packed text itself, by the same rules
  const {
    graph: _graph,
    findings: _findings,
    linkable: _linkable,
    ...plan
  } = await orFail(context.plans.open(actor, areaCode, fy, edition));
  return { place, locale: context.locale, ...plan };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  if (!context.actor) return sessionEnded();
  const place = parseYearId(params.yearId);
  const command = await readForm(request, planCommand);
  try {
    return await runPlanCommand(context, context.actor, { ...place, edition: editionOf(request) }, command);
  } catch (error) {
    return asFailure(error);
  }
}

/** Commands whose answer says all that changed: the page takes it in and reads nothing again. */
const SMALL: readonly unknown[] = ["link", "unlink", "restore", "move", "fold"] satisfies PlanIntent[];

/** A command that was refused because somebody else was first shows what stands now. */
export function shouldRevalidate(asked: ShouldRevalidateFunctionArgs) {
  const { actionStatus = 0, defaultShouldRevalidate, formData } = asked;
  if (actionStatus < 400 && SMALL.includes(formData?.get("intent"))) return false;
  return defaultShouldRevalidate || actionStatus === 409 || actionStatus === 404;
}
