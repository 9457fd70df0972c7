import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./settings.module.css";
import type { YearView } from "./yearView";

/** The rules of the policy cycle with their source: what the letter says, and what is our reading where it is silent. */
export function PolicySection({ year }: { year: YearView }) {
  const t = useT();
  const locale = useLocale();
  const { policy, place } = year;
  const [letter, reading] = [t("area.fromLetter"), t("area.reading")];
  const rows = [
    [t("area.windowMin"), t("area.times", { times: policy.windowMin }), letter],
    [t("area.windowMax"), t("area.times", { times: policy.windowMax }), letter],
    [
      t("area.keyShareMin"),
      t("area.percentOfFrame", { percent: Math.round(Number(policy.keyShareMin) * 100) }),
      letter,
    ],
    [t("area.minSources"), t("area.sources", { count: policy.minSources }), letter],
    [t("area.straddler"), t(`area.straddler.${policy.straddler}`), reading],
    [t("area.adminCostCounted"), t(policy.adminCostCounted ? "area.adminCounted" : "area.adminApart"), reading],
    [t("area.formSet"), policy.formSetId, ""],
  ] as const;
  const date = thaiDate(policy.letterDate, { locale });
  return (
    <section className="card" aria-labelledby="policy">
      <h2 id="policy">{t("area.policy")}</h2>
      <p className="hint">
        {t("area.policyYears", { from: policy.fyFrom, to: policy.fyTo })} · {policy.nameTh}
      </p>
      {!policy.covers && (
        <div className="banner" data-tone="warn" role="note">
          {t("area.policyNotCovering", { fy: place.fy })}
        </div>
      )}
      <dl className={styles.figures}>
        {rows.map(([term, value, origin]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {value}
              {origin && <span className={styles.origin}>{origin}</span>}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t("area.policyLetter")}</dt>
          <dd>
            {t("area.letterDated", { no: policy.letterNo, date })}
            <span className={styles.origin}>{policy.sourceNote}</span>
          </dd>
        </div>
      </dl>
    </section>
  );
}
