import { CRITERION_LABELS, FIGURE_OF, type Criterion } from "~/domain/allocation/criteria";
import { useBilingual, useT } from "~/i18n/useT";
import { baht } from "~/format/baht";
import styles from "./allocation.module.css";
import type { AllocationData, ResultRow, Trial } from "./allocationView";

/** How one frame is counted: figure, share of the criterion, weight, points, then the arithmetic and its source. */
export function HowCountedRow(props: {
  id: string;
  row: ResultRow;
  data: AllocationData;
  trial: Trial;
  columns: number;
}) {
  const t = useT();
  const pick = useBilingual();
  const { row, data, trial } = props;
  const { frame, name } = row;
  const figures = data.chosen.provinces.find(({ code }) => code === frame.code);
  const valueOf = (criterion: Criterion) => {
    if (criterion === "equal") return `1 / ${data.chosen.provinces.length}`;
    const { unitTh, unitEn } = CRITERION_LABELS[criterion];
    return `${figures?.[FIGURE_OF[criterion]] ?? ""} ${pick({ th: unitTh, en: unitEn })}`;
  };
  return (
    <tr id={props.id} className={styles.how}>
      <td colSpan={props.columns}>
        <h3>{t("allocation.howTitle", { name })}</h3>
        <div className="table-scroll" tabIndex={0} role="group" aria-label={t("allocation.howTitle", { name })}>
          <table className={`table ${styles.parts}`}>
            <thead>
              <tr>
                <th scope="col">{t("allocation.how.criterion")}</th>
                <th scope="col">{t("allocation.how.value")}</th>
                <th scope="col">{t("allocation.how.share")}</th>
                <th scope="col">{t("allocation.how.weight")}</th>
                <th scope="col">{t("allocation.how.points")}</th>
              </tr>
            </thead>
            <tbody>
              {frame.parts.map(({ criterion, sharePercent, pointsPercent }) => (
                <tr key={criterion}>
                  <th scope="row">{pick(CRITERION_LABELS[criterion])}</th>
                  <td className="number">{valueOf(criterion)}</td>
                  <td className="number">{sharePercent}</td>
                  <td className="number">{trial.weights[criterion]}</td>
                  <td className="number">{pointsPercent}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p>
          {t("allocation.how.arithmetic", {
            share: frame.sharePercent,
            total: trial.total,
            unit: trial.unit,
            frame: baht(frame.frameSatang),
          })}
        </p>
        <p className="hint">{t("allocation.how.source")}</p>
      </td>
    </tr>
  );
}
