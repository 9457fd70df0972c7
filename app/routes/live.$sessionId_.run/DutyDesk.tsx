import { useEffect, useState } from "react";
import { CommandForm } from "~/components/forum/CommandForm";
import { LENGTHS } from "~/domain/dialogue/card";
import { isOver } from "~/domain/dialogue/sessionState";
import type { RunView } from "~/domain/dialogue/view/sessionView";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import { uuid } from "./CardDesk";
import styles from "./run.module.css";

/** Who does what until when. */
export function DutyDesk({ view, today }: { view: RunView; today: string }) {
  const t = useT();
  const locale = useLocale();
  const { organizations, outcome, head } = view;
  const over = isOver(head.state);
  return (
    <section className="card">
      <h2>{t("dialogue.phase.DUTIES")}</h2>
      <ul className={styles.cards}>
        {outcome.duties.map((duty) => (
          <li key={duty.id} className="row">
            <span className={styles.who}>
              <strong>{duty.orgName}</strong>: {duty.text} ·{" "}
              {t("dialogue.by", { date: thaiDate(duty.dueOn, { locale, style: "short" }) })}
            </span>
            {duty.accepted && (
              <span className="tag" data-tone="ok">
                {t("dialogue.accepted")}
              </span>
            )}
            {!over && (
              <CommandForm intent="removeDuty" fields={{ dutyId: duty.id }}>
                <button
                  className="button"
                  data-kind="quiet"
                  data-size="small"
                  aria-label={t("dialogue.removeDuty", { text: duty.text })}
                >
                  {t("dialogue.remove")}
                </button>
              </CommandForm>
            )}
          </li>
        ))}
      </ul>
      {!over && organizations.length > 0 && <NewDuty view={view} today={today} />}
    </section>
  );
}

function NewDuty({ view: { organizations, outcome }, today }: { view: RunView; today: string }) {
  const t = useT();
  const [dutyId, setDutyId] = useState("");
  useEffect(() => setDutyId(uuid()), []);
  if (dutyId === "") return null;
  return (
    <CommandForm
      key={dutyId}
      intent="addDuty"
      fields={{ dutyId }}
      className={styles.form}
      keeps="new"
      onSent={() => setDutyId(uuid())}
    >
      <label>
        {t("dialogue.dutyText")}
        <input name="text" className="input" maxLength={LENGTHS.duty} required />
      </label>
      <label>
        {t("dialogue.dutyOrg")}
        <select name="orgKey" className="input">
          {organizations.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("dialogue.item")}
        <select name="itemId" className="input">
          <option value="">–</option>
          {outcome.items.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("dialogue.dutyDue")}
        <input name="dueOn" type="date" className="input" min={today} required />
      </label>
      <button className="button">{t("dialogue.add")}</button>
    </CommandForm>
  );
}
