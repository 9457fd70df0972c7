import { useEffect, useState, type ComponentType } from "react";
import { useSaid } from "~/components/forum/useSaid";
import type { RoomView, SeatView } from "~/domain/dialogue/view/sessionView";
import { usePhoneT } from "~/i18n/useT";
import { CardPicker } from "./CardPicker";
import { NoteRows } from "./NoteRows";
import { PlainTexts } from "./PlainTexts";
import type { LiveTextsProps } from "./LiveTexts";
import styles from "./room.module.css";

/** The concept note of the table: its five points, written together by everybody who sits there. */
export function Room({ view }: { view: SeatView }) {
  const t = usePhoneT();
  const { room, seat } = view;
  if (seat.table === null || !room) return <p className="banner">{t("dialogue.noTable")}</p>;
  return (
    <>
      <Progress done={room.note.done} />
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

/** How many of the five points stand. */
function Progress({ done }: Pick<RoomView["note"], "done">) {
  const t = usePhoneT();
  const words = t("dialogue.note.done", { count: done.length });
  const status = useSaid(words);
  return (
    <p className={styles.progress} role={status}>
      <span className={styles.pips} aria-hidden="true">
        {[1, 2, 3, 4, 5].map((point) => (
          <span key={point} data-done={done.some((one) => one === point)} />
        ))}
      </span>
      {words}
    </p>
  );
}

/** The texts, live where a socket can stand; until then, and without script, as they are with a line to add. */
function Texts({ room, seatId }: { room: RoomView; seatId: string }) {
  const [Live, setLive] = useState<ComponentType<LiveTextsProps> | null>(null);
  const [waits, setWaits] = useState(false);
  useEffect(() => {
    if (!room.mayWrite) return;
    let gone = false;
    // a line typed into a field that is about to be replaced would be lost
    setWaits(true);
    import("./LiveTexts").then(
      (loaded) => {
        if (!gone) setLive(() => loaded.LiveTexts);
      },
      // the plain requests below still work
      () => {
        if (!gone) setWaits(false);
      },
    );
    return () => {
      gone = true;
    };
  }, [room.mayWrite]);
  if (!Live || !room.mayWrite) return <PlainTexts room={room} waits={waits && room.mayWrite} />;
  return <Live key={room.note.briefId} room={room} seatId={seatId} />;
}
