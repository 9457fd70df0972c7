import type { ReactNode } from "react";
import { noBreakMaiYamok } from "~/format/maiYamok";
import { useT } from "~/i18n/useT";
import styles from "./text.module.css";

/**
 * A text as it is read: the same box as the field, so that nothing moves when writing begins. `children` show the words in
 * another way, with what is said about them.
 */
export function ReadText(props: { value: string; labelledBy?: string; children?: ReactNode }) {
  const { value, labelledBy, children } = props;
  const t = useT();
  return (
    <div className={styles.read} role="group" aria-labelledby={labelledBy}>
      {value.trim() === "" ? (
        <span className={styles.blank}>{t("brief.empty")}</span>
      ) : (
        (children ?? noBreakMaiYamok(value))
      )}
    </div>
  );
}
