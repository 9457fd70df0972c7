import { Link } from "@remix-run/react";
import { Check, Circle, CircleDot } from "lucide-react";
import type { MouState } from "~/domain/mou/mouState";
import { useT } from "~/i18n/useT";
import { MOU_STEPS, mouStepPath, stepOfState, type MouStep } from "./mouSteps";
import styles from "./stepper.module.css";

type Props = {
  mouId: string;
  state: MouState;
  /** The step whose page this is. */
  here: MouStep;
  /** A draft whose sides have begun to talk. */
  negotiating?: boolean;
};

/** Always visible: the way of a memorandum, where it stands, and the page of each step. */
export function MouStepper({ mouId, state, here, negotiating = false }: Props) {
  const t = useT();
  const now = MOU_STEPS.indexOf(stepOfState(state, negotiating));
  return (
    <nav aria-label={t("mouSteps.label")} className={styles.stepper}>
      <ol>
        {MOU_STEPS.map((step, at) => {
          const place = at < now ? "done" : at === now ? "now" : "ahead";
          const Icon = { done: Check, now: CircleDot, ahead: Circle }[place];
          return (
            <li key={step} data-place={place} data-here={step === here || undefined}>
              <Link to={mouStepPath(mouId, step)} aria-current={step === here ? "page" : undefined}>
                <Icon size={16} aria-hidden />
                <span>{t(`mouSteps.${step}`)}</span>
                <span className="visually-hidden">{t(`lifecycle.place.${place}`)}</span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
