import { useBilingual, useT } from "~/i18n/useT";
import type { AgencyPlanPageView } from "./agencyPlanView";
import styles from "./agencyPlan.module.css";

const TONE = { E: "bad", W: "warn", I: undefined } as const;

/** What did not add up when the plan was read (R24), the gravest first. */
export function Misprints({ findings }: { findings: AgencyPlanPageView["findings"] }) {
  const t = useT();
  const pick = useBilingual();
  if (findings.length === 0)
    return (
      <div className="banner" data-tone="ok">
        {t("agencyPlan.noFindings")}
      </div>
    );
  const ordered = (["E", "W", "I"] as const).flatMap((severity) => findings.filter((one) => one.severity === severity));
  return (
    <details className="card" open={ordered[0]?.severity === "E"}>
      <summary className={styles.summary}>{t("agencyPlan.findings", { count: findings.length })}</summary>
      <p className="hint">{t("agencyPlan.findingsHint")}</p>
      <ul className={styles.findings}>
        {ordered.map((finding, at) => (
          <li key={at}>
            <span className="tag" data-tone={TONE[finding.severity]}>
              {t(`agencyPlan.severity.${finding.severity}`)}
            </span>
            <span>{pick(finding.message)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
