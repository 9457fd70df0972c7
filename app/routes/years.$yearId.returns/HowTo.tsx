import { useT } from "~/i18n/useT";
import styles from "./returns.module.css";

/** What may be edited in the file, and the file itself. */
export function HowTo({ yearId, kind }: { yearId: string; kind: "plan-j2" | "plan-kj2" }) {
  const t = useT();
  return (
    <section className={styles.how} aria-labelledby="sheet-how">
      <h2 id="sheet-how">{t("sheetReturn.how")}</h2>
      <ul>
        <li>{t("sheetReturn.howEdit")}</li>
        <li>{t("sheetReturn.howAdd")}</li>
        <li>{t("sheetReturn.howElsewhere")}</li>
        <li>{t("sheetReturn.howSafe")}</li>
      </ul>
      <a className="button" data-kind="secondary" data-size="small" href={`/documents/${kind}/${yearId}.xlsx`} download>
        {t("sheetReturn.export")}
      </a>
    </section>
  );
}
