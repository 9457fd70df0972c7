import { CountedAmount } from "~/components/counted/CountedAmount";
import type { LineCut, OwnLine } from "~/domain/budget/straddler/cutLines";
import { cutLineAmounts, type CutPlace } from "~/format/counted/amounts/cutAmounts";
import { useT } from "~/i18n/useT";
import styles from "./straddler.module.css";

type Props = {
  lines: readonly OwnLine[];
  cuts: readonly LineCut[] | null;
  place: CutPlace;
  /** Null = every line, in proportion. */
  chosen: ReadonlySet<string> | null;
  onChoose(chosen: ReadonlySet<string> | null): void;
};

function Amounts({ line, cut, place }: { line: OwnLine; cut: LineCut | undefined; place: CutPlace }) {
  const { before, after } = cutLineAmounts(line, cut, place);
  const result = <CountedAmount figure={after} />;
  return (
    <>
      <td className="number">
        <CountedAmount figure={before} />
      </td>
      <td className="number">{cut ? <strong>{result}</strong> : result}</td>
    </>
  );
}

/** Which funding lines bear the cut, and what each says before and after, to the satang. */
export function LineChoice({ lines, cuts, place, chosen, onChoose }: Props) {
  const t = useT();
  if (lines.length === 0) return null;
  const after = new Map((cuts ?? []).map((cut) => [cut.lineId, cut]));
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
          {lines.map((line) => (
            <tr key={line.lineId}>
              <th scope="row">
                <label className={styles.check}>
                  <input
                    type="checkbox"
                    name="chosen"
                    value={line.lineId}
                    checked={chosen?.has(line.lineId) ?? true}
                    onChange={(event) => toggle(line.lineId, event.target.checked)}
                  />
                  <span>
                    {line.activity || t("ranking.way.untitledLine")}
                    {line.orgName && <span className={styles.org}>{line.orgName}</span>}
                  </span>
                </label>
              </th>
              <Amounts line={line} cut={after.get(line.lineId)} place={place} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
