import type { CostItem } from "~/domain/brief/briefContent";
import { groupedBaht } from "~/domain/money/bahtText";
import { mulQuantity } from "~/domain/money/quantity";
import { useT } from "~/i18n/useT";
import type { SetCost } from "./setCost";
import styles from "./money.module.css";

/** Quantity × unit price, when it is not what the amount says: shown, and taken over by one click. Never by itself. */
export function CostProduct({ item, set }: { item: CostItem; set: SetCost }) {
  const t = useT();
  if (item.unitPrice === null || item.quantity === "") return null;
  const product = mulQuantity(item.unitPrice, item.quantity);
  if (product === undefined || product === item.amount) return null;
  const amount = groupedBaht(product);
  if (!set) return <p className={styles.product}>{t("brief.cost.product", { amount })}</p>;
  return (
    <button
      type="button"
      className={styles.productButton}
      title={t("brief.cost.product", { amount })}
      onClick={() => set("amount", product)}
    >
      {t("brief.cost.useProduct", { amount })}
    </button>
  );
}
