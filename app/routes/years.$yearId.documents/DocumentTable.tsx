import { Link } from "@remix-run/react";
import table from "~/components/CardTable.module.css";
import { Gaps } from "~/components/documents/Gaps";
import { useT } from "~/i18n/useT";
import { CardState } from "./CardState";
import type { Card } from "./centre";
import { Downloads } from "./Downloads";
import styles from "./documents.module.css";

/** Documents of one kind: state, what is missing, files. */
export function DocumentTable({ heading, empty, cards }: { heading: string; empty: string; cards: Card[] }) {
  const t = useT();
  const [first] = cards;
  return (
    <section className={styles.section}>
      <h2>{heading}</h2>
      {first === undefined ? (
        <div className="empty">{empty}</div>
      ) : (
        <>
          <p className="hint">{t(`documents.words.${first.words}`)}</p>
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
                  <tr key={card.id}>
                    <th scope="row">
                      <Link to={`${card.kind}/${card.id}`}>{card.title}</Link>
                    </th>
                    <td data-label={t("documents.state")}>
                      <CardState card={card} />
                    </td>
                    <td data-label={t("documents.gaps")}>
                      <Gaps gaps={card.gaps} />
                    </td>
                    <td data-label={t("documents.files")}>
                      <Downloads card={card} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
