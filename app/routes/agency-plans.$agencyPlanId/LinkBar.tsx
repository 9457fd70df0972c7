import { useNavigation } from "@remix-run/react";
import { useId } from "react";
import { ALIGNMENT_RELATIONS } from "~/domain/localPlan/agencyAlignment";
import { useT } from "~/i18n/useT";
import type { AgencyPlanPageView } from "./agencyPlanView";
import styles from "./agencyPlan.module.css";

type Props = { targets: AgencyPlanPageView["targets"]; fy: number };

/** What the chosen rows serve, and how. Stays in sight while rows are chosen. */
export function LinkBar({ targets, fy }: Props) {
  const t = useT();
  const id = useId();
  const busy = useNavigation().state !== "idle";
  if (targets.length === 0) return <div className="banner">{t("agencyPlan.noTargets", { fy })}</div>;
  return (
    <fieldset className={styles.bar}>
      <legend className="visually-hidden">{t("agencyPlan.linkHead")}</legend>
      <input type="hidden" name="fy" value={fy} />
      <div className="field">
        <label htmlFor={`${id}-to`}>
          {t("agencyPlan.linkHead")} {t("agencyPlan.linkTo")}
        </label>
        <select id={`${id}-to`} name="nodeId" className="input" required defaultValue="">
          <option value="" disabled>
            {t("agencyPlan.choose")}
          </option>
          {ALIGNMENT_RELATIONS.map((relation) => (
            <optgroup key={relation} label={t(`agencyPlan.group.${relation}`)}>
              {targets
                .filter((target) => target.relation === relation)
                .map((target) => (
                  <option key={target.id} value={target.id}>
                    {t(`plan.kind.${target.kind}`)} {target.code} {target.titleTh}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-why`}>{t("agencyPlan.reason")}</label>
        <input id={`${id}-why`} name="reason" className="input" required maxLength={500} autoComplete="off" />
      </div>
      <button className="button" name="intent" value="link" disabled={busy}>
        {t("agencyPlan.link")}
      </button>
    </fieldset>
  );
}
