import { useId } from "react";
import { briefText } from "~/collab/brief/editTexts";
import { BRIEF_TEXT_LIMITS, BRIEF_TEXTS, type BriefTextName } from "~/collab/briefSchema";
import type { BriefContent } from "~/domain/brief/briefContent";
import { ReadAuthors } from "../authors/ReadAuthors";
import { useBrief, useContent } from "../state/BriefContext";
import { mayItem } from "../state/rights";
import { ReadMarks } from "../comments/places/ReadMarks";
import { LiveText } from "./LiveText";
import { ReadText } from "./ReadText";
import styles from "./text.module.css";

const PLAN_WORDS = { issueText: "issue", programmeText: "programme", guidelineText: "guideline" } as const;

function textOf(content: BriefContent, name: BriefTextName): string {
  if (name === "issueText" || name === "programmeText" || name === "guidelineText")
    return content[PLAN_WORDS[name]].text;
  return content[name];
}

/** A text item of the brief: live for who may write it, else as it is read. */
export type TextBoxProps = {
  name: BriefTextName;
  oneLine?: boolean;
  /** Height of the empty field in lines. */
  lines?: number;
  /** Id of the visible label, when it stands elsewhere. */
  labelledBy?: string;
  /** Own visible label. */
  label?: string;
  describedBy?: string;
};

/** One text of the brief with its label. */
export function TextBox({ name, oneLine, lines = 1, labelledBy, label, describedBy }: TextBoxProps) {
  const own = useId();
  const { room, rights } = useBrief();
  const value = useContent((content) => textOf(content, name));
  const by = labelledBy ?? `${own}-label`;
  const style = { "--field-height": `calc(${lines} * 1.6em + 0.9rem)` } as React.CSSProperties;
  return (
    <div className={styles.box} style={style}>
      {label && (
        <div className={styles.label} id={`${own}-label`}>
          {label}
        </div>
      )}
      {room && mayItem(rights, BRIEF_TEXTS[name]) ? (
        <LiveText
          id={`text-${name}`}
          room={room}
          text={briefText(room.doc, name)}
          place={{ row: "", cell: name }}
          max={BRIEF_TEXT_LIMITS[name]}
          oneLine={oneLine}
          labelledBy={by}
          describedBy={describedBy}
        />
      ) : (
        <ReadText value={value} labelledBy={by}>
          {room && (
            <ReadAuthors text={briefText(room.doc, name)} value={value}>
              <ReadMarks text={briefText(room.doc, name)} value={value} rowId={null} field={name} />
            </ReadAuthors>
          )}
        </ReadText>
      )}
    </div>
  );
}
