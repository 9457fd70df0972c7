import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { FormProblem, type FailureAnswer } from "~/components/form/FormProblem";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseYearId } from "~/components/yearParams";
import { DECISION_ROUNDS } from "~/domain/lifecycle/decisions/decision";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { readDecisionForm } from "./decisionForm";
import styles from "./decisions.module.css";
import { EntryForm } from "./EntryForm";
import { Fates } from "./Fates";
import { ListTable } from "./ListTable";
import { RoundTabs } from "./RoundTabs";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "decisions.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const year = parseYearId(params.yearId);
  const asked = new URL(request.url).searchParams.get("round");
  const { place } = await orFail(context.areas.openYear(actor, year.areaCode, year.fy));
  const round = DECISION_ROUNDS.find((one) => one === asked) ?? null;
  return { place, locale: context.locale, view: await orFail(context.decisions.open(actor, year, round)) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const year = parseYearId(params.yearId);
  const input = await readDecisionForm(request);
  try {
    const { id } = await context.decisions.preview(actor, year, input);
    return redirect(`/decisions/${id}`);
  } catch (error) {
    return asFailure(error);
  }
}

export default function DecisionsPage() {
  const t = useT();
  const { view, place } = useLoaderData<typeof loader>();
  const answer = (useActionData<typeof action>() ?? null) as FailureAnswer | null;
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <h1>{t("decisions.title")}</h1>
          <p className="hint">{t("decisions.intro")}</p>
        </div>
      </div>
      <FormProblem answer={answer} />
      <Fates view={view} place={place} />
      <RoundTabs view={view} />
      {view.may.record ? (
        <EntryForm key={view.round} view={view} answer={answer} />
      ) : (
        <p className="hint">{t("decisions.readOnly")}</p>
      )}
      <ListTable lists={view.lists} />
    </div>
  );
}
