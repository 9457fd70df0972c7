import { ActionForm } from "~/components/form/ActionForm";
import { SelectField } from "~/components/form/SelectField";
import { TextField } from "~/components/form/TextField";
import { READINESS, READINESS_STATES } from "~/domain/mou/after/readiness";
import { useBilingual, useT } from "~/i18n/useT";
import type { FollowPageView } from "./followView";
import styles from "./follow.module.css";

type Props = { view: FollowPageView; readiness: NonNullable<FollowPageView["readiness"]> };

const TONE = { YES: "ok", NO: "warn", NOT_NEEDED: undefined } as const;

/** [R13b] What the receiving อปท. needs before it takes assets over, each with its regulation. Advice: it blocks nothing. */
export function Readiness({ view, readiness }: Props) {
  const t = useT();
  const pick = useBilingual();
  return (
    <section aria-labelledby="readiness">
      <h2 id="readiness">{t("follow.readiness", { org: view.mou.transferee?.nameTh ?? "" })}</h2>
      <p className="hint">{t("follow.readinessHelp")}</p>
      <ul className={styles.checklist}>
        {READINESS.map(({ key, title, law }) => {
          const answer = readiness.answers.find((one) => one.key === key);
          return (
            <li key={key} className="card">
              <div className={styles.point}>
                <strong>{pick(title)}</strong>
                <span className="tag" data-tone={answer ? TONE[answer.state] : "warn"}>
                  {t(answer ? `follow.ready.${answer.state}` : "follow.ready.OPEN")}
                </span>
              </div>
              <p className="hint" lang="th">
                {law}
              </p>
              {answer?.note && <p>{answer.note}</p>}
              {view.may.follow && (
                <details>
                  <summary>{t("follow.answer")}</summary>
                  <ActionForm intent="readiness" submit={t("follow.saveAnswer")} kind="secondary" size="small">
                    <input type="hidden" name="key" value={key} />
                    <SelectField name="state" label={t("follow.answer")} defaultValue={answer?.state ?? "YES"}>
                      {READINESS_STATES.map((state) => (
                        <option key={state} value={state}>
                          {t(`follow.ready.${state}`)}
                        </option>
                      ))}
                    </SelectField>
                    <TextField name="note" label={t("follow.note")} maxLength={300} defaultValue={answer?.note ?? ""} />
                  </ActionForm>
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
