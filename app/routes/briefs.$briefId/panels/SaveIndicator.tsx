import { Check, CloudOff, LoaderCircle, OctagonAlert } from "lucide-react";
import { useEffect, useState } from "react";
import type { RoomSnapshot } from "~/collab/room/roomSnapshot";
import { clockTime } from "~/format/clockTime";
import { useT } from "~/i18n/useT";
import { useBrief } from "../state/BriefContext";
import styles from "./panels.module.css";

const ICONS = { saved: Check, saving: LoaderCircle, offline: CloudOff, failed: OctagonAlert } as const;

/** The four honest states of saving, always in words; driven by the server's confirmations alone. */
export function SaveIndicator({ snapshot, onFailed }: { snapshot: RoomSnapshot; onFailed(): void }) {
  const { save, ready } = snapshot;
  const { briefId } = useBrief().view;
  const t = useT();
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
  if (snapshot.signInAgain)
    return (
      <span className={styles.save} data-kind="offline" data-testid="save-state" data-save={save.kind}>
        <Icon size={16} aria-hidden />
        <span>
          {words}{" "}
          <a
            href={`/login?redirectTo=${encodeURIComponent(`/briefs/${briefId}`)}`}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t("brief.save.signIn")}
          </a>
        </span>
      </span>
    );
  return (
    <span className={styles.save} data-kind={kind} data-testid="save-state" data-save={save.kind}>
      <Icon size={16} aria-hidden /> {words}
    </span>
  );
}

/** The state of saving as a sentence. */
export function useSaveWords({ save, ready, readOnly, signInAgain }: RoomSnapshot): string {
  const t = useT();
  const time = useSavedTime(save.kind === "saved" && ready, save.waiting);
  const count = save.waiting;
  if (signInAgain && save.kind !== "failed")
    return t(count === 0 || save.keptLocally ? "brief.save.signedOut" : "brief.save.signedOutNotKept", { count });
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

/** The time in Bangkok (HH:MM) at which everything was last confirmed. */
function useSavedTime(saved: boolean, waiting: number): string {
  const [time, setTime] = useState("");
  useEffect(() => {
    if (!saved) return;
    setTime(clockTime(new Date().toISOString()));
  }, [saved, waiting]);
  return time;
}
