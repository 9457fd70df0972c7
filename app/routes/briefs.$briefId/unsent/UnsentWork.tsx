import { useMemo } from "react";
import * as Y from "yjs";
import { briefRoom } from "~/collab/roomName";
import type { RoomSession } from "~/collab/room/roomSession";
import type { RoomSnapshot } from "~/collab/room/roomSnapshot";
import { useT } from "~/i18n/useT";
import { MergeReport } from "../merge/MergeReport";
import { useBrief } from "../state/BriefContext";
import { useNotify } from "../state/notices";
import { ParkedDrafts } from "./ParkedDrafts";
import { parkWork } from "./parkWork";
import type { Unsent } from "./unsent";
import { UnsentEntry } from "./UnsentEntry";
import { updateAsText } from "./updateAsText";
import { useAside, type Aside } from "./useAside";
import styles from "../panels/panels.module.css";

/** Id of the panel, for the way from the save indicator. */
export const UNSENT_ID = "unsent-work";

type Props = { session: RoomSession | null; snapshot: RoomSnapshot };

/**
 * Everything about work that did not simply go through: fields that two people changed, drafts on hold on the server,
 * and work that lies in this browser only. `asides` counts how often work was put aside since the page opened.
 */
export function UnsentWork({ session, snapshot, asides }: Props & { asides: number }) {
  const { view } = useBrief();
  const { briefId } = view;
  const { userId } = view.person;
  const room = briefRoom(briefId);
  const aside = useAside({ userId, briefId, room, asides });
  return (
    <>
      <MergeReport />
      <ParkedDrafts briefId={briefId} version={aside.outcome} />
      <OnThisComputer session={session} snapshot={snapshot} aside={aside} />
    </>
  );
}

/** "งานที่ส่งไม่ได้" that lies in this browser, or only on this page: to copy, download, hand to the server, remove. */
function OnThisComputer({ session, snapshot, aside }: Props & { aside: Aside }) {
  const t = useT();
  const { view } = useBrief();
  const notify = useNotify();
  const onPage = useOnPage(session, snapshot);
  const stored = useMemo(
    () =>
      aside.work.map(({ key, reason, why = "", at, update }) => ({ key, reason, why, at, text: updateAsText(update) })),
    [aside.work],
  );
  const all = [...onPage, ...stored];
  if (all.length === 0) return null;
  const parkPage = async ({ reason: code, why }: Unsent) => {
    if (!session) return;
    const { briefId, epoch, person } = view;
    const update = Y.encodeStateAsUpdate(session.doc);
    const became = await parkWork({ briefId, userId: person.userId, code, why, epoch, update });
    notify(t(PARK_WORDS[became]), became === "failed" ? "warn" : "ok");
  };
  return (
    <section id={UNSENT_ID} className={styles.unsent} aria-labelledby={`${UNSENT_ID}-title`} tabIndex={-1}>
      <h2 id={`${UNSENT_ID}-title`}>{t("brief.unsent.title")}</h2>
      <p>{t("brief.unsent.explain")}</p>
      <p role="status">{aside.busy ? t("parked.storing") : aside.outcome === "failed" ? t("parked.notStored") : ""}</p>
      {all.map((work) => (
        <UnsentEntry
          key={work.key ?? "page"}
          work={work}
          fileName={`${view.code}.txt`}
          park={() => (work.key === null ? void parkPage(work) : aside.park())}
          drop={work.key === null ? null : () => aside.drop(work.key ?? 0)}
        />
      ))}
    </section>
  );
}

const PARK_WORDS = { stored: "parked.stored", same: "parked.same", failed: "parked.notStored" } as const;

/** Work that is nowhere but in this page's document: refused, and not (or not yet) put aside. */
function useOnPage(session: RoomSession | null, { save, putAside, refusal }: RoomSnapshot): Unsent[] {
  const failed = session !== null && save.kind === "failed" && !putAside;
  const { code, waiting } = save;
  return useMemo(() => {
    if (!failed || !session || waiting === 0) return [];
    const text = updateAsText(Y.encodeStateAsUpdate(session.doc));
    return [{ key: null, reason: code ?? 4422, why: refusal ?? "", at: null, text }];
  }, [failed, session, code, waiting, refusal]);
}
