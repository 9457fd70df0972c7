import { useT } from "~/i18n/useT";
import { usePresenceName } from "../words/organizations";
import { usePeopleInItem } from "../state/usePeople";
import styles from "./form.module.css";

/** The people who work in an item now, as coloured names. */
export function ItemPeople({ item }: { item: number }) {
  const t = useT();
  const nameOf = usePresenceName();
  const people = usePeopleInItem(item);
  if (people.length === 0) return null;
  return (
    <span className={styles.people}>
      {people.map((person) => (
        <span key={person.id} className={styles.person} style={{ borderColor: person.colour }}>
          {t("brief.workingHere", { name: nameOf(person) })}
        </span>
      ))}
    </span>
  );
}
