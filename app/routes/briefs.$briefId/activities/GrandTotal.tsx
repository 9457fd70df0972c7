import { totalsByYear } from "~/domain/brief/totals";
import { useT } from "~/i18n/useT";
import { FundingAmount } from "../budget/FundingAmount";
import { useContent } from "../state/BriefContext";
import styles from "./activities.module.css";

/** Σ of all main activities by year and in all. */
export function GrandTotal() {
  const t = useT();
  const funding = useContent((content) => content.funding);
  const years = totalsByYear({ funding });
  return (
    <p className={styles.grand}>
      <span>{t("brief.money.grand")}</span>
      {years.map(({ year }) => (
        <span key={year} className={styles.year}>
          {t("brief.money.year", { fy: year })}{" "}
          <b>
            <FundingAmount of={{ year }} />
          </b>
        </span>
      ))}
      <strong>
        <FundingAmount of={{}} /> {t("shell.baht")}
      </strong>
    </p>
  );
}
