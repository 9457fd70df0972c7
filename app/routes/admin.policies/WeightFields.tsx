import { CRITERIA, INCOME_MODES } from "~/domain/allocation/criteria";
import { weightSum } from "~/domain/allocation/weightSum";
import { useT } from "~/i18n/useT";
import { PolicyChoice, PolicyText, type FieldPart } from "./FieldSections";
import styles from "./policies.module.css";

/** R5: the seven weights, how income is inverted, the unit of frames. Says at once when they are not 100. */
export function WeightFields(part: FieldPart) {
  const t = useT();
  const sum = weightSum(CRITERIA.map((criterion) => part.fields[`weight.${criterion}`] ?? ""));
  return (
    <section className="card" aria-labelledby="policy-weights">
      <h2 id="policy-weights">{t("policy.section.allocation")}</h2>
      <div className={styles.grid}>
        {CRITERIA.map((criterion) => (
          <PolicyText key={criterion} part={part} name={`weight.${criterion}`} decimal />
        ))}
        <PolicyChoice part={part} name="incomeMode">
          {INCOME_MODES.map((one) => (
            <option key={one} value={one}>
              {t(`policy.mode.${one}`)}
            </option>
          ))}
        </PolicyChoice>
        <PolicyText part={part} name="roundTo" decimal />
      </div>
      <p className="tag" data-tone={sum?.isHundred ? "ok" : "bad"} role="status">
        {t("policy.weightsSum", { sum: sum?.text ?? "?" })}
      </p>
    </section>
  );
}
