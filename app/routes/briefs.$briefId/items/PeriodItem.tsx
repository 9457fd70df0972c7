import { setFact } from "~/collab/brief/editFacts";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { fiscalYearSpan } from "~/domain/calendar/fiscalCalendar";
import { useT } from "~/i18n/useT";
import { DateInput } from "../fields/DateInput";
import { useBrief, useContent } from "../state/BriefContext";
import { mayItem } from "../state/rights";
import { useEdit } from "../state/useEdit";
import { ItemSection } from "../form/ItemSection";
import styles from "./items.module.css";

/** Item 10: first and last day, typed in the Buddhist Era. */
export function PeriodItem() {
  const t = useT();
  const edit = useEdit();
  const { view, rights } = useBrief();
  const start = useContent((content) => content.periodStart);
  const end = useContent((content) => content.periodEnd);
  const writable = mayItem(rights, 10);
  const set = (name: "periodStart" | "periodEnd") =>
    writable ? (iso: string | null) => void edit((doc) => setFact(doc, name, iso)) : null;
  const wholeYear = () => {
    const span = fiscalYearSpan(fiscalYear(view.place.fy));
    edit((doc) => {
      setFact(doc, "periodStart", span.start);
      setFact(doc, "periodEnd", span.end);
    });
  };
  return (
    <ItemSection item={10}>
      {() => (
        <>
          <div className={styles.dates}>
            <DateInput
              labelled
              label={t("brief.period.start")}
              value={start}
              write={set("periodStart")}
              place={{ row: "", cell: "periodStart" }}
            />
            <DateInput
              labelled
              label={t("brief.period.end")}
              value={end}
              write={set("periodEnd")}
              place={{ row: "", cell: "periodEnd" }}
            />
            {writable && (
              <button type="button" className="button" data-kind="secondary" data-size="small" onClick={wholeYear}>
                {t("brief.period.wholeYear", { fy: view.place.fy })}
              </button>
            )}
          </div>
          {start !== null && end !== null && start > end && <p className="problem">{t("brief.period.order")}</p>}
        </>
      )}
    </ItemSection>
  );
}
