import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { readForm } from "~/components/form/readForm";
import { yearId } from "~/components/place";
import { Problem } from "~/components/Problem";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { EditionCard } from "./EditionCard";
import { editionForm } from "./editionForm";
import styles from "./editions.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "planEdition.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const { place } = await orFail(context.areas.openYear(actor, areaCode, fy));
  return { place, locale: context.locale, view: await orFail(context.planEditions.open(actor, areaCode, fy)) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor, planEditions } = context;
  if (!actor) return sessionEnded();
  const { areaCode, fy } = parseYearId(params.yearId);
  const command = await readForm(request, editionForm);
  try {
    if (command.intent === "carry")
      return { done: command.intent, count: await planEditions.carryLinks(actor, areaCode, fy) };
    if (command.intent === "revise") await planEditions.revise(actor, command.planId, command.reason);
    else await planEditions.takeStep(actor, command);
    return { done: command.intent, count: 0 };
  } catch (error) {
    return asFailure(error);
  }
}

/** A refusal because the plan moved on meanwhile shows what stands now. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return defaultShouldRevalidate || actionStatus === 409;
}

export default function EditionsPage() {
  const t = useT();
  const { view, place } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const year = yearId(place);
  const archived = view.editions.some(({ state }) => state === "ARCHIVED");
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <h1>{t("planEdition.title")}</h1>
          <p className="hint">{t("planEdition.intro")}</p>
        </div>
        <Link className="button" data-kind="secondary" to={`/years/${year}/plan`}>
          {t("planEdition.toGraph")}
        </Link>
      </div>
      {answer && "failure" in answer && <Problem failure={answer} />}
      {answer && "done" in answer && (
        <div className="banner" data-tone="ok" role="status">
          {t(`planEdition.done.${answer.done}`, { count: answer.count })}
        </div>
      )}
      {view.editions.length === 0 && <div className="empty">{t("planEdition.none")}</div>}
      {view.mayEdit && archived && (
        <Form method="post" className="card">
          <p className="hint">{t("planEdition.carryHint")}</p>
          <button className="button" data-kind="secondary" name="intent" value="carry">
            {t("planEdition.carry")}
          </button>
        </Form>
      )}
      {view.editions.map((edition) => (
        <EditionCard key={edition.id} edition={edition} people={view.people} year={year} />
      ))}
    </div>
  );
}
