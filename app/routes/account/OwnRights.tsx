import type { ActorMembership } from "~/domain/access/actor";
import { useT } from "~/i18n/useT";
import styles from "./account.module.css";

/** Roles in force today, lent ones marked. */
export function OwnRights({ memberships }: { memberships: ActorMembership[] }) {
  const t = useT();
  return (
    <section className="card" aria-labelledby="rights">
      <h2 id="rights">{t("account.rights")}</h2>
      {memberships.length === 0 && <p className="hint">{t("account.noRights")}</p>}
      <ul className={styles.list}>
        {memberships.map(({ orgId, role, orgNameTh, delegatedFrom }) => (
          <li key={`${orgId}-${role}-${delegatedFrom}`} className={styles.item}>
            <div>
              <strong>{t(`role.${role}`)}</strong> · {orgNameTh}
            </div>
            {delegatedFrom && (
              <span className="tag" data-tone="info">
                {t("account.delegated")}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
