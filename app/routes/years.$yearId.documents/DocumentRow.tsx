import { Link } from "@remix-run/react";
import table from "~/components/CardTable.module.css";
import { FileButtons } from "~/components/documents/FileButtons";
import { Gaps } from "~/components/documents/Gaps";
import { useBilingual, useT } from "~/i18n/useT";
import { CardState } from "./CardState";
import { checkAddress, type Card } from "./centre";
import { OtherForms } from "./OtherForms";
import styles from "./documents.module.css";

/** A document: state, what is missing, files; its other forms stand in a line below. */
export function DocumentRow({ card }: { card: Card }) {
  const t = useT();
  const say = useBilingual();
  const name = card.title === "" ? say(card.label) : card.title;
  const words = t(`documents.words.${card.words}`);
  return (
    <>
      <tr>
        <th scope="row">
          <Link to={checkAddress(card)}>{name}</Link>
          <span className={table.sub}>{card.title === "" ? words : `${say(card.label)} · ${words}`}</span>
        </th>
        <td data-label={t("documents.state")}>
          <CardState card={card} />
        </td>
        <td data-label={t("documents.gaps")}>
          <Gaps gaps={card.gaps} />
        </td>
        <td data-label={t("documents.files")}>
          <div className={styles.actions}>
            <FileButtons files={card.files} of={name} small />
            <Link to={checkAddress(card)} aria-label={`${t("documents.check")} – ${name}`}>
              {t("documents.check")}
            </Link>
          </div>
        </td>
      </tr>
      {card.others.length > 0 && (
        <tr className={styles.otherRow}>
          <td colSpan={4}>
            <OtherForms forms={card.others} />
          </td>
        </tr>
      )}
    </>
  );
}
