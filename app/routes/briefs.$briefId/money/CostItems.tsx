import { Plus } from "lucide-react";
import { useMemo } from "react";
import { addCostItem } from "~/collab/brief/editRows";
import type { MainActivity } from "~/domain/brief/briefContent";
import { totalsByActivity } from "~/domain/brief/totals";
import { CountedAmount } from "~/components/counted/CountedAmount";
import { costDifference } from "~/format/counted/amounts/fundingAmounts";
import { useT } from "~/i18n/useT";
import { useBrief, useContent } from "../state/BriefContext";
import { focusCell } from "../state/focusCell";
import { defaultOwner, mayAddRows } from "../state/rights";
import { useEdit } from "../state/useEdit";
import { CostItemRow } from "./CostItemRow";
import styles from "./money.module.css";

/** Cost items of one main activity, which feed the annex of the MOU, and how their sum stands to the sources. */
export function CostItems({ activity, number }: { activity: MainActivity; number: number }) {
  const t = useT();
  const edit = useEdit();
  const { view, rights } = useBrief();
  const all = useContent((content) => content.costItems);
  const items = useMemo(() => all.filter((item) => item.activityId === activity.id), [all, activity.id]);
  const add = () => {
    const id = edit((doc) => addCostItem(doc, { activityId: activity.id, orgId: defaultOwner(view) }));
    if (id) focusCell(id, "description");
  };
  return (
    <details className={styles.costs}>
      <summary>
        {t("brief.cost")}{" "}
        <span className="hint">
          {items.length === 0 ? t("brief.cost.none") : t("brief.cost.count", { count: items.length })}
        </span>
        <Difference activityId={activity.id} />
      </summary>
      {items.length > 0 && (
        <table className={styles.matrix} data-kind="costs">
          <caption className="visually-hidden">{t("brief.cost.of", { number })}</caption>
          <CostHead />
          <tbody>
            {items.map((item, index) => (
              <CostItemRow key={item.id} item={item} number={index + 1} activityNumber={number} />
            ))}
          </tbody>
        </table>
      )}
      {mayAddRows(rights) && (
        <button type="button" className="button" data-kind="quiet" data-size="small" data-add="costItems" onClick={add}>
          <Plus size={16} aria-hidden /> {t("brief.cost.add")}
        </button>
      )}
    </details>
  );
}

function CostHead() {
  const t = useT();
  return (
    <thead>
      <tr>
        <th scope="col">{t("brief.cost.description")}</th>
        <th scope="col">{t("brief.cost.category")}</th>
        <th scope="col" className="number">
          {t("brief.cost.quantity")}
        </th>
        <th scope="col">{t("brief.cost.unit")}</th>
        <th scope="col" className="number">
          {t("brief.cost.unitPrice")}
        </th>
        <th scope="col" className="number">
          {t("brief.cost.amount")}
        </th>
        <th scope="col">{t("brief.cost.asset")}</th>
        <td />
      </tr>
    </thead>
  );
}

/** Whether Σ cost items equals Σ funding of the activity (R6); says the difference when not. */
function Difference({ activityId }: { activityId: string }) {
  const t = useT();
  const funding = useContent((content) => content.funding);
  const costItems = useContent((content) => content.costItems);
  const activities = useContent((content) => content.activities);
  const total = useMemo(() => {
    const own = activities.filter(({ id }) => id === activityId);
    return totalsByActivity({ activities: own, funding, costItems })[0];
  }, [activities, funding, costItems, activityId]);
  if (!total || total.costItems === null) return null;
  const difference = total.costItems - total.funding;
  if (difference === 0n)
    return (
      <span className="tag" data-tone="ok">
        ✓ {t("brief.cost.equal")}
      </span>
    );
  return (
    <span className="tag" data-tone="warn">
      ⚠{" "}
      <CountedAmount
        figure={costDifference(activityId, total.costItems, total.funding)}
        words={(amount) => t("brief.cost.difference", { amount })}
        signed
      />
    </span>
  );
}
