import { useEffect, useRef, useState } from "react";
import type { RoomSnapshot } from "~/collab/room/roomSnapshot";
import { useT } from "~/i18n/useT";

/** What a screen reader is told of saving: that it stopped, that it failed, that it works again; nothing while it works. */
type Told = "" | "brief.voice.offline" | "brief.voice.failed" | "brief.voice.again";

/** The news in a change of the state of saving; null = none. */
export function newsOf(kind: RoomSnapshot["save"]["kind"], told: Told): Told | null {
  const stopped = told === "brief.voice.offline" || told === "brief.voice.failed";
  if (kind === "offline") return told === "brief.voice.offline" ? null : "brief.voice.offline";
  if (kind === "failed") return told === "brief.voice.failed" ? null : "brief.voice.failed";
  return kind === "saved" && stopped ? "brief.voice.again" : null;
}

/** Says aloud when saving stops and when it works again: the indicator itself changes at every keystroke. */
export function SaveVoice({ snapshot }: { snapshot: RoomSnapshot }) {
  const t = useT();
  const told = useRef<Told>("");
  const [said, setSaid] = useState<Told>("");
  const { kind } = snapshot.save;
  const { ready } = snapshot;
  useEffect(() => {
    const news = ready ? newsOf(kind, told.current) : null;
    if (news === null) return;
    told.current = news;
    setSaid(news);
  }, [kind, ready]);
  return (
    <span className="visually-hidden" role="status">
      {said && t(said)}
    </span>
  );
}
