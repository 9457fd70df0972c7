import { ActionForm } from "~/components/form/ActionForm";
import { MembershipFields } from "~/components/people/MembershipFields";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./user.module.css";
import type { UserPageData } from "./userPageData";

type Membership = UserPageData["user"]["memberships"][number];

/** Roles of the person with their days; ended ones stay in sight. */
export function Memberships({ data }: { data: UserPageData }) {
  const t = useT();
  const { user, today, choice } = data;
  return (
    <section className="card" aria-labelledby="memberships">
      <h2 id="memberships">{t("people.memberships")}</h2>
      {user.memberships.length === 0 && <p className="hint">{t("people.noMemberships")}</p>}
      <ul className={styles.list}>
        {user.memberships.map((membership) => (
          <MembershipItem key={membership.id} membership={membership} today={today} />
        ))}
      </ul>
      <details className={styles.more}>
        <summary>{t("people.addMembership")}</summary>
        <ActionForm intent="addMembership" submit={t("people.addMembership")} clears>
          <MembershipFields choice={choice} />
          <p className="hint">{t("people.endedHint")}</p>
        </ActionForm>
      </details>
    </section>
  );
}

function MembershipItem({ membership, today }: { membership: Membership; today: string }) {
  const t = useT();
  const locale = useLocale();
  const { id, orgNameTh, orgActive, role, position, validFrom, validTo } = membership;
  const over = validTo !== null && validTo < today;
  const day = (iso: string) => thaiDate(iso, { style: "short", locale });
  const state = over ? "people.over" : validFrom > today ? "people.notYet" : "people.inForce";
  return (
    <li className={`${styles.item} ${over ? styles.over : ""}`}>
      <div>
        <strong>{t(`role.${role}`)}</strong> · {orgNameTh}
        <div className="hint">
          {[position, `${day(validFrom)} – ${validTo ? day(validTo) : t("people.open")}`].filter(Boolean).join(" · ")}
        </div>
      </div>
      <span className="row">
        {!orgActive && (
          <span className="tag" data-tone="warn">
            {t("people.orgInactive")}
          </span>
        )}
        <span className="tag" data-tone={state === "people.inForce" ? "ok" : undefined}>
          {t(state)}
        </span>
        {!over && (
          <ActionForm intent="endMembership" submit={t("people.endMembership")} kind="danger" size="small">
            <input type="hidden" name="membershipId" value={id} />
          </ActionForm>
        )}
      </span>
    </li>
  );
}
