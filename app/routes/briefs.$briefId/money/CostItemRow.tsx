import { Trash2 } from "lucide-react";
import { memo } from "react";
import { removeRow, setCell } from "~/collab/brief/editRows";
import { EXPENDITURE_CATEGORIES, type CostItem, type ExpenditureCategory } from "~/domain/brief/briefContent";
import { useT } from "~/i18n/useT";
import type { MessageKey } from "~/i18n/messages";
import { Choice } from "../fields/Choice";
import { MoneyInput } from "../fields/MoneyInput";
import { ScalarInput } from "../fields/ScalarInput";
import { useBrief } from "../state/BriefContext";
import { useRowLock } from "../state/organizations";
import { mayRow } from "../state/rights";
import { useEdit } from "../state/useEdit";
import { AssetCell } from "./AssetCell";
import { CostProduct } from "./CostProduct";
import styles from "./money.module.css";
import type { SetCost } from "./setCost";

const LONGEST = { description: 2000, quantity: 40, unit: 100 } as const;

/** One cost item: what, how many, at what price, whether it is an asset and who receives it. */
export const CostItemRow = memo(function CostItemRow({ item, number }: { item: CostItem; number: number }) {
  const t = useT();
  const edit = useEdit();
  const { rights } = useBrief();
  const lockOf = useRowLock();
  const writable = mayRow(rights, item.orgId);
  const lockHint = rights.write && !writable ? lockOf(item.orgId) : undefined;
  const set: SetCost = writable
    ? (key, value) => void edit((doc) => setCell(doc, "costItems", item.id, key, value))
    : null;
  const label = (key: MessageKey) => `${t(key)} ${number}`;
  const text = (key: "description" | "quantity" | "unit") => (
    <ScalarInput
      value={item[key]}
      write={set && ((value) => set(key, value))}
      place={{ row: item.id, cell: key }}
      label={label(`brief.cost.${key}`)}
      lockHint={key === "description" ? lockHint : undefined}
      numeric={key === "quantity"}
      maxLength={LONGEST[key]}
    />
  );
  const money = (key: "unitPrice" | "amount") => (
    <MoneyInput
      value={item[key]}
      write={set && ((amount) => set(key, amount))}
      place={{ row: item.id, cell: key }}
      label={label(`brief.cost.${key}`)}
    />
  );
  return (
    <tr data-locked={lockHint ? true : undefined}>
      <td data-label={t("brief.cost.description")}>{text("description")}</td>
      <td data-label={t("brief.cost.category")}>
        <Choice
          value={item.category}
          options={EXPENDITURE_CATEGORIES.map((value) => ({ value, label: t(`brief.category.${value}`) }))}
          write={set && ((value) => set("category", value as ExpenditureCategory))}
          place={{ row: item.id, cell: "category" }}
          label={label("brief.cost.category")}
        />
      </td>
      <td data-label={t("brief.cost.quantity")}>{text("quantity")}</td>
      <td data-label={t("brief.cost.unit")}>{text("unit")}</td>
      <td data-label={t("brief.cost.unitPrice")}>{money("unitPrice")}</td>
      <td data-label={t("brief.cost.amount")}>
        {money("amount")}
        <CostProduct item={item} set={set} />
      </td>
      <td data-label={t("brief.cost.asset")}>
        <AssetCell item={item} number={number} set={set} />
      </td>
      <td className={styles.tools}>
        {writable && (
          <button
            type="button"
            className={styles.iconButton}
            aria-label={t("brief.cost.remove", { number })}
            title={t("brief.cost.remove", { number })}
            onClick={() => edit((doc) => removeRow(doc, "costItems", item.id, Date.now()))}
          >
            <Trash2 size={16} aria-hidden />
          </button>
        )}
      </td>
    </tr>
  );
});
