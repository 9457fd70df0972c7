import { Form, useNavigation } from "@remix-run/react";
import styles from "~/components/mou/life.module.css";
import { buddhistDateText } from "~/domain/calendar/buddhistDate";
import { useT } from "~/i18n/useT";
import type { SigningPageView } from "./signingView";

/** What is written down of the signing on paper; after the first time a correction with its reason. */
export function RecordForm({ view }: { view: SigningPageView }) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  const corrects = view.signings.length > 0;
  const { fields } = view.mou;
  const field = (name: string, label: string, more: Record<string, unknown> = {}) => (
    <div className="field" key={name}>
      <label htmlFor={`record-${name}`}>{label}</label>
      <input id={`record-${name}`} name={name} className="input" maxLength={300} {...more} />
    </div>
  );
  return (
    <details className="card" open={!corrects}>
      <summary>
        <strong>{t(corrects ? "mouLife.correct" : "mouLife.record")}</strong>
      </summary>
      {corrects && <p className="hint">{t("mouLife.correctHelp")}</p>}
      <Form method="post" encType="multipart/form-data" preventScrollReset>
        <input type="hidden" name="intent" value="record" />
        <div className={styles.grid}>
          {field("signedOn", t("mouLife.signedOn"), {
            required: true,
            inputMode: "numeric",
            defaultValue: buddhistDateText(fields.signingDate),
            placeholder: t("mouLife.dateExample"),
          })}
          {field("place", t("mouLife.place"), { required: true })}
          {field("documentNo", t("mouLife.documentNo"))}
          {field("originals", t("mouLife.originals"), { type: "number", min: 2, required: true, defaultValue: 2 })}
          {field("witness1", t("mouLife.witness", { no: 1 }), { required: true, defaultValue: fields.witness1Name })}
          {field("witness1Position", t("mouLife.witnessPosition", { no: 1 }), {
            defaultValue: fields.witness1Position,
          })}
          {field("witness2", t("mouLife.witness", { no: 2 }), { required: true, defaultValue: fields.witness2Name })}
          {field("witness2Position", t("mouLife.witnessPosition", { no: 2 }), {
            defaultValue: fields.witness2Position,
          })}
          {field("fingerprint", t("mouLife.fingerprint"), { required: true, maxLength: 40, autoComplete: "off" })}
          <p className={`hint ${styles.wide}`}>{t("mouLife.fingerprintHelp")}</p>
          {field("file", t("mouLife.scan"), {
            type: "file",
            required: true,
            accept: "application/pdf,image/png,image/jpeg",
          })}
          {corrects && field("reason", t("mouLife.reason"), { required: true, maxLength: 1000 })}
        </div>
        <button className="button" disabled={busy}>
          {t(corrects ? "mouLife.correct" : "mouLife.recordButton")}
        </button>
      </Form>
    </details>
  );
}
