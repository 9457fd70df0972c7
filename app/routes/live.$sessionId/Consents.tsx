import { CommandForm } from "~/components/forum/CommandForm";
import { LENGTHS } from "~/domain/dialogue/card";
import { CONSENTS } from "~/domain/dialogue/voting/consent";
import type { SeatView } from "~/domain/dialogue/view/sessionView";
import { usePhoneT } from "~/i18n/useT";
import styles from "./phone.module.css";

/** One word of the organisation on each item; concerns and objections with a reason. */
export function Consents({ view: { items, consents, seat } }: { view: SeatView }) {
  const t = usePhoneT();
  const wordOf = new Map(consents.map((word) => [word.itemId, word]));
  if (!seat.verified)
    return (
      <p className="banner" data-tone="warn">
        {t("error.seatUnverified")}
      </p>
    );
  if (items.length === 0) return <p className="banner">{t("dialogue.nothingToVote")}</p>;
  return (
    <ul className={styles.stack}>
      {items.map(({ id, title }) => {
        const word = wordOf.get(id);
        return (
          <li key={id} className="card">
            <h2>{title}</h2>
            <CommandForm
              intent="consent"
              fields={{ itemId: id, revision: String((word?.revision ?? 0) + 1) }}
              className={styles.sheet}
              keeps={id}
            >
              <label className="hint" htmlFor={`why-${id}`}>
                {t("dialogue.consentWhy")}
              </label>
              <input
                id={`why-${id}`}
                name="reason"
                className="input"
                maxLength={LENGTHS.reason}
                defaultValue={word?.reason}
              />
              <div className={styles.three}>
                {CONSENTS.map((choice) => (
                  <button
                    key={choice}
                    className="button"
                    name="choice"
                    value={choice}
                    data-kind={word?.choice === choice ? undefined : "secondary"}
                    aria-pressed={word?.choice === choice}
                  >
                    {t(`dialogue.consent.${choice}`)}
                  </button>
                ))}
              </div>
              {word && <p className="hint">✓ {t("dialogue.consentGiven", { org: seat.orgName })}</p>}
            </CommandForm>
          </li>
        );
      })}
    </ul>
  );
}
