import { memo } from "react";
import { useT } from "~/i18n/useT";
import { useItemNumber } from "../words/itemWords";
import { usePresenceName } from "../words/organizations";
import { distinct, useOthers } from "../state/usePeople";
import styles from "./panels.module.css";

/** Who else is on the page and where they work: "อบต.พนางตุง กำลังแก้ ข้อ ๑๑". */
export const People = memo(function People() {
  const t = useT();
  const numberOf = useItemNumber();
  const nameOf = usePresenceName();
  const present = useOthers();
  const people = distinct(present);
  if (people.length === 0) return <span className={styles.alone}>{t("brief.alone")}</span>;
  return (
    <ul className={styles.people} aria-label={t("brief.alsoHere")}>
      {people.map((person) => {
        const item = present.find(({ user, focus }) => user.id === person.id && focus)?.focus?.item;
        const place = item ? t("brief.item", { number: numberOf(item) }) : t("brief.header");
        const org = nameOf(person);
        return (
          <li key={person.id} title={`${person.name} · ${person.org}`}>
            <span className={styles.dot} style={{ backgroundColor: person.colour }} aria-hidden />
            {item === undefined ? org : t("brief.working", { org, place })}
          </li>
        );
      })}
    </ul>
  );
});
