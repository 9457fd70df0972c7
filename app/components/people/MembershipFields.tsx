import { ROLES } from "~/domain/access/actor";
import { useLocale, useT } from "~/i18n/useT";
import type { AppServices } from "../../../server/context";
import { SelectField } from "../form/SelectField";
import { TextField } from "../form/TextField";
import styles from "./people.module.css";

/** Areas and organisations to choose from. */
export type OrganizationChoice = Awaited<ReturnType<AppServices["people"]["listManagedOrganizations"]>>;

/** Organisation, role, position and days of a membership. `optional` allows "none yet". */
export function MembershipFields({ choice, optional }: { choice: OrganizationChoice; optional?: boolean }) {
  const t = useT();
  return (
    <>
      <div className={styles.pair}>
        <OrganizationSelect choice={choice} optional={optional} />
        <SelectField name="role" label={t("people.role")} defaultValue="EDITOR">
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`role.${role}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField name="position" label={t("people.position")} hint={t("people.optional")} maxLength={200} />
      <div className={styles.pair}>
        <DayField name="validFrom" label={t("people.validFrom")} empty={t("people.fromToday")} />
        <DayField name="validTo" label={t("people.validTo")} empty={t("people.noEnd")} />
      </div>
    </>
  );
}

/** A day typed as day/month/year (B.E.); native date fields show the wrong era in many browsers. */
export function DayField(props: { name: string; label: string; empty?: string; required?: boolean }) {
  const t = useT();
  const hint = [props.empty, t("people.dateHint")].filter(Boolean).join(" · ");
  const { name, label, required } = props;
  return <TextField name={name} label={label} hint={hint} required={required} maxLength={20} autoComplete="off" />;
}

function OrganizationSelect({ choice, optional }: { choice: OrganizationChoice; optional?: boolean }) {
  const t = useT();
  const locale = useLocale();
  return (
    <SelectField name="orgId" label={t("people.organization")} required={!optional} defaultValue="">
      <option value="" disabled={!optional}>
        {t("people.noOrganization")}
      </option>
      {choice.areas.map(({ code, nameTh, nameEn }) => (
        <optgroup key={code} label={locale === "th" ? nameTh : nameEn}>
          {choice.organizations
            .filter(({ areaCode, active }) => areaCode === code && active)
            .map((one) => (
              <option key={one.id} value={one.id}>
                {one.nameTh}
              </option>
            ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
