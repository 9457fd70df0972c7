import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import type { FailureAnswer } from "~/components/form/FormProblem";
import { readWorkbookForm } from "~/components/form/readWorkbookForm";
import { yearId } from "~/components/place";
import { Problem } from "~/components/Problem";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId, parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { Comparison } from "./Comparison";
import styles from "./exchange.module.css";
import { FileList } from "./FileList";
import { readTicks } from "./readTicks";
import { Transfer } from "./Transfer";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "planExchange.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

/** The file that is looked at, from the address; 404 when it is no id. */
const fileOf = (request: Request): string | null => {
  const file = new URL(request.url).searchParams.get("file");
  return file === null ? null : parseId(file);
};

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const year = parseYearId(params.yearId);
  const { place } = await orFail(context.areas.openYear(actor, year.areaCode, year.fy));
  const { mayEdit } = await orFail(context.plans.open(actor, year.areaCode, year.fy));
  const file = fileOf(request);
  return {
    ...{ place, mayEdit, locale: context.locale },
    files: mayEdit ? await orFail(context.planExchange.list(actor, year)) : [],
    opened: file === null ? null : await orFail(context.planExchange.open(actor, file)),
  };
}

/** Reads a file and goes to its comparison, or takes over what was ticked in one. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor, planExchange } = context;
  if (!actor) return sessionEnded();
  const year = parseYearId(params.yearId);
  const file = fileOf(request);
  try {
    if (file !== null) return { done: await planExchange.apply(actor, file, readTicks(await request.formData())) };
    const { id } = await planExchange.preview(actor, year, await readWorkbookForm(request));
    return redirect(`/years/${params.yearId ?? ""}/plan/exchange?file=${id}`);
  } catch (error) {
    return asFailure(error);
  }
}

export default function ExchangePage() {
  const t = useT();
  const { place, mayEdit, files, opened } = useLoaderData<typeof loader>();
  const answer = (useActionData<typeof action>() ?? null) as FailureAnswer | null;
  const year = yearId(place);
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          {opened && <Link to={`/years/${year}/plan/exchange`}>← {t("planExchange.back")}</Link>}
          <h1>{opened ? opened.fileName : t("planExchange.title")}</h1>
          {!opened && <p className="hint">{t("planExchange.intro")}</p>}
        </div>
        <Link className="button" data-kind="secondary" to={`/years/${year}/plan`}>
          {t("planExchange.toPlan")}
        </Link>
      </div>
      <Problem failure={answer} />
      {opened ? (
        <Comparison opened={opened} />
      ) : (
        <>
          <Transfer place={place} mayEdit={mayEdit} />
          {mayEdit && <FileList files={files} year={year} />}
        </>
      )}
    </div>
  );
}
