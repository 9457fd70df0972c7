import styles from "~/components/mou/life.module.css";
import type { TextChange } from "~/domain/mou/approval/approvedText";
import { useBilingual, useT } from "~/i18n/useT";

/** Where two texts differ, with what stood there and what stands there now. */
export function Changes({ changes }: { changes: readonly TextChange[] }) {
  const t = useT();
  const pick = useBilingual();
  return (
    <ul className={styles.rows}>
      {changes.map(({ place, before, after }) => (
        <li key={`${place.th}-${before}-${after}`} className={styles.paper}>
          <strong>{pick(place)}</strong>
          <div>
            {t("mouLife.before")}: <del>{before || "–"}</del>
          </div>
          <div>
            {t("mouLife.after")}: <ins>{after || "–"}</ins>
          </div>
        </li>
      ))}
    </ul>
  );
}
