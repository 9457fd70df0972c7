import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { asFailure } from "~/components/failure";
import { FormProblem, type FailureAnswer } from "~/components/form/FormProblem";
import { requireActor } from "~/components/requireActor";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { auditFilter } from "./auditFilter";
import { AuditFilterForm } from "./AuditFilterForm";
import { AuditTable } from "./AuditTable";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${translate(page?.locale ?? "th", "audit.title")} · ${translate(page?.locale ?? "th", "app.name")}` },
];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const filter = auditFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  const shown = { locale: context.locale, filter };
  try {
    return { ...shown, ...(await context.people.listAudit(actor, filter)), failed: null };
  } catch (error) {
    const answer = asFailure(error);
    // who may not read the trail gets the error page; a mistyped filter keeps the form
    if (answer.data.failure.code !== "badInput")
      throw data(answer.data.failure, { status: answer.init?.status ?? 500 });
    return { ...shown, rows: [], next: null, areaCodes: null, failed: answer.data as FailureAnswer };
  }
}

export default function AuditPage() {
  const t = useT();
  const { rows, next, filter, failed } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const older = new URLSearchParams(search);
  if (next) older.set("before", next);
  const newest = new URLSearchParams(search);
  newest.delete("before");
  return (
    <>
      <h1>{t("audit.title")}</h1>
      <p className="hint">{t("audit.intro")}</p>
      <AuditFilterForm filter={filter} />
      <FormProblem answer={failed} />
      {rows.length > 0 && <AuditTable rows={rows} />}
      {rows.length === 0 && !failed && <div className="empty">{t("audit.empty")}</div>}
      <nav className="row" aria-label={t("audit.title")} style={{ marginTop: "var(--space-4)" }}>
        {filter.before && <Link to={`?${newest.toString()}`}>{t("audit.newest")}</Link>}
        {next && <Link to={`?${older.toString()}`}>{t("audit.older")} →</Link>}
      </nav>
    </>
  );
}
