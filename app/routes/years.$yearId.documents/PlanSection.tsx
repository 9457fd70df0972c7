import { Link } from "@remix-run/react";
import { FileButtons } from "~/components/documents/FileButtons";
import { Gaps } from "~/components/documents/Gaps";
import { useState } from "react";
import { useBilingual, useT } from "~/i18n/useT";
import { CardState } from "./CardState";
import { checkAddress, type Plan } from "./centre";
import { PlanPreview } from "./PlanPreview";
import styles from "./documents.module.css";

/** จ.2, for a cluster กจ.2: choices of what of ours is printed, files, what is missing, and a look at the table. */
export function PlanSection({ card, preview }: Plan) {
  const t = useT();
  const say = useBilingual();
  const province = card.kind === "plan-j2";
  const [official, setOfficial] = useState(false);
  const [source, setSource] = useState(false);
  const choices = [...(official ? ["form=official"] : []), ...(source ? ["source=column"] : [])];
  return (
    <section className={styles.section}>
      <h2>{t(province ? "documents.plan" : "documents.planCluster")}</h2>
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
        <FileButtons files={card.files} of={say(card.label)} search={choices.join("&")} small />
        <Link className="button" data-kind="secondary" data-size="small" to={checkAddress(card)}>
          {t("documents.check")}
        </Link>
        <Link className="button" data-kind="quiet" data-size="small" to={`/years/${card.id}/returns`}>
          {t("sheetReturn.link")}
        </Link>
        <div className={styles.wide}>
          <strong>{t("documents.gaps")}: </strong>
          <Gaps gaps={card.gaps} />
        </div>
      </div>
      {preview && (
        <details className={styles.preview}>
          <summary>{t("documents.preview")}</summary>
          <PlanPreview preview={preview} />
        </details>
      )}
    </section>
  );
}
