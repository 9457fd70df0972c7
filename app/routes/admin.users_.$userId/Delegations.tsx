import { ActionForm } from "~/components/form/ActionForm";
import { SelectField } from "~/components/form/SelectField";
import { TextField } from "~/components/form/TextField";
import { DayField } from "~/components/people/MembershipFields";
import people from "~/components/people/people.module.css";
import { thaiPeriod } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./user.module.css";
import type { UserPageData } from "./userPageData";

/** Roles that the person lends or was lent (การมอบหมาย, รักษาราชการแทน), and the form to record one. */
export function Delegations({ data }: { data: UserPageData }) {
  const t = useT();
  const { user, delegations, today } = data;
  const lendable = user.memberships.filter(({ validTo }) => validTo === null || validTo >= today);
  return (
    <section className="card" aria-labelledby="delegations">
      <h2 id="delegations">{t("people.delegations")}</h2>
      {delegations.length === 0 && <p className="hint">{t("people.noDelegations")}</p>}
      <ul className={styles.list}>
        {delegations.map((delegation) => (
          <DelegationItem key={delegation.id} delegation={delegation} userId={user.id} today={today} />
        ))}
      </ul>
      {lendable.length > 0 && user.state !== "INACTIVE" && <DelegationForm data={data} lendable={lendable} />}
    </section>
  );
}

function DelegationForm({ data, lendable }: { data: UserPageData; lendable: UserPageData["user"]["memberships"] }) {
  const t = useT();
  return (
    <details className={styles.more}>
      <summary>{t("people.addDelegation")}</summary>
      <ActionForm intent="delegate" submit={t("people.addDelegation")} clears>
        <SelectField name="membershipId" label={t("people.delegatedRole")} required>
          {lendable.map(({ id, role, orgNameTh }) => (
            <option key={id} value={id}>
              {t(`role.${role}`)} · {orgNameTh}
            </option>
          ))}
        </SelectField>
        <SelectField name="toUserId" label={t("people.delegatedTo")} required defaultValue="">
          <option value="" disabled>
            —
          </option>
          {data.colleagues.map(({ id, nameTh }) => (
            <option key={id} value={id}>
              {nameTh}
            </option>
          ))}
        </SelectField>
        <TextField name="documentNo" label={t("people.documentNo")} required maxLength={200} />
        <div className={people.pair}>
          <DayField name="validFrom" label={t("people.validFrom")} empty={t("people.fromToday")} />
          <DayField name="validTo" label={t("people.validTo")} required />
        </div>
      </ActionForm>
    </details>
  );
}

type Item = { delegation: UserPageData["delegations"][number]; userId: string; today: string };

function DelegationItem({ delegation, userId, today }: Item) {
  const t = useT();
  const locale = useLocale();
  const { fromUserId, fromNameTh, toNameTh, role, orgNameTh, documentNo, validFrom, validTo, revokedAt } = delegation;
  const over = revokedAt !== null || validTo < today;
  const whom =
    fromUserId === userId
      ? t("people.delegatedToName", { name: toNameTh })
      : t("people.delegatedFrom", { name: fromNameTh });
  const state = revokedAt
    ? "people.revoked"
    : over
      ? "people.over"
      : validFrom > today
        ? "people.notYet"
        : "people.inForce";
  return (
    <li className={`${styles.item} ${over ? styles.over : ""}`}>
      <div>
        <strong>{t(`role.${role}`)}</strong> · {orgNameTh} · {whom}
        <div className="hint">
          {documentNo} · {thaiPeriod(validFrom, validTo, { style: "short", locale })}
        </div>
      </div>
      <span className="row">
        <span className="tag" data-tone={state === "people.inForce" ? "ok" : undefined}>
          {t(state)}
        </span>
        {!over && (
          <ActionForm intent="revoke" submit={t("people.revoke")} kind="danger" size="small">
            <input type="hidden" name="delegationId" value={delegation.id} />
          </ActionForm>
        )}
      </span>
    </li>
  );
}
