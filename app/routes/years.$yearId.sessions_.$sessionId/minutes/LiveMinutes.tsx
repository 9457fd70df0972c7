import { useCallback } from "react";
import { sessionRoom } from "~/collab/roomName";
import {
  defineMinutesRoots,
  MAX_MINUTES_TEXT,
  MINUTES_TEXTS,
  minutesText,
  type MinutesTexts,
} from "~/collab/session/minutesDoc";
import { useRoom } from "~/collab/useRoom";
import { CollabText } from "~/components/editor/CollabText";
import { useT } from "~/i18n/useT";
import styles from "./minutes.module.css";

type Props = {
  sessionId: string;
  room: { userId: string; epoch: number };
  /** What the minutes say as it is saved: shown until the room is joined, and without script. */
  sections: MinutesTexts;
};

const nothing = () => undefined;

/** The texts of the minutes, written by several people at once. */
export function LiveMinutes({ sessionId, room: { userId, epoch }, sections }: Props) {
  const t = useT();
  const found = useCallback(nothing, []);
  const merged = useCallback(nothing, []);
  const given = { room: sessionRoom(sessionId), userId, epoch, readOnly: false, defineRoots: defineMinutesRoots };
  const { session, snapshot } = useRoom({ ...given, found, merged });
  const { save, ready, present, reload, readOnly } = snapshot;
  const open = session !== null && ready && !reload && !readOnly;
  return (
    <div className={styles.texts}>
      {MINUTES_TEXTS.map((name) => (
        <div key={name}>
          <label className="label" htmlFor={`minutes-${name}`}>
            {t(`dialogue.minutes.${name}`)}
          </label>
          {open ? (
            <CollabText
              id={`minutes-${name}`}
              text={minutesText(session.doc, name)}
              name={name}
              undo={session.undo}
              present={present}
              onCaret={(caret) => session.setCaret(caret)}
              max={MAX_MINUTES_TEXT}
              placeholder={t(`dialogue.minutes.hint.${name}`)}
            />
          ) : (
            <p className={styles.said}>{sections[name] || "–"}</p>
          )}
        </div>
      ))}
      <p className="hint" role="status">
        {open && t(`dialogue.note.save.${save.kind}`)}
        {present.length > 0 &&
          ` · ${t("dialogue.note.mates", { names: [...new Set(present.map(({ user }) => user.name))].join(", ") })}`}
      </p>
    </div>
  );
}
