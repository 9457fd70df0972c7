import { Form } from "@remix-run/react";
import { SelectField } from "~/components/form/SelectField";
import { TEXT_SIZES, THEMES } from "~/domain/preference/look";
import { useT } from "~/i18n/useT";
import type { AppServices } from "../../../server/context";
import styles from "./account.module.css";

type Props = { own: Awaited<ReturnType<AppServices["preferences"]["own"]>>; mail: boolean; saved: boolean };

/** Theme, text size, letters, daily mail. The page is sent anew, so that the new look is there from its first byte. */
export function Preferences({ own, mail, saved }: Props) {
  const t = useT();
  return (
    <section className="card" aria-labelledby="preferences">
      <h2 id="preferences">{t("preference.title")}</h2>
      <Form method="post" reloadDocument>
        <input type="hidden" name="intent" value="preferences" />
        <div className={styles.halves}>
          <SelectField name="theme" label={t("preference.theme")} defaultValue={own.theme}>
            {THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {t(`preference.theme.${theme}`)}
              </option>
            ))}
          </SelectField>
          <SelectField name="textSize" label={t("preference.textSize")} defaultValue={own.textSize}>
            {TEXT_SIZES.map((size) => (
              <option key={size} value={size}>
                {t(`preference.textSize.${size}`)}
              </option>
            ))}
          </SelectField>
        </div>
        <label className={styles.check}>
          <input type="checkbox" name="looped" defaultChecked={own.looped} />
          <span>
            {t("preference.looped")}
            <span className="hint"> · {t("preference.loopedHint")}</span>
          </span>
        </label>
        <label className={styles.check}>
          <input type="checkbox" name="digest" defaultChecked={own.digest} />
          <span>
            {t("preference.digest")}
            <span className="hint"> · {t(mail ? "preference.digestOn" : "preference.digestOff")}</span>
          </span>
        </label>
        <div className="row">
          <button className="button">{t("preference.save")}</button>
          <span role="status">{saved ? `✓ ${t("shell.saved")}` : ""}</span>
        </div>
      </Form>
    </section>
  );
}
