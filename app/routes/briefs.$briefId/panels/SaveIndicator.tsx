import { Check, CloudOff, LoaderCircle, OctagonAlert } from "lucide-react";
import { useEffect, useState } from "react";
import type { RoomSnapshot } from "~/collab/room/roomSnapshot";
import { useT } from "~/i18n/useT";
import styles from "./panels.module.css";

const ICONS = { saved: Check, saving: LoaderCircle, offline: CloudOff, failed: OctagonAlert } as const;

/** The four honest states of saving, always in words; driven by the server's confirmations alone. */
export function SaveIndicator({ snapshot, onFailed }: { snapshot: RoomSnapshot; onFailed(): void }) {
  const { save, ready } = snapshot;
  const words = useSaveWords(snapshot);
  const Icon = ICONS[save.kind];
  const reading = save.kind === "saved" && snapshot.readOnly;
  const kind = reading ? "reading" : ready || save.kind !== "saving" ? save.kind : "loading";
  if (save.kind === "failed")
    return (
      <button type="button" className={styles.save} data-kind="failed" onClick={onFailed}>
        <Icon size={16} aria-hidden /> {words}
      </button>
    );
  return (
    <span className={styles.save} data-kind={kind} data-testid="save-state" data-save={save.kind}>
      <Icon size={16} aria-hidden /> {words}
    </span>
  );
}

/** The state of saving as a sentence. */
export function useSaveWords({ save, ready, readOnly }: RoomSnapshot): string {
  const t = useT();
  const time = useSavedTime(save.kind === "saved" && ready, save.waiting);
  const count = save.waiting;
  switch (save.kind) {
    case "failed":
      return t("brief.save.failed");
    case "offline":
      if (count === 0) return t("brief.save.offlineNothing");
      return t(save.keptLocally ? "brief.save.offline" : "brief.save.offlineNotKept", { count });
    case "saving":
      return t(ready ? "brief.save.saving" : "brief.save.loading");
    case "saved":
      if (readOnly) return t("brief.save.reading");
      return time ? t("brief.save.savedAt", { time }) : t("brief.save.saved");
  }
}

/** The wall time (HH:MM) at which everything was last confirmed. */
function useSavedTime(saved: boolean, waiting: number): string {
  const [time, setTime] = useState("");
  useEffect(() => {
    if (!saved) return;
    const now = new Date();
    setTime(`${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`);
  }, [saved, waiting]);
  return time;
}
