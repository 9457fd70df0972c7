import { useMemo } from "react";
import type { FundingLine } from "~/domain/brief/briefContent";
import { totalsByYear } from "~/domain/brief/totals";
import { groupedBaht } from "~/domain/money/bahtText";
import { useT } from "~/i18n/useT";
import { FundingAmount } from "../budget/FundingAmount";
import styles from "./money.module.css";

/** Sums of an activity's funding lines by year and in all, each with its lines. Money of years that are not shown is named. */
export function FundingSum(props: {
  activityId: string;
  lines: readonly FundingLine[];
  years: readonly number[];
  label: string;
}) {
  const { activityId, lines, years, label } = props;
  const t = useT();
  const funding = useMemo(() => [...lines], [lines]);
  const byYear = new Map<number, bigint>(totalsByYear({ funding }).map(({ year, amount }) => [year, amount]));
  const others = [...byYear].filter(([year, amount]) => !years.includes(year) && amount > 0n);
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={3}>
          {label}
          {others.length > 0 && (
            <span className={styles.others}>
              {t("brief.money.otherYears", {
                years: others.map(([year, amount]) => `${year} = ${groupedBaht(amount)}`).join(", "),
              })}
            </span>
          )}
        </th>
        {years.map((fy) => (
          <td key={fy} className="number" data-label={t("brief.money.year", { fy })}>
            <FundingAmount of={{ activityId, year: fy }} tabStop={false} />
          </td>
        ))}
        <td className="number" data-label={t("brief.money.total")}>
          <strong>
            <FundingAmount of={{ activityId }} />
          </strong>
        </td>
        <td />
      </tr>
    </tfoot>
  );
}
