import { useId } from "react";
import { setFact } from "~/collab/brief/editFacts";
import { useT } from "~/i18n/useT";
import { ScalarInput } from "../fields/ScalarInput";
import { TextBox } from "../fields/TextBox";
import { useToldFocus } from "../form/ItemSection";
import { CommentButton } from "../comments/places/CommentButton";
import form from "../form/form.module.css";
import { useBrief, useContent } from "../state/BriefContext";
import { mayItem } from "../state/rights";
import { useEdit } from "../state/useEdit";
import { Readiness } from "./Readiness";
import styles from "./items.module.css";

/** What the form does not print: the arguments of a key project (R20b), columns 2 and 3 of จ.2, readiness (R19). */
export function ExtraSection() {
  const t = useT();
  const id = useId();
  const told = useToldFocus(0);
  return (
    <section id="extra" className={form.item} aria-labelledby={id} tabIndex={-1} {...told}>
      <header className={form.head}>
        <h2 id={id}>{t("brief.extra")}</h2>
        <span className={form.push} />
        <CommentButton item="extra" label={t("brief.extra")} />
      </header>
      <p className={form.help}>{t("brief.extraHelp")}</p>
      <div className={styles.stack}>
        <TextBox name="highPotential" label={t("brief.highPotential")} lines={2} />
        <TextBox name="highPriority" label={t("brief.highPriority")} lines={2} />
        <PlanCodes />
        <Readiness />
      </div>
    </section>
  );
}

function PlanCodes() {
  const t = useT();
  const edit = useEdit();
  const { rights } = useBrief();
  const nationalCode = useContent((content) => content.nationalCode);
  const milestone = useContent((content) => content.milestone);
  const writable = mayItem(rights, 0);
  const set = (name: "nationalCode" | "milestone") =>
    writable ? (value: string) => void edit((doc) => setFact(doc, name, value)) : null;
  return (
    <div className={styles.codes}>
      <div>
        <span className={styles.label}>{t("brief.nationalCode")}</span>
        <ScalarInput
          value={nationalCode}
          write={set("nationalCode")}
          place={{ row: "", cell: "nationalCode" }}
          label={t("brief.nationalCode")}
          maxLength={60}
        />
      </div>
      <div>
        <span className={styles.label}>{t("brief.milestone")}</span>
        <ScalarInput
          value={milestone}
          write={set("milestone")}
          place={{ row: "", cell: "milestone" }}
          label={t("brief.milestone")}
          maxLength={500}
        />
      </div>
    </div>
  );
}
