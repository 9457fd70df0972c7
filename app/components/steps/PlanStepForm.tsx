import { Form, useNavigation } from "@remix-run/react";
import type { PlanStep } from "~/domain/lifecycle/plan/planLife";
import { useT } from "~/i18n/useT";
import { LetterFields } from "./LetterFields";
import { ReasonField } from "./ReasonField";
import fields from "./fields.module.css";

type Props = { seen: string; step: PlanStep; intent: string; planId?: string };

/** What a step of a plan asks for: its letter, its reason. `seen` = the state on the screen. */
export function PlanStepForm({ seen, step, intent, planId }: Props) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  const id = (name: string) => ["plan", planId, step.to, name].filter(Boolean).join("-");
  return (
    <Form method="post" className={fields.fields} preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      {planId && <input type="hidden" name="planId" value={planId} />}
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="to" value={step.to} />
      {step.needsDocument && (
        <LetterFields idOf={id} numberLabel={t("planLife.documentNo")} dateLabel={t("planLife.documentDate")} />
      )}
      <ReasonField id={id("reason")} required={step.needsReason} className={fields.wide} />
      <button className="button" data-kind="secondary" disabled={busy}>
        {t("planLife.record")}
      </button>
    </Form>
  );
}
