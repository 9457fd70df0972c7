import { useT } from "~/i18n/useT";
import type { FormSet } from "./formSetForm";
import styles from "./forms.module.css";

/** From which year the words hold, why, and what to do with them. */
export function Keep({ set, fy, readOnly }: { set: FormSet; fy: number; readOnly: boolean }) {
  const t = useT();
  const { fyFrom, fyTo } = set.cycle;
  return (
    <div className={styles.keep}>
      <label>
        {t("forms.fyFrom")}
        <select name="fyFrom" defaultValue={fy} disabled={readOnly}>
          {Array.from({ length: fyTo - fyFrom + 1 }, (_, at) => fyFrom + at).map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </label>
      <label>
        {t("forms.reason")}
        <input name="reason" maxLength={500} readOnly={readOnly} />
      </label>
      <button type="submit" className="button" name="intent" value="preview" data-kind="secondary">
        {t("forms.preview")}
      </button>
      <button type="submit" className="button" name="intent" value="keep" disabled={readOnly}>
        {t("forms.keep")}
      </button>
    </div>
  );
}
