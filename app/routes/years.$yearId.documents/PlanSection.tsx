import { Link } from "@remix-run/react";
import { Gaps } from "~/components/documents/Gaps";
import { useState } from "react";
import { useT } from "~/i18n/useT";
import { CardState } from "./CardState";
import type { Plan } from "./centre";
import { Downloads } from "./Downloads";
import { PlanPreview } from "./PlanPreview";
import styles from "./documents.module.css";

/** จ.2: choices of what of ours is printed, files, what is missing, and a look at the table. */
export function PlanSection({ card, preview }: Plan) {
  const t = useT();
  const [official, setOfficial] = useState(false);
  const [source, setSource] = useState(false);
  const choices = [...(official ? ["form=official"] : []), ...(source ? ["source=column"] : [])];
  return (
    <section className={styles.section}>
      <h2>{t("documents.plan")}</h2>
      <p className="hint">{t("documents.planHint")}</p>
      <div className={`card ${styles.plan}`}>
        <div>
          <CardState card={card} />
        </div>
        <fieldset className={styles.choices}>
          <legend className="visually-hidden">{t("documents.files")}</legend>
          <label>
            <input type="checkbox" checked={official} onChange={(event) => setOfficial(event.target.checked)} />{" "}
            {t("documents.planOfficial")}
          </label>
          <label>
            <input type="checkbox" checked={source} onChange={(event) => setSource(event.target.checked)} />{" "}
            {t("documents.planSource")}
          </label>
        </fieldset>
        <Downloads card={card} query={choices.length > 0 ? `?${choices.join("&")}` : ""} />
        <Link className="button" data-kind="secondary" data-size="small" to={`${card.kind}/${card.id}`}>
          {t("documents.check")}
        </Link>
        <div className={styles.wide}>
          <strong>{t("documents.gaps")}: </strong>
          <Gaps gaps={card.gaps} />
        </div>
      </div>
      <details className={styles.preview}>
        <summary>{t("documents.preview")}</summary>
        <PlanPreview preview={preview} />
      </details>
    </section>
  );
}
