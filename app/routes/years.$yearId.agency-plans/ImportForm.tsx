import { Form, useNavigation } from "@remix-run/react";
import { useId } from "react";
import { FailedField } from "~/components/form/FailedField";
import { failedFieldOf, type FailureAnswer } from "~/components/form/FormProblem";
import { TextField } from "~/components/form/TextField";
import { AGENCY_PLAN_KINDS } from "~/domain/localPlan/agencyAlignment";
import { por02Template } from "~/domain/localPlan/por02/columns";
import { useT } from "~/i18n/useT";
import styles from "./agencyPlans.module.css";
import type { AgencyPlansPageView } from "./agencyPlansView";

type Props = { view: AgencyPlansPageView; answer: FailureAnswer | null; fy: number };

/** An empty table of แบบ ผ.02 for the five years around `fy` (B.E.) as a file that Excel opens with its Thai letters. */
function templateOf(fy: number): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = por02Template(2566 + Math.floor((fy - 2566) / 5) * 5).map((cells) => cells.map(quoted).join(","));
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${lines.join("\r\n")}\r\n`)}`;
}

/** Whose plan it is, what it is, and its table: pasted or as a file. */
export function ImportForm({ view, answer, fy }: Props) {
  const t = useT();
  const id = useId();
  const busy = useNavigation().state !== "idle";
  return (
    <Form method="post" encType="multipart/form-data" className="card" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{t("agencyPlan.import")}</h2>
      <FailedField.Provider value={failedFieldOf(answer)}>
        <div className={styles.fields}>
          <div className="field">
            <label htmlFor={`${id}-org`}>{t("agencyPlan.org")}</label>
            <select id={`${id}-org`} name="orgId" className="input" required defaultValue="">
              <option value="" disabled>
                —
              </option>
              {view.organizations.map((org) => (
                <option key={org.id} value={org.id}>
                  {org.nameTh}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={`${id}-kind`}>{t("agencyPlan.kind")}</label>
            <select id={`${id}-kind`} name="kind" className="input">
              {AGENCY_PLAN_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`agencyPlan.kind.${kind}`)}
                </option>
              ))}
            </select>
          </div>
          <TextField name="titleTh" label={t("agencyPlan.name")} required maxLength={300} autoComplete="off" />
        </div>
      </FailedField.Provider>
      <div className="field">
        <label htmlFor={`${id}-text`}>{t("agencyPlan.paste")}</label>
        <textarea
          id={`${id}-text`}
          name="text"
          className="input"
          rows={6}
          spellCheck={false}
          aria-describedby={`${id}-hint`}
        />
        <span className="hint" id={`${id}-hint`}>
          <Por02Hint fy={fy} />
        </span>
      </div>
      <label className={styles.file}>
        <span>{t("agencyPlan.file")}</span>
        <input type="file" name="file" accept=".xlsx,.csv,.tsv,.txt" />
      </label>
      <button className="button" disabled={busy}>
        {t("agencyPlan.read")}
      </button>
    </Form>
  );
}

/** Which columns are read, and an empty table of แบบ ผ.02. */
function Por02Hint({ fy }: { fy: number }) {
  const t = useT();
  return (
    <>
      {t("agencyPlan.pasteHint")} · {t("agencyPlan.por02.hint")}{" "}
      <a href={templateOf(fy)} download={`por-02-${fy}.csv`}>
        {t("agencyPlan.por02.template")}
      </a>
    </>
  );
}
