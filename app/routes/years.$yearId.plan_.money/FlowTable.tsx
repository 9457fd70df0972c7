import table from "~/components/CardTable.module.css";
import { baht } from "~/format/baht";
import { useT } from "~/i18n/useT";
import type { MoneyView } from "./moneyView";

/** Every way of the money, unfolded, and their sum. */
export function FlowTable({ view }: { view: MoneyView }) {
  const t = useT();
  return (
    <div className={table.frame}>
      <table className={table.table}>
        <caption className="visually-hidden">{t("planMoney.flow")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("planMoney.source")}</th>
            <th scope="col">{t("planMoney.issue")}</th>
            <th scope="col">{t("planMoney.goal")}</th>
            <th scope="col" className="number">
              {t("planMoney.count")}
            </th>
            <th scope="col" className="number">
              {t("planMoney.baht")}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.paths.map(({ source, sourceName, issueName, goalName, count, amount }) => (
            <tr key={`${source}>${issueName}>${goalName}`}>
              <th scope="row">{sourceName}</th>
              <td data-label={t("planMoney.issue")}>{issueName}</td>
              <td data-label={t("planMoney.goal")}>{goalName}</td>
              <td data-label={t("planMoney.count")} className="number">
                {count}
              </td>
              <td data-label={t("planMoney.baht")} className="number">
                {baht(amount)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {t("planMoney.sum")}
            </th>
            <td data-label={t("planMoney.baht")} className="number">
              <strong>{baht(view.total)}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
