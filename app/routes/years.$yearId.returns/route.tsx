import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import type { FailureAnswer } from "~/components/form/FormProblem";
import { yearId } from "~/components/place";
import { Problem } from "~/components/Problem";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { HowTo } from "./HowTo";
import { readWorkbookForm } from "~/components/form/readWorkbookForm";
import { ReturnList } from "./ReturnList";
import styles from "./returns.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "sheetReturn.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const year = parseYearId(params.yearId);
  const { place, may } = await orFail(context.areas.openYear(actor, year.areaCode, year.fy));
  const returns = may.import ? await orFail(context.sheetReturns.list(actor, year)) : [];
  return { place, mayImport: may.import, returns, locale: context.locale };
}

/** Reads the edited workbook and goes to its comparison; nothing of the plan is changed. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const year = parseYearId(params.yearId);
  try {
    const { id } = await context.sheetReturns.preview(actor, year, await readWorkbookForm(request));
    return redirect(`/returns/${id}`);
  } catch (error) {
    return asFailure(error);
  }
}

export default function ReturnsPage() {
  const t = useT();
  const { place, mayImport, returns } = useLoaderData<typeof loader>();
  const answer = (useActionData<typeof action>() ?? null) as FailureAnswer | null;
  const busy = useNavigation().state !== "idle";
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <h1>{t("sheetReturn.title")}</h1>
          <p className="hint">{t("sheetReturn.intro")}</p>
        </div>
      </div>
      {!busy && <Problem failure={answer} />}
      {mayImport ? (
        <div className={styles.columns}>
          <Form method="post" encType="multipart/form-data" className="card">
            <div className="field">
              <label htmlFor="sheet-file">{t("sheetReturn.file")}</label>
              <input
                id="sheet-file"
                name="file"
                type="file"
                required
                accept=".xlsx"
                className="input"
                aria-describedby="sheet-file-hint"
              />
              <p className="hint" id="sheet-file-hint">
                {t("sheetReturn.fileHint")}
              </p>
            </div>
            <button className="button" disabled={busy}>
              {t("sheetReturn.check")}
            </button>
          </Form>
          <HowTo yearId={yearId(place)} kind={/^\d{2}$/.test(place.areaCode) ? "plan-j2" : "plan-kj2"} />
        </div>
      ) : (
        <div className="banner">{t("sheetReturn.noRight")}</div>
      )}
      {mayImport && <ReturnList returns={returns} />}
    </div>
  );
}
