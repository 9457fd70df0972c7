import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { briefCommand } from "./briefCommand";
import { BriefPage } from "./BriefPage";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const locale = page?.locale ?? "th";
  const title = page?.view.content.title || translate(locale, "brief.untitled");
  return [{ title: `${title} · ${translate(locale, "brief.pageTitle")}` }];
};

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const view = await orFail(context.briefs.open(actor, parseId(params.briefId)));
  const { areaCode, fy } = view.place;
  const window = await orFail(context.budget.summary(actor, areaCode, fy));
  return { place: view.place, locale: context.locale, view, window };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const briefId = parseId(params.briefId);
  const parsed = briefCommand.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success)
    return data(
      { failure: { code: "badInput", details: { field: parsed.error.issues[0]?.path.join(".") ?? "" } } },
      422,
    );
  const command = parsed.data;
  try {
    if (command.intent === "setPartners") await context.briefs.setPartners(actor, briefId, command);
    else await context.briefs.closeItems(actor, briefId, command.items);
    return { done: command.intent };
  } catch (error) {
    return asFailure(error);
  }
}

export default function BriefRoute() {
  const { view, window } = useLoaderData<typeof loader>();
  return <BriefPage key={view.briefId} view={view} window={window} />;
}
