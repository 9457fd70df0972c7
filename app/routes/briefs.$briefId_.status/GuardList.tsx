import { Link } from "@remix-run/react";
import type { GuardResult } from "~/domain/lifecycle/guards";
import type { Finding } from "~/domain/rules/finding";
import { useBilingual, useT } from "~/i18n/useT";
import { mendingPlace } from "./mendingPlace";
import type { StatusView } from "./statusView";
import styles from "./status.module.css";

/** What stands before a step, each with the way to the place that mends it. */
export function GuardList({ view, guard }: { view: StatusView; guard: GuardResult }) {
  const t = useT();
  const { blocking, waived, warnings } = guard;
  return (
    <>
      {blocking.length > 0 && (
        <>
          <p className={styles.count}>{t("lifecycle.blocking", { count: blocking.length })}</p>
          <Findings view={view} findings={blocking} tone="bad" />
        </>
      )}
      {waived.length > 0 && (
        <>
          <p className={styles.count}>{t("lifecycle.waived", { count: waived.length })}</p>
          <Findings view={view} findings={waived} tone="warn" />
        </>
      )}
      {warnings.length > 0 && (
        <details className={styles.warnings}>
          <summary>{t("lifecycle.warnings", { count: warnings.length })}</summary>
          <Findings view={view} findings={warnings} tone="warn" />
        </details>
      )}
    </>
  );
}

type FindingsProps = { view: StatusView; findings: readonly Finding[]; tone: "bad" | "warn" };

function Findings({ view, findings, tone }: FindingsProps) {
  const pick = useBilingual();
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <li key={`${finding.rule}-${finding.code}-${finding.message.th}`}>
          <span className="tag" data-tone={tone}>
            {finding.rule}
          </span>
          <Link to={mendingPlace(view, finding)}>{pick(finding.message)}</Link>
        </li>
      ))}
    </ul>
  );
}
