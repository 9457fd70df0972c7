import type { ReactNode } from "react";
import table from "~/components/CardTable.module.css";
import { useT } from "~/i18n/useT";
import { DocumentRow } from "./DocumentRow";
import type { Card } from "./centre";
import styles from "./documents.module.css";

/** Documents of one kind of thing; `children` stand between the heading and the table. */
export function DocumentTable({
  heading,
  empty,
  cards,
  children,
}: {
  heading: string;
  empty: string;
  cards: readonly Card[];
  children?: ReactNode;
}) {
  const t = useT();
  return (
    <section className={styles.section}>
      <h2>{heading}</h2>
      {children}
      {cards.length === 0 ? (
        <div className="empty">{empty}</div>
      ) : (
        <div className={table.frame}>
          <table className={table.table}>
            <caption className="visually-hidden">{heading}</caption>
            <thead>
              <tr>
                <th scope="col">{t("documents.document")}</th>
                <th scope="col" className={styles.stateColumn}>
                  {t("documents.state")}
                </th>
                <th scope="col" className={styles.gapsColumn}>
                  {t("documents.gaps")}
                </th>
                <th scope="col" className={styles.filesColumn}>
                  {t("documents.files")}
                </th>
              </tr>
            </thead>
            <tbody>
              {cards.map((card) => (
                <DocumentRow key={`${card.kind}/${card.id}`} card={card} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
