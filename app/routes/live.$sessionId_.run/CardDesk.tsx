import { useEffect, useState } from "react";
import { CommandForm } from "~/components/forum/CommandForm";
import { LENGTHS } from "~/domain/dialogue/card";
import type { CardView, RunView } from "~/domain/dialogue/view/sessionView";
import { useT } from "~/i18n/useT";
import styles from "./run.module.css";

type Clusters = RunView["outcome"]["clusters"];

/** Moderation: cards in the queue, then the shown ones and their groups. */
export function CardDesk({ view }: { view: RunView }) {
  const t = useT();
  const { queue, outcome, hidden } = view;
  const { clusters, loose } = outcome;
  return (
    <section className="card">
      <h2>{t("dialogue.cards")}</h2>
      {hidden > 0 && (
        <CommandForm intent="revealAll">
          <button className="button">{t("dialogue.revealAll", { count: hidden })}</button>
        </CommandForm>
      )}
      <Queue queue={queue} />
      <NewCluster />
      {clusters.map((cluster) => (
        <section key={cluster.id} className={styles.cluster}>
          <CommandForm intent="nameCluster" fields={{ clusterId: cluster.id }} className="row">
            <label className="visually-hidden" htmlFor={`cluster-${cluster.id}`}>
              {t("dialogue.clusterName")}
            </label>
            <input
              id={`cluster-${cluster.id}`}
              name="name"
              className="input"
              style={{ inlineSize: "16rem" }}
              defaultValue={cluster.name}
              maxLength={LENGTHS.cluster}
              required
            />
            <button className="button" data-kind="quiet" data-size="small">
              {t("dialogue.rename")}
            </button>
          </CommandForm>
          <CardList cards={cluster.cards} clusters={clusters} />
          {cluster.cards.length === 0 && (
            <CommandForm intent="removeCluster" fields={{ clusterId: cluster.id }}>
              <button className="button" data-kind="quiet" data-size="small">
                {t("dialogue.removeCluster")}
              </button>
            </CommandForm>
          )}
        </section>
      ))}
      {loose.length > 0 && (
        <section className={styles.cluster}>
          <h3>{t("dialogue.loose")}</h3>
          <CardList cards={loose} clusters={clusters} />
        </section>
      )}
    </section>
  );
}

function NewCluster() {
  const t = useT();
  const [clusterId, setClusterId] = useState("");
  const renew = () => setClusterId(uuid());
  useEffect(renew, []);
  if (clusterId === "") return null;
  return (
    <CommandForm key={clusterId} intent="addCluster" fields={{ clusterId }} className="row" onSent={renew}>
      <label htmlFor="new-cluster">{t("dialogue.newCluster")}</label>
      <input
        id="new-cluster"
        name="name"
        className="input"
        style={{ inlineSize: "16rem" }}
        maxLength={LENGTHS.cluster}
        required
      />
      <button className="button" data-size="small">
        {t("dialogue.add")}
      </button>
    </CommandForm>
  );
}

/** A UUID without a secure context: offices without TLS have no crypto.randomUUID. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

function CardList({ cards, clusters }: { cards: readonly CardView[]; clusters: Clusters }) {
  const t = useT();
  return (
    <ul className={styles.cards}>
      {cards.map((card) => (
        <li key={card.id}>
          <CommandForm intent="putCard" fields={{ cardId: card.id }} className="row">
            <span className={styles.who}>{card.text}</span>
            <label className="visually-hidden" htmlFor={`put-${card.id}`}>
              {t("dialogue.putInto", { text: card.text })}
            </label>
            <select
              id={`put-${card.id}`}
              name="clusterId"
              className="input"
              style={{ inlineSize: "11rem" }}
              defaultValue={card.clusterId ?? ""}
              key={card.clusterId}
            >
              <option value="">{t("dialogue.loose")}</option>
              {clusters.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <button className="button" data-kind="quiet" data-size="small">
              {t("dialogue.put")}
            </button>
          </CommandForm>
        </li>
      ))}
    </ul>
  );
}

function Queue({ queue }: Pick<RunView, "queue">) {
  const t = useT();
  return (
    <ul className={styles.cards}>
      {queue.map((card) => (
        <li key={card.id}>
          <p>
            <span className="tag">{t(`dialogue.card.${card.kind}`)}</span> {card.text}{" "}
            <span className="hint">
              {card.orgName} · {t(`dialogue.cardState.${card.state}`)} {card.reason}
            </span>
          </p>
          <CommandForm intent="card" fields={{ cardId: card.id }} className="row">
            <label className="visually-hidden" htmlFor={`reason-${card.id}`}>
              {t("dialogue.reason")}
            </label>
            <input
              id={`reason-${card.id}`}
              name="reason"
              className="input"
              style={{ inlineSize: "12rem" }}
              maxLength={LENGTHS.reason}
              placeholder={t("dialogue.reason")}
            />
            {(["REVEALED", "PARKED", "RETURNED"] as const)
              .filter((state) => state !== card.state)
              .map((state) => (
                <button
                  key={state}
                  className="button"
                  data-kind="secondary"
                  data-size="small"
                  name="state"
                  value={state}
                >
                  {t(`dialogue.cardDo.${state}`)}
                </button>
              ))}
          </CommandForm>
        </li>
      ))}
    </ul>
  );
}
