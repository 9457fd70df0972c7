import { Check, ClipboardCheck } from "lucide-react";
import { memo } from "react";
import { useT } from "~/i18n/useT";
import { itemAnchor } from "../form/itemAnchor";
import { useAllItemWords } from "../words/itemWords";
import { usePresenceName } from "../words/organizations";
import { useCompleteness } from "../state/useCompleteness";
import { usePeopleInItem } from "../state/usePeople";
import styles from "./panels.module.css";

/** The thirteen items with completeness and who works in each; the way through the form. */
export const ItemList = memo(function ItemList() {
  const t = useT();
  const words = useAllItemWords();
  const found = useCompleteness();
  const complete = found.filter((one) => one.complete).length;
  return (
    <nav className={styles.items} aria-label={t("brief.itemList")}>
      <ol>
        {words.map(({ number, label }, index) => (
          <li key={number}>
            <a href={`#${itemAnchor(index + 1)}`}>
              <span className={styles.no}>{number}</span>
              <span className={styles.name}>{label}</span>
              <Dots item={index + 1} />
              {found[index]?.complete ? (
                <Check size={15} className={styles.ok} aria-label={t("brief.complete")} />
              ) : (
                <span
                  className={styles.lacks}
                  title={t("brief.incomplete", { count: found[index]?.missing.length ?? 0 })}
                >
                  <span aria-hidden>{found[index]?.missing.length}</span>
                  <span className="visually-hidden">
                    {t("brief.incomplete", { count: found[index]?.missing.length ?? 0 })}
                  </span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ol>
      <a href="#extra" className={styles.plain}>
        {t("brief.extra")}
      </a>
      <a href="#checklist" className={styles.ready} data-complete={complete === 13}>
        <ClipboardCheck size={16} aria-hidden /> {t("brief.completeOf", { count: complete })} · {t("brief.checklist")}
      </a>
    </nav>
  );
});

function Dots({ item }: { item: number }) {
  const t = useT();
  const nameOf = usePresenceName();
  const people = usePeopleInItem(item);
  return (
    <>
      {people.map((person) => (
        <span
          key={person.id}
          className={styles.dot}
          style={{ backgroundColor: person.colour }}
          title={t("brief.workingHere", { name: nameOf(person) })}
        />
      ))}
    </>
  );
}
