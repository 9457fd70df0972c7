import { ActionForm } from "~/components/form/ActionForm";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
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
    </div>
  );
}

function Minutes({ page: { minutes, may } }: { page: SessionData }) {
  const t = useT();
  const locale = useLocale();
  if (!minutes) return null;
  return (
    <section className="card">
      <h2>{t("dialogue.minutesTitle")}</h2>
      <p className="hint">
        {t("dialogue.hash")} <code>{minutes.hash.slice(0, 16)}</code>
      </p>
      {minutes.signedAt ? (
        <>
          <p style={{ whiteSpace: "pre-wrap" }}>{minutes.text}</p>
          <p className="banner" data-tone="ok">
            {t("dialogue.signed", {
              name: minutes.signedBy ?? "",
              at: thaiDateTime(new Date(minutes.signedAt), locale),
            })}
          </p>
        </>
      ) : (
        <ActionForm intent="minutes" submit={t("dialogue.save")} kind="secondary" key={minutes.hash}>
          <input type="hidden" name="hash" value={minutes.hash} />
          <div className="field">
            <label htmlFor="minutes">{t("dialogue.minutesText")}</label>
            <textarea
              id="minutes"
              name="text"
              className="input"
              rows={5}
              maxLength={10_000}
              defaultValue={minutes.text}
            />
          </div>
          <div className="field">
            <label htmlFor="sign">{t("dialogue.minutesSign")}</label>
            <select id="sign" name="sign" className="input">
              <option value="off">{t("dialogue.minutesDraft")}</option>
              {may.prepare && <option value="on">{t("dialogue.minutesFinal")}</option>}
            </select>
          </div>
        </ActionForm>
      )}
    </section>
  );
}
