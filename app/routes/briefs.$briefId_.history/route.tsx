import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { HistoryPage } from "./HistoryPage";
import { historyCommand, historyQuery } from "./historyQuery";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const locale = data?.locale ?? "th";
  return [{ title: `${translate(locale, "history.title")} · ${data?.view.title ?? ""}` }];
};

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const briefId = parseId(params.briefId);
  const asked = historyQuery(new URL(request.url).searchParams);
  const view = await orFail(context.history.open(actor, briefId, asked.below));
  // without a wish: what changed since the newest version
  const from = asked.from ?? view.versions[0]?.number ?? null;
  const to = asked.from === null ? null : asked.to;
  const compared = from === null ? null : await orFail(context.history.compare(actor, briefId, from, to));
  const { restored, undone, undo, named } = asked;
  return { place: view.place, locale: context.locale, view, compared, said: { restored, undone, undo, named } };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const briefId = parseId(params.briefId);
  const parsed = historyCommand.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success)
    return { failure: { code: "badInput", details: { field: parsed.error.issues[0]?.path.join(".") ?? "" } } };
  const command = parsed.data;
  const page = `/briefs/${briefId}/history`;
  try {
    if (command.intent === "name")
      return redirect(`${page}?named=${await context.history.name(actor, briefId, command.name)}`);
    const { before } = await context.history.restore(actor, briefId, command.number);
    const done = command.taking === "back" ? "undone" : "restored";
    return redirect(`${page}?${done}=${command.number}${before === null ? "" : `&undo=${before}`}`);
  } catch (error) {
    return asFailure(error);
  }
}

export default function HistoryRoute() {
  const { view, compared, said } = useLoaderData<typeof loader>();
  return <HistoryPage view={view} compared={compared} said={said} />;
}
