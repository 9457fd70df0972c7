import { Form, useNavigation } from "@remix-run/react";
import { Check, Circle, CircleDot } from "lucide-react";
import { LetterFields } from "~/components/steps/LetterFields";
import path from "~/components/steps/path.module.css";
import { planPath, planStepsFrom, type PlanStep } from "~/domain/lifecycle/plan/planLife";
import { bangkokDay } from "~/format/bangkokDay";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import type { ApprovalPageView } from "./approvalView";
import styles from "./approval.module.css";

const ICONS = { done: Check, now: CircleDot, ahead: Circle };

/** Where the annual plan stands on its way, the steps of the plan alone, and every step that was taken. */
export function PlanLife({ view }: { view: ApprovalPageView }) {
  const t = useT();
  const { state, version } = view.plan;
  const open = planStepsFrom(state).filter(({ through }) => through === "STEP");
  return (
    <section className="card" aria-labelledby="plan-life">
      <h2 id="plan-life">{t("planLife.title", { version })}</h2>
      <ol className={path.path} aria-label={t("planLife.path")}>
        {planPath(state).map(({ state: one, place }) => {
          const Icon = ICONS[place];
          return (
            <li key={one} data-place={place} aria-current={place === "now" ? "step" : undefined}>
              <Icon size={18} aria-hidden />
              <span>{t(`planLife.state.${one}`)}</span>
              <span className="visually-hidden">{t(`lifecycle.place.${place}`)}</span>
            </li>
          );
        })}
      </ol>
      {view.may.submit &&
        open.map((step) => (
          <details key={step.to} className={styles.earlier}>
            <summary>{t(`planLife.to.${state === "CONSULTED" && step.to === "DRAFT" ? "BACK" : step.to}`)}</summary>
            <StepForm seen={state} step={step} />
          </details>
        ))}
      <PlanSteps view={view} />
    </section>
  );
}

function StepForm({ seen, step }: { seen: string; step: PlanStep }) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  const id = (name: string) => `plan-${step.to}-${name}`;
  return (
    <Form method="post" className={styles.fields}>
      <input type="hidden" name="intent" value="planStep" />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="to" value={step.to} />
      {step.needsDocument && (
        <LetterFields idOf={id} numberLabel={t("planLife.documentNo")} dateLabel={t("planLife.documentDate")} />
      )}
      <div className={`field ${styles.wide}`}>
        <label htmlFor={id("reason")}>{t(step.needsReason ? "lifecycle.reason" : "lifecycle.note")}</label>
        <textarea
          id={id("reason")}
          name="reason"
          className="input"
          rows={2}
          maxLength={1000}
          required={step.needsReason}
        />
      </div>
      <button className="button" data-kind="secondary" disabled={busy}>
        {t("planLife.record")}
      </button>
    </Form>
  );
}

function PlanSteps({ view }: { view: ApprovalPageView }) {
  const t = useT();
  const locale = useLocale();
  const { steps } = view.plan;
  if (steps.length === 0) return null;
  const name = (id: string) => view.people.find(({ userId }) => userId === id)?.nameTh ?? "";
  return (
    <details className={styles.earlier}>
      <summary>{t("planLife.history", { count: steps.length })}</summary>
      <ul className={styles.changes}>
        {steps.map(({ id, version, fromState, toState, skipped, reason, documentNo, documentDate, byUserId, at }) => (
          <li key={id} className={styles.said}>
            {t("planLife.step", {
              version,
              from: t(`planLife.state.${fromState}`),
              to: t(`planLife.state.${toState}`),
              date: thaiDate(bangkokDay(at), { locale }),
              name: name(byUserId),
            })}
            {documentNo &&
              ` · ${t("planLife.document", {
                number: documentNo,
                date: documentDate ? thaiDate(documentDate, { locale }) : "",
              })}`}
            {skipped.length > 0 &&
              ` · ${t("planLife.skipped", { states: skipped.map((one) => t(`planLife.state.${one}`)).join(" · ") })}`}
            {reason && ` · ${reason}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
