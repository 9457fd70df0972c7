import { CommandForm } from "~/components/forum/CommandForm";
import { Timer } from "~/components/forum/Timer";
import type { PhaseNow, RunView } from "~/domain/dialogue/view/sessionView";
import { useT } from "~/i18n/useT";
import styles from "./run.module.css";

const VOTES = new Set(["DOT_VOTE", "ROOMS", "RANKING", "CONSENT"]);

/** The script: the running phase with its clock, the next one, and what can be done with the course. */
export function ScriptBar({ view, offset }: { view: RunView; offset: number }) {
  const t = useT();
  const { head, phases, next, previous, mayClose, blank } = view;
  const { phase } = head;
  const from = { fromPhaseId: phase?.id ?? "" };
  return (
    <section className={styles.bar} aria-label={t("dialogue.script")}>
      <div className={styles.now}>
        <h2>{phase ? t(`dialogue.phase.${phase.kind}`) : t(`dialogue.state.${head.state}`)}</h2>
        {phase && !phase.closed && <Timer endsAt={phase.endsAt} offset={offset} className={styles.clock} />}
        {phase?.closed && <span className="tag">{t("dialogue.closedNow")}</span>}
      </div>
      <div className="row">
        {next && (
          <CommandForm intent="move" fields={{ move: "next", ...from }}>
            <button className="button" data-key="next">
              {phase ? t("dialogue.next", { phase: t(`dialogue.phase.${next}`) }) : t("dialogue.openLobby")} →
            </button>
          </CommandForm>
        )}
        {mayClose && (
          <CommandForm intent="move" fields={{ move: "close", ...from }}>
            <button className="button">{t("dialogue.closeSession")}</button>
          </CommandForm>
        )}
        {phase && <PhaseButtons phase={phase} blank={blank} />}
        {previous && (
          <CommandForm intent="move" fields={{ move: "back", ...from }}>
            <button className="button" data-kind="quiet">
              ← {t("dialogue.backTo", { phase: t(`dialogue.phase.${previous}`) })}
            </button>
          </CommandForm>
        )}
      </div>
      <ol className={styles.phases}>
        {phases.map((one) => (
          <li
            key={one.id}
            data-state={one.dropped ? "dropped" : one.state}
            aria-current={one.state === "now" ? "step" : undefined}
          >
            {t(`dialogue.phase.${one.kind}`)}{" "}
            <span className="hint">
              {one.dropped ? t("dialogue.dropped") : t("dialogue.minutes", { count: one.minutes + one.extended })}
            </span>
          </li>
        ))}
      </ol>
      <p className="hint">{t("dialogue.keys")}</p>
    </section>
  );
}

function PhaseButtons({ phase, blank }: { phase: PhaseNow; blank: boolean }) {
  const t = useT();
  return (
    <>
      {VOTES.has(phase.kind) && (
        <CommandForm intent={phase.closed ? "openVote" : "closeVote"} fields={{ phaseId: phase.id }}>
          <button className="button" data-kind={phase.closed ? "secondary" : undefined}>
            {t(phase.closed ? "dialogue.openVote" : "dialogue.closeVote")}
          </button>
        </CommandForm>
      )}
      <CommandForm intent="extend" fields={{ phaseId: phase.id, by: "1" }}>
        <button className="button" data-kind="secondary" data-key="longer">
          +1 {t("dialogue.minute")}
        </button>
      </CommandForm>
      <CommandForm intent="extend" fields={{ phaseId: phase.id, by: "-1" }}>
        <button className="button" data-kind="secondary">
          −1 {t("dialogue.minute")}
        </button>
      </CommandForm>
      <CommandForm intent="blank" fields={{ on: blank ? "off" : "on" }}>
        <button className="button" data-kind="secondary" data-key="blank" aria-pressed={blank}>
          {t(blank ? "dialogue.unblank" : "dialogue.blankScreen")}
        </button>
      </CommandForm>
    </>
  );
}
