import { useMemo } from "react";
import type { FundingLine } from "~/domain/brief/briefContent";
import { projectTotal, totalsByYear } from "~/domain/brief/totals";
import { groupedBaht } from "~/domain/money/bahtText";
import { useT } from "~/i18n/useT";
import styles from "./money.module.css";

/** Sums of funding lines by year and in all, computed by the domain. Money of years that are not shown is named. */
export function FundingSum(props: { lines: readonly FundingLine[]; years: readonly number[]; label: string }) {
  const { lines, years, label } = props;
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
            {byYear.has(fy) ? groupedBaht(byYear.get(fy) ?? 0n) : "–"}
          </td>
        ))}
        <td className="number" data-label={t("brief.money.total")}>
          <strong>{groupedBaht(projectTotal({ funding }))}</strong>
        </td>
        <td />
      </tr>
    </tfoot>
  );
}
