import { Form, useNavigation } from "@remix-run/react";
import { useT } from "~/i18n/useT";
import { GuardList } from "./GuardList";
import { StepPapers } from "./StepPapers";
import type { StatusView, StatusStep } from "./statusView";
import styles from "./status.module.css";

/** What can come next: the ordinary step first, then what is left out, taken back or decided outside. */
export function NextSteps({ view }: { view: StatusView }) {
  const t = useT();
  const open = view.steps.filter(
    ({ step, mayTake }) => mayTake || (step.kind === "forward" && step.skips.length === 0),
  );
  const [first, ...others] = open;
  return (
    <section className="card" aria-labelledby="lifecycle-next">
      <h2 id="lifecycle-next">{t("lifecycle.next")}</h2>
      {view.state === "READY" && <p>{t("lifecycle.waitsForApproval")}</p>}
      {view.state === "KBJ_APPROVED" && <p>{t("lifecycle.waitsForSubmission")}</p>}
      {open.length === 0 && <p className="hint">{t("lifecycle.noSteps")}</p>}
      {first && <StepForm view={view} one={first} primary />}
      {others.length > 0 && (
        <div className={styles.others}>
          {others.map((one) => (
            <details key={one.step.to}>
              <summary>{stepName(t, one)}</summary>
              <StepForm view={view} one={one} />
            </details>
          ))}
        </div>
      )}
    </section>
  );
}

type T = ReturnType<typeof useT>;

/** What a step is called: "ไปขั้น …", "ข้ามไปขั้น …", "ส่งกลับเป็นร่าง", or the outcome itself. */
function stepName(t: T, { step }: StatusStep): string {
  const state = t(`brief.state.${step.to}`);
  if (step.newRevision) return t("lifecycle.step.reopen");
  if (step.kind === "back") return t("lifecycle.step.back");
  if (step.kind === "decision") return t("lifecycle.step.decision", { state });
  return t(step.skips.length > 0 ? "lifecycle.step.skip" : "lifecycle.step.forward", { state });
}

function StepForm({ view, one, primary = false }: { view: StatusView; one: StatusStep; primary?: boolean }) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  const { step, guard, mayTake } = one;
  return (
    <Form method="post" className={styles.step} preventScrollReset>
      <input type="hidden" name="intent" value="step" />
      <input type="hidden" name="seen" value={view.state} />
      <input type="hidden" name="to" value={step.to} />
      {step.skips.length > 0 && (
        <p className="hint">
          {t("lifecycle.skips", { states: step.skips.map((state) => t(`brief.state.${state}`)).join(" · ") })}
        </p>
      )}
      <GuardList view={view} guard={guard} />
      {mayTake && <StepPapers step={step} />}
      {mayTake ? (
        <button className="button" data-kind={primary ? undefined : "secondary"} disabled={busy}>
          {stepName(t, one)}
        </button>
      ) : (
        <p className="hint">{t(step.taker === "PLANNER" ? "lifecycle.plannerTakes" : "lifecycle.leadTakes")}</p>
      )}
    </Form>
  );
}
