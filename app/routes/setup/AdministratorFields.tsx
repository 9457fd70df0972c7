import { TextField } from "~/components/form/TextField";
import { useT } from "~/i18n/useT";
import styles from "./setup.module.css";

/** Step 1: who administers. */
export function AdministratorFields({ shown }: { shown: boolean }) {
  const t = useT();
  return (
    <fieldset className={styles.step} data-step="1" hidden={!shown}>
      <legend>
        <span className={styles.number}>{t("setup.step", { step: 1 })}</span>
        {t("setup.adminStep")}
      </legend>
      <p className="hint">{t("setup.adminHint")}</p>
      <TextField name="nameTh" label={t("setup.name")} required maxLength={200} autoComplete="name" />
      <TextField name="email" type="email" label={t("login.email")} required maxLength={200} autoComplete="username" />
      <TextField
        name="password"
        failsAs="next"
        type="password"
        label={t("login.password")}
        hint={t("link.passwordHint")}
        required
        minLength={8}
        maxLength={200}
        autoComplete="new-password"
      />
    </fieldset>
  );
}
