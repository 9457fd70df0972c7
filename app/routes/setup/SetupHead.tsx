import { Form } from "@remix-run/react";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./setup.module.css";

/** Product, welcome and the choice of language. */
export function SetupHead({ code }: { code: string }) {
  const t = useT();
  const locale = useLocale();
  return (
    <div className={styles.head}>
      <img src="/favicon.svg" alt="" width={48} height={48} />
      <div>
        <h1>{t("setup.welcome")}</h1>
        <p className="hint">{t("setup.intro")}</p>
      </div>
      <Form method="post" action="/language" reloadDocument>
        <input type="hidden" name="redirectTo" value={`/setup?code=${encodeURIComponent(code)}`} />
        <input type="hidden" name="locale" value={locale === "th" ? "en" : "th"} />
        <button className="button" data-kind="quiet" lang={locale === "th" ? "en" : "th"}>
          {t("shell.switchTo")}
        </button>
      </Form>
    </div>
  );
}
