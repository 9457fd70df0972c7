import { LetterFields } from "~/components/steps/LetterFields";
import { ReasonField } from "~/components/steps/ReasonField";
import type { Step } from "~/domain/lifecycle/steps";
import { useT } from "~/i18n/useT";
import styles from "./status.module.css";

/** What has to be written to a step: the letter of a decision, the amount it grants, a reason. */
export function StepPapers({ step }: { step: Step }) {
  const t = useT();
  const id = (name: string) => `${step.to}-${name}`;
  const granted = step.to.startsWith("SUPPORTED") || step.to === "BUDGETED";
  return (
    <div className={styles.papers}>
      {step.kind === "decision" && (
        <LetterFields idOf={id} numberLabel={t("lifecycle.documentNo")} dateLabel={t("lifecycle.documentDate")} />
      )}
      {granted && (
        <div className="field">
          <label htmlFor={id("amount")}>{t("lifecycle.amount")}</label>
          <input id={id("amount")} name="amount" className="input number" inputMode="decimal" />
        </div>
      )}
      <ReasonField id={id("reason")} required={step.needsReason} className={styles.wide} />
    </div>
  );
}
