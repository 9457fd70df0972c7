import { Form, useNavigation } from "@remix-run/react";
import { TextField } from "~/components/form/TextField";
import { useT } from "~/i18n/useT";
import styles from "./agencyPlan.module.css";

/** Takes the plan into use, or out with a reason. */
export function Decide({ state }: { state: "DRAFT" | "IN_USE" | "REMOVED" }) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  return (
    <div className={styles.decide}>
      {state === "DRAFT" && (
        <Form method="post">
          <button className="button" name="intent" value="use" disabled={busy}>
            {t("agencyPlan.use")}
          </button>
        </Form>
      )}
      <details>
        <summary className={styles.summary}>{t("agencyPlan.remove")}</summary>
        <Form method="post" className={styles.remove}>
          <TextField name="reason" label={t("agencyPlan.removeReason")} required maxLength={500} autoComplete="off" />
          <button className="button" data-kind="secondary" name="intent" value="remove" disabled={busy}>
            {t("agencyPlan.removeNow")}
          </button>
        </Form>
      </details>
    </div>
  );
}
