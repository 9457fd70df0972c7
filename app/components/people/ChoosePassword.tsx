import { Form, useNavigation } from "@remix-run/react";
import { useT } from "~/i18n/useT";
import { FailedField } from "../form/FailedField";
import { failedFieldOf, FormProblem, type FailureAnswer } from "../form/FormProblem";
import { TextField } from "../form/TextField";
import styles from "./people.module.css";

type Props = { kind: "INVITE" | "RESET"; nameTh: string; email: string; answer: FailureAnswer | null };

/** The page behind an invitation or reset link: whose account it is, and the new password. */
export function ChoosePassword({ kind, nameTh, email, answer }: Props) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  return (
    <div className={styles.bare}>
      <div className="row">
        <img src="/favicon.svg" alt="" width={40} height={40} />
        <strong>{t("app.name")}</strong>
      </div>
      <Form method="post" className="card" reloadDocument>
        <h1>{t("link.welcome", { name: nameTh })}</h1>
        <p>{t(kind === "INVITE" ? "link.inviteIntro" : "link.resetIntro", { email })}</p>
        <FormProblem answer={answer} />
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        <FailedField.Provider value={failedFieldOf(answer)}>
          <TextField
            name="next"
            type="password"
            label={t("link.password")}
            hint={t("link.passwordHint")}
            autoComplete="new-password"
            minLength={8}
            maxLength={200}
            required
            autoFocus
          />
        </FailedField.Provider>
        <button className="button" disabled={busy}>
          {t("link.submit")}
        </button>
      </Form>
    </div>
  );
}
