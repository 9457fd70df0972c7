import { useEffect, useState } from "react";
import type { RoomSnapshot } from "~/collab/room/roomSnapshot";
import { useT } from "~/i18n/useT";
import { BackupButton } from "./BackupButton";

/** Unsaved for this long: the person is offered a backup, milliseconds. */
const LONG_MS = 30_000;

/** Appears when work has waited for the server for more than 30 seconds, and when this browser cannot keep a copy. */
export function LongUnsaved({ snapshot }: { snapshot: RoomSnapshot }) {
  const t = useT();
  const waiting = snapshot.save.kind !== "saved" && snapshot.save.waiting > 0;
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!waiting) return;
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  if (!long && (snapshot.save.keptLocally || !snapshot.ready)) return null;
  return (
    <div className="banner" data-tone="warn" role="status">
      <div>
        <p>{t(long ? "brief.save.long" : "room.notKept")}</p>
        <BackupButton />
      </div>
    </div>
  );
}
