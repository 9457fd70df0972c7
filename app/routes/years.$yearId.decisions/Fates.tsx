import { Link } from "@remix-run/react";
import { yearId } from "~/components/place";
import { CountedAmount } from "~/components/counted/CountedAmount";
import { grantedTotal } from "~/format/counted/amounts/decisionAmounts";
import { briefStateEn } from "~/i18n/en/briefState";
import { briefStateTh } from "~/i18n/th/briefState";
import { useT } from "~/i18n/useT";
import styles from "./decisions.module.css";
import type { DecisionsPageView, DecisionsPlace } from "./decisionsView";

const outcomeOf = (state: DecisionsPageView["fates"][number]["state"]) => ({
  th: briefStateTh[`brief.state.${state}`],
  en: briefStateEn[`brief.state.${state}`],
});

/** How the year came out so far: projects by outcome, each with the list of them, and what was granted. */
export function Fates({ view, place }: { view: DecisionsPageView; place: DecisionsPlace }) {
  const t = useT();
  return (
    <section aria-labelledby="decisions-fates">
      <h2 id="decisions-fates">{t("decisions.fates")}</h2>
      {view.fates.length === 0 ? (
        <div className="empty">{t("decisions.noFates")}</div>
      ) : (
        <ul className={styles.fates}>
          {view.fates.map(({ state, count, granted }) => (
            <li key={state}>
              <Link to={`/years/${yearId(place)}/projects?state=${state}`}>{t(`brief.state.${state}`)}</Link>
              <strong>{t("decisions.fateCount", { count })}</strong>
              {granted.length > 0 && (
                <span className="hint">
                  <CountedAmount
                    figure={grantedTotal(granted, outcomeOf(state), yearId(place))}
                    words={(amount) => t("decisions.granted", { amount })}
                  />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
