import { useEffect, useRef } from "react";
import { useT } from "~/i18n/useT";
import { usePersonName } from "../places/personWords";
import styles from "./composer.module.css";
import type { MentionOffer } from "./useMentions";

/** Id of an offered person, for the field that points to it. */
export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

/** People offered while a name is typed. */
export function MentionList({ id, offer }: { id: string; offer: MentionOffer }) {
  const t = useT();
  const nameOf = usePersonName();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[offer.chosen]?.scrollIntoView({ block: "nearest" });
  }, [offer.chosen]);
  return (
    <ul ref={list} id={id} role="listbox" aria-label={t("comment.people")} className={styles.offer}>
      {offer.people.map((person, index) => (
        <li
          key={person.userId}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === offer.chosen}
          // the focus stays in the field
          onPointerDown={(event) => event.preventDefault()}
          onPointerEnter={() => offer.point(index)}
          onClick={() => offer.choose(person)}
        >
          <b>{nameOf(person)}</b> <span className="hint">{person.orgName}</span>
        </li>
      ))}
    </ul>
  );
}
