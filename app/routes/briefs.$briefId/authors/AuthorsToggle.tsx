import { PenLine } from "lucide-react";
import { useT } from "~/i18n/useT";
import { AUTHORS_TOGGLE, useAuthors } from "./AuthorsContext";
import styles from "./authors.module.css";

/** Shows or hides who wrote what in the long texts. */
export function AuthorsToggle() {
  const t = useT();
  const { on, toggle } = useAuthors();
  return (
    <button
      type="button"
      id={AUTHORS_TOGGLE}
      className={styles.toggle}
      aria-pressed={on}
      title={t("authors.legend")}
      onClick={toggle}
    >
      <PenLine size={17} aria-hidden />
      <span className={styles.toggleName}>{t("authors.show")}</span>
    </button>
  );
}
