import { useEffect, useState } from "react";
import * as Y from "yjs";
import { readBrief } from "~/collab/briefDoc";
import { defineBriefRoots } from "~/collab/brief/roots";
import { briefRoom } from "~/collab/roomName";
import { dropAside, listAside, type StoredAsideWork } from "~/collab/room/asideWork";
import type { RoomSession } from "~/collab/room/roomSession";
import type { RoomSnapshot } from "~/collab/room/roomSnapshot";
import { useT } from "~/i18n/useT";
import { useBrief } from "../state/BriefContext";
import { briefAsText } from "./briefAsText";
import type { Unsent } from "./unsent";
import { UnsentEntry } from "./UnsentEntry";
import styles from "../panels/panels.module.css";

/** Id of the panel, for the way from the save indicator. */
export const UNSENT_ID = "unsent-work";

function textOf(update: Uint8Array): string {
  const doc = new Y.Doc();
  defineBriefRoots(doc);
  Y.applyUpdate(doc, update);
  const text = briefAsText(readBrief(doc).content);
  doc.destroy();
  return text;
}

/** "งานที่ส่งไม่ได้": refused, frozen or outdated work of this person on this brief, to copy, download and then remove. */
export function UnsentWork({ session, snapshot }: { session: RoomSession | null; snapshot: RoomSnapshot }) {
  const t = useT();
  const { view } = useBrief();
  const stored = useStoredWork(view.person.userId, briefRoom(view.briefId), snapshot.putAside);
  const { save, putAside } = snapshot;
  const onPage: Unsent[] =
    session && save.kind === "failed" && !putAside
      ? [{ key: null, reason: save.code ?? 4422, at: null, text: textOf(Y.encodeStateAsUpdate(session.doc)) }]
      : [];
  const all = [...onPage, ...stored.work];
  if (all.length === 0) return null;
  return (
    <section id={UNSENT_ID} className={styles.unsent} aria-labelledby={`${UNSENT_ID}-title`} tabIndex={-1}>
      <h2 id={`${UNSENT_ID}-title`}>{t("brief.unsent.title")}</h2>
      <p>{t("brief.unsent.explain")}</p>
      {all.map((work) => (
        <UnsentEntry
          key={work.key ?? "page"}
          work={work}
          fileName={`${view.code}.txt`}
          drop={work.key === null ? null : () => stored.drop(work.key)}
        />
      ))}
    </section>
  );
}

/** Work that this browser put aside for a room. */
function useStoredWork(userId: string, room: string, putAside: boolean) {
  const [work, setWork] = useState<Unsent[]>([]);
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let gone = false;
    const show = (found: StoredAsideWork[]) => {
      if (!gone)
        setWork(
          found
            .filter((one) => one.room === room)
            .map(({ key, reason, at, update }) => ({ key, reason, at, text: textOf(update) })),
        );
    };
    listAside(userId).then(show, () => undefined);
    return () => {
      gone = true;
    };
  }, [userId, room, putAside, version]);
  const drop = (key: number | null) => {
    if (key !== null) void dropAside(key).then(() => setVersion((now) => now + 1));
  };
  return { work, drop };
}
