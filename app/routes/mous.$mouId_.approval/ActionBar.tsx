import { Form, useNavigation } from "@remix-run/react";
import { FindingList } from "~/components/mou/FindingList";
import styles from "~/components/mou/life.module.css";
import { useT } from "~/i18n/useT";
import type { MouApprovalPageView } from "./approvalView";

/** What the approver does, always at hand: approve with the password, or return with a reason. */
export function ActionBar({ view }: { view: MouApprovalPageView }) {
  const t = useT();
  if (view.mou.state !== "EVIDENCE_CHECK" || view.own.length === 0) return null;
  const own = view.own.find(({ refusal }) => refusal === null) ?? view.own[0];
  if (!own) return null;
  return (
    <section className={styles.bar} aria-label={t("mouLife.approval")}>
      {own.refusal === null ? (
        <Acts view={view} groupId={own.groupId} />
      ) : (
        <p>
          <strong>{t(`mouLife.own.${own.refusal}`)}</strong>
        </p>
      )}
    </section>
  );
}

function Acts({ view, groupId }: { view: MouApprovalPageView; groupId: string }) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  return (
    <>
      <FindingList findings={view.missing} />
      <Form method="post" className="row" preventScrollReset>
        <input type="hidden" name="intent" value="approve" />
        <input type="hidden" name="groupId" value={groupId} />
        <input type="hidden" name="seenHash" value={view.agreed?.hash ?? ""} />
        <div className="field">
          <label htmlFor="own-password">{t("mouLife.password")}</label>
          <input
            id="own-password"
            name="password"
            type="password"
            className="input"
            required
            autoComplete="current-password"
            maxLength={200}
          />
        </div>
        <button className="button" disabled={busy}>
          {t("mouLife.approve")}
        </button>
      </Form>
      <details>
        <summary>{t("mouLife.return")}</summary>
        <Form method="post" className={styles.step} preventScrollReset>
          <input type="hidden" name="intent" value="return" />
          <input type="hidden" name="groupId" value={groupId} />
          <div className="field">
            <label htmlFor="return-reason">{t("mouLife.returnReason")}</label>
            <textarea id="return-reason" name="reason" className="input" rows={2} maxLength={1000} required />
          </div>
          <button className="button" data-kind="danger" disabled={busy}>
            {t("mouLife.return")}
          </button>
        </Form>
      </details>
    </>
  );
}
