import { Fragment } from "react";
import { CountedAmount } from "~/components/counted/CountedAmount";
import { timesWords, windowSentence } from "~/components/gauge/windowWords";
import type { WindowRow } from "~/domain/budget/windowResult";
import { ratioOf } from "~/domain/money/ratio";
import { baht } from "~/format/baht";
import { lineAmount } from "~/format/counted/amounts/lineAmounts";
import { windowRowAmounts } from "~/format/counted/amounts/windowAmounts";
import { ratioNear } from "~/format/ratio";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useBilingual, useLocale, useT } from "~/i18n/useT";
import { Amount, FigureTable } from "./FigureTable";
import type { SheetData } from "./loadSheet";
import styles from "./sheet.module.css";

function Rules({ explanation }: Pick<SheetData, "explanation">) {
  const t = useT();
  const pick = useBilingual();
  const { cycle, basis, rules } = explanation;
  return (
    <section>
      <h2>{t("sheet.rules")}</h2>
      <ul className={styles.small}>
        {rules
          .filter(({ rule }) => rule !== "R2")
          .map(({ rule, law }) => (
            <li key={rule} lang="th">
              “{law.text}” <span className="hint">({t("budget.how.source", { line: law.line })})</span>
            </li>
          ))}
        {basis.map((line) => (
          <li key={line.en}>{pick(line)}</li>
        ))}
        <li>{`${cycle.nameTh} · ${cycle.letterNo}`}</li>
      </ul>
    </section>
  );
}

type Listed = Pick<SheetData, "window" | "briefIds">;

function Project({ row, window, briefIds }: Listed & { row: WindowRow }) {
  const t = useT();
  const { rank, title, code, kind, cumulativeSatang, band } = row;
  const { amount, cumulative } = windowRowAmounts(row, briefIds);
  const { frameSatang, policy } = window;
  return (
    <tr data-band={band}>
      <td>{rank ?? "–"}</td>
      <th scope="row">
        {title || t("projects.untitled")} <span className={styles.code}>{code}</span>
      </th>
      <td>{t(`projects.kind.${kind}`)}</td>
      <td className="number">
        <Amount figure={amount} />
      </td>
      <td className="number">
        <Amount figure={cumulative} />
      </td>
      <td className="number">
        {cumulativeSatang === null
          ? "–"
          : ratioNear(cumulativeSatang, frameSatang ?? 0n, [ratioOf("1"), ratioOf(policy.windowMax)])}
      </td>
      <td>{band ? t(`sheet.band.${band}`) : "–"}</td>
    </tr>
  );
}

function List({ window, briefIds }: Listed) {
  const t = useT();
  const locale = useLocale();
  const { rows, maxSatang, policy, straddler } = window;
  const amount = baht(maxSatang ?? 0n, { unit: true, locale });
  return (
    <table className={`table ${styles.list}`}>
      <caption>{t("ranking.table")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("ranking.column.rank")}</th>
          <th scope="col">{t("ranking.column.project")}</th>
          <th scope="col">{t("ranking.column.kind")}</th>
          <th scope="col" className="number">
            {t("sheet.amount")}
          </th>
          <th scope="col" className="number">
            {t("sheet.cumulative")}
          </th>
          <th scope="col" className="number">
            {t("ranking.column.times")}
          </th>
          <th scope="col">{t("ranking.column.band")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.projectId}>
            {row.projectId === straddler?.projectId && (
              <tr className={styles.cut}>
                <td colSpan={7}>
                  ✂{" "}
                  <CountedAmount
                    figure={lineAmount(window, "cut")}
                    words={() => t("ranking.cutLine", { times: timesWords(policy.windowMax), amount })}
                  />
                </td>
              </tr>
            )}
            <Project row={row} window={window} briefIds={briefIds} />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** The sheet as it is printed: rule, figures, list with the cut line, signatures. */
export function Sheet({ data }: { data: SheetData }) {
  const t = useT();
  const locale = useLocale();
  const { place, window, summary, scenario, briefIds } = data;
  return (
    <article className={styles.sheet} tabIndex={0} aria-label={t("sheet.title")}>
      <header>
        <h1>{t("sheet.title")}</h1>
        <p>{t("sheet.place", { area: locale === "th" ? place.areaNameTh : place.areaNameEn, fy: place.fy })}</p>
        {scenario && <p>▲ {t("sheet.scenario", { name: scenario.name })}</p>}
        <p className={styles.sentence}>{windowSentence(summary, locale)}</p>
        <p className={styles.small}>
          {t("sheet.asOf", { at: thaiDateTime(new Date(summary.asOf), locale), version: summary.orderVersion })} ·{" "}
          {t("sheet.ours")}
        </p>
      </header>
      <Rules explanation={data.explanation} />
      <FigureTable window={window} summary={summary} briefIds={briefIds} />
      {window.rows.length === 0 ? <p>{t("ranking.empty")}</p> : <List window={window} briefIds={briefIds} />}
      <footer className={styles.signatures}>
        {(["maker", "head"] as const).map((who) => (
          <p key={who}>
            {t("sheet.sign")} ……………………………………………
            <br />( …………………………………………… )
            <br />
            {t(`sheet.sign.${who}`)}
          </p>
        ))}
      </footer>
    </article>
  );
}
