import { projectTotal, totalsByYear } from "~/domain/brief/totals";
import { groupedBaht } from "~/domain/money/bahtText";
import { useT } from "~/i18n/useT";
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
      {years.map(({ year, amount }) => (
        <span key={year} className={styles.year}>
          {t("brief.money.year", { fy: year })} <b>{groupedBaht(amount)}</b>
        </span>
      ))}
      <strong>
        {groupedBaht(projectTotal({ funding }))} {t("shell.baht")}
      </strong>
    </p>
  );
}
