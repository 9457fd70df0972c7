import { useEffect, useState } from "react";
import { CommandForm } from "~/components/forum/CommandForm";
import { CARD_KINDS, LENGTHS } from "~/domain/dialogue/card";
import type { SeatView } from "~/domain/dialogue/view/sessionView";
import { usePhoneT } from "~/i18n/useT";
import { newClientId, useDraft } from "./useDraft";
import styles from "./phone.module.css";

/** Own cards, written in silence; after the reveal everybody's, in groups. */
export function Cards({ view }: { view: SeatView }) {
  const t = usePhoneT();
  const { cards, rules, clusters, loose, head, seat } = view;
  const sorting = head.phase?.kind === "CLUSTER";
  const returned = cards.some(({ state }) => state === "RETURNED");
  return (
    <>
      {(!sorting || returned) && cards.length < rules.cards && <NewCard seatId={seat.id} sessionId={head.id} />}
      {!sorting && <p className="hint">{t("dialogue.silent", { done: cards.length, max: rules.cards })}</p>}
      <ul className={styles.stack}>
        {cards.map((card) => (
          <li key={card.clientId} className="card">
            <span className="tag">{t(`dialogue.card.${card.kind}`)}</span>{" "}
            <span className="tag">{t(`dialogue.cardState.${card.state}`)}</span>
            <p>{card.text}</p>
            {card.place && <p className="hint">{card.place}</p>}
            {card.reason && <p className="problem">{card.reason}</p>}
            {(card.state === "HIDDEN" || card.state === "RETURNED") && (
              <CommandForm intent="removeCard" fields={{ clientId: card.clientId }}>
                <button className="button" data-kind="quiet">
                  {t("dialogue.removeCard")}
                </button>
              </CommandForm>
            )}
          </li>
        ))}
      </ul>
      {sorting && <Groups clusters={clusters} loose={loose} />}
    </>
  );
}

function NewCard({ sessionId, seatId }: { sessionId: string; seatId: string }) {
  const t = usePhoneT();
  const [text, setText] = useDraft(`card ${sessionId} ${seatId}`);
  const [clientId, setClientId] = useState("");
  useEffect(() => setClientId(newClientId()), []);
  const length = [...text].length;
  const sent = () => {
    setText("");
    setClientId(newClientId());
  };
  return (
    <CommandForm
      intent="card"
      fields={clientId ? { clientId } : { clientId: "without-script-1" }}
      className={styles.sheet}
      onSent={sent}
      says
    >
      <label className="label" htmlFor="card-text">
        {t("dialogue.cardText")}
      </label>
      <textarea
        id="card-text"
        name="text"
        className="input"
        rows={3}
        maxLength={LENGTHS.card}
        required
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.pair}>
        <span className="hint">
          {length}/{LENGTHS.card}
        </span>
        <label className="visually-hidden" htmlFor="card-kind">
          {t("dialogue.cardKind")}
        </label>
        <select id="card-kind" name="kind" className="input">
          {CARD_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`dialogue.card.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <label className="label" htmlFor="card-place">
        {t("dialogue.cardPlace")}
      </label>
      <input id="card-place" name="place" className="input" maxLength={LENGTHS.cardPlace} />
      <div className={styles.thumb}>
        <button className="button">{t("dialogue.send")}</button>
      </div>
    </CommandForm>
  );
}

function Groups({ clusters, loose }: Pick<SeatView, "clusters" | "loose">) {
  const t = usePhoneT();
  return (
    <div className={styles.stack}>
      {clusters.map(({ id, name, cards }) => (
        <section key={id} className="card">
          <h2>{name}</h2>
          <ul>
            {cards.map((card) => (
              <li key={card.id}>{card.text}</li>
            ))}
          </ul>
        </section>
      ))}
      {loose.length > 0 && (
        <section className="card">
          <h2>{t("dialogue.loose")}</h2>
          <ul>
            {loose.map((card) => (
              <li key={card.id}>{card.text}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
