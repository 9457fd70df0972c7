import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { ParkedPage } from "./ParkedPage";
import { parkedCommand } from "./parkedCommand";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "parked.title")} · ${data?.draft.code ?? ""}` },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const draft = await orFail(context.parked.open(actor, parseId(params.briefId), parseId(params.parkedId)));
  return { locale: context.locale, draft };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const [briefId, id] = [parseId(params.briefId), parseId(params.parkedId)];
  const form = await request.formData();
  const parsed = parkedCommand.safeParse({ intent: form.get("intent"), fields: form.getAll("field") });
  if (!parsed.success) return { failure: { code: "badInput", details: { field: "fields" } } };
  try {
    if (parsed.data.intent === "discard") await context.parked.discard(actor, briefId, id);
    else {
      const left = await context.parked.apply(actor, briefId, { id, fields: parsed.data.fields });
      if (left > 0) return { left };
    }
  } catch (error) {
    return asFailure(error);
  }
  return redirect(`/briefs/${briefId}`);
}

export default function ParkedRoute() {
  const { draft } = useLoaderData<typeof loader>();
  return <ParkedPage draft={draft} />;
}
