import { ActionForm } from "~/components/form/ActionForm";
import { useT } from "~/i18n/useT";
import type { SessionData } from "./route";

/** The phases in their order with their minutes; those ahead can be left out, taken up and moved. */
export function Script({ page: { phases, may } }: { page: SessionData }) {
  const t = useT();
  const minutes = phases
    .filter(({ dropped, kind }) => !dropped && kind !== "LOBBY")
    .reduce((sum, phase) => sum + phase.minutes + phase.extended, 0);
  return (
    <section>
      <h2>{t("dialogue.script")}</h2>
      <p className="hint">{t("dialogue.scriptMinutes", { count: minutes })}</p>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={t("dialogue.script")}>
        <table className="table">
          <caption className="visually-hidden">{t("dialogue.script")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("dialogue.phaseHead")}</th>
              <th scope="col" className="number">
                {t("dialogue.minutesHead")}
              </th>
              <th scope="col">{t("dialogue.change")}</th>
            </tr>
          </thead>
          <tbody>
            {phases.map((phase) => (
              <tr key={phase.id}>
                <th scope="row">
                  {t(`dialogue.phase.${phase.kind}`)}{" "}
                  {phase.dropped && <span className="tag">{t("dialogue.dropped")}</span>}
                  <div className="hint">{t(`dialogue.help.${phase.kind}`)}</div>
                </th>
                <td className="number">{phase.minutes + phase.extended}</td>
                <td>{may.run && phase.mayDrop && <Changes phase={phase} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Changes({ phase }: { phase: SessionData["phases"][number] }) {
  const t = useT();
  return (
    <div className="row">
      <ActionForm
        intent="drop"
        submit={t(phase.dropped ? "dialogue.takeUp" : "dialogue.leaveOut")}
        kind="quiet"
        size="small"
      >
        <input type="hidden" name="phaseId" value={phase.id} />
        <input type="hidden" name="dropped" value={phase.dropped ? "off" : "on"} />
      </ActionForm>
      {([-1, 1] as const).map((by) => (
        <ActionForm
          key={by}
          intent="order"
          submit={t(by < 0 ? "dialogue.earlier" : "dialogue.later")}
          kind="quiet"
          size="small"
        >
          <input type="hidden" name="phaseId" value={phase.id} />
          <input type="hidden" name="by" value={by} />
        </ActionForm>
      ))}
    </div>
  );
}
