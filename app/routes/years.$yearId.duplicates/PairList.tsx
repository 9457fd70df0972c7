import { Link } from "@remix-run/react";
import { MOST_PAIRS } from "~/domain/duplicate/candidates";
import { VERDICT_LABELS } from "~/domain/duplicate/verdict";
import { useBilingual, useT } from "~/i18n/useT";
import { SIGNS, TONES, type PairLine } from "./duplicateData";
import styles from "./duplicates.module.css";

/** The pairs of the year, what is open first; the chosen one is marked. */
export function PairList({
  pairs,
  more,
  chosen,
}: {
  pairs: readonly PairLine[];
  more: boolean;
  chosen: PairLine | null;
}) {
  const t = useT();
  const pick = useBilingual();
  if (pairs.length === 0) return <div className="empty">✓ {t("duplicate.none")}</div>;
  const open = pairs.filter(({ state }) => state === "OPEN" || state === "ASK_AGAIN").length;
  return (
    <nav aria-label={t("duplicate.pairs")} className={styles.list}>
      <p className="hint">{t("duplicate.count", { count: pairs.length, open })}</p>
      {more && <p className="hint">{t("duplicate.more", { count: MOST_PAIRS })}</p>}
      <ul>
        {pairs.map(({ a, b, state, why, verdict }) => (
          <li key={`${a.projectId} ${b.projectId}`}>
            <Link
              to={`?a=${a.projectId}&b=${b.projectId}`}
              aria-current={
                chosen?.a.projectId === a.projectId && chosen.b.projectId === b.projectId ? "true" : undefined
              }
            >
              <span className="tag" data-tone={TONES[state]}>
                <span aria-hidden>{SIGNS[state]}</span>
                {state === "ANSWERED" && verdict ? pick(VERDICT_LABELS[verdict]) : t(`duplicate.state.${state}`)}
              </span>
              <span className={styles.names}>
                <b>{a.code}</b> {a.title}
              </span>
              <span className={styles.names}>
                <b>{b.code}</b> {b.title}
              </span>
              {why && <span className="hint">{pick(why)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
