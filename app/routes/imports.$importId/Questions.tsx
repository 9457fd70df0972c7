import { HelpCircle } from "lucide-react";
import { useBilingual, useT } from "~/i18n/useT";
import { ANSWER_FIELD } from "./importCommand";
import type { QuestionView } from "./pageData";
import styles from "./preview.module.css";

/** What can be read in more than one way: asked, never guessed; the first choice leaves it as printed. */
export function Questions({ questions, disabled }: { questions: readonly QuestionView[]; disabled: boolean }) {
  const t = useT();
  if (questions.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>
        <HelpCircle size={20} aria-hidden /> {t("import.questionsTitle", { count: questions.length })}
      </h2>
      <p className="hint">{t("import.questionsHint")}</p>
      <div className={styles.questions}>
        {questions.map((question) => (
          <Question key={question.cell} question={question} disabled={disabled} />
        ))}
      </div>
    </section>
  );
}

function Question({ question, disabled }: { question: QuestionView; disabled: boolean }) {
  const t = useT();
  const pick = useBilingual();
  const name = `${ANSWER_FIELD}${question.cell}`;
  return (
    <fieldset className={styles.question} disabled={disabled} data-kind={question.kind}>
      <legend>
        {t(`import.question.${question.kind}`)}{" "}
        <span className="hint">{t("import.cellIs", { cell: question.cell })}</span>
      </legend>
      <p className={styles.rowName}>{question.rowName}</p>
      <p>{pick(question.message)}</p>
      {question.kind !== "CHANGE" && (
        <p className={styles.printed}>{t("import.printedIs", { printed: question.printed })}</p>
      )}
      <Changes question={question} />
      <label className={styles.choice}>
        <input type="radio" name={name} value="" defaultChecked={question.answer === null} />
        <span>{t(`import.leave.${question.kind}`)}</span>
      </label>
      {question.choices
        .filter(({ id }) => question.kind !== "CHANGE" || id !== "keep")
        .map(({ id, label }) => (
          <label key={id} className={styles.choice}>
            <input type="radio" name={name} value={id} defaultChecked={question.answer === id} />
            <span>{pick(label)}</span>
          </label>
        ))}
    </fieldset>
  );
}

function Changes({ question }: { question: QuestionView }) {
  const t = useT();
  const pick = useBilingual();
  if (question.changes.length === 0) return null;
  return (
    <div className={styles.changes}>
      <table>
        <thead>
          <tr>
            <th scope="col" />
            <th scope="col">{t("import.changeFrom")}</th>
            <th scope="col">{t("import.changeTo")}</th>
          </tr>
        </thead>
        <tbody>
          {question.changes.map((change, index) => (
            <tr key={index}>
              <th scope="row">{pick(change.field)}</th>
              <td>
                <del>{change.from}</del>
              </td>
              <td>
                <ins>{change.to}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {question.moreChanges > 0 && <p className="hint">{t("import.changesMore", { count: question.moreChanges })}</p>}
    </div>
  );
}
