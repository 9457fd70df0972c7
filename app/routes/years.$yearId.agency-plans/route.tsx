import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { FormProblem, type FailureAnswer } from "~/components/form/FormProblem";
import { yearId } from "~/components/place";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { readAgencyPlanForm } from "./agencyPlanForm";
import styles from "./agencyPlans.module.css";
import { ImportForm } from "./ImportForm";
import { PlanTable } from "./PlanTable";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "agencyPlan.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const { place } = await orFail(context.areas.openYear(actor, areaCode, fy));
  return { place, locale: context.locale, view: await orFail(context.agencyPlans.list(actor, areaCode, fy)) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const { areaCode, fy } = parseYearId(params.yearId);
  const input = await readAgencyPlanForm(request);
  try {
    const { id } = await context.agencyPlans.read(actor, { areaCode, ...input });
    return redirect(`/agency-plans/${id}?fy=${fy}`);
  } catch (error) {
    return asFailure(error);
  }
}

export default function AgencyPlansPage() {
  const t = useT();
  const { view, place } = useLoaderData<typeof loader>();
  const answer = (useActionData<typeof action>() ?? null) as FailureAnswer | null;
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <h1>{t("agencyPlan.title")}</h1>
          <p className="hint">{t("agencyPlan.intro")}</p>
        </div>
        <Link className="button" data-kind="secondary" to={`/years/${yearId(place)}/plan`}>
          {t("agencyPlan.toGraph")}
        </Link>
      </div>
      <FormProblem answer={answer} />
      <PlanTable view={view} fy={place.fy} />
      {view.mayImport && <ImportForm view={view} answer={answer} fy={place.fy} />}
    </div>
  );
}
