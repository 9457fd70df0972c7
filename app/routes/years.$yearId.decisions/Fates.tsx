import { Link } from "@remix-run/react";
import { yearId } from "~/components/place";
import { baht } from "~/format/baht";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./decisions.module.css";
import type { DecisionsPageView, DecisionsPlace } from "./decisionsView";

/** How the year came out so far: projects by outcome, each with the list of them, and what was granted. */
export function Fates({ view, place }: { view: DecisionsPageView; place: DecisionsPlace }) {
  const t = useT();
  const locale = useLocale();
  return (
    <section aria-labelledby="decisions-fates">
      <h2 id="decisions-fates">{t("decisions.fates")}</h2>
      {view.fates.length === 0 ? (
        <div className="empty">{t("decisions.noFates")}</div>
      ) : (
        <ul className={styles.fates}>
          {view.fates.map(({ state, count, grantedSatang }) => (
            <li key={state}>
              <Link to={`/years/${yearId(place)}/projects?state=${state}`}>{t(`brief.state.${state}`)}</Link>
              <strong>{t("decisions.fateCount", { count })}</strong>
              {grantedSatang > 0n && (
                <span className="hint">{t("decisions.granted", { amount: baht(grantedSatang, { locale }) })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
