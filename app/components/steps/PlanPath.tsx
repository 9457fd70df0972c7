import { Check, Circle, CircleDot } from "lucide-react";
import { planPath, type PlanState } from "~/domain/lifecycle/plan/planLife";
import { useT } from "~/i18n/useT";
import path from "./path.module.css";

const ICONS = { done: Check, now: CircleDot, ahead: Circle };

/** The way of a plan, and where it stands on it. */
export function PlanPath({ state }: { state: PlanState }) {
  const t = useT();
  return (
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
  );
}
