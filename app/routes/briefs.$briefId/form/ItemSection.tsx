import { useId, type FocusEvent, type ReactNode } from "react";
import { useT } from "~/i18n/useT";
import { CommentButton } from "../comments/places/CommentButton";
import { useBrief } from "../state/BriefContext";
import { useAllItemWords } from "../words/itemWords";
import { CloseItem } from "./CloseItem";
import { CompleteMark } from "./CompleteMark";
import { ItemLock } from "./ItemLock";
import { ItemPeople } from "./ItemPeople";
import styles from "./form.module.css";
import { itemAnchor } from "./itemAnchor";

/** What the parts of an item need to be described by its heading and instruction. */
export type ItemIds = { headingId: string; helpId: string };

/**
 * One of the thirteen items: number and name as the form prints them, its official instruction, completeness, who works
 * in it, and who may write it. Focus inside it is told to the others.
 */
export function ItemSection({ item, children }: { item: number; children: (ids: ItemIds) => ReactNode }) {
  const t = useT();
  const id = useId();
  const words = useAllItemWords()[item - 1];
  const told = useToldFocus(item);
  if (!words) return null;
  const ids = { headingId: `${id}-heading`, helpId: `${id}-help` };
  return (
    <section
      id={itemAnchor(item)}
      className={styles.item}
      aria-labelledby={ids.headingId}
      data-item={item}
      tabIndex={-1}
      {...told}
    >
      <header className={styles.head}>
        <h2 id={ids.headingId}>
          <span className={styles.number}>{words.number}.</span> {words.label}
        </h2>
        <CompleteMark item={item} />
        <ItemPeople item={item} />
        <span className={styles.push} />
        <CommentButton
          item={String(item)}
          label={t("comment.place.item", { number: words.number, label: words.label })}
        />
        <CloseItem item={item} />
      </header>
      <p className={styles.help} id={ids.helpId}>
        {words.instruction}
      </p>
      <ItemLock item={item} />
      {children(ids)}
    </section>
  );
}

/** Handlers that tell the others in which item, row and cell this person works. */
export function useToldFocus(item: number) {
  const { presence, rights } = useBrief();
  return {
    onFocus: (event: FocusEvent<HTMLElement>) => {
      // who only reads, or remarks on it, does not work in it
      if (!rights.write) return;
      const cell = event.target.closest<HTMLElement>("[data-cell]");
      const { row, cell: key } = cell?.dataset ?? {};
      presence.work(key === undefined ? { item } : { item, row: row ?? "", cell: key });
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) presence.work(null);
    },
  };
}
