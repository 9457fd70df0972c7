import { Form, useNavigation } from "@remix-run/react";
import styles from "~/components/mou/life.module.css";
import { buddhistDateText } from "~/domain/calendar/buddhistDate";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";

/** The day on which every paper is judged. */
export function DayForm({ day, maySet }: { day: string | null; maySet: boolean }) {
  const t = useT();
  const locale = useLocale();
  const busy = useNavigation().state !== "idle";
  if (!maySet)
    return (
      <p>
        {t("mouLife.signingDate")}: {day === null ? t("mouLife.dayOpen") : thaiDate(day, { locale })}
      </p>
    );
  return (
    <Form method="post" className={`card ${styles.step}`} preventScrollReset key={day ?? ""}>
      <input type="hidden" name="intent" value="day" />
      <div className="field">
        <label htmlFor="signing-day">{t("mouLife.signingDate")}</label>
        <input
          id="signing-day"
          name="signingDate"
          className="input"
          inputMode="numeric"
          defaultValue={buddhistDateText(day)}
          placeholder={t("mouLife.dateExample")}
        />
      </div>
      <button className="button" data-kind="secondary" disabled={busy}>
        {t("mouLife.saveDay")}
      </button>
    </Form>
  );
}
