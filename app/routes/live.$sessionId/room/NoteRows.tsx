import { CommandForm } from "~/components/forum/CommandForm";
import { FUND_SOURCES } from "~/domain/brief/briefContent";
import type { NoteActor, NoteMeasure } from "~/domain/dialogue/view/noteView";
import type { RoomView } from "~/domain/dialogue/view/sessionView";
import { baht } from "~/format/baht";
import { useLocale, usePhoneT } from "~/i18n/useT";
import styles from "./room.module.css";

/** Points 3 and 5: who acts with which money, and how it is measured. */
export function NoteRows({ room: { note, mayWrite } }: { room: RoomView }) {
  const t = usePhoneT();
  return (
    <>
      <section className={styles.block}>
        <h2>{t("dialogue.note.actors")}</h2>
        <ul className={styles.rows}>
          {note.actors.map((actor) => (
            <ActorRow key={actor.id} actor={actor} mayWrite={mayWrite} />
          ))}
        </ul>
        {mayWrite && <AddActor key={`actor-${note.actors.length}`} />}
      </section>
      <section className={styles.block}>
        <h2>{t("dialogue.note.measures")}</h2>
        <ul className={styles.rows}>
          {note.measures.map((measure) => (
            <MeasureRow key={measure.id} measure={measure} mayWrite={mayWrite} />
          ))}
        </ul>
        {mayWrite && <AddMeasure key={`measure-${note.measures.length}`} />}
      </section>
    </>
  );
}

function Off({ root, id, name }: { root: "funding" | "indicators"; id: string; name: string }) {
  const t = usePhoneT();
  return (
    <CommandForm intent="noteRowOff" fields={{ root, id }}>
      <button className="button" data-kind="quiet" data-size="small" aria-label={t("dialogue.note.rowOff", { name })}>
        {t("dialogue.remove")}
      </button>
    </CommandForm>
  );
}

function ActorRow({ actor, mayWrite }: { actor: NoteActor; mayWrite: boolean }) {
  const t = usePhoneT();
  const locale = useLocale();
  const { id, orgName, source, activity, amountSatang } = actor;
  const amount = amountSatang === null ? "–" : baht(BigInt(amountSatang), { unit: true, locale });
  return (
    <li>
      <span>
        <strong>{orgName || t("dialogue.note.noOrg")}</strong> · {t(`brief.source.${source}`)} · {amount}
        <span className="hint"> {activity}</span>
      </span>
      {mayWrite && <Off root="funding" id={id} name={orgName} />}
    </li>
  );
}

function MeasureRow({ measure: { id, name, unit, target }, mayWrite }: { measure: NoteMeasure; mayWrite: boolean }) {
  return (
    <li>
      <span>
        <strong>{name}</strong> {[target, unit].filter(Boolean).join(" ")}
      </span>
      {mayWrite && <Off root="indicators" id={id} name={name} />}
    </li>
  );
}

function AddActor() {
  const t = usePhoneT();
  return (
    <CommandForm intent="noteActor" className={styles.form} keeps="new">
      <label className="label" htmlFor="actor-activity">
        {t("dialogue.note.activity")}
      </label>
      <input id="actor-activity" name="activity" className="input" maxLength={200} />
      <div className={styles.pair}>
        <span>
          <label className="label" htmlFor="actor-source">
            {t("dialogue.pledgeSource")}
          </label>
          <select id="actor-source" name="source" className="input" defaultValue="FUNCTION">
            {FUND_SOURCES.map((source) => (
              <option key={source} value={source}>
                {t(`brief.source.${source}`)}
              </option>
            ))}
          </select>
        </span>
        <span>
          <label className="label" htmlFor="actor-amount">
            {t("dialogue.note.amount")}
          </label>
          <input id="actor-amount" name="amountBaht" className="input" inputMode="decimal" />
        </span>
      </div>
      <button className="button" data-kind="secondary">
        {t("dialogue.note.addActor")}
      </button>
    </CommandForm>
  );
}

function AddMeasure() {
  const t = usePhoneT();
  return (
    <CommandForm intent="noteMeasure" className={styles.form} keeps="new">
      <label className="label" htmlFor="measure-name">
        {t("dialogue.note.measure")}
      </label>
      <input id="measure-name" name="name" className="input" maxLength={300} required />
      <div className={styles.pair}>
        <span>
          <label className="label" htmlFor="measure-target">
            {t("dialogue.note.target")}
          </label>
          <input id="measure-target" name="target" className="input" maxLength={40} inputMode="decimal" />
        </span>
        <span>
          <label className="label" htmlFor="measure-unit">
            {t("dialogue.note.unit")}
          </label>
          <input id="measure-unit" name="unit" className="input" maxLength={60} />
        </span>
      </div>
      <button className="button" data-kind="secondary">
        {t("dialogue.note.addMeasure")}
      </button>
    </CommandForm>
  );
}
