import { Plus } from "lucide-react";
import { useMemo } from "react";
import { addFunding } from "~/collab/brief/editRows";
import type { FundingLine, MainActivity } from "~/domain/brief/briefContent";
import { useT } from "~/i18n/useT";
import { useBrief, useContent } from "../state/BriefContext";
import { budgetYears } from "../state/budgetYears";
import { focusCell } from "../state/focusCell";
import { newFunding } from "../state/newFunding";
import { mayAddRows } from "../state/rights";
import { useEdit } from "../state/useEdit";
import { FundingHead } from "./FundingHead";
import { FundingRow } from "./FundingRow";
import { FundingSum } from "./FundingSum";
import styles from "./money.module.css";

/** Funding lines of one main activity. */
function useLines(activityId: string): FundingLine[] {
  const funding = useContent((content) => content.funding);
  return useMemo(() => funding.filter((line) => line.activityId === activityId), [funding, activityId]);
}

/** Items 8 and 11: the money of one main activity by source, paying organisation and budget year. */
export function FundingTable({ activity, number }: { activity: MainActivity; number: number }) {
  const t = useT();
  const edit = useEdit();
  const { view, rights } = useBrief();
  const lines = useLines(activity.id);
  const years = budgetYears(view.place.fy);
  const addable = mayAddRows(rights);
  const add = (cell = "source") => {
    const id = edit((doc) => addFunding(doc, newFunding(view, activity.id, lines)));
    if (id) focusCell(id, cell);
  };
  return (
    <div>
      <table className={styles.matrix}>
        <caption className={styles.caption}>{t("brief.money")}</caption>
        <FundingHead years={years} />
        <tbody>
          {lines.map((line, index) => (
            <FundingRow
              key={line.id}
              line={line}
              row={index + 1}
              activityNumber={number}
              years={years}
              nextId={lines[index + 1]?.id ?? null}
              onLast={addable ? add : null}
            />
          ))}
          {lines.length === 0 && (
            <tr>
              <td colSpan={years.length + 5} className={styles.none}>
                {t("brief.money.none")}
              </td>
            </tr>
          )}
        </tbody>
        {lines.length > 0 && (
          <FundingSum activityId={activity.id} lines={lines} years={years} label={t("brief.money.sum", { number })} />
        )}
      </table>
      {addable && (
        <button
          type="button"
          className="button"
          data-kind="quiet"
          data-size="small"
          data-add="funding"
          onClick={() => add()}
        >
          <Plus size={16} aria-hidden /> {t("brief.money.add")}
        </button>
      )}
    </div>
  );
}
