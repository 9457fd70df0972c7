import { setFact } from "~/collab/brief/editFacts";
import { briefText, setText } from "~/collab/brief/editTexts";
import type { PlanNodeRef } from "~/domain/brief/briefContent";
import { useT } from "~/i18n/useT";
import { Choice } from "../fields/Choice";
import { TextBox } from "../fields/TextBox";
import { useBrief, useContent } from "../state/BriefContext";
import { mayItem } from "../state/rights";
import { useEdit } from "../state/useEdit";
import styles from "./items.module.css";

/** Which place in the plan is named: the header line, item 2 or item 3. `item` 0 = the lead alone writes it. */
const FIELDS = {
  issue: { kind: "ISSUE", fact: "issueNodeId", words: "issueText", item: 0 },
  programme: { kind: "PROGRAMME", fact: "programmeNodeId", words: "programmeText", item: 2 },
  guideline: { kind: "GUIDELINE", fact: "guidelineNodeId", words: "guidelineText", item: 3 },
} as const;

/** A place in the plan: chosen from its nodes, with the words that the form prints, which may also be typed freely. */
export function PlanNodeField({ field, helpId }: { field: keyof typeof FIELDS; helpId: string }) {
  const t = useT();
  const edit = useEdit();
  const { view, rights } = useBrief();
  const { kind, fact, words, item } = FIELDS[field];
  const ref = useContent<PlanNodeRef>((content) => content[field]);
  const choices = view.planChoices.filter((choice) => choice.kind === kind);
  const writable = mayItem(rights, item);
  const chosen = choices.find(({ id }) => id === ref.nodeId);
  const titled = (title: string) => edit((doc) => setText(briefText(doc, words), title));
  const choose = (id: string) => {
    const node = choices.find((choice) => choice.id === id);
    edit((doc) => setFact(doc, fact, id || null));
    // words that somebody wrote by hand are kept; those of the former choice follow the new one
    if (node && (ref.text.trim() === "" || ref.text === chosen?.title)) titled(node.title);
  };
  const options = [
    { value: "", label: t("brief.chooseNode") },
    ...choices.map(({ id, code, title }) => ({ value: id, label: code ? `${code} ${title}` : title })),
    ...(ref.nodeId && !chosen ? [{ value: ref.nodeId, label: t("brief.nodeGone") }] : []),
  ];
  return (
    <div className={styles.pair}>
      {writable && (
        <div>
          <span className={styles.label}>{t("brief.fromPlan")}</span>
          <Choice
            value={ref.nodeId ?? ""}
            options={options}
            write={choose}
            place={{ row: "", cell: fact }}
            label={t("brief.fromPlan")}
          />
          {choices.length === 0 && <p className="hint">{t("brief.noNodes")}</p>}
        </div>
      )}
      <div>
        <TextBox name={words} oneLine label={writable ? t("brief.wording") : undefined} describedBy={helpId} />
        {writable && chosen && ref.text !== chosen.title && (
          <p className={styles.differs}>
            {t("brief.differs")}{" "}
            <button type="button" className={styles.link} onClick={() => titled(chosen.title)}>
              {t("brief.useNodeTitle")}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
