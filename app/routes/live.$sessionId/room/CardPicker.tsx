import { useState } from "react";
import { CommandForm } from "~/components/forum/CommandForm";
import type { CardKind } from "~/domain/dialogue/card";
import type { NoteText } from "~/domain/dialogue/rooms/noteTexts";
import type { CardView, RoomView } from "~/domain/dialogue/view/sessionView";
import { usePhoneT } from "~/i18n/useT";
import styles from "./room.module.css";

/** Where a card of each kind goes first. */
const PLACE: Readonly<Record<CardKind, NoteText>> = {
  PAIN: "rationale",
  POTENTIAL: "highPotential",
  NEED: "highPriority",
};
const FIRST = 3;

/** Cards that can be taken into the note; those that were are marked, so that every sentence shows where it comes from. */
export function CardPicker({ room: { cards, note } }: { room: RoomView }) {
  const t = usePhoneT();
  const [all, setAll] = useState(false);
  if (cards.length === 0) return null;
  const taken = new Set(
    note.texts.flatMap(({ lines }) => lines.flatMap((line) => line.cards.map(({ cardId }) => cardId))),
  );
  const sorted = [...cards.filter(({ id }) => !taken.has(id)), ...cards.filter(({ id }) => taken.has(id))];
  const shown = all ? sorted : sorted.slice(0, FIRST);
  return (
    <section className={styles.block}>
      <h2>{t("dialogue.note.cards")}</h2>
      <ul className={styles.cards}>
        {shown.map((card) => (
          <CardLine key={card.id} card={card} taken={taken.has(card.id)} />
        ))}
      </ul>
      {cards.length > FIRST && (
        <button type="button" className="button" data-kind="quiet" onClick={() => setAll(!all)} aria-expanded={all}>
          {t(all ? "dialogue.note.fewer" : "dialogue.note.all", { count: cards.length })}
        </button>
      )}
    </section>
  );
}

function CardLine({ card: { id, kind, text, place }, taken }: { card: CardView; taken: boolean }) {
  const t = usePhoneT();
  const field = PLACE[kind];
  return (
    <li>
      <span className={styles.card}>
        <span className="tag">{t(`dialogue.card.${kind}`)}</span> {text}
        {place && <span className="hint"> ({place})</span>}
      </span>
      {taken ? (
        <span className="tag" data-tone="ok">
          {t("dialogue.note.taken")}
        </span>
      ) : (
        <CommandForm intent="takeCard" fields={{ cardId: id, field }}>
          <button className="button" data-kind="secondary" aria-label={t("dialogue.note.takeWhich", { text })}>
            {t("dialogue.note.take", { field: t(`dialogue.note.short.${field}`) })}
          </button>
        </CommandForm>
      )}
    </li>
  );
}
