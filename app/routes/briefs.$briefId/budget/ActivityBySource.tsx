import { projectTotal, totalsBySource } from "~/domain/brief/totals";
import { groupedBaht } from "~/domain/money/bahtText";
import { useT } from "~/i18n/useT";
import { useContent } from "../state/BriefContext";
import styles from "./budget.module.css";

/** Derived table: main activities down, sources across, all years added up. */
export function ActivityBySource() {
  const t = useT();
  const activities = useContent((content) => content.activities);
  const funding = useContent((content) => content.funding);
  const sources = totalsBySource({ funding });
  const amount = (value: bigint) => (value === 0n ? "–" : groupedBaht(value));
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t("brief.budget.byActivity")}>
      <table className={styles.table}>
        <caption>{t("brief.budget.byActivity")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("brief.budget.activity")}</th>
            {sources.map(({ source }) => (
              <th key={source} scope="col" className="number">
                <span className={styles.swatch} data-source={source} aria-hidden />
                {t(`brief.source.${source}`)}
              </th>
            ))}
            <th scope="col" className="number">
              {t("brief.money.total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {activities.map((activity, index) => {
            const lines = funding.filter((line) => line.activityId === activity.id);
            const of = new Map(totalsBySource({ funding: lines }).map((one) => [one.source, one.amount]));
            return (
              <tr key={activity.id}>
                <th scope="row">
                  <a href={`#activity-${activity.id}`}>
                    8.{index + 1} {activity.title || t("brief.activity", { number: index + 1 })}
                  </a>
                </th>
                {sources.map(({ source }) => (
                  <td key={source} className="number">
                    {amount(of.get(source) ?? 0n)}
                  </td>
                ))}
                <td className="number">{amount(projectTotal({ funding: lines }))}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("brief.money.grand")}</th>
            {sources.map((one) => (
              <td key={one.source} className="number">
                {amount(one.amount)}
              </td>
            ))}
            <td className="number">{groupedBaht(projectTotal({ funding }))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
