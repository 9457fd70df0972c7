import { Link } from "@remix-run/react";
import table from "~/components/CardTable.module.css";
import { baht } from "~/format/baht";
import { useT } from "~/i18n/useT";
import styles from "./money.module.css";
import type { MoneyView } from "./moneyView";

/** Goals, issues and projects one below the other (cells come in that order), each with its money. */
export function IcicleTable({ view }: { view: MoneyView }) {
  const t = useT();
  return (
    <div className={table.frame}>
      <table className={table.table}>
        <caption className="visually-hidden">{t("planMoney.icicle")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("planMoney.icicle")}</th>
            <th scope="col" className="number">
              {t("planMoney.baht")}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.icicle.cells.map(({ path, level, name, amount, briefId }) => (
            <tr key={path} data-level={level}>
              <th scope="row" className={styles.depth} data-level={level}>
                {briefId ? <Link to={`/briefs/${briefId}`}>{name}</Link> : name}
              </th>
              <td data-label={t("planMoney.baht")} className="number">
                {baht(amount)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("planMoney.sum")}</th>
            <td data-label={t("planMoney.baht")} className="number">
              <strong>{baht(view.total)}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
