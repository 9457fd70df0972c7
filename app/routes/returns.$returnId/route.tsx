import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import type { FailureAnswer } from "~/components/form/FormProblem";
import { yearId } from "~/components/place";
import { Problem } from "~/components/Problem";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId } from "~/components/yearParams";
import { thaiDateTime } from "~/format/thaiDateTime";
import { translate } from "~/i18n/messages";
import { useLocale, useT } from "~/i18n/useT";
import { readChoices } from "./readChoices";
import styles from "./return.module.css";
import { RowCard } from "./RowCard";
import { Done, Summary, type ApplyDone } from "./Summary";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "sheetReturn.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const sheet = await orFail(context.sheetReturns.open(actor, parseId(params.returnId)));
  return { place: sheet.place, locale: context.locale, sheet };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const id = parseId(params.returnId);
  const choices = readChoices(await request.formData());
  try {
    return { done: await context.sheetReturns.apply(actor, id, choices) };
  } catch (error) {
    return asFailure(error);
  }
}

export default function ReturnPage() {
  const t = useT();
  const locale = useLocale();
  const { sheet, place } = useLoaderData<typeof loader>();
  const answer = (useActionData<typeof action>() ?? null) as (FailureAnswer & { done?: ApplyDone }) | null;
  const busy = useNavigation().state !== "idle";
  const offers = sheet.rows.some(({ add, changes }) => add || changes.some(({ take }) => take !== null));
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <Link to={`/years/${yearId(place)}/returns`}>← {t("sheetReturn.back")}</Link>
          <h1>{sheet.fileName}</h1>
          <p className="hint">
            {t("sheetReturn.from", { by: sheet.createdByName, date: thaiDateTime(new Date(sheet.createdAt), locale) })}{" "}
            <span className="tag" data-tone={sheet.status === "APPLIED" ? "ok" : "warn"}>
              {t(`sheetReturn.status.${sheet.status}`)}
            </span>
          </p>
        </div>
      </div>
      <Problem failure={answer} />
      {answer?.done && <Done done={answer.done} />}
      <Summary sheet={sheet} />
      {sheet.rows.length === 0 ? (
        <div className="banner" data-tone="ok">
          {t("sheetReturn.same")}
        </div>
      ) : (
        <Form method="post" className={styles.rows} preventScrollReset>
          {sheet.rows.map((row) => (
            <RowCard key={`${row.at ?? "gone"}-${row.rowId}`} row={row} />
          ))}
          {sheet.left > 0 && <p className="hint">{t("sheetReturn.left", { count: sheet.left })}</p>}
          {offers && (
            <div className={`card ${styles.bar}`}>
              <p className="hint">{t("sheetReturn.applyHint")}</p>
              <button className="button" disabled={busy}>
                {t("sheetReturn.apply")}
              </button>
            </div>
          )}
        </Form>
      )}
    </div>
  );
}
