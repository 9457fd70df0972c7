import { briefItem } from "~/domain/brief/briefItems";
import { EXTRA_ITEM, HEADER_ITEM, type ItemChange } from "~/domain/brief/compare/change";
import { useLocale, useT } from "~/i18n/useT";
import type { ComparisonView } from "../historyView";
import { FieldDifference } from "./FieldDifference";
import { RowDifference } from "./RowDifference";
import styles from "./compare.module.css";

/** What every part of a comparison needs to name things. */
export type CompareScope = { compared: ComparisonView; areaCode: string };

/** One item of the form that differs. */
export function ItemDifference({ item, ...scope }: { item: ItemChange } & CompareScope) {
  const title = useItemTitle(item.item);
  return (
    <section className={styles.item}>
      <h3>{title}</h3>
      {item.fields.map((field) => (
        <FieldDifference key={field.field} change={field} list={null} rowId="" {...scope} />
      ))}
      {item.rows.map((row) => (
        <RowDifference key={`${row.list}-${row.id}`} row={row} {...scope} />
      ))}
    </section>
  );
}

function useItemTitle(item: number): string {
  const t = useT();
  const locale = useLocale();
  if (item === HEADER_ITEM) return t("brief.issue");
  if (item === EXTRA_ITEM) return t("brief.extra");
  const { numberTh, labelTh, labelEn } = briefItem(item);
  return locale === "th" ? `${t("history.item", { number: numberTh })} ${labelTh}` : `${item}. ${labelEn}`;
}
