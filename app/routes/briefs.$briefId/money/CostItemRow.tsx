import { memo } from "react";
import { removeRow, setCell } from "~/collab/brief/editRows";
import { EXPENDITURE_CATEGORIES, type CostItem, type ExpenditureCategory } from "~/domain/brief/briefContent";
import { useT } from "~/i18n/useT";
import { Choice } from "../fields/Choice";
import { MoneyInput } from "../fields/MoneyInput";
import { RemoveButton } from "../fields/RemoveButton";
import { ScalarInput } from "../fields/ScalarInput";
import { useBrief } from "../state/BriefContext";
import { useRowLock } from "../words/organizations";
import { mayRow } from "../state/rights";
import { useEdit } from "../state/useEdit";
import { CommentButton } from "../comments/places/CommentButton";
import { AssetCell } from "./AssetCell";
import { CostProduct } from "./CostProduct";
import styles from "./money.module.css";
import type { SetCost } from "./setCost";

/** `nameOf` names a cell with its row and its activity: the same words stand in every table of the page. */
type CostCellProps = { item: CostItem; nameOf(field: string): string; set: SetCost; lockHint?: string };

type CostItemProps = { item: CostItem; number: number; activityNumber: number };

/** One cost item: what, how many, at what price, whether it is an asset and who receives it. */
export const CostItemRow = memo(function CostItemRow(props: CostItemProps) {
  const { item, number, activityNumber } = props;
  const t = useT();
  const edit = useEdit();
  const { rights } = useBrief();
  const lockOf = useRowLock();
  const writable = mayRow(rights, item.orgId);
  const lockHint = rights.write && !writable ? lockOf(item.orgId) : undefined;
  const set: SetCost = writable
    ? (key, value) => void edit((doc) => setCell(doc, "costItems", item.id, key, value))
    : null;
  const nameOf = (field: string) => t("brief.cost.cell", { field, number, activity: activityNumber });
  const cell = { item, nameOf, set, lockHint };
  const remove = () => edit((doc) => removeRow(doc, "costItems", item.id, Date.now()));
  return (
    <tr data-locked={lockHint ? true : undefined} data-unit="costItems">
      <td data-label={t("brief.cost.description")}>
        <CostText {...cell} name="description" />
      </td>
      <td data-label={t("brief.cost.category")}>
        <CategoryChoice {...cell} />
      </td>
      <td data-label={t("brief.cost.quantity")}>
        <CostText {...cell} name="quantity" />
      </td>
      <td data-label={t("brief.cost.unit")}>
        <CostText {...cell} name="unit" />
      </td>
      <td data-label={t("brief.cost.unitPrice")} className="number">
        <CostMoney {...cell} name="unitPrice" />
      </td>
      <td data-label={t("brief.cost.amount")} className="number">
        <CostMoney {...cell} name="amount" />
        <CostProduct item={item} set={set} />
      </td>
      <td data-label={t("brief.cost.asset")}>
        <AssetCell item={item} nameOf={nameOf} set={set} />
      </td>
      <td className={styles.tools}>
        <CommentButton item="8" rowId={item.id} label={nameOf(t("brief.cost.description"))} />
        {writable && (
          <RemoveButton label={t("brief.cost.remove", { number, activity: activityNumber })} remove={remove} />
        )}
      </td>
    </tr>
  );
});

const LONGEST = { description: 2000, quantity: 40, unit: 100 } as const;

function CostText({ item, nameOf, set, lockHint, name }: CostCellProps & { name: keyof typeof LONGEST }) {
  const t = useT();
  return (
    <ScalarInput
      value={item[name]}
      write={set && ((value) => set(name, value))}
      place={{ row: item.id, cell: name }}
      label={nameOf(t(`brief.cost.${name}`))}
      lockHint={name === "description" ? lockHint : undefined}
      numeric={name === "quantity"}
      maxLength={LONGEST[name]}
      grows={name === "description"}
    />
  );
}

function CostMoney({ item, nameOf, set, name }: CostCellProps & { name: "unitPrice" | "amount" }) {
  const t = useT();
  return (
    <MoneyInput
      value={item[name]}
      write={set && ((amount) => set(name, amount))}
      place={{ row: item.id, cell: name }}
      label={nameOf(t(`brief.cost.${name}`))}
    />
  );
}

function CategoryChoice({ item, nameOf, set }: CostCellProps) {
  const t = useT();
  return (
    <Choice
      value={item.category}
      options={EXPENDITURE_CATEGORIES.map((value) => ({ value, label: t(`brief.category.${value}`) }))}
      write={set && ((value) => set("category", value as ExpenditureCategory))}
      place={{ row: item.id, cell: "category" }}
      label={nameOf(t("brief.cost.category"))}
    />
  );
}
