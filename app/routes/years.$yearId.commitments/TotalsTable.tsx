import { COMMITMENTS } from "~/domain/brief/briefContent";
import { ladderOf } from "~/domain/commitment/ladder";
import { baht } from "~/format/baht";
import { useT } from "~/i18n/useT";
import type { CommitmentsPageView } from "./commitmentsView";
import styles from "./commitments.module.css";

type Sum = { amount: bigint; lines: number };

/** A sum in baht with its number of lines; a dash where there is no line. */
function Figure({ sum, strong }: { sum: Sum; strong?: boolean }) {
  const t = useT();
  if (sum.lines === 0) return <td className="number">–</td>;
  return (
    <td className="number">
      {strong ? <strong>{baht(sum.amount)}</strong> : baht(sum.amount)}
      <span className={styles.lines}>{t("commitment.lines", { count: sum.lines })}</span>
    </td>
  );
}

/** How firm the money is: sums per source and rung, exact to the satang. */
export function TotalsTable({ totals, fy }: { totals: CommitmentsPageView["totals"]; fy: number }) {
  const t = useT();
  const title = t("commitment.totals", { fy });
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">{title}</h2>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("commitment.source")}</th>
              {COMMITMENTS.map((step) => (
                <th key={step} scope="col" className="number">
                  {t(`brief.commitment.${step}`)}
                </th>
              ))}
              <th scope="col" className="number">
                {t("commitment.sum")}
              </th>
            </tr>
          </thead>
          <tbody>
            {totals.sources.map(({ source, steps, all }) => (
              <tr key={source}>
                <th scope="row">{t(`brief.source.${source}`)}</th>
                {COMMITMENTS.map((step) =>
                  steps[step].lines === 0 && !ladderOf(source).includes(step) ? (
                    <td key={step} className="number" aria-label={t("commitment.noRung")} />
                  ) : (
                    <Figure key={step} sum={steps[step]} />
                  ),
                )}
                <Figure sum={all} strong />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("commitment.sum")}</th>
              {COMMITMENTS.map((step) => (
                <Figure key={step} sum={totals.steps[step]} strong />
              ))}
              <Figure sum={totals.all} strong />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
