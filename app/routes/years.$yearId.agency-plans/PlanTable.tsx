import { Link } from "@remix-run/react";
import table from "~/components/CardTable.module.css";
import { useT } from "~/i18n/useT";
import type { AgencyPlansPageView } from "./agencyPlansView";

const TONE = { DRAFT: "warn", IN_USE: "ok", REMOVED: undefined } as const;

/** Every imported plan of the area with what its rows still lack in the year of the page. */
export function PlanTable({ view, fy }: { view: AgencyPlansPageView; fy: number }) {
  const t = useT();
  if (view.plans.length === 0)
    return <div className="empty">{t(view.mayImport ? "agencyPlan.none" : "agencyPlan.noneToRead")}</div>;
  return (
    <section aria-labelledby="agency-plans">
      <h2 id="agency-plans">{t("agencyPlan.list")}</h2>
      <div className={table.frame}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t("agencyPlan.column.plan")}</th>
              <th scope="col">{t("agencyPlan.column.org")}</th>
              <th scope="col">{t("agencyPlan.column.years")}</th>
              <th scope="col">{t("agencyPlan.column.rows")}</th>
              <th scope="col">{t("agencyPlan.column.outside", { fy })}</th>
              <th scope="col">{t("agencyPlan.column.state")}</th>
            </tr>
          </thead>
          <tbody>
            {view.plans.map((plan) => (
              <tr key={plan.id}>
                <th scope="row">
                  <Link to={`/agency-plans/${plan.id}?fy=${fy}`}>{plan.titleTh}</Link>
                  <span className={table.sub}>{t(`agencyPlan.kind.${plan.kind}`)}</span>
                </th>
                <td data-label={t("agencyPlan.column.org")}>{plan.orgNameTh}</td>
                <td data-label={t("agencyPlan.column.years")}>
                  {plan.fyFrom}–{plan.fyTo}
                </td>
                <td data-label={t("agencyPlan.column.rows")}>{plan.rowCount}</td>
                <td data-label={t("agencyPlan.column.outside", { fy })}>
                  {plan.outside ? `${plan.outside.fiveYear} / ${plan.outside.annual}` : t("agencyPlan.notThisYear")}
                </td>
                <td data-label={t("agencyPlan.column.state")}>
                  <span className="tag" data-tone={TONE[plan.state]}>
                    {t(`agencyPlan.state.${plan.state}`)}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
