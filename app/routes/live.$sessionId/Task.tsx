import { CommandForm } from "~/components/forum/CommandForm";
import { ConsentResult, DotResult, RankingResult, Summary } from "~/components/forum/Results";
import { useSlideWords } from "~/components/forum/Slides";
import type { SeatView } from "~/domain/dialogue/view/sessionView";
import { usePhoneT } from "~/i18n/useT";
import { Cards } from "./Cards";
import { Consents } from "./Consents";
import { DotBallot } from "./DotBallot";
import { Duties } from "./Duties";
import { Pledges } from "./Pledges";
import { RankBallot } from "./RankBallot";
import { Room } from "./room/Room";
import styles from "./phone.module.css";

/** The one thing that a phone asks now, by the phase that the server runs. */
export function Task({ view }: { view: SeatView }) {
  const t = usePhoneT();
  const { head, present, outcome } = view;
  const { phase } = head;
  if (!phase)
    return (
      <>
        <p className="banner">{t("dialogue.overText")}</p>
        {outcome && <Summary outcome={outcome} />}
      </>
    );
  if (phase.closed) return <Closed view={view} />;
  switch (phase.kind) {
    case "LOBBY":
      return (
        <div className="card">
          <p>
            <strong>{t("dialogue.youAreIn")}</strong>
          </p>
          <p className="hint">{t("dialogue.present", present)}</p>
          <p className="hint">{t("dialogue.lobbyHint")}</p>
        </div>
      );
    case "OPENING":
      return <Opening view={view} />;
    case "EVIDENCE":
      return <Evidence view={view} />;
    case "CARDS":
    case "CLUSTER":
      return <Cards key={view.seat.id} view={view} />;
    case "DOT_VOTE":
      return <DotBallot key={phase.id} view={view} />;
    case "ROOMS":
      return <Room view={view} />;
    case "PLEDGES":
      return <Pledges view={view} />;
    case "CHECK":
      return <Evidence view={view} />;
    case "RANKING":
      return <RankBallot key={phase.id} view={view} />;
    case "CONSENT":
      return <Consents view={view} />;
    case "DUTIES":
    case "CLOSE":
      return <Duties view={view} />;
  }
}

function Closed({ view: { head, outcome } }: { view: SeatView }) {
  const t = usePhoneT();
  const kind = head.phase?.kind;
  return (
    <>
      <p className="banner">{t("dialogue.closedNow")}</p>
      {outcome && kind === "DOT_VOTE" && outcome.dots && (
        <div className="table-scroll" tabIndex={0} role="group" aria-label={t("dialogue.phase.DOT_VOTE")}>
          <DotResult dots={outcome.dots} />
        </div>
      )}
      {outcome && kind === "RANKING" && outcome.ranking && (
        <div className="table-scroll" tabIndex={0} role="group" aria-label={t("dialogue.phase.RANKING")}>
          <RankingResult ranking={outcome.ranking} rankers={outcome.rankers} />
        </div>
      )}
      {outcome && kind === "CONSENT" && outcome.consents && <ConsentResult consents={outcome.consents} />}
    </>
  );
}

function Opening({ view: { rules, seat, head } }: { view: SeatView }) {
  const t = usePhoneT();
  return (
    <>
      <div className="card">
        <p>
          <strong>{head.title}</strong>
        </p>
        <ul>
          <li>{t("dialogue.rule.cards", { count: rules.cards })}</li>
          <li>{t("dialogue.rule.dots", { count: rules.dots, each: rules.dotsPerItem })}</li>
          <li>{t("dialogue.rule.count")}</li>
          <li>{t("dialogue.rule.record")}</li>
        </ul>
      </div>
      {seat.acknowledged ? (
        <p className="banner" data-tone="ok">
          {t("dialogue.acknowledged")}
        </p>
      ) : (
        <CommandForm intent="acknowledge" className={styles.thumb}>
          <button className="button">{t("dialogue.acknowledge")}</button>
        </CommandForm>
      )}
    </>
  );
}

function Evidence({ view: { slides, marks, head } }: { view: SeatView }) {
  const t = usePhoneT();
  const words = useSlideWords();
  const asks = head.phase?.kind === "EVIDENCE";
  return (
    <ul className={styles.stack}>
      {slides.map((slide) => {
        const { title, figure, text } = words(slide);
        return (
          <li key={slide.id} className="card">
            <h2>{title}</h2>
            <p className={styles.figure}>{figure}</p>
            <p className="hint">{text}</p>
            {asks && (
              <CommandForm intent="mark" fields={{ slide: slide.id }} className={styles.pair}>
                <button
                  className="button"
                  name="fits"
                  value="yes"
                  data-kind={marks[slide.id] === true ? undefined : "secondary"}
                  aria-pressed={marks[slide.id] === true}
                >
                  {t("dialogue.fits")}
                </button>
                <button
                  className="button"
                  name="fits"
                  value="no"
                  data-kind={marks[slide.id] === false ? undefined : "secondary"}
                  aria-pressed={marks[slide.id] === false}
                >
                  {t("dialogue.fitsNot")}
                </button>
              </CommandForm>
            )}
          </li>
        );
      })}
    </ul>
  );
}
