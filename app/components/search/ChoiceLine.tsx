import { useLocale, useT } from "~/i18n/useT";
import { choiceNote, choiceTitle } from "./choiceWords";
import styles from "./search.module.css";
import type { Choice } from "./useSearch";

/** A result: its name, what it is, and the piece of text that was found. */
export function ChoiceLine({ choice }: { choice: Choice }) {
  const t = useT();
  const locale = useLocale();
  const note = choiceNote(choice, t, locale);
  return (
    <>
      <span className={styles.title}>{choiceTitle(choice, t)}</span>
      {note && <span className={styles.note}>{note}</span>}
      {choice.kind === "text" && (
        <span className={styles.excerpt}>
          {choice.excerpt.before}
          <mark>{choice.excerpt.match}</mark>
          {choice.excerpt.after}
        </span>
      )}
    </>
  );
}
