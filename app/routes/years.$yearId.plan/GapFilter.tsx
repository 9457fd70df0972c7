import type { Finding } from "~/domain/rules/finding";
import { isMessageKey } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import styles from "./plan.module.css";

/** Gaps as work: one toggle per kind of gap with its count; pressed = only these are shown in picture and outline. */
export function GapFilter(props: { findings: Finding[]; gap: string | null; onGap(code: string | null): void }) {
  const t = useT();
  const counts = new Map<string, number>();
  for (const { code } of props.findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  if (counts.size === 0)
    return (
      <div className="banner" data-tone="ok">
        {t("plan.noGaps")}
      </div>
    );
  return (
    <div className={styles.gaps} role="group" aria-label={t("plan.gaps")}>
      <span className="label">{t("plan.gaps")}</span>
      <button className={styles.gap} aria-pressed={props.gap === null} onClick={() => props.onGap(null)}>
        {t("plan.gap.all")} {props.findings.length}
      </button>
      {[...counts].map(([code, count]) => {
        const key = `plan.gap.${code}`;
        return (
          <button
            key={code}
            className={styles.gap}
            aria-pressed={props.gap === code}
            onClick={() => props.onGap(props.gap === code ? null : code)}
          >
            {isMessageKey(key) ? t(key) : code} <strong>{count}</strong>
          </button>
        );
      })}
    </div>
  );
}
