import { Link } from "@remix-run/react";
import { useModal } from "~/components/dialog/useModal";
import type { CountedFigure, CountedRow } from "~/domain/rules/counted";
import { ruleOf } from "~/domain/rules/ruleTable";
import { baht } from "~/format/baht";
import { useBilingual, useT } from "~/i18n/useT";
import styles from "./counted.module.css";

/** Most rows shown at once; the rest are counted, their sum is in the total. */
const MAX_ROWS = 200;

/** A rule with the sentence of the law it rests on, and the way to its place in the list of rules. */
export function RuleLaw({ id }: { id: string }) {
  const t = useT();
  const pick = useBilingual();
  const rule = ruleOf(id);
  if (!rule) return null;
  return (
    <section className={styles.rule}>
      <h3>
        <Link to={`/rules#${id}`}>{t("budget.how.rule", { rule: id })}</Link> {pick(rule.title)}
      </h3>
      {rule.law === "DECISION" ? (
        <p className="hint">{t("counted.decision")}</p>
      ) : (
        <blockquote lang="th">“{rule.law}”</blockquote>
      )}
      <p className="hint">{t("counted.source", { source: rule.source })}</p>
    </section>
  );
}

type RowsProps = { rows: readonly CountedRow[]; total: bigint | undefined; onLeave(): void };

function Rows({ rows, total, onLeave }: RowsProps) {
  const t = useT();
  const pick = useBilingual();
  const named = (label: CountedRow["label"]) => (typeof label === "string" ? label : pick(label));
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={t("counted.rows", { count: rows.length })}>
      <table className="table">
        <caption>{t("counted.rows", { count: rows.length })}</caption>
        <tbody>
          {rows.slice(0, MAX_ROWS).map(({ label, note, amountSatang, href }, index) => (
            <tr key={index}>
              <th scope="row">
                {href ? (
                  // a place of the same page lies beneath the dialog
                  <Link to={href} onClick={onLeave}>
                    {named(label)}
                  </Link>
                ) : (
                  named(label)
                )}
                {note && <span className={styles.note}>{pick(note)}</span>}
              </th>
              <td className="number" data-addend={amountSatang?.toString()}>
                {amountSatang === null ? "–" : baht(amountSatang)}
              </td>
            </tr>
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <tr>
              <th scope="row">
                {rows.length > MAX_ROWS ? t("counted.totalOfAll", { count: rows.length }) : t("budget.how.total")}
              </th>
              <td className="number" data-sum={total.toString()}>
                <strong>{baht(total)}</strong>
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** How one figure is counted, from its rows down to the law. */
export function CountedDialog({ figure, onClose }: { figure: CountedFigure; onClose(): void }) {
  const t = useT();
  const pick = useBilingual();
  const dialog = useModal();
  const { title, value, rules, steps, rows = [], totalSatang, sources, links = [] } = figure;
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      onClose={onClose}
      // React hands events of a portal up to the row or tree that asked: its keys and clicks are not meant there
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
      aria-labelledby="counted-title"
    >
      <div className={styles.head}>
        <h2 id="counted-title">
          {pick(title)}
          <strong className={styles.value}>{pick(value)}</strong>
        </h2>
        <button type="button" className="button" data-kind="secondary" data-size="small" onClick={onClose} autoFocus>
          {t("shell.close")}
        </button>
      </div>
      {steps.length > 0 && (
        <section>
          <h3>{t("counted.steps")}</h3>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step.en}>{pick(step)}</li>
            ))}
          </ol>
        </section>
      )}
      {rows.length > 0 && <Rows rows={rows} total={totalSatang} onLeave={onClose} />}
      {rules.map((id) => (
        <RuleLaw key={id} id={id} />
      ))}
      <section>
        <h3>{t("counted.sources")}</h3>
        <ul className={styles.steps}>
          {sources.map((source) => (
            <li key={source.en}>{pick(source)}</li>
          ))}
          {links.map(({ label, href }) => (
            <li key={href}>
              <Link to={href} onClick={onClose}>
                {pick(label)}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </dialog>
  );
}
