import type { ReactNode } from "react";
import { SelectField } from "~/components/form/SelectField";
import { TextField } from "~/components/form/TextField";
import { FORM_SET_IDS } from "~/domain/brief/formSets";
import { STRADDLER_POLICIES } from "~/domain/budget/policyCycle";
import type { PolicyFields } from "~/domain/policy/readPolicy";
import type { MessageKey } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import styles from "./policies.module.css";

/** What a section of the form is given: all fields as typed, and how one is changed. */
export type FieldPart = { fields: PolicyFields; set(name: string, value: string): void; readOnly: boolean };

/** One typed field of a cycle. */
export function PolicyText({ part, name, decimal }: { part: FieldPart; name: string; decimal?: boolean }) {
  const t = useT();
  return (
    <TextField
      name={name}
      label={t(`field.${name}` as MessageKey)}
      value={part.fields[name] ?? ""}
      onChange={(event) => part.set(name, event.target.value)}
      readOnly={part.readOnly}
      inputMode={decimal ? "decimal" : undefined}
      autoComplete="off"
    />
  );
}

/** One choice of a cycle; read-only it still shows what was chosen. */
export function PolicyChoice(props: { part: FieldPart; name: string; children: ReactNode }) {
  const t = useT();
  const { part, name, children } = props;
  return (
    <SelectField
      name={name}
      label={t(`field.${name}` as MessageKey)}
      value={part.fields[name] ?? ""}
      onChange={(event) => part.set(name, event.target.value)}
      disabled={part.readOnly}
    >
      {children}
    </SelectField>
  );
}

/** Where the rules come from, and which years they cover. */
export function SourceFields(part: FieldPart) {
  const t = useT();
  return (
    <section className="card" aria-labelledby="policy-source">
      <h2 id="policy-source">{t("policy.section.source")}</h2>
      <PolicyText part={part} name="policyName" />
      <div className={styles.grid}>
        <PolicyText part={part} name="letterNo" />
        <PolicyText part={part} name="letterDate" />
        <PolicyText part={part} name="fyFrom" decimal />
        <PolicyText part={part} name="fyTo" decimal />
      </div>
      <PolicyText part={part} name="sourceNote" />
    </section>
  );
}

/** R1–R4: window, key share, sources, straddler, administration cost. */
export function WindowFields(part: FieldPart) {
  const t = useT();
  return (
    <section className="card" aria-labelledby="policy-window">
      <h2 id="policy-window">{t("policy.section.window")}</h2>
      <div className={styles.grid}>
        <PolicyText part={part} name="windowMin" decimal />
        <PolicyText part={part} name="windowMax" decimal />
        <PolicyText part={part} name="keyShareMin" decimal />
        <PolicyText part={part} name="minSources" decimal />
        <PolicyChoice part={part} name="straddler">
          {STRADDLER_POLICIES.map((one) => (
            <option key={one} value={one}>
              {t(`area.straddler.${one}`)}
            </option>
          ))}
        </PolicyChoice>
        <PolicyChoice part={part} name="adminCostCounted">
          <option value="no">{t("policy.no")}</option>
          <option value="yes">{t("policy.yes")}</option>
        </PolicyChoice>
      </div>
    </section>
  );
}

/** Forms and the answer to a notice. */
export function OtherFields(part: FieldPart) {
  const t = useT();
  return (
    <section className="card" aria-labelledby="policy-other">
      <h2 id="policy-other">{t("policy.section.other")}</h2>
      <div className={styles.grid}>
        <PolicyChoice part={part} name="formSetId">
          {FORM_SET_IDS.map((one) => (
            <option key={one} value={one}>
              {t(`policy.formSet.${one}` as MessageKey)}
            </option>
          ))}
        </PolicyChoice>
        <PolicyText part={part} name="noticeDays" decimal />
      </div>
    </section>
  );
}
