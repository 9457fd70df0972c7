import { setCell } from "~/collab/brief/editRows";
import type { MainActivity } from "~/domain/brief/briefContent";
import { thaiPeriod } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import { DateInput } from "../fields/DateInput";
import { RowText } from "../fields/RowText";
import { useBrief } from "../state/BriefContext";
import { mayRow } from "../state/rights";
import { useEdit } from "../state/useEdit";
import styles from "./activities.module.css";

/** Method, sub-activities and period of a main activity, folded away until wanted. */
export function ActivityDetails({ activity, number }: { activity: MainActivity; number: number }) {
  const t = useT();
  const locale = useLocale();
  const edit = useEdit();
  const { rights } = useBrief();
  const writable = mayRow(rights, activity.orgId);
  const set = (key: "periodStart" | "periodEnd") =>
    writable ? (iso: string | null) => void edit((doc) => setCell(doc, "activities", activity.id, key, iso)) : null;
  const dates = (["periodStart", "periodEnd"] as const).map((key) => (
    <DateInput
      key={key}
      labelled
      label={t(key === "periodStart" ? "brief.period.start" : "brief.period.end")}
      value={activity[key]}
      write={set(key)}
      place={{ row: activity.id, cell: key }}
    />
  ));
  const period = thaiPeriod(activity.periodStart, activity.periodEnd, { locale, style: "short" });
  return (
    <details className={styles.details}>
      <summary>
        {t("brief.activity.details")} <span className="hint">{period}</span>
        <span className="visually-hidden">{t("brief.activity", { number })}</span>
      </summary>
      <div className={styles.pair}>
        <RowText activity={activity} name="method" label={t("brief.activity.method")} lines={2} />
        <RowText activity={activity} name="subActivities" label={t("brief.activity.subActivities")} lines={2} />
      </div>
      <div className={styles.dates}>{dates}</div>
    </details>
  );
}
