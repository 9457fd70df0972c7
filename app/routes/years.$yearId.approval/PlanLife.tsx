import { PlanPath } from "~/components/steps/PlanPath";
import { PlanStepForm } from "~/components/steps/PlanStepForm";
import { PlanStepList } from "~/components/steps/PlanStepList";
import { planStepsFrom } from "~/domain/lifecycle/plan/planLife";
import { useT } from "~/i18n/useT";
import type { ApprovalPageView } from "./approvalView";
import styles from "./approval.module.css";

/** Where the annual plan stands on its way, the steps of the plan alone, and every step that was taken. */
export function PlanLife({ view }: { view: ApprovalPageView }) {
  const t = useT();
  const { state, version } = view.plan;
  const open = planStepsFrom(state).filter(({ through }) => through === "STEP");
  return (
    <section className="card" aria-labelledby="plan-life">
      <h2 id="plan-life">{t("planLife.title", { version })}</h2>
      <PlanPath state={state} />
      {view.may.submit &&
        open.map((step) => (
          <details key={step.to} className={styles.earlier}>
            <summary>{t(`planLife.to.${state === "CONSULTED" && step.to === "DRAFT" ? "BACK" : step.to}`)}</summary>
            <PlanStepForm seen={state} step={step} intent="planStep" />
          </details>
        ))}
      <PlanStepList steps={view.plan.steps} people={view.people} />
    </section>
  );
}
