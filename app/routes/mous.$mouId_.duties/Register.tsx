import { Link } from "@remix-run/react";
import { ActionForm } from "~/components/form/ActionForm";
import { TextField } from "~/components/form/TextField";
import { yearId } from "~/components/place";
import { useT } from "~/i18n/useT";
import type { FollowPageView } from "./followView";
import styles from "./follow.module.css";

type Props = { view: FollowPageView; register: NonNullable<FollowPageView["register"]> };

/** Assets on their way into the receiver's register, and the certificate of transfer. */
export function Register({ view, register }: Props) {
  const t = useT();
  const { mou } = view;
  const assets = `/years/${yearId(view.place)}/assets?org=${mou.transferee?.orgId ?? ""}`;
  return (
    <section aria-labelledby="register">
      <h2 id="register">{t("follow.register")}</h2>
      <p>{t("follow.registered", { count: register.lines.length, waiting: register.waiting })}</p>
      <div className="row">
        <Link className="button" data-kind="secondary" to={assets}>
          {t("follow.toRegister")}
        </Link>
        <a className="button" data-kind="secondary" href={`/documents/transfer-certificate/${mou.id}.docx`} download>
          {t("follow.certificate")}
        </a>
      </div>
      {register.waiting > 0 && view.may.register && (
        <ActionForm intent="enter" submit={t("follow.enter")} className={styles.form}>
          <TextField
            name="handedOverOn"
            label={t("follow.handedOverOn")}
            required
            inputMode="numeric"
            placeholder={t("lifecycle.dateExample")}
          />
        </ActionForm>
      )}
    </section>
  );
}
