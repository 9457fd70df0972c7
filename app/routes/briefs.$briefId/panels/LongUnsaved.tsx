import { useEffect, useState } from "react";
import type { RoomSnapshot } from "~/collab/room/roomSnapshot";
import { useT } from "~/i18n/useT";
import { useBrief } from "../state/BriefContext";
import { briefAsText } from "../unsent/briefAsText";
import { saveTextFile } from "../unsent/saveFile";

/** Unsaved for this long: the person is offered a backup, milliseconds. */
const LONG_MS = 30_000;

/** Appears when work has waited for the server for more than 30 seconds. */
export function LongUnsaved({ snapshot }: { snapshot: RoomSnapshot }) {
  const t = useT();
  const { view, content } = useBrief();
  const waiting = snapshot.save.kind !== "saved" && snapshot.save.waiting > 0;
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!waiting) return;
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  if (!long) return null;
  return (
    <div className="banner" data-tone="warn" role="status">
      <div>
        <p>{t("brief.save.long")}</p>
        <button
          type="button"
          className="button"
          data-kind="secondary"
          data-size="small"
          onClick={() => saveTextFile(`${view.code}.txt`, briefAsText(content.get()))}
        >
          {t("brief.save.backup")}
        </button>
      </div>
    </div>
  );
}
