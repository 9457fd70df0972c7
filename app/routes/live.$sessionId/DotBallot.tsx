import { useState } from "react";
import { CommandForm } from "~/components/forum/CommandForm";
import type { SeatView } from "~/domain/dialogue/view/sessionView";
import { useT } from "~/i18n/useT";
import styles from "./phone.module.css";

/** Gives dots with big buttons; without JavaScript by numbers. */
export function DotBallot({ view: { targets, rules, dots } }: { view: SeatView }) {
  const t = useT();
  const [given, setGiven] = useState<Record<string, number>>({ ...dots?.choice });
  const used = Object.values(given).reduce((sum, n) => sum + n, 0);
  const left = rules.dots - used;
  const change = (id: string, by: number) => setGiven({ ...given, [id]: (given[id] ?? 0) + by });
  if (targets.length === 0) return <p className="banner">{t("dialogue.nothingToVote")}</p>;
  return (
    <CommandForm intent="dots" fields={{ revision: String((dots?.revision ?? 0) + 1) }} className={styles.sheet}>
      <p role="status">{t("dialogue.dotsLeft", { count: left })}</p>
      <ul className={styles.stack}>
        {targets.map(({ id, title }) => {
          const n = given[id] ?? 0;
          return (
            <li key={id} className={styles.vote}>
              <span id={`t-${id}`}>{title}</span>
              <span className={styles.steps}>
                <button
                  type="button"
                  className="button"
                  data-kind="secondary"
                  onClick={() => change(id, -1)}
                  disabled={n === 0}
                  aria-label={t("dialogue.dotLess", { title })}
                >
                  −
                </button>
                <input
                  name={`dot:${id}`}
                  aria-labelledby={`t-${id}`}
                  inputMode="numeric"
                  className="input"
                  value={n}
                  onChange={(event) =>
                    setGiven({
                      ...given,
                      [id]: Math.max(0, Math.min(rules.dotsPerItem, Number(event.target.value) || 0)),
                    })
                  }
                />
                <button
                  type="button"
                  className="button"
                  data-kind="secondary"
                  onClick={() => change(id, 1)}
                  disabled={left <= 0 || n >= rules.dotsPerItem}
                  aria-label={t("dialogue.dotMore", { title })}
                >
                  +
                </button>
              </span>
            </li>
          );
        })}
      </ul>
      <div className={styles.thumb}>
        {dots && <p className="hint">✓ {t("dialogue.voted")}</p>}
        <button className="button" disabled={left < 0}>
          {t(dots ? "dialogue.voteAgain" : "dialogue.vote")}
        </button>
      </div>
    </CommandForm>
  );
}
