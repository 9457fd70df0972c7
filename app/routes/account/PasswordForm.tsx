import { ActionForm } from "~/components/form/ActionForm";
import { TextField } from "~/components/form/TextField";
import { useT } from "~/i18n/useT";

/** Changes one's own password. The hidden e-mail tells password managers whose it is. */
export function PasswordForm({ email }: { email: string }) {
  const t = useT();
  return (
    <section className="card" aria-labelledby="password">
      <h2 id="password">{t("account.password")}</h2>
      <ActionForm
        intent="password"
        submit={t("account.change")}
        clears
        answered={() => (
          <p className="banner" data-tone="ok" role="status" style={{ marginTop: "var(--space-3)" }}>
            {t("account.changed")}
          </p>
        )}
      >
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        <TextField
          name="current"
          type="password"
          label={t("account.current")}
          autoComplete="current-password"
          required
        />
        <TextField
          name="next"
          type="password"
          label={t("account.next")}
          hint={t("link.passwordHint")}
          autoComplete="new-password"
          minLength={8}
          maxLength={200}
          required
        />
      </ActionForm>
    </section>
  );
}
