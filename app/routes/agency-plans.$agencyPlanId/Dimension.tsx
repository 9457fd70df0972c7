import { Fragment } from "react";
import table from "~/components/CardTable.module.css";
import { useT } from "~/i18n/useT";
import { Amount } from "./Amount";
import type { AgencyPlanPageView, LinkedRow } from "./agencyPlanView";
import styles from "./agencyPlan.module.css";
import { PlanRow } from "./PlanRow";

type Props = {
  dimension: AgencyPlanPageView["content"]["dimensions"][number];
  years: readonly number[];
  linked: ReadonlyMap<string, LinkedRow>;
  onlyOpen: boolean;
  mayEdit: boolean;
  /** The plan is printed in the layout of แบบ ผ.02: by strategies. */
  strategy: boolean;
};

/** One dimension of the plan as a table: its missions, rows, amounts a year, and the total row as it was printed. */
export function Dimension({ dimension, years, linked, onlyOpen, mayEdit, strategy }: Props) {
  const t = useT();
  const shown = (code: string) => !onlyOpen || (linked.get(code)?.lacks.length ?? 0) > 0;
  const missions = dimension.missions
    .map((mission) => ({ ...mission, rows: mission.rows.filter(({ id }) => shown(id)) }))
    .filter(({ rows }) => rows.length > 0);
  if (missions.length === 0) return null;
  return (
    <section aria-labelledby={`d${dimension.line}`}>
      <h3 id={`d${dimension.line}`}>
        {t(strategy ? "agencyPlan.strategy" : "agencyPlan.dimension", { no: dimension.no, title: dimension.title })}
      </h3>
      <div className={table.frame}>
        <table className={`${table.table} ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{t("agencyPlan.row")}</th>
              {years.map((year) => (
                <th scope="col" key={year} className={styles.money}>
                  {t("agencyPlan.year", { year })}
                </th>
              ))}
              <th scope="col">{t("agencyPlan.links")}</th>
            </tr>
          </thead>
          <tbody>
            {missions.map((mission) => (
              <Fragment key={mission.line}>
                <tr className={styles.mission}>
                  <th scope="colgroup" colSpan={years.length + 2}>
                    {t("agencyPlan.mission", { no: mission.no, title: mission.title })}
                  </th>
                </tr>
                {mission.rows.map((row) => (
                  <PlanRow key={row.id} row={row} years={years} linked={linked.get(row.id)} mayEdit={mayEdit} />
                ))}
              </Fragment>
            ))}
            {dimension.printed && !onlyOpen && (
              <tr className={styles.total}>
                <th scope="row">{t("agencyPlan.total")}</th>
                {years.map((year, at) => (
                  <td key={year} className={styles.money} data-label={t("agencyPlan.year", { year })}>
                    <Amount satang={dimension.printed?.amounts[at] ?? null} />
                  </td>
                ))}
                <td />
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}
