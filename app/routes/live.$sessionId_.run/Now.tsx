import { ConsentResult, DotResult, PledgeResult, RankingResult } from "~/components/forum/Results";
import { useSlideWords } from "~/components/forum/Slides";
import type { RunView } from "~/domain/dialogue/view/sessionView";
import { useT } from "~/i18n/useT";
import styles from "./run.module.css";

/** What phones see now, and how far the answers are. */
export function Now({ view }: { view: RunView }) {
  const t = useT();
  const words = useSlideWords();
  const { head, seats, silent, outcome, slides } = view;
  const kind = head.phase?.kind;
  const answered = seats.filter((seat) => seat.answered).length;
  const asks = kind && !["LOBBY", "CLUSTER", "ROOMS", "CHECK", "DUTIES", "CLOSE"].includes(kind);
  return (
    <section className="card">
      <h2>{t("dialogue.now")}</h2>
      {!kind && <p>{t(head.state === "PLANNED" ? "dialogue.notOpenYet" : "dialogue.overText")}</p>}
      {kind && <p className="hint">{t(`dialogue.help.${kind}`)}</p>}
      {asks && (
        <p>
          <strong>{t("dialogue.answered", { count: answered, people: seats.length })}</strong>
          {silent.length > 0 && (
            <>
              <br />
              {t("dialogue.silentOrgs", { count: silent.length, names: silent.slice(0, 8).join(", ") })}
            </>
          )}
        </p>
      )}
      {kind === "CARDS" && <p>{t("dialogue.hidden", { count: view.hidden })}</p>}
      {(kind === "EVIDENCE" || kind === "CHECK") && (
        <ul>
          {slides.map((slide) => {
            const { title, figure, text } = words(slide);
            const marks = outcome.marks[slide.id];
            return (
              <li key={slide.id}>
                <strong>{title}</strong>: {figure} · {text}
                {marks && ` · ${t("dialogue.marks", { fits: marks.fits, not: marks.not })}`}
              </li>
            );
          })}
        </ul>
      )}
      {kind === "DOT_VOTE" && outcome.dots && <DotResult dots={outcome.dots} />}
      {kind === "RANKING" && outcome.ranking && (
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={t("dialogue.phase.RANKING")}>
          <RankingResult ranking={outcome.ranking} rankers={outcome.rankers} />
        </div>
      )}
      {kind === "CONSENT" && outcome.consents && <ConsentResult consents={outcome.consents} />}
      {kind === "PLEDGES" && <PledgeResult outcome={outcome} />}
    </section>
  );
}
