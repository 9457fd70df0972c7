import { useCallback, useEffect, useState } from "react";
import { briefText } from "~/collab/brief/editTexts";
import { BRIEF_TEXT_LIMITS } from "~/collab/briefSchema";
import type { RoomSession } from "~/collab/room/roomSession";
import type { RoomSnapshot } from "~/collab/room/roomSnapshot";
import { briefRoom } from "~/collab/roomName";
import { useRoom } from "~/collab/useRoom";
import { CollabText } from "~/components/editor/CollabText";
import { useSaid } from "~/components/forum/useSaid";
import { NOTE_TEXTS, type NoteText } from "~/domain/dialogue/rooms/noteTexts";
import type { RoomView } from "~/domain/dialogue/view/sessionView";
import { usePhoneT } from "~/i18n/useT";
import { PlainTexts } from "./PlainTexts";
import styles from "./room.module.css";

/** The note of a seat's table, open for writing. */
export type LiveTextsProps = { room: RoomView; seatId: string };

/** What a phone waits for the socket before it offers plain requests, milliseconds. */
const PATIENCE_MS = 6_000;
const nothing = () => undefined;

/** The texts of the note, co-edited: every letter goes to the others, and what is typed without a network waits here. */
export function LiveTexts({ room, seatId }: LiveTextsProps) {
  const { briefId } = room.note;
  const found = useCallback(nothing, []);
  const merged = useCallback(nothing, []);
  const given = { room: briefRoom(briefId), userId: seatId, epoch: room.epoch, readOnly: false };
  const { session, snapshot } = useRoom({ ...given, found, merged });
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!session || !snapshot.ready) return <PlainTexts room={room} waits={!late} />;
  return (
    <>
      <SaveNote snapshot={snapshot} />
      <ul className={styles.texts}>
        {NOTE_TEXTS.map((name) => (
          <TextField key={name} name={name} session={session} snapshot={snapshot} />
        ))}
      </ul>
    </>
  );
}

function TextField({ name, session, snapshot }: { name: NoteText; session: RoomSession; snapshot: RoomSnapshot }) {
  const t = usePhoneT();
  const writers = snapshot.present.filter(({ caret }) => caret?.text === name).map(({ user }) => user.name);
  return (
    <li>
      <label htmlFor={`note-${name}`} className="label">
        {t(`dialogue.note.${name}`)}
      </label>
      <CollabText
        id={`note-${name}`}
        text={briefText(session.doc, name)}
        name={name}
        undo={session.undo}
        present={snapshot.present}
        onCaret={(caret) => session.setCaret(caret)}
        max={BRIEF_TEXT_LIMITS[name]}
        oneLine={name === "title"}
        placeholder={t(`dialogue.note.hint.${name}`)}
      />
      {writers.length > 0 && <p className="hint">{t("dialogue.note.writing", { names: writers.join(", ") })}</p>}
    </li>
  );
}

/** Says honestly whether what was typed is with the server. */
function SaveNote({ snapshot: { save, reload, signInAgain } }: { snapshot: RoomSnapshot }) {
  const t = usePhoneT();
  const ended = reload || signInAgain;
  const waits = save.waiting > 0;
  const tone = ended || save.kind === "failed" || save.kind === "offline" ? "warn" : undefined;
  const words = ended
    ? t(waits ? "dialogue.note.endedWaiting" : "dialogue.note.ended")
    : t(`dialogue.note.save.${save.kind}`);
  // each save of a letter would be too much to hear: only trouble is said
  const status = useSaid(tone ? words : "");
  return (
    <p className={tone ? "banner" : "hint"} data-tone={tone} role={status}>
      {words}
    </p>
  );
}
