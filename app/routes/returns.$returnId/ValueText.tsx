import { baht } from "~/format/baht";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./return.module.css";

/** A value of a cell: money in baht, or its text with its line ends. */
export function ValueText({ value }: { value: { text: string; amount: bigint | null } }) {
  const t = useT();
  const locale = useLocale();
  if (value.amount !== null) return <span className="number">{baht(BigInt(value.amount), { locale })}</span>;
  if (value.text === "") return <span className="hint">{t("sheetReturn.nothing")}</span>;
  return <span className={styles.text}>{value.text}</span>;
}
