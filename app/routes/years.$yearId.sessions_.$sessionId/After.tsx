import { ActionForm } from "~/components/form/ActionForm";
import { useT } from "~/i18n/useT";
import { Messages } from "./minutes/Messages";
import { Minutes } from "./minutes/Minutes";
import type { SessionData } from "./route";
import styles from "./session.module.css";

/** What is done with the results of a closed session: ranks, promises, minutes. */
export function After({ page }: { page: SessionData }) {
  const t = useT();
  const { outcome, applied, may } = page;
  if (!may.run) return null;
  const ranked = (outcome.ranking ?? []).length > 1 && outcome.rankers.persons > 0;
  const open = outcome.pledges.filter((pledge) => !pledge.applied);
  const briefOf = new Map(outcome.items.map(({ id, briefId }) => [id, briefId]));
  const waiting = open.filter(({ itemId }) => briefOf.get(itemId));
  return (
    <div className={styles.grid}>
      {may.prepare && ranked && (
        <section className="card">
          <h2>{t("dialogue.applyTitle")}</h2>
          <p className="hint">{t(applied ? "dialogue.appliedHint" : "dialogue.applyHint")}</p>
          {applied ? (
            <ActionForm intent="undoRanking" submit={t("dialogue.undo")} kind="secondary" />
          ) : (
            <ActionForm intent="applyRanking" submit={t("dialogue.apply")} />
          )}
        </section>
      )}
      {may.prepare && outcome.pledges.length > 0 && (
        <section className="card">
          <h2>{t("dialogue.pledgesTitle")}</h2>
          <p className="hint">
            {t("dialogue.pledgesHint", {
              done: outcome.pledges.length - open.length,
              open: waiting.length,
              agendas: open.length - waiting.length,
            })}
          </p>
          {waiting.length > 0 && (
            <ActionForm intent="applyPledges" submit={t("dialogue.pledgesApply", { count: waiting.length })} />
          )}
        </section>
      )}
      <Minutes page={page} />
      <Messages page={page} />
    </div>
  );
}
