import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { FailedField } from "~/components/form/FailedField";
import type { FailureAnswer } from "~/components/form/FormProblem";
import { Problem } from "~/components/Problem";
import { TextField } from "~/components/form/TextField";
import type { PolicyFields } from "~/domain/policy/readPolicy";
import { useLocale, useT } from "~/i18n/useT";
import { CalendarFields } from "./CalendarFields";
import { faultKey } from "./faultKey";
import { fieldLabel } from "./fieldLabel";
import { OtherFields, SourceFields, WindowFields } from "./FieldSections";
import styles from "./policies.module.css";
import type { PolicyView } from "./policyView";
import { WeightFields } from "./WeightFields";

/** Field of a failed answer as the server named it, and the answer with the field's name for people. */
function useNamedFailure(answer: FailureAnswer | null | undefined) {
  const locale = useLocale();
  const field = answer?.failure?.details?.field;
  if (!answer?.failure || field === undefined) return { field: null, answer };
  const details = { ...answer.failure.details, field: fieldLabel(String(field), locale) };
  return { field: String(field), answer: { failure: { ...answer.failure, details } } };
}

/** Years whose own dates can be entered. */
const yearsBetween = (from: string, to: string): number[] =>
  Array.from({ length: Math.max(0, Math.min(10, Number(to) - Number(from) + 1)) }, (_, at) => Number(from) + at);

/** Every figure of a cycle: a form for the administrator, the same fields read-only for planners. */
export function PolicyForm({ view }: { view: PolicyView }) {
  const t = useT();
  const fetcher = useFetcher<FailureAnswer & { done?: true }>();
  const [fields, setFields] = useState<PolicyFields>(view.fields);
  const busy = fetcher.state !== "idle";
  const failure = useNamedFailure(busy ? null : fetcher.data);
  const set = (name: string, value: string) => setFields((now) => ({ ...now, [name]: value }));
  const part = { fields, set, readOnly: !view.mayChange };
  return (
    <fetcher.Form method="post" className={styles.form}>
      <input type="hidden" name="cycleId" value={view.cycle.id} />
      <input type="hidden" name="seenRevision" value={view.cycle.revision} />
      <FailedField.Provider value={failure.field}>
        <SourceFields {...part} />
        <WindowFields {...part} />
        <WeightFields {...part} />
        <OtherFields {...part} />
        <CalendarFields {...part} years={yearsBetween(fields.fyFrom ?? "", fields.fyTo ?? "")} />
        {view.mayChange && (
          <section className="card">
            <Problem failure={failure.answer} />
            {failure.field !== null && <p role="status">{t(faultKey(failure.field))}</p>}
            <TextField
              name="reason"
              label={t("policy.reason")}
              hint={t("policy.reasonHint")}
              maxLength={500}
              required
            />
            <div className="row">
              <button className="button" name="intent" value="change" disabled={busy}>
                {t("policy.save")}
              </button>
              <button className="button" data-kind="secondary" name="intent" value="add" disabled={busy}>
                {t("policy.add")}
              </button>
              <span role="status">{!busy && fetcher.data?.done ? `✓ ${t("shell.saved")}` : ""}</span>
            </div>
            <p className="hint">{t("policy.addIntro")}</p>
          </section>
        )}
      </FailedField.Provider>
    </fetcher.Form>
  );
}
