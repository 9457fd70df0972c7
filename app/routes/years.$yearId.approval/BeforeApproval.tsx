import { Form, Link, useNavigation } from "@remix-run/react";
import { yearId } from "~/components/place";
import { isClusterCode } from "~/domain/area/areaCode";
import { approvalFrom } from "~/domain/lifecycle/plan/planLife";
import { screenOf } from "~/domain/lifecycle/screen";
import type { Finding } from "~/domain/rules/finding";
import { standingNow } from "~/format/counted/amounts/snapshotAmounts";
import { useBilingual, useT } from "~/i18n/useT";
import type { ApprovalPageView, ApprovalPlace } from "./approvalView";
import { groupFindings } from "./findingGroups";
import { SnapshotTable } from "./SnapshotTable";
import fields from "~/components/steps/fields.module.css";
import styles from "./approval.module.css";

type Props = { view: ApprovalPageView; place: ApprovalPlace };

/** What stands before the approval, the ranking as it would be approved, and the form of the committee's decision. */
export function BeforeApproval({ view, place }: Props) {
  const t = useT();
  const { findings, snapshot } = view.now;
  const errors = findings.filter(({ severity }) => severity === "E");
  const warnings = findings.filter(({ severity }) => severity === "W");
  return (
    <>
      <section className="card" aria-labelledby="approval-before">
        <h2 id="approval-before">{t("approval.before")}</h2>
        {errors.length === 0 ? (
          <p className="tag" data-tone="ok">
            {t("approval.nothingBefore")}
          </p>
        ) : (
          <>
            <p className={styles.count}>{t("approval.errors", { count: errors.length })}</p>
            <Findings findings={errors} view={view} place={place} />
          </>
        )}
        {warnings.length > 0 && (
          <details className={styles.warnings}>
            <summary>{t("approval.warnings", { count: warnings.length })}</summary>
            <Findings findings={warnings} view={view} place={place} />
          </details>
        )}
      </section>
      {view.may.decide && <Decision view={view} cluster={isClusterCode(place.areaCode)} blocked={errors.length > 0} />}
      <section aria-labelledby="approval-ranking">
        <h2 id="approval-ranking">{t("approval.ranking")}</h2>
        <SnapshotTable snapshot={snapshot} evidence={standingNow(view.briefIds)} />
      </section>
    </>
  );
}

function Findings({ findings, view, place }: Props & { findings: readonly Finding[] }) {
  const t = useT();
  const pick = useBilingual();
  const projects = view.now.snapshot.rows.map(({ projectId, code, title }) => ({ id: projectId, code, title }));
  return (
    <ul className={styles.findings}>
      {groupFindings(findings, projects).map(({ key, rule, severity, message, projects: having }) => (
        <li key={key}>
          <span className="tag" data-tone={severity === "E" ? "bad" : "warn"}>
            {rule}
          </span>
          {having.length === 0 ? (
            <Link to={`/years/${yearId(place)}/ranking`}>{pick(message)}</Link>
          ) : (
            <div>
              {pick(message)} <span className="hint">{t("approval.ofProjects", { count: having.length })}</span>
              <ul className={styles.projects}>
                {having.map(({ id, code, title }) => (
                  <li key={id}>
                    {view.briefIds[id] ? (
                      <Link to={`/briefs/${view.briefIds[id]}/status`} title={title}>
                        {code}
                      </Link>
                    ) : (
                      <span title={title}>{code}</span>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

type DecisionProps = { view: ApprovalPageView; cluster: boolean; blocked: boolean };

function Decision({ view, cluster, blocked }: DecisionProps) {
  const t = useT();
  const { now, plan } = view;
  const busy = useNavigation().state !== "idle";
  return (
    <Form method="post" className="card" aria-labelledby="approval-decision">
      <h2 id="approval-decision">{t("approval.decision")}</h2>
      <p className="hint">{t(cluster ? "approval.decisionHelpCluster" : "approval.decisionHelp")}</p>
      <input type="hidden" name="intent" value="approve" />
      <input type="hidden" name="seen" value={now.hash} />
      <input type="hidden" name="screen" value={JSON.stringify(screenOf(now.snapshot))} />
      <div className={fields.fields}>
        <div className="field">
          <label htmlFor="meetingNo">{t("approval.meetingNo")}</label>
          <input id="meetingNo" name="meetingNo" className="input" required maxLength={200} placeholder="3/2568" />
        </div>
        <div className="field">
          <label htmlFor="meetingDate">{t("approval.meetingDate")}</label>
          <input
            id="meetingDate"
            name="meetingDate"
            className="input"
            required
            inputMode="numeric"
            placeholder={t("lifecycle.dateExample")}
          />
        </div>
        {approvalFrom(plan.state)?.needsReason && (
          <div className={`field ${fields.wide}`}>
            <label htmlFor="skipReason">{t("planLife.skipReason")}</label>
            <textarea id="skipReason" name="skipReason" className="input" rows={2} required maxLength={1000} />
          </div>
        )}
        <div className={`field ${fields.wide}`}>
          <label htmlFor="note">{t("approval.note")}</label>
          <textarea id="note" name="note" className="input" rows={2} maxLength={1000} />
        </div>
      </div>
      <button className="button" disabled={busy} aria-describedby={blocked ? "approval-before" : undefined}>
        {t("approval.approve")}
      </button>
    </Form>
  );
}
