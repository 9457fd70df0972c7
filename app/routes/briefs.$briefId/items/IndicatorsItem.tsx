import { Plus } from "lucide-react";
import { addIndicator } from "~/collab/brief/editRows";
import { useT } from "~/i18n/useT";
import { useBrief, useContent } from "../state/BriefContext";
import { focusCell } from "../state/focusCell";
import { mayItem } from "../state/rights";
import { useEdit } from "../state/useEdit";
import { ItemSection } from "../form/ItemSection";
import { IndicatorRows } from "./IndicatorRows";
import styles from "./items.module.css";

/** Item 6: indicators with unit, baseline, three targets, and how they are measured. */
export function IndicatorsItem() {
  const t = useT();
  const edit = useEdit();
  const { rights } = useBrief();
  const indicators = useContent((content) => content.indicators);
  const writable = mayItem(rights, 6);
  const add = () => {
    const id = edit((doc) => addIndicator(doc));
    if (id) focusCell(id, "name");
  };
  return (
    <ItemSection item={6}>
      {({ headingId, helpId }) => (
        <>
          {indicators.length === 0 ? (
            <p className={styles.none}>{t("brief.kpi.none")}</p>
          ) : (
            <table className={styles.kpi} aria-labelledby={headingId} aria-describedby={helpId}>
              <KpiHead />
              {indicators.map((indicator, index) => (
                <IndicatorRows key={indicator.id} indicator={indicator} number={index + 1} writable={writable} />
              ))}
            </table>
          )}
          {writable && (
            <button
              type="button"
              className="button"
              data-kind="secondary"
              data-size="small"
              data-add="indicators"
              onClick={add}
            >
              <Plus size={16} aria-hidden /> {t("brief.kpi.add")}
            </button>
          )}
        </>
      )}
    </ItemSection>
  );
}

function KpiHead() {
  const t = useT();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {t("brief.kpi.name")}
        </th>
        <th scope="col" rowSpan={2}>
          {t("brief.kpi.unit")}
        </th>
        <th scope="col" rowSpan={2}>
          {t("brief.kpi.direction")}
        </th>
        <th scope="colgroup" colSpan={2} className={styles.over}>
          {t("brief.kpi.baseline")}
        </th>
        <th scope="colgroup" colSpan={3} className={styles.over}>
          {t("brief.kpi.targets")}
        </th>
      </tr>
      <tr className="number">
        <th scope="col">{t("brief.kpi.year")}</th>
        <th scope="col">{t("brief.kpi.value")}</th>
        <th scope="col">{t("brief.kpi.min")}</th>
        <th scope="col">{t("brief.kpi.std")}</th>
        <th scope="col">{t("brief.kpi.high")}</th>
      </tr>
    </thead>
  );
}
