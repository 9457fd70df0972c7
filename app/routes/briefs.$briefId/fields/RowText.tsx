import { useId } from "react";
import { activityText } from "~/collab/brief/editTexts";
import { ACTIVITY_TEXT_LIMITS, type ActivityTextName } from "~/collab/briefSchema";
import type { MainActivity } from "~/domain/brief/briefContent";
import { ReadAuthors } from "../authors/ReadAuthors";
import { useBrief } from "../state/BriefContext";
import { mayRow } from "../state/rights";
import { ReadMarks } from "../comments/places/ReadMarks";
import { LiveText } from "./LiveText";
import { ReadText } from "./ReadText";
import styles from "./text.module.css";

/** A text inside a main activity. */
export type RowTextProps = {
  activity: MainActivity;
  name: ActivityTextName;
  label: string;
  oneLine?: boolean;
  lines?: number;
};

/** One text of a main activity with its label: live for its organisation and the lead, else as it is read. */
export function RowText({ activity, name, label, oneLine, lines = 1 }: RowTextProps) {
  const id = useId();
  const { room, rights } = useBrief();
  const text = room && activityText(room.doc, activity.id, name);
  const style = { "--field-height": `calc(${lines} * 1.6em + 0.9rem)` } as React.CSSProperties;
  return (
    <div className={styles.box} style={style}>
      <div className={styles.label} id={id}>
        {label}
      </div>
      {room && text && mayRow(rights, activity.orgId) ? (
        <LiveText
          id={`activity-${activity.id}-${name}`}
          room={room}
          text={text}
          place={{ row: activity.id, cell: name }}
          max={ACTIVITY_TEXT_LIMITS[name]}
          oneLine={oneLine}
          labelledBy={id}
        />
      ) : (
        <ReadText value={activity[name]} labelledBy={id}>
          {text && (
            <ReadAuthors text={text} value={activity[name]}>
              <ReadMarks text={text} value={activity[name]} rowId={activity.id} field={name} />
            </ReadAuthors>
          )}
        </ReadText>
      )}
    </div>
  );
}
