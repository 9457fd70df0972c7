import { useT } from "~/i18n/useT";
import styles from "./plan.module.css";
import { PLAN_VIEWS, type PlanView } from "./usePlanView";

/** Picture and outline, or one of the two. */
export function ViewSwitch({ view, onView }: { view: PlanView; onView(view: PlanView): void }) {
  const t = useT();
  return (
    <div className={styles.switch} role="group" aria-label={t("plan.view")}>
      {PLAN_VIEWS.map((one) => (
        <button key={one} aria-pressed={view === one} onClick={() => onView(one)}>
          {t(`plan.view.${one}`)}
        </button>
      ))}
    </div>
  );
}
