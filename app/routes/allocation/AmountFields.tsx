import { SelectField } from "~/components/form/SelectField";
import { TextField } from "~/components/form/TextField";
import { INCOME_MODES } from "~/domain/allocation/criteria";
import { useT } from "~/i18n/useT";
import type { Trial } from "./allocationView";

/** Total, rounding unit and how income is inverted. */
export function AmountFields({ trial, change }: { trial: Trial; change(part: Partial<Trial>): void }) {
  const t = useT();
  return (
    <section className="card">
      <TextField
        name="total"
        label={t("allocation.total")}
        inputMode="decimal"
        value={trial.total}
        onChange={(event) => change({ total: event.target.value })}
        autoComplete="off"
      />
      <TextField
        name="unit"
        label={t("allocation.unit")}
        inputMode="decimal"
        value={trial.unit}
        onChange={(event) => change({ unit: event.target.value })}
        autoComplete="off"
      />
      <SelectField
        name="income"
        label={t("allocation.mode")}
        value={trial.incomeMode}
        onChange={(event) => {
          const mode = INCOME_MODES.find((one) => one === event.target.value);
          if (mode) change({ incomeMode: mode });
        }}
      >
        {INCOME_MODES.map((mode) => (
          <option key={mode} value={mode}>
            {t(`policy.mode.${mode}`)}
          </option>
        ))}
      </SelectField>
    </section>
  );
}
