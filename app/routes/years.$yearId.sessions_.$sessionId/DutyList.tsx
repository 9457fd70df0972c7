import { ActionForm } from "~/components/form/ActionForm";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import type { SessionData } from "./route";
import styles from "./session.module.css";

/** What the session gave whom to do until when; each is ticked off by its organisation, and opened again by one press. */
export function DutyList({ page: { outcome, ticks } }: { page: SessionData }) {
  const t = useT();
  const locale = useLocale();
  const { duties } = outcome;
  if (duties.length === 0) return null;
  const open = duties.filter(({ done }) => !done).length;
  return (
    <section id="duties">
      <h2>
        {t("dialogue.phase.DUTIES")}{" "}
        <span className="hint">{t("dialogue.duty.count", { open, all: duties.length })}</span>
      </h2>
      <ul className={styles.duties}>
        {duties.map(({ id, text, orgName, dueOn, itemTitle, done }) => (
          <li key={id}>
            <span>
              <strong>{orgName}</strong>: {text}
              {itemTitle && ` (${itemTitle})`} ·{" "}
              {t("dialogue.by", { date: thaiDate(dueOn, { locale, style: "short" }) })}
            </span>
            <span className="tag" data-tone={done ? "ok" : "warn"}>
              {t(done ? "dialogue.duty.done" : "dialogue.duty.open")}
            </span>
            {ticks.includes(id) && (
              <ActionForm
                key={`${id} ${done}`}
                intent={done ? "dutyReopen" : "dutyDone"}
                submit={t(done ? "dialogue.duty.reopen" : "dialogue.duty.tick")}
                kind={done ? "quiet" : "secondary"}
                size="small"
              >
                <input type="hidden" name="dutyId" value={id} />
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
