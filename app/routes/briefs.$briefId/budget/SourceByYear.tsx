import { totalsBySource, totalsByYear } from "~/domain/brief/totals";
import { useT } from "~/i18n/useT";
import { useContent } from "../state/BriefContext";
import { FundingAmount } from "./FundingAmount";
import styles from "./budget.module.css";

/** Derived table: sources down, budget years across. */
export function SourceByYear() {
  const t = useT();
  const funding = useContent((content) => content.funding);
  const years = totalsByYear({ funding });
  if (years.length === 0) return null;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t("brief.budget.byYear")}>
      <table className={styles.table}>
        <caption>{t("brief.budget.byYear")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("brief.money.source")}</th>
            {years.map(({ year }) => (
              <th key={year} scope="col" className="number">
                {t("brief.money.year", { fy: year })}
              </th>
            ))}
            <th scope="col" className="number">
              {t("brief.money.total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {totalsBySource({ funding }).map(({ source }) => (
            <tr key={source}>
              <th scope="row">
                <span className={styles.swatch} data-source={source} aria-hidden />
                {t(`brief.source.${source}`)}
              </th>
              {years.map(({ year }) => (
                <td key={year} className="number">
                  <FundingAmount of={{ source, year }} tabStop={false} />
                </td>
              ))}
              <td className="number">
                <FundingAmount of={{ source }} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("brief.money.grand")}</th>
            {years.map(({ year }) => (
              <td key={year} className="number">
                <FundingAmount of={{ year }} />
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
