import { CommandForm } from "~/components/forum/CommandForm";
import type { RoomView } from "~/domain/dialogue/view/sessionView";
import { usePhoneT } from "~/i18n/useT";
import styles from "./room.module.css";

/** The texts of the note as they are saved; a line can be added to each by a plain request. `waits` = the socket is coming. */
export function PlainTexts({ room: { note, mayWrite }, waits = false }: { room: RoomView; waits?: boolean }) {
  const t = usePhoneT();
  return (
    <ul className={styles.texts}>
      {note.texts.map(({ field, text }) => (
        <li key={field}>
          <span className="label" id={`said-${field}`}>
            {t(`dialogue.note.${field}`)}
          </span>
          <p className={styles.said}>{text || "–"}</p>
          {mayWrite && !waits && field !== "title" && (
            <CommandForm intent="noteLine" fields={{ field }} className={styles.adder} key={text}>
              <input
                name="text"
                className="input"
                maxLength={500}
                required
                aria-labelledby={`said-${field}`}
                placeholder={t(`dialogue.note.hint.${field}`)}
              />
              <button className="button" data-kind="secondary">
                {t("dialogue.add")}
              </button>
            </CommandForm>
          )}
        </li>
      ))}
    </ul>
  );
}
