import { Form, useNavigation } from "@remix-run/react";
import { LetterFields } from "~/components/steps/LetterFields";
import { ReasonField } from "~/components/steps/ReasonField";
import type { MouStep } from "~/domain/mou/life/mouLife";
import type { MouState } from "~/domain/mou/mouState";
import type { Finding } from "~/domain/rules/finding";
import { useT } from "~/i18n/useT";
import { FindingList } from "./FindingList";
import styles from "./life.module.css";

/** A step that leads on, what stands before it, and whether this person may take it. */
type OpenStep = { step: MouStep; findings: Finding[]; mayTake: boolean };

type Props = { state: MouState; steps: readonly OpenStep[] };

/** What can come next: the way on first, then opening again and the end. */
export function MouStepForms({ state, steps }: Props) {
  const t = useT();
  const onward = steps.filter(({ step }) => !step.needsReason);
  const others = steps.filter(({ step, mayTake }) => step.needsReason && mayTake);
  return (
    <section className="card" aria-labelledby="mou-steps">
      <h2 id="mou-steps">{t("mouLife.steps")}</h2>
      {steps.length === 0 && <p className="hint">{t("mouLife.noSteps")}</p>}
      {onward.map((one) => (
        <StepForm key={one.step.to} state={state} one={one} />
      ))}
      {others.map((one) => (
        <details key={one.step.to} className={styles.other}>
          <summary>{t(`mouLife.step.${nameOf(one.step)}`)}</summary>
          <StepForm state={state} one={one} />
        </details>
      ))}
    </section>
  );
}

type Named = Exclude<MouState, "SIGNED">;

/** Steps of their own never lead to SIGNED: that one comes with the record of the signing. */
const nameOf = ({ to }: MouStep): Named => (to === "SIGNED" ? "SIGNING" : to);

function StepForm({ state, one }: { state: MouState; one: OpenStep }) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  const { step, findings, mayTake } = one;
  const id = (name: string) => `${step.to}-${name}`;
  const blocked = findings.some(({ severity }) => severity === "E");
  return (
    <Form method="post" className={styles.step} preventScrollReset>
      <input type="hidden" name="intent" value="step" />
      <input type="hidden" name="seen" value={state} />
      <input type="hidden" name="to" value={step.to} />
      <FindingList findings={findings} />
      {step.reopens && <p className="hint">{t("mouLife.reopenHelp")}</p>}
      {mayTake && step.needsDocument && (
        <LetterFields idOf={id} numberLabel={t("mouLife.endNumber")} dateLabel={t("mouLife.endDate")} />
      )}
      {mayTake && step.needsReason && <ReasonField id={id("reason")} required />}
      {mayTake ? (
        <button
          className="button"
          data-kind={step.needsReason ? "secondary" : undefined}
          disabled={busy}
          aria-describedby={blocked ? "mou-steps" : undefined}
        >
          {t(`mouLife.step.${nameOf(step)}`)}
        </button>
      ) : (
        <p className="hint">
          {t(`mouLife.step.${nameOf(step)}`)}: {t(`mouLife.taker.${step.taker}`)}
        </p>
      )}
    </Form>
  );
}
