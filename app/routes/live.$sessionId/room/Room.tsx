import { useEffect, useState, type ComponentType } from "react";
import type { RoomView, SeatView } from "~/domain/dialogue/view/sessionView";
import { useT } from "~/i18n/useT";
import { CardPicker } from "./CardPicker";
import { NoteRows } from "./NoteRows";
import { PlainTexts } from "./PlainTexts";
import type { LiveTextsProps } from "./LiveTexts";
import styles from "./room.module.css";

/** The concept note of the table: its five points, written together by everybody who sits there. */
export function Room({ view }: { view: SeatView }) {
  const t = useT();
  const { room, seat } = view;
  if (seat.table === null || !room) return <p className="banner">{t("dialogue.noTable")}</p>;
  return (
    <>
      <p className={styles.progress} role="status">
        <span className={styles.pips} aria-hidden="true">
          {[1, 2, 3, 4, 5].map((point) => (
            <span key={point} data-done={room.note.done.some((done) => done === point)} />
          ))}
        </span>
        {t("dialogue.note.done", { count: room.note.done.length })}
      </p>
      {room.mates.length > 0 && <p className="hint">{t("dialogue.note.mates", { names: room.mates.join(", ") })}</p>}
      {!seat.verified && (
        <p className="banner" data-tone="warn">
          {t("error.seatUnverified")}
        </p>
      )}
      <Texts room={room} seatId={seat.id} />
      {room.mayWrite && <CardPicker room={room} />}
      <NoteRows room={room} />
    </>
  );
}

/** The texts, live where a socket can stand; until then, and without script, as they are with a line to add. */
function Texts({ room, seatId }: { room: RoomView; seatId: string }) {
  const [Live, setLive] = useState<ComponentType<LiveTextsProps> | null>(null);
  useEffect(() => {
    if (!room.mayWrite) return;
    let gone = false;
    import("./LiveTexts").then(
      (loaded) => {
        if (!gone) setLive(() => loaded.LiveTexts);
      },
      // the plain requests below still work
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [room.mayWrite]);
  if (!Live || !room.mayWrite) return <PlainTexts room={room} />;
  return <Live key={room.note.briefId} room={room} seatId={seatId} />;
}
