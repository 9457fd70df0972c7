import { Link, useLocation } from "@remix-run/react";
import type { ExplainedRule, WindowExplanation } from "~/domain/budget/explainWindow";
import type { WindowRow } from "~/domain/budget/windowResult";
import { baht } from "~/format/baht";
import { thaiDate } from "~/format/thaiDate";
import { useBilingual, useLocale, useT } from "~/i18n/useT";
import styles from "./HowCounted.module.css";

type Props = {
  explanation: WindowExplanation;
  rows: readonly WindowRow[];
  /** Brief of each project the reader may open. */
  briefIds: Readonly<Record<string, string>>;
  proposedSatang: bigint;
  /** Shown open at first. */
  open?: boolean;
};

function Rule({ rule: { rule, title, law, steps, outcome, ok } }: { rule: ExplainedRule }) {
  const t = useT();
  const pick = useBilingual();
  const passes = ok === null ? "unknown" : ok ? "yes" : "no";
  return (
    <section className={styles.rule}>
      <h2>
        <span className="tag">{t("budget.how.rule", { rule })}</span> {pick(title)}{" "}
        <span className="tag" data-tone={ok === null ? undefined : ok ? "ok" : "warn"}>
          <span aria-hidden>{ok === null ? "?" : ok ? "✓" : "▲"}</span>
          {t(`budget.how.${passes}`)}
        </span>
      </h2>
      <blockquote className={styles.law} lang="th">
        “{law.text}”<footer>{t("budget.how.source", { line: law.line })}</footer>
      </blockquote>
      <ul className={styles.steps}>
        {steps.map((step) => (
          <li key={step.en}>{pick(step)}</li>
        ))}
      </ul>
      <p className={styles.outcome}>→ {pick(outcome)}</p>
    </section>
  );
}

function Rows({ rows, briefIds, proposedSatang }: Pick<Props, "rows" | "briefIds" | "proposedSatang">) {
  const t = useT();
  return (
    <details className={styles.rows}>
      <summary>{t("budget.how.rows", { count: rows.length })}</summary>
      <table className="table">
        <caption className="visually-hidden">{t("budget.how.rows", { count: rows.length })}</caption>
        <tbody>
          {rows.map(({ projectId, code, title, amountSatang }) => {
            const brief = briefIds[projectId];
            const name = title ?? code ?? projectId;
            return (
              <tr key={projectId}>
                <th scope="row">{brief ? <Link to={`/briefs/${brief}#item-11`}>{name}</Link> : name}</th>
                <td className="number">{baht(amountSatang)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("budget.how.total")}</th>
            <td className="number">
              <strong>{baht(proposedSatang)}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </details>
  );
}

/** The inside of "ดูวิธีคิด": what counts, R1–R3 with law and arithmetic, the rows, the policy cycle. */
export function HowCountedBody({ explanation, rows, briefIds, proposedSatang }: Omit<Props, "open">) {
  const t = useT();
  const pick = useBilingual();
  const locale = useLocale();
  const { cycle, basis, rules } = explanation;
  const date = thaiDate(cycle.letterDate, { locale });
  return (
    <div className={styles.body}>
      <section className={styles.rule}>
        <h2>{t("budget.how.counts")}</h2>
        <ul className={styles.steps}>
          {basis.map((line) => (
            <li key={line.en}>{pick(line)}</li>
          ))}
        </ul>
        <Rows rows={rows} briefIds={briefIds} proposedSatang={proposedSatang} />
        <p className="hint">
          {t("budget.how.cycle", { from: cycle.fyFrom, to: cycle.fyTo, letter: cycle.letterNo, date })}{" "}
          {t("budget.how.settings")}
        </p>
      </section>
      {rules.map((rule) => (
        <Rule key={rule.rule} rule={rule} />
      ))}
    </div>
  );
}

/** "ดูวิธีคิด": opens by keyboard and without JavaScript. */
export function HowCounted({ open = false, ...body }: Props) {
  const t = useT();
  const asked = useLocation().hash === "#how";
  return (
    <details className={styles.panel} id="how" open={open || asked}>
      <summary>{t("budget.how")}</summary>
      <HowCountedBody {...body} />
    </details>
  );
}
