import { useT } from "~/i18n/useT";
import styles from "./projects.module.css";

/** Buttons that mark the selected projects; they belong to the form around the table. */
export function BulkKind({ count }: { count: number }) {
  const t = useT();
  const button = (kind: "KEY" | "OTHER" | "UNDECIDED") => (
    <button className="button" data-kind="secondary" data-size="small" name="do" value={`kind:${kind}`}>
      {t(`projects.mark.${kind}`)}
    </button>
  );
  return (
    <div className={styles.bulk} role="group" aria-label={t("projects.bulk")}>
      <span role="status">{t("projects.selected", { count })}</span>
      {button("KEY")}
      {button("OTHER")}
      {button("UNDECIDED")}
    </div>
  );
}
