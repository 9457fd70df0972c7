import { Lock } from "lucide-react";
import { CLOSABLE_ITEMS } from "~/domain/access/closableItems";
import { useT } from "~/i18n/useT";
import { useBrief } from "../state/BriefContext";
import { useOrganizationName } from "../words/organizations";
import { mayAddRows, mayItem } from "../state/rights";
import styles from "./form.module.css";

/** Items whose rows are judged one by one: their cells say themselves who may edit. */
const ROW_ITEMS: ReadonlySet<number> = new Set([8, 11]);

/** Says who may write an item that this person, who writes elsewhere in the brief, may not. */
export function ItemLock({ item }: { item: number }) {
  const t = useT();
  const { rights, view } = useBrief();
  const nameOf = useOrganizationName();
  if (!rights.write || mayItem(rights, item)) return null;
  const closed = view.closedItems.includes(item) && CLOSABLE_ITEMS.includes(item);
  if (ROW_ITEMS.has(item) && mayAddRows(rights) && !closed) return null;
  const lead = nameOf(view.leadOrgId) || t("brief.noOrg");
  return (
    <p className={styles.lock}>
      <Lock size={14} aria-hidden /> {closed ? t("brief.lock.closed") : t("brief.lock.lead", { lead })}
    </p>
  );
}
