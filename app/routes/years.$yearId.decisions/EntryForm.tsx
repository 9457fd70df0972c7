import { Form, useNavigation } from "@remix-run/react";
import { useId } from "react";
import { FailedField } from "~/components/form/FailedField";
import { failedFieldOf, type FailureAnswer } from "~/components/form/FormProblem";
import { TextField } from "~/components/form/TextField";
import { useT } from "~/i18n/useT";
import styles from "./decisions.module.css";
import type { DecisionsPageView } from "./decisionsView";
import { TypedRows } from "./TypedRows";

type Props = { view: DecisionsPageView; answer: FailureAnswer | null };

/** The letter and its list: pasted, as a file, or filled in project by project. */
export function EntryForm({ view, answer }: Props) {
  const t = useT();
  const id = useId();
  const busy = useNavigation().state !== "idle";
  if (view.projects.length === 0) return <div className="empty">{t("decisions.nothingWaits")}</div>;
  return (
    <Form method="post" encType="multipart/form-data" className="card" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{t("decisions.letter")}</h2>
      <input type="hidden" name="round" value={view.round} />
      <FailedField.Provider value={failedFieldOf(answer)}>
        <div className={styles.letter}>
          <TextField name="documentNo" label={t("decisions.documentNo")} failsAs="letterNo" required maxLength={200} />
          <TextField
            name="documentDate"
            label={t("decisions.documentDate")}
            required
            maxLength={20}
            inputMode="numeric"
            placeholder={t("lifecycle.dateExample")}
          />
        </div>
      </FailedField.Provider>
      <fieldset className={styles.source}>
        <legend>{t("decisions.paste")}</legend>
        <p className="hint" id={`${id}-hint`}>
          {t("decisions.pasteHint")}
        </p>
        <label className="visually-hidden" htmlFor={`${id}-text`}>
          {t("decisions.pasteLabel")}
        </label>
        <textarea
          id={`${id}-text`}
          name="text"
          className="input"
          rows={5}
          spellCheck={false}
          aria-describedby={`${id}-hint`}
        />
        <label className={styles.file}>
          <span>{t("decisions.file")}</span>
          <input type="file" name="file" accept=".xlsx,.csv,.tsv,.txt" />
        </label>
      </fieldset>
      <details className={styles.typed}>
        <summary>{t("decisions.type", { count: view.projects.length })}</summary>
        <TypedRows view={view} />
      </details>
      <button className="button" disabled={busy}>
        {t("decisions.check")}
      </button>
    </Form>
  );
}
