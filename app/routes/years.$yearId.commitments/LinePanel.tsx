import { useEffect, useId, useRef } from "react";
import { ActionForm } from "~/components/form/ActionForm";
import { TextField } from "~/components/form/TextField";
import { LetterFields } from "~/components/steps/LetterFields";
import { ReasonField } from "~/components/steps/ReasonField";
import { CODE_SYSTEMS } from "~/domain/commitment/codes";
import { baht } from "~/format/baht";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import type { CommitmentsPageLine } from "./commitmentsView";
import styles from "./commitments.module.css";

type Props = { line: CommitmentsPageLine };

function Key({ line }: Props) {
  return (
    <>
      <input type="hidden" name="briefId" value={line.briefId} />
      <input type="hidden" name="fundingId" value={line.fundingId} />
    </>
  );
}

/** Up one rung, with the document that proves it. */
function Raise({ line }: Props) {
  const t = useT();
  const id = useId();
  if (!line.next) return null;
  const step = t(`brief.commitment.${line.next}`);
  return (
    <ActionForm intent="step" submit={t("commitment.raise", { step })} className={styles.form}>
      <h3>{t("commitment.raise", { step })}</h3>
      <p className="hint">{t(`commitment.proof.${line.next}`)}</p>
      <Key line={line} />
      <input type="hidden" name="from" value={line.step} />
      <input type="hidden" name="to" value={line.next} />
      <LetterFields
        idOf={(name) => `${id}-${name}`}
        numberLabel={t("commitment.documentNo")}
        dateLabel={t("commitment.documentDate")}
      />
      <ReasonField id={`${id}-reason`} required={false} />
    </ActionForm>
  );
}

/** Back to a lower rung, with a reason: what was taken stays in the list. */
function PutBack({ line }: Props) {
  const t = useT();
  const id = useId();
  if (line.below.length === 0) return null;
  return (
    <details>
      <summary>{t("commitment.putBack")}</summary>
      <ActionForm intent="step" submit={t("commitment.putBack")} kind="secondary" className={styles.form}>
        <Key line={line} />
        <input type="hidden" name="from" value={line.step} />
        <div className="field">
          <label htmlFor={`${id}-to`}>{t("commitment.backTo")}</label>
          <select id={`${id}-to`} name="to" className="input" defaultValue={line.below.at(-1)}>
            {line.below.map((step) => (
              <option key={step} value={step}>
                {t(`brief.commitment.${step}`)}
              </option>
            ))}
          </select>
        </div>
        <ReasonField id={`${id}-reason`} required />
      </ActionForm>
    </details>
  );
}

/** Every step that was taken, the last first. */
function Steps({ line }: Props) {
  const t = useT();
  const locale = useLocale();
  const steps = [...line.steps].reverse();
  if (steps.length === 0)
    return <p className="hint">{t(line.stated === "PLEDGED" ? "commitment.noSteps" : "commitment.statedOnly")}</p>;
  return (
    <ol className={styles.steps}>
      {steps.map(({ id, from, to, documentNo, documentDate, note, byName, at, amount }) => (
        <li key={id}>
          <strong>
            {t(`brief.commitment.${from}`)} → {t(`brief.commitment.${to}`)}
          </strong>
          {documentNo && (
            <span>
              {t("commitment.document", {
                number: documentNo,
                date: documentDate ? thaiDate(documentDate, { locale }) : "–",
              })}
            </span>
          )}
          {note && <span>“{note}”</span>}
          <span className="hint">
            {byName} · {thaiDate(new Date(at).toISOString().slice(0, 10), { locale })}
            {amount !== null && ` · ${baht(amount, { unit: true, locale })}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Codes by which other systems know the project and this line. */
function CodeForms({ line }: Props) {
  const t = useT();
  return (
    <details>
      <summary>{t("commitment.codes")}</summary>
      <p className="hint">{t("commitment.codesHelp")}</p>
      {(["PROJECT", "FUNDING"] as const).map((of) => (
        <fieldset key={of} className={styles.codes}>
          <legend>{t(`commitment.codes.${of}`)}</legend>
          {CODE_SYSTEMS.map((system) => (
            <ActionForm key={system} intent="code" submit={t("commitment.saveCode")} kind="quiet" size="small">
              <Key line={line} />
              <input type="hidden" name="of" value={of} />
              <input type="hidden" name="system" value={system} />
              <TextField
                name="code"
                label={system}
                maxLength={60}
                autoComplete="off"
                defaultValue={(of === "PROJECT" ? line.projectCodes : line.codes)[system] ?? ""}
              />
            </ActionForm>
          ))}
        </fieldset>
      ))}
    </details>
  );
}

/** An open line: its steps, the next one, the way back, codes of other systems. */
export function LinePanel({ line }: Props) {
  const t = useT();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section className={styles.panel}>
      <div>
        <h3 ref={head} tabIndex={-1}>
          {t("commitment.steps", { source: t(`brief.source.${line.source}`), code: line.code })}
        </h3>
        <Steps line={line} />
      </div>
      {line.mayRecord && (
        <div className={styles.forms}>
          <Raise line={line} />
          <PutBack line={line} />
          <CodeForms line={line} />
        </div>
      )}
    </section>
  );
}
