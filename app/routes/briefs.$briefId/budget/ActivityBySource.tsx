import { totalsBySource } from "~/domain/brief/totals";
import { useT } from "~/i18n/useT";
import { useContent } from "../state/BriefContext";
import { FundingAmount } from "./FundingAmount";
import styles from "./budget.module.css";

/** Derived table: main activities down, sources across, all years added up. */
export function ActivityBySource() {
  const t = useT();
  const activities = useContent((content) => content.activities);
  const funding = useContent((content) => content.funding);
  const sources = totalsBySource({ funding });
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
          {activities.map(({ id, title }, index) => (
            <tr key={id}>
              <th scope="row">
                <a href={`#activity-${id}`}>
                  8.{index + 1} {title || t("brief.activity", { number: index + 1 })}
                </a>
              </th>
              {sources.map(({ source }) => (
                <td key={source} className="number">
                  <FundingAmount of={{ activityId: id, source }} tabStop={false} />
                </td>
              ))}
              <td className="number">
                <FundingAmount of={{ activityId: id }} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("brief.money.grand")}</th>
            {sources.map(({ source }) => (
              <td key={source} className="number">
                <FundingAmount of={{ source }} />
              </td>
            ))}
            <td className="number">
              <FundingAmount of={{}} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
