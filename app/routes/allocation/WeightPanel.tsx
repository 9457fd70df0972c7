import { useState } from "react";
import { CRITERIA, CRITERION_LABELS, type Criterion } from "~/domain/allocation/criteria";
import { weightSum } from "~/domain/allocation/weightSum";
import { useBilingual, useT } from "~/i18n/useT";
import styles from "./allocation.module.css";
import type { AllocationData } from "./allocationView";
import type { useTrial } from "./useTrial";

type Work = ReturnType<typeof useTrial>;

function Weight(props: { criterion: Criterion; weight: string; move(weight: string): void }) {
  const pick = useBilingual();
  const { criterion, weight, move } = props;
  const label = pick(CRITERION_LABELS[criterion]);
  return (
    <div className={styles.weight}>
      <span id={`weight-${criterion}`}>{label}</span>
      <input
        type="range"
        min={0}
        max={100}
        step={0.5}
        value={Number(weight) || 0}
        aria-labelledby={`weight-${criterion}`}
        onChange={(event) => move(event.target.value)}
      />
      <input
        className="input"
        inputMode="decimal"
        value={weight}
        aria-labelledby={`weight-${criterion}`}
        onChange={(event) => move(event.target.value)}
        autoComplete="off"
      />
    </div>
  );
}

/** Sensitivity: a slider and a figure for each weight; says what is missing to 100 and offers to adjust the others. */
export function WeightPanel({ data: { policy }, work }: { data: AllocationData; work: Work }) {
  const t = useT();
  const [last, setLast] = useState<Criterion>("equal");
  const { weights } = work.trial;
  const sum = weightSum(CRITERIA.map((criterion) => weights[criterion]));
  const difference = sum && t(sum.tooMuch ? "allocation.sumLess" : "allocation.sumMore", { points: sum.missing });
  return (
    <section className="card" aria-labelledby="weights">
      <h2 id="weights">{t("allocation.weights")}</h2>
      <p className="hint">{t("allocation.weightsHint")}</p>
      {CRITERIA.map((criterion) => (
        <Weight
          key={criterion}
          criterion={criterion}
          weight={weights[criterion]}
          move={(weight) => {
            setLast(criterion);
            work.weigh(criterion, weight);
          }}
        />
      ))}
      <p className="row">
        <span className="tag" data-tone={sum?.isHundred ? "ok" : "bad"} role="status">
          {sum?.isHundred
            ? t("allocation.sumOk")
            : t("allocation.sumOff", { sum: sum?.text ?? "?", difference: difference ?? "" })}
        </span>
      </p>
      <div className="row">
        <button
          type="button"
          className="button"
          data-kind="secondary"
          data-size="small"
          disabled={sum?.isHundred}
          onClick={() => work.balance(last)}
        >
          {t("allocation.balance")}
        </button>
        <button type="button" className="button" data-kind="quiet" data-size="small" onClick={work.reset}>
          {t("allocation.reset")}
        </button>
      </div>
      <p className="hint">
        {t("allocation.fromPolicy", {
          letter: policy.letterNo,
          from: policy.fyFrom,
          to: policy.fyTo,
          revision: policy.revision,
        })}
      </p>
    </section>
  );
}
