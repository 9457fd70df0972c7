import { ActionForm } from "~/components/form/ActionForm";
import { IssuedLinkPanel, type IssuedLink } from "~/components/people/IssuedLinkPanel";
import { useT } from "~/i18n/useT";
import styles from "./user.module.css";
import type { UserPageData } from "./userPageData";

/** Invitation, password reset, administration, end and return of an account. */
export function Access({ user }: { user: UserPageData["user"] }) {
  const t = useT();
  return (
    <section className="card" aria-labelledby="access">
      <h2 id="access">{t("people.access")}</h2>
      <div className={styles.acts}>
        {user.state === "INVITED" && <LinkAct intent="invite" submit={t("people.invite")} hint={t("people.newHint")} />}
        {user.state === "ACTIVE" && <LinkAct intent="reset" submit={t("people.reset")} hint={t("people.resetHint")} />}
        {user.state !== "INACTIVE" && (
          <div className={styles.act}>
            <p className="hint">{t("people.adminHint")}</p>
            <ActionForm
              intent={user.systemAdmin ? "dismiss" : "appoint"}
              submit={t(user.systemAdmin ? "people.dismiss" : "people.appoint")}
              kind="secondary"
            />
          </div>
        )}
        {user.state === "INACTIVE" ? (
          <div className={styles.act}>
            <ActionForm intent="reactivate" submit={t("people.reactivate")} kind="secondary" />
          </div>
        ) : (
          <Deactivate name={user.nameTh} />
        )}
      </div>
    </section>
  );
}

function LinkAct({ intent, submit, hint }: { intent: string; submit: string; hint: string }) {
  return (
    <div className={styles.act}>
      <p className="hint">{hint}</p>
      <ActionForm<{ link: IssuedLink }>
        intent={intent}
        submit={submit}
        kind="secondary"
        answered={({ link }) => <IssuedLinkPanel link={link} />}
      />
    </div>
  );
}

function Deactivate({ name }: { name: string }) {
  const t = useT();
  return (
    <details className={`${styles.more} ${styles.act}`}>
      <summary>{t("people.deactivate")}</summary>
      <p>{t("people.deactivateHint")}</p>
      <ActionForm intent="deactivate" submit={t("people.deactivateConfirm", { name })} kind="danger" />
    </details>
  );
}
