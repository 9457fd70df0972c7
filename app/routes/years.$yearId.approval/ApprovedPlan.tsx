import { Form, Link, useNavigation } from "@remix-run/react";
import { yearId } from "~/components/place";
import { bangkokDay } from "~/format/bangkokDay";
import { approvedAs } from "~/format/counted/amounts/snapshotAmounts";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import type { Approval, ApprovalPageView, ApprovalPlace } from "./approvalView";
import { SnapshotTable } from "./SnapshotTable";
import fields from "~/components/steps/fields.module.css";
import styles from "./approval.module.css";

type Props = { view: ApprovalPageView; place: ApprovalPlace; approval: Approval };

/** One decision of the committee with the ranking it approved, and what may still be done with it. */
export function ApprovedPlan({ view, place, approval }: Props) {
  const t = useT();
  const locale = useLocale();
  const day = (at: Date) => thaiDate(bangkokDay(at), { locale });
  const name = (id: string | null) => view.people.find(({ userId }) => userId === id)?.nameTh ?? "";
  const { submittedAt, voidedAt } = approval;
  return (
    <>
      <section className="card">
        <h2>{t("approval.approved", { number: approval.number })}</h2>
        <p>{t("approval.meeting", { number: approval.meetingNo, date: thaiDate(approval.meetingDate, { locale }) })}</p>
        {approval.note && <p className={styles.said}>{approval.note}</p>}
        <p className="hint">
          {t("approval.recordedBy", { name: name(approval.approvedBy), date: day(approval.approvedAt) })}
        </p>
        {submittedAt && (
          <p>
            {t("approval.submitted", {
              number: approval.submittedNo,
              date: day(submittedAt),
              name: name(approval.submittedBy),
            })}
          </p>
        )}
        {approval.lateReason && <p className={styles.said}>{t("approval.late", { reason: approval.lateReason })}</p>}
        {voidedAt && (
          <p className={styles.said}>
            {t("approval.voided", { date: day(voidedAt), name: name(approval.voidedBy), reason: approval.voidReason })}
          </p>
        )}
        <Under policy={approval.snapshot.policy} />
        <p className={styles.hash}>{t("approval.hash", { hash: approval.hash.slice(0, 16) })}</p>
      </section>
      {!voidedAt && !submittedAt && view.may.submit && <Submission view={view} />}
      {!voidedAt && !submittedAt && view.may.decide && <TakeBack />}
      {submittedAt && (
        <p>
          <Link className="button" data-kind="secondary" to={`/years/${yearId(place)}/decisions`}>
            {t("approval.decisions")}
          </Link>
        </p>
      )}
      <SnapshotTable snapshot={approval.snapshot} evidence={approvedAs(view.briefIds, approval)} />
    </>
  );
}

/** The rules that it was decided under, as they were then. */
function Under({ policy }: Pick<Approval["snapshot"], "policy">) {
  const t = useT();
  const { revision, windowMin, windowMax, keyShareMin, nameTh, letterNo } = policy;
  return (
    <p className="hint">
      {t("approval.cycle", {
        ...{ revision, min: windowMin, max: windowMax },
        share: Math.round(Number(keyShareMin) * 100),
      })}
      {nameTh && ` · ${nameTh} (${letterNo ?? ""})`}
    </p>
  );
}

function Submission({ view }: { view: ApprovalPageView }) {
  const t = useT();
  const locale = useLocale();
  const busy = useNavigation().state !== "idle";
  const { deadline, today } = view;
  const late = deadline !== null && today > deadline.iso;
  return (
    <Form method="post" className="card" aria-labelledby="approval-submit">
      <h2 id="approval-submit">{t("approval.submitHead")}</h2>
      {deadline && <p className="hint">{t("approval.deadline", { date: thaiDate(deadline.iso, { locale }) })}</p>}
      <input type="hidden" name="intent" value="submit" />
      <div className={fields.fields}>
        <div className="field">
          <label htmlFor="documentNo">{t("lifecycle.documentNo")}</label>
          <input id="documentNo" name="documentNo" className="input" required maxLength={200} />
        </div>
        {late && (
          <div className={`field ${fields.wide}`}>
            <label htmlFor="lateReason">{t("approval.lateReason")}</label>
            <textarea id="lateReason" name="lateReason" className="input" rows={2} required maxLength={1000} />
          </div>
        )}
      </div>
      <button className="button" disabled={busy}>
        {t("approval.submit")}
      </button>
    </Form>
  );
}

function TakeBack() {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  return (
    <details className={styles.earlier}>
      <summary>{t("approval.void")}</summary>
      <Form method="post" className={fields.fields}>
        <input type="hidden" name="intent" value="void" />
        <div className={`field ${fields.wide}`}>
          <label htmlFor="voidReason">{t("lifecycle.reason")}</label>
          <textarea id="voidReason" name="reason" className="input" rows={2} required maxLength={1000} />
        </div>
        <button className="button" data-kind="danger" disabled={busy}>
          {t("approval.void")}
        </button>
      </Form>
    </details>
  );
}
