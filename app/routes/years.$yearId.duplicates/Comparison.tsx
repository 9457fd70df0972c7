import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { FUND_SOURCES } from "~/domain/brief/briefContent";
import { baht } from "~/format/baht";
import { thaiPeriod } from "~/format/thaiDate";
import { useBilingual, useLocale, useT } from "~/i18n/useT";
import type { PairSide, PairView } from "./duplicateData";
import styles from "./duplicates.module.css";

type Row = { label: string; cells: [ReactNode, ReactNode]; differs: boolean };

const NOTHING = "–";

/** One line of the table: what is shown, and whether the two say the same. */
function row(label: string, [a, b]: PairView["sides"], say: (side: PairSide) => string): Row {
  const [left, right] = [say(a), say(b)];
  return { label, cells: [left || NOTHING, right || NOTHING], differs: left !== right };
}

/** The two projects side by side, field by field; what differs is said in words. */
export function Comparison({ pair }: { pair: PairView }) {
  const t = useT();
  const pick = useBilingual();
  const locale = useLocale();
  const { sides, why } = pair;
  const money = (amount: bigint | undefined) => (amount === undefined || amount === 0n ? "" : baht(amount, { locale }));
  const sources = FUND_SOURCES.filter((source) => sides.some((side) => side.money[source] !== undefined));
  const rows: Row[] = [
    row(t("duplicate.field.lead"), sides, ({ leadName }) => leadName ?? ""),
    row(t("duplicate.field.origin"), sides, ({ imported }) => t(imported ? "duplicate.imported" : "duplicate.written")),
    row(t("duplicate.field.districts"), sides, ({ districts }) => districts.join(", ")),
    row(t("brief.areaText"), sides, ({ areaText }) => areaText),
    row(t("duplicate.field.codes"), sides, ({ codes }) => codes.join(", ")),
    row(t("duplicate.field.period"), sides, ({ periodStart, periodEnd }) =>
      thaiPeriod(periodStart, periodEnd, { locale, digits: "arabic" }),
    ),
    row(t("duplicate.field.activities"), sides, ({ activities }) =>
      activities.map(({ title, amountSatang }, at) => `${at + 1}. ${title} ${money(amountSatang)}`.trim()).join("\n"),
    ),
    ...sources.map((source) => row(t(`brief.source.${source}`), sides, (side) => money(side.money[source]))),
    row(t("duplicate.field.total"), sides, ({ totalSatang }) => money(totalSatang)),
  ];
  return (
    <>
      <h2 id="pair">{t("duplicate.pair")}</h2>
      {why && <p className="hint">{pick(why)}</p>}
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="pair">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("duplicate.field")}</th>
              {sides.map(({ projectId, briefId, code, title }) => (
                <th scope="col" key={projectId}>
                  <Link to={`/briefs/${briefId}`}>{code}</Link> <span lang="th">{title}</span>
                </th>
              ))}
              <th scope="col">{t("duplicate.differs")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, cells, differs }) => (
              <tr key={label} data-differs={differs}>
                <th scope="row">{label}</th>
                {cells.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
                <td className="hint">{t(differs ? "duplicate.different" : "duplicate.same")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
