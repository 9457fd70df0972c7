import { Check, Circle, CircleDot } from "lucide-react";
import path from "~/components/steps/path.module.css";
import type { ProjectState } from "~/domain/brief/project";
import { pathOf } from "~/domain/lifecycle/path";
import { useT } from "~/i18n/useT";

const ICONS = { done: Check, now: CircleDot, ahead: Circle };

/** The way of a project from draft to budget, with the place where it stands. */
export function PathLine({ state }: { state: ProjectState }) {
  const t = useT();
  return (
    <ol className={path.path} aria-label={t("lifecycle.path")}>
      {pathOf(state).map(({ state: one, place }) => {
        const Icon = ICONS[place];
        return (
          <li key={one} data-place={place} aria-current={place === "now" ? "step" : undefined}>
            <Icon size={18} aria-hidden />
            <span>{t(`brief.state.${one}`)}</span>
            <span className="visually-hidden">{t(`lifecycle.place.${place}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
