import { CommandForm } from "~/components/forum/CommandForm";
import { DutyResult, Summary } from "~/components/forum/Results";
import type { SeatView } from "~/domain/dialogue/view/sessionView";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, usePhoneT } from "~/i18n/useT";
import styles from "./phone.module.css";

/** Duties of the own organisation to accept, then those of the others; at the close everything that was decided. */
export function Duties({ view: { duties, seat, head, outcome } }: { view: SeatView }) {
  const t = usePhoneT();
  const locale = useLocale();
  const own = duties.filter(({ orgName }) => orgName === seat.orgName);
  const others = duties.filter(({ orgName }) => orgName !== seat.orgName);
  return (
    <>
      {duties.length === 0 && <p className="banner">{t("dialogue.noDuties")}</p>}
      <ul className={styles.stack}>
        {own.map(({ id, text, dueOn, accepted }) => (
          <li key={id} className="card">
            <strong>{text}</strong>
            <p className="hint">{t("dialogue.by", { date: thaiDate(dueOn, { locale, style: "short" }) })}</p>
            {accepted ? (
              <span className="tag" data-tone="ok">
                {t("dialogue.accepted")}
              </span>
            ) : (
              <CommandForm intent="accept" fields={{ dutyId: id }} className={styles.thumb}>
                <button className="button">{t("dialogue.accept")}</button>
              </CommandForm>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && <DutyResult duties={others} />}
      {head.phase?.kind === "CLOSE" && outcome && <Summary outcome={{ ...outcome, duties: [] }} />}
    </>
  );
}
