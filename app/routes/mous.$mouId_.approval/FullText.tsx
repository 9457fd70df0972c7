import styles from "~/components/mou/life.module.css";
import { annexTotalOf } from "~/domain/mou/mouContent";
import { baht } from "~/format/baht";
import { useT } from "~/i18n/useT";
import type { MouApprovalPageView } from "./approvalView";

/** Everything that is approved: the clauses, and the annex line by line. */
export function FullText({ view: { content } }: { view: MouApprovalPageView }) {
  const t = useT();
  const { slots } = content;
  return (
    <section className="card" aria-labelledby="mou-text">
      <h2 id="mou-text">{t("mouLife.fullText")}</h2>
      <p className={styles.text}>
        {[slots.operatingAgency, slots.purposeShort, slots.readyPlace].filter(Boolean).join(" · ")}
      </p>
      {content.parties.map((party) => (
        <p key={party.no}>
          {party.no}. {party.nameTh}
        </p>
      ))}
      {content.clauses.map(({ key, no, heading, text }) => (
        <div key={key}>
          <h3>
            {no}. {heading}
          </h3>
          <p className={styles.text}>{text}</p>
        </div>
      ))}
      {content.annex.length > 0 && (
        <>
          <h3>{t("mou.annex")}</h3>
          <ol>
            {content.annex.map(({ costItemId, item, quantity, unit, total }) => (
              <li key={costItemId}>
                {item} {quantity} {unit} · {total === null ? "–" : baht(total)}
              </li>
            ))}
          </ol>
          <p>
            {t("mou.sum")} {baht(annexTotalOf(content), { unit: true })}
          </p>
        </>
      )}
    </section>
  );
}
