import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { asFailure, orFail } from "~/components/failure";
import type { FailureAnswer } from "~/components/form/FormProblem";
import { readForm } from "~/components/form/readForm";
import { Problem } from "~/components/Problem";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { AreaTable } from "./AreaTable";
import { ClusterList } from "./ClusterList";
import { OpenAreaForm } from "./OpenAreaForm";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "areas.title")} · ${translate(data?.locale ?? "th", "app.name")}` },
];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  return { locale: context.locale, today: context.today, areas: await orFail(context.areas.manage(actor)) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const { code } = await readForm(request, z.object({ code: z.string().max(12) }));
  try {
    await context.areas.open(actor, code);
    return { opened: code };
  } catch (error) {
    return asFailure(error);
  }
}

export default function AreasPage() {
  const t = useT();
  const { areas } = useLoaderData<typeof loader>();
  const answer = (useActionData<typeof action>() ?? null) as (FailureAnswer & { opened?: string }) | null;
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("areas.title")}</h1>
          <p className="hint">{t("areas.intro")}</p>
        </div>
      </div>
      <Problem failure={answer} />
      {answer?.opened && (
        <div className="banner" data-tone="ok" role="status">
          {t("areas.opened")} <Link to="/admin/users/new">{t("areas.addPeople")}</Link>
        </div>
      )}
      <AreaTable areas={areas} />
      <OpenAreaForm areas={areas} />
      <ClusterList areas={areas} />
    </>
  );
}
