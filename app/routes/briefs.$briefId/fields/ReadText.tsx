import { noBreakMaiYamok } from "~/format/maiYamok";
import { useT } from "~/i18n/useT";
import styles from "./text.module.css";

/** A text as it is read: the same box as the field, so that nothing moves when writing begins. */
export function ReadText({ value, labelledBy }: { value: string; labelledBy?: string }) {
  const t = useT();
  return (
    <div className={styles.read} role="group" aria-labelledby={labelledBy}>
      {value.trim() === "" ? <span className={styles.blank}>{t("brief.empty")}</span> : noBreakMaiYamok(value)}
    </div>
  );
}
