import { Link } from "@remix-run/react";
import { DECISION_ROUNDS } from "~/domain/lifecycle/decisions/decision";
import { useT } from "~/i18n/useT";
import styles from "./decisions.module.css";
import type { DecisionsPageView } from "./decisionsView";

/** The rounds in which projects hear of their fate, with the number that waits. */
export function RoundTabs({ view }: { view: DecisionsPageView }) {
  const t = useT();
  return (
    <nav aria-label={t("field.round")}>
      <ul className={styles.rounds}>
        {DECISION_ROUNDS.map((round) => (
          <li key={round}>
            <Link to={`?round=${round}`} preventScrollReset aria-current={round === view.round ? "page" : undefined}>
              {t(`decisions.round.${round}`)}{" "}
              <span className="tag">{t("decisions.waiting", { count: view.waiting[round] })}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="hint">{t(`decisions.roundHelp.${view.round}`)}</p>
    </nav>
  );
}
