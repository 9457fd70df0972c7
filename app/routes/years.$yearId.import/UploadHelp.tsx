import { CheckCircle2, ListChecks, Table2 } from "lucide-react";
import { useT } from "~/i18n/useT";
import styles from "./import.module.css";

/** What happens next, which tables can be read, and that figures are never corrected. */
export function UploadHelp() {
  const t = useT();
  return (
    <aside className={styles.help}>
      <section>
        <h2>
          <ListChecks size={20} aria-hidden /> {t("import.stepsTitle")}
        </h2>
        <ol>
          <li>{t("import.step1")}</li>
          <li>{t("import.step2")}</li>
          <li>{t("import.step3")}</li>
        </ol>
      </section>
      <section>
        <h2>
          <Table2 size={20} aria-hidden /> {t("import.acceptsTitle")}
        </h2>
        <p>{t("import.accepts")}</p>
      </section>
      <section>
        <h2>
          <CheckCircle2 size={20} aria-hidden /> {t("import.keepTitle")}
        </h2>
        <p>{t("import.keep")}</p>
      </section>
    </aside>
  );
}
