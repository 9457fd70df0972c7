import { changedFields } from "~/domain/policy/policyFields";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import { fieldLabel } from "./fieldLabel";
import styles from "./policies.module.css";
import type { PolicyView } from "./policyView";

/** Every revision with who, when, why, and each field before and after. */
export function History({ view: { history } }: { view: PolicyView }) {
  const t = useT();
  const locale = useLocale();
  return (
    <section className="card" aria-labelledby="policy-history">
      <h2 id="policy-history">{t("policy.history")}</h2>
      <ol className={styles.history}>
        {history.map(({ revision, fields, reason, changedByName, changedAt }, index) => {
          const before = history[index + 1];
          const changes = before ? changedFields(before.fields, fields) : [];
          return (
            <li key={revision}>
              <strong>{t("policy.revision", { revision })}</strong>{" "}
              <span className="hint">
                {changedByName
                  ? t("policy.history.by", { name: changedByName, at: thaiDateTime(changedAt, locale) })
                  : t("policy.history.first")}
              </span>
              <p>{reason}</p>
              <ul>
                {changes.map(({ field, before: was, after }) => (
                  <li key={field}>
                    {t("policy.history.change", {
                      field: fieldLabel(field, locale),
                      before: was || t("policy.empty"),
                      after: after || t("policy.empty"),
                    })}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
