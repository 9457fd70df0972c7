import { Fragment } from "react";
import { timesOf, timesWords, windowSentence } from "~/components/gauge/windowWords";
import type { WindowResult, WindowRow } from "~/domain/budget/windowResult";
import { ratioOf } from "~/domain/money/ratio";
import { baht } from "~/format/baht";
import { ratioNear } from "~/format/ratio";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useBilingual, useLocale, useT } from "~/i18n/useT";
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

function FigureTable({ window, summary }: Pick<SheetData, "window" | "summary">) {
  const t = useT();
  const { frameSatang, minSatang, maxSatang, proposedSatang, keySatang, keyMinSatang, keyInFrameSatang } = window;
  const lines: [string, bigint | null, string][] = [
    [t("budget.frame"), frameSatang, ""],
    [t("sheet.min"), minSatang, t("budget.timesValue", { times: timesWords(window.policy.windowMin) })],
    [t("sheet.max"), maxSatang, t("budget.timesValue", { times: timesWords(window.policy.windowMax) })],
    [t("sheet.proposed"), proposedSatang, t("budget.timesValue", { times: timesOf(summary) })],
    [t("sheet.considered"), summary.consideredSatang, ""],
    [t("budget.legend.key"), keySatang, ""],
    [t("sheet.keyMin"), keyMinSatang, ""],
    [t("scenario.keyInFrame"), keyInFrameSatang, ""],
  ];
  return (
    <table className={`table ${styles.figures}`}>
      <caption>{t("sheet.figures")}</caption>
      <tbody>
        {lines.map(([name, amount, how]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{how}</td>
            <td className="number">{amount === null ? "–" : baht(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Project({ row, window }: { row: WindowRow; window: WindowResult }) {
  const t = useT();
  const { rank, title, code, kind, amountSatang, cumulativeSatang, band } = row;
  const { frameSatang, policy } = window;
  return (
    <tr data-band={band}>
      <td>{rank ?? "–"}</td>
      <th scope="row">
        {title || t("projects.untitled")} <span className={styles.code}>{code}</span>
      </th>
      <td>{t(`projects.kind.${kind}`)}</td>
      <td className="number">{baht(amountSatang)}</td>
      <td className="number">{cumulativeSatang === null ? "–" : baht(cumulativeSatang)}</td>
      <td className="number">
        {cumulativeSatang === null
          ? "–"
          : ratioNear(cumulativeSatang, frameSatang ?? 0n, [ratioOf("1"), ratioOf(policy.windowMax)])}
      </td>
      <td>{band ? t(`sheet.band.${band}`) : "–"}</td>
    </tr>
  );
}

function List({ window }: { window: WindowResult }) {
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
                <td colSpan={7}>✂ {t("ranking.cutLine", { times: timesWords(policy.windowMax), amount })}</td>
              </tr>
            )}
            <Project row={row} window={window} />
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
  const { place, window, summary, scenario } = data;
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
      <FigureTable window={window} summary={summary} />
      {window.rows.length === 0 ? <p>{t("ranking.empty")}</p> : <List window={window} />}
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
