import type { Finding } from "~/domain/rules/finding";
import { isMessageKey } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import styles from "./plan.module.css";

type Props = { findings: readonly Finding[]; gap: string | null; onGap(code: string | null): void };

/** Gaps as work: one toggle per kind of gap with its count; pressed = only these are shown in picture and outline. */
export function GapFilter({ findings, gap, onGap }: Props) {
  const t = useT();
  const counts = new Map<string, Finding[]>();
  const gravestFirst = [...findings].sort((a, b) => "EWI".indexOf(a.severity) - "EWI".indexOf(b.severity));
  for (const finding of gravestFirst) counts.set(finding.code, [...(counts.get(finding.code) ?? []), finding]);
  if (findings.length === 0)
    return (
      <div className="banner" data-tone="ok">
        {t("plan.noGaps")}
      </div>
    );
  return (
    <div className={styles.gaps} role="group" aria-label={t("plan.gaps")}>
      <span className="label">{t("plan.gaps")}</span>
      {[...counts].map(([code, found]) => {
        const key = `plan.gap.${code}`;
        return (
          <button
            key={code}
            className={styles.gap}
            data-severity={found[0]?.severity}
            aria-pressed={gap === code}
            onClick={() => onGap(gap === code ? null : code)}
          >
            {isMessageKey(key) ? t(key) : code} <strong>{found.length}</strong>
          </button>
        );
      })}
      {gap !== null && (
        <button className="button" data-kind="quiet" data-size="small" onClick={() => onGap(null)}>
          {t("plan.gap.all")}
        </button>
      )}
    </div>
  );
}
