import { Form, useSubmit } from "@remix-run/react";
import { SelectField } from "~/components/form/SelectField";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./allocation.module.css";
import type { AllocationData, DatasetView } from "./allocationView";

function Source({ dataset }: { dataset: DatasetView }) {
  const t = useT();
  const locale = useLocale();
  return (
    <p className="hint">
      <strong>{dataset.name}</strong> ·{" "}
      {t("allocation.source", { source: dataset.source, date: thaiDate(dataset.sourceDate, { locale }) })}
    </p>
  );
}

/** Which figures are tried and with which they are compared; the choice stands in the address. */
export function DatasetPicker({ data, year }: { data: AllocationData; year: string }) {
  const t = useT();
  const submit = useSubmit();
  const { datasets, chosen, compared } = data;
  return (
    <section className="card" aria-label={t("allocation.dataset")}>
      <Form
        method="get"
        className={styles.picker}
        onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
      >
        <input type="hidden" name="year" value={year} />
        <SelectField name="set" label={t("allocation.dataset")} defaultValue={chosen.id} key={`set-${chosen.id}`}>
          {datasets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField name="with" label={t("allocation.compare")} defaultValue={compared?.id ?? ""}>
          <option value="">{t("allocation.compareNone")}</option>
          {datasets
            .filter(({ id }) => id !== chosen.id)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </SelectField>
        <noscript>
          <button className="button" data-kind="secondary">
            {t("allocation.show")}
          </button>
        </noscript>
      </Form>
      {chosen.areaCode === null && (
        <div className="banner" data-tone="warn" role="note">
          {t("allocation.example")}
        </div>
      )}
      <Source dataset={chosen} />
      {compared && <Source dataset={compared} />}
    </section>
  );
}
