import { CommandForm } from "~/components/forum/CommandForm";
import type { SeatView } from "~/domain/dialogue/view/sessionView";
import { usePhoneT } from "~/i18n/useT";
import { useDraftOf } from "./useDraft";
import styles from "./phone.module.css";

/** Items that are ranked: projects and concept notes, else agendas; as the server does. */
export function rankedItemsOf(items: SeatView["items"]): SeatView["items"] {
  return items.some(({ kind }) => kind === "PROJECT") ? items.filter(({ hasProject }) => hasProject) : items;
}

function swapped(list: readonly string[], at: number, by: -1 | 1): string[] {
  const next = [...list];
  const [a, b] = [next[at], next[at + by]];
  if (a === undefined || b === undefined) return next;
  next[at] = b;
  next[at + by] = a;
  return next;
}

const isOrder = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((id) => typeof id === "string");

/** A private ranking: up and down with big buttons, sent when it is right. */
export function RankBallot({ view: { items, ranking, seat, head } }: { view: SeatView }) {
  const t = usePhoneT();
  const ranked = rankedItemsOf(items);
  const first = ranking?.choice ?? ranked.map(({ id }) => id);
  const draft = useDraftOf<readonly string[]>(`ranking ${head.phase?.id} ${seat.id}`, first, isOrder);
  // kept before an item came or went: an order of other things is no order of these
  const order =
    draft.value.length === first.length && first.every((id) => draft.value.includes(id)) ? draft.value : first;
  const setOrder = draft.set;
  const itemOf = new Map(ranked.map((item) => [item.id, item]));
  if (ranked.length === 0) return <p className="banner">{t("dialogue.nothingToVote")}</p>;
  return (
    <CommandForm
      intent="ranking"
      fields={{ revision: String((ranking?.revision ?? 0) + 1), ranking: order.join(",") }}
      className={styles.sheet}
      onSent={draft.forget}
    >
      <p className="hint">{t("dialogue.rankHint")}</p>
      <ol className={styles.stack}>
        {order.map((id, index) => {
          const title = itemOf.get(id)?.title ?? "";
          return (
            <li key={id} className={styles.vote}>
              <span>
                <strong>{index + 1}.</strong> {title}
              </span>
              <span className={styles.steps}>
                <button
                  type="button"
                  className="button"
                  data-kind="secondary"
                  disabled={index === 0}
                  onClick={() => setOrder(swapped(order, index, -1))}
                  aria-label={t("dialogue.up", { title })}
                >
                  ▲
                </button>
                <button
                  type="button"
                  className="button"
                  data-kind="secondary"
                  disabled={index === order.length - 1}
                  onClick={() => setOrder(swapped(order, index, 1))}
                  aria-label={t("dialogue.down", { title })}
                >
                  ▼
                </button>
              </span>
            </li>
          );
        })}
      </ol>
      <div className={styles.thumb}>
        {ranking && <p className="hint">✓ {t("dialogue.voted")}</p>}
        <button className="button">{t(ranking ? "dialogue.voteAgain" : "dialogue.vote")}</button>
      </div>
    </CommandForm>
  );
}
