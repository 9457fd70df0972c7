import type { PlanState } from "~/domain/lifecycle/plan/planLife";
import { bangkokDay } from "~/format/bangkokDay";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import steps from "./planSteps.module.css";

/** A step that a plan took, as it is shown. */
export type TakenStep = {
  id: string;
  version: number;
  fromState: PlanState;
  toState: PlanState;
  skipped: readonly PlanState[];
  reason: string;
  documentNo: string;
  documentDate: string | null;
  byUserId: string;
  at: Date;
};

type Props = { steps: readonly TakenStep[]; people: readonly { userId: string; nameTh: string }[] };

/** Every step that a plan took, newest first, with its letter and its reason. */
export function PlanStepList({ steps: taken, people }: Props) {
  const t = useT();
  const locale = useLocale();
  if (taken.length === 0) return null;
  const name = (id: string) => people.find(({ userId }) => userId === id)?.nameTh ?? "";
  return (
    <details className={steps.step}>
      <summary>{t("planLife.history", { count: taken.length })}</summary>
      <ul className={steps.list}>
        {taken.map(({ id, version, fromState, toState, skipped, reason, documentNo, documentDate, byUserId, at }) => (
          <li key={id} className={steps.said}>
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
