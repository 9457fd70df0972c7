import { useId } from "react";
import table from "~/components/CardTable.module.css";
import { ActionForm } from "~/components/form/ActionForm";
import { SelectField } from "~/components/form/SelectField";
import { TextField } from "~/components/form/TextField";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import type { FollowDuty, FollowPageView } from "./followView";
import styles from "./follow.module.css";

const TONE = { DONE: "ok", OVERDUE: "bad", SOON: "warn", OPEN: undefined } as const;

/** Tick off, open again, take away. */
function Acts({ duty }: { duty: FollowDuty }) {
  const t = useT();
  const id = useId();
  const key = (
    <>
      <input type="hidden" name="dutyId" value={duty.id} />
      <input type="hidden" name="version" value={duty.version} />
    </>
  );
  if (duty.state === "DONE")
    return (
      <ActionForm intent="reopen" submit={t("follow.reopen")} kind="quiet" size="small">
        {key}
      </ActionForm>
    );
  return (
    <details className={styles.acts}>
      <summary>{t("follow.tick")}</summary>
      <ActionForm intent="done" submit={t("follow.done")} size="small">
        {key}
        <div className="field">
          <label htmlFor={id}>{t("follow.note")}</label>
          <input id={id} name="reason" className="input" maxLength={500} />
        </div>
      </ActionForm>
      <ActionForm intent="remove" submit={t("follow.remove")} kind="quiet" size="small">
        {key}
      </ActionForm>
    </details>
  );
}

function DutyRow({ duty, acts }: { duty: FollowDuty; acts: boolean }) {
  const t = useT();
  const locale = useLocale();
  return (
    <tr>
      <th scope="row">{duty.text}</th>
      <td data-label={t("follow.party")}>{duty.partyName}</td>
      <td data-label={t("follow.due")}>{duty.dueOn ? thaiDate(duty.dueOn, { locale }) : t("follow.noDay")}</td>
      <td data-label={t("follow.state")}>
        <span className="tag" data-tone={TONE[duty.state]}>
          {t(`follow.state.${duty.state}`)}
        </span>
        {duty.doneAt && (
          <span className={table.sub}>
            {duty.doneByName} · {thaiDate(new Date(duty.doneAt).toISOString().slice(0, 10), { locale })}
            {duty.doneNote && ` · ${duty.doneNote}`}
          </span>
        )}
      </td>
      <td>{acts && <Acts duty={duty} />}</td>
    </tr>
  );
}

/** Who does what by when; what is done stays with its day. */
export function Duties({ view }: { view: FollowPageView }) {
  const t = useT();
  const acts = view.may.follow && view.keeps;
  return (
    <section aria-labelledby="duties">
      <h2 id="duties">{t("follow.duties")}</h2>
      <p className="hint">{t(view.keeps ? "follow.reminds" : "follow.notKept")}</p>
      {view.duties.length === 0 ? (
        <div className="empty">{t(acts ? "follow.none" : "follow.noneToRead")}</div>
      ) : (
        <div className={table.frame}>
          <table className={`${table.table} ${styles.table}`}>
            <thead>
              <tr>
                <th scope="col">{t("follow.duty")}</th>
                <th scope="col">{t("follow.party")}</th>
                <th scope="col">{t("follow.due")}</th>
                <th scope="col">{t("follow.state")}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {view.duties.map((duty) => (
                <DutyRow key={duty.id} duty={duty} acts={acts} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {acts && (
        <div className={styles.forms}>
          <ActionForm intent="seed" submit={t("follow.seed")} kind="secondary" />
          <details>
            <summary>{t("follow.add")}</summary>
            <ActionForm intent="add" submit={t("follow.add")} clears className={styles.form}>
              <TextField name="text" label={t("follow.duty")} required maxLength={1_000} autoComplete="off" />
              <SelectField name="partyNo" label={t("follow.party")}>
                {view.sides.map(({ no, nameTh }) => (
                  <option key={no} value={no}>
                    {nameTh}
                  </option>
                ))}
              </SelectField>
              <TextField
                name="dueOn"
                label={t("follow.due")}
                placeholder={t("lifecycle.dateExample")}
                inputMode="numeric"
              />
            </ActionForm>
          </details>
        </div>
      )}
    </section>
  );
}
