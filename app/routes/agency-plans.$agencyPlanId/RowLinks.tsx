import { useSubmit } from "@remix-run/react";
import { useT } from "~/i18n/useT";
import type { LinkedRow } from "./agencyPlanView";
import styles from "./agencyPlan.module.css";

/** What a row is linked to, each with its way back, and which duty is not answered yet. */
export function RowLinks({ row, mayEdit }: { row: LinkedRow; mayEdit: boolean }) {
  const t = useT();
  const submit = useSubmit();
  const unlink = (linkId: string) => submit({ intent: "unlink", linkId }, { method: "post", preventScrollReset: true });
  return (
    <ul className={styles.links}>
      {row.links.map(({ id, relation, reason, target }) => {
        const name = target ? `${target.code} ${target.titleTh}`.trim() : t("agencyPlan.hidden");
        return (
          <li key={id} title={reason}>
            <span>
              {t(`agencyPlan.law.${relation}`)} · {name}
            </span>
            {mayEdit && (
              <button
                type="button"
                className="button"
                data-kind="quiet"
                aria-label={t("agencyPlan.unlink", { code: row.code, target: name })}
                onClick={() => unlink(id)}
              >
                ×
              </button>
            )}
          </li>
        );
      })}
      {row.lacks.map((relation) => (
        <li key={relation}>
          <span className="tag" data-tone="warn">
            {t(`agencyPlan.lacks.${relation}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
