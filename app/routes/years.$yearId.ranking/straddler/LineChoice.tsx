import type { LineCut, OwnLine } from "~/domain/budget/straddler/cutLines";
import { baht } from "~/format/baht";
import { useT } from "~/i18n/useT";
import styles from "./straddler.module.css";

type Props = {
  lines: readonly OwnLine[];
  cuts: readonly LineCut[] | null;
  /** Null = every line, in proportion. */
  chosen: ReadonlySet<string> | null;
  onChoose(chosen: ReadonlySet<string> | null): void;
};

/** Which funding lines bear the cut, and what each says before and after, to the satang. */
export function LineChoice({ lines, cuts, chosen, onChoose }: Props) {
  const t = useT();
  if (lines.length === 0) return null;
  const after = new Map((cuts ?? []).map((cut) => [cut.lineId, cut.afterSatang]));
  const toggle = (lineId: string, on: boolean) => {
    const now = chosen ?? new Set(lines.map((line) => line.lineId));
    const next = new Set([...now].filter((one) => one !== lineId).concat(on ? [lineId] : []));
    onChoose(next.size === lines.length ? null : next);
  };
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={t("ranking.way.lines")}>
      <table className={`table ${styles.lines}`}>
        <caption>
          {t(chosen === null ? "ranking.way.proportional" : "ranking.way.chosen", { count: chosen?.size ?? 0 })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("ranking.way.line")}</th>
            <th scope="col" className="number">
              {t("ranking.way.before")}
            </th>
            <th scope="col" className="number">
              {t("ranking.way.after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ lineId, activity, orgName, amountSatang }) => (
            <tr key={lineId}>
              <th scope="row">
                <label className={styles.check}>
                  <input
                    type="checkbox"
                    name="chosen"
                    value={lineId}
                    checked={chosen?.has(lineId) ?? true}
                    onChange={(event) => toggle(lineId, event.target.checked)}
                  />
                  <span>
                    {activity || t("ranking.way.untitledLine")}
                    {orgName && <span className={styles.org}>{orgName}</span>}
                  </span>
                </label>
              </th>
              <td className="number">{baht(amountSatang)}</td>
              <td className="number">
                {after.has(lineId) ? <strong>{baht(after.get(lineId) ?? 0n)}</strong> : baht(amountSatang)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
