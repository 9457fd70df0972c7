import { Link, useFetcher } from "@remix-run/react";
import { FailedField } from "~/components/form/FailedField";
import { failedFieldOf, FormProblem, type FailureAnswer } from "~/components/form/FormProblem";
import { TextField } from "~/components/form/TextField";
import type { Finding } from "~/domain/rules/finding";
import { useBilingual, useT } from "~/i18n/useT";
import styles from "./allocation.module.css";
import type { AllocationData } from "./allocationView";

type Answer = FailureAnswer & {
  added?: { id: string; provinces: number } | { findings: Finding[] };
  removed?: true;
};

function Outcome({ answer, year }: { answer: Answer; year: string }) {
  const t = useT();
  const pick = useBilingual();
  if (answer.removed) return <p role="status">✓ {t("allocation.removed")}</p>;
  if (!answer.added) return null;
  if ("id" in answer.added)
    return (
      <p role="status">
        ✓ {t("allocation.added", { count: answer.added.provinces })} ·{" "}
        <Link to={`/allocation?year=${year}&set=${answer.added.id}`}>{t("allocation.openAdded")}</Link>
      </p>
    );
  const { findings } = answer.added;
  return (
    <div className="banner" data-tone="bad" role="alert">
      <div>
        <strong>{t("allocation.refused", { count: findings.length })}</strong>
        <ul className={styles.findings}>
          {findings.slice(0, 20).map((finding, at) => (
            <li key={at}>
              {finding.cell && `${t("allocation.cell", { cell: finding.cell })}: `}
              {pick(finding.message)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Takes a table of figures with its source and date, pasted or as a file; lets planners take the shown set away. */
export function AddDataset({ data, year }: { data: AllocationData; year: string }) {
  const t = useT();
  const fetcher = useFetcher<Answer>();
  const answer = fetcher.state === "idle" ? (fetcher.data ?? null) : null;
  if (!data.mayEdit) return <p className="hint">{t("allocation.plannersOnly")}</p>;
  return (
    <details className={`card ${styles.add}`}>
      <summary>{t("allocation.add")}</summary>
      <p className="hint">{t("allocation.addHint")}</p>
      <fetcher.Form method="post" encType="multipart/form-data">
        <FormProblem answer={answer} />
        {answer && <Outcome answer={answer} year={year} />}
        <input type="hidden" name="areaCode" value={data.areaCode} />
        <FailedField.Provider value={failedFieldOf(answer)}>
          <div className={styles.picker}>
            <TextField name="datasetName" label={t("field.datasetName")} maxLength={300} autoComplete="off" />
            <TextField name="datasetSource" label={t("field.datasetSource")} maxLength={300} autoComplete="off" />
            <TextField name="sourceDate" label={t("field.sourceDate")} hint="31/12/2566" autoComplete="off" />
            <TextField
              name="datasetTotal"
              failsAs="total"
              label={t("field.total")}
              inputMode="decimal"
              autoComplete="off"
            />
          </div>
        </FailedField.Provider>
        <label className="field">
          <span className="label">{t("allocation.paste")}</span>
          <textarea name="text" className="input" rows={6} />
        </label>
        <label className="field">
          <span className="label">{t("allocation.file")}</span>
          <input type="file" name="file" accept=".xlsx,.csv,.tsv,.txt" />
        </label>
        <div className="row">
          <button className="button" name="intent" value="add" disabled={fetcher.state !== "idle"}>
            {t("allocation.addSubmit")}
          </button>
        </div>
      </fetcher.Form>
      {data.chosen.areaCode !== null && (
        <fetcher.Form method="post" encType="multipart/form-data" className={styles.remove}>
          <input type="hidden" name="id" value={data.chosen.id} />
          <button className="button" data-kind="danger" data-size="small" name="intent" value="remove">
            {t("allocation.remove")}
          </button>
        </fetcher.Form>
      )}
    </details>
  );
}
