import { useId } from "react";
import { setFact } from "~/collab/brief/editFacts";
import { READINESS_FIELDS, type ReadinessTexts } from "~/domain/brief/quality/readiness";
import { MAX_EVIDENCE } from "~/domain/brief/textLimits";
import { useT } from "~/i18n/useT";
import { ScalarInput } from "../fields/ScalarInput";
import { useBrief, useContent } from "../state/BriefContext";
import { mayItem } from "../state/rights";
import { useEdit } from "../state/useEdit";
import styles from "./items.module.css";

/** R19: evidence that work can start at once, one line an item. */
export function Readiness() {
  const t = useT();
  const id = useId();
  return (
    <fieldset className={styles.readiness} aria-describedby={id}>
      <legend className={styles.label}>{t("brief.ready")}</legend>
      <p id={id} className="hint">
        {t("brief.readyHelp")}
      </p>
      {Object.values(READINESS_FIELDS).map((field) => (
        <Evidence key={field} field={field} />
      ))}
    </fieldset>
  );
}

function Evidence({ field }: { field: keyof ReadinessTexts }) {
  const t = useT();
  const edit = useEdit();
  const { rights } = useBrief();
  const value = useContent((content) => content[field]);
  const label = t(`brief.${field}`);
  return (
    <div className={styles.evidence}>
      <span className={styles.label}>{label}</span>
      <ScalarInput
        value={value}
        write={mayItem(rights, 0) ? (text) => void edit((doc) => setFact(doc, field, text)) : null}
        place={{ row: "", cell: field }}
        label={label}
        maxLength={MAX_EVIDENCE}
        grows
      />
    </div>
  );
}
