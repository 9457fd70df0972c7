import { Check, CircleAlert } from "lucide-react";
import { useBilingual, useT } from "~/i18n/useT";
import { useCompleteness } from "../state/useCompleteness";
import styles from "./form.module.css";

/** Whether an item is complete, in words; what is missing opens below the mark. */
export function CompleteMark({ item }: { item: number }) {
  const t = useT();
  const pick = useBilingual();
  const found = useCompleteness()[item - 1];
  if (!found || found.complete)
    return (
      <span className={styles.mark} data-complete="true">
        <Check size={14} aria-hidden /> {t("brief.complete")}
      </span>
    );
  return (
    <details className={styles.missing}>
      <summary className={styles.mark}>
        <CircleAlert size={14} aria-hidden /> {t("brief.incomplete", { count: found.missing.length })}
      </summary>
      <ul>
        {found.missing.map((missing) => (
          <li key={missing.th}>{pick(missing)}</li>
        ))}
      </ul>
    </details>
  );
}
