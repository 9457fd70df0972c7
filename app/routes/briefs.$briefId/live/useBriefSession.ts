import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { briefRoom } from "~/collab/roomName";
import { BRIEF_ROW_ROOTS } from "~/collab/briefSchema";
import { mergeReport } from "~/collab/fields/mergeReport";
import type { MergedStates } from "~/collab/room/roomSnapshot";
import { watchOverwrites } from "~/collab/room/overwrites";
import type { RoomSession } from "~/collab/room/roomSession";
import type { RoomSnapshot } from "~/collab/room/roomSnapshot";
import type { BriefContent } from "~/domain/brief/briefContent";
import { completeness } from "~/domain/brief/completeness";
import { useRoom } from "~/collab/useRoom";
import { useT } from "~/i18n/useT";
import { useNotify } from "../state/notices";
import type { BriefState, LiveRoom } from "../state/BriefContext";
import type { BriefRightsView, BriefView } from "../state/briefView";
import { ContentStore } from "./contentStore";
import { lastResult } from "./lastResult";
import { findWriters } from "./findWriters";
import { mergesAsBytes, readMerges } from "./keptMerges";
import { MergeStore } from "./mergeStore";
import { OverwriteStore } from "./overwriteStore";
import { PresenceStore } from "./presenceStore";
import { SavedClock } from "./savedClock";

const CLOSED = { write: false, all: false, items: [], orgIds: [] };

/** The page's stay in the brief's room: what its parts work with, and what the room says about itself. */
export function useBriefSession(loaded: BriefView): {
  state: BriefState;
  session: RoomSession | null;
  snapshot: RoomSnapshot;
  asides: number;
} {
  // a page stays the page of whoever opened it, also when somebody else signs in beside it
  const [person] = useState(loaded.person);
  const view = useMemo(() => ({ ...loaded, person }), [loaded, person]);
  const otherPerson = loaded.person.userId !== person.userId;
  const { briefId, epoch, frozen } = view;
  const readOnly = !view.rights.write || frozen;
  const stores = useStores(view);
  const merged = useMergeReport(briefId, stores);
  const found = useCallback((kept: Uint8Array) => stores.merges.restore(readMerges(kept)), [stores]);
  const used = useRoom({ room: briefRoom(briefId), userId: person.userId, epoch, readOnly, found, merged });
  const { session, asides } = used;
  useKeptMerges(session, stores);
  const snapshot = useMemo(
    () => (otherPerson ? { ...used.snapshot, otherPerson, readOnly: true } : used.snapshot),
    [used.snapshot, otherPerson],
  );
  useLiveContent(stores, session, snapshot, asides);
  useReturn(snapshot, session, view.rights);
  useSentNotice(snapshot, stores, asides);
  const completenessOf = useMemo(
    () => lastResult((content: BriefContent) => completeness(content, view.partners)),
    [view.partners],
  );
  const live = session !== null && snapshot.ready;
  const state = useMemo<BriefState>(() => {
    const room: LiveRoom | null =
      live && session ? { doc: session.doc, undo: session.undo, setCaret: (caret) => session.setCaret(caret) } : null;
    const open = room !== null && !snapshot.readOnly && !snapshot.reload;
    const rights = open ? view.rights : { ...view.rights, ...CLOSED };
    return { view, rights, room, completenessOf, ...stores };
  }, [view, live, session, snapshot.readOnly, snapshot.reload, completenessOf, stores]);
  return { state, session, snapshot, asides };
}

type Stores = Pick<BriefState, "content" | "presence" | "overwrites" | "merges">;

/** Tells the page which fields two people changed while it was away. */
function useMergeReport(briefId: string, { merges }: Stores): (states: MergedStates) => void {
  return useCallback(
    (states) => void merges.report(mergeReport(states), (clientIds) => findWriters(briefId, clientIds)),
    [briefId, merges],
  );
}

/** What is not answered yet survives a reload of the page. */
function useKeptMerges(session: RoomSession | null, { merges }: Stores): void {
  useEffect(
    () => (session ? merges.subscribe(() => session.keep(mergesAsBytes(merges.get()))) : undefined),
    [session, merges],
  );
}

function useStores(view: BriefView): Stores {
  const [stores] = useState<Stores>(() => ({
    content: new ContentStore(view.content),
    presence: new PresenceStore(),
    overwrites: new OverwriteStore(),
    merges: new MergeStore(),
  }));
  return stores;
}

function useLiveContent(stores: Stores, session: RoomSession | null, snapshot: RoomSnapshot, asides: number): void {
  const [clock] = useState(() => new SavedClock(() => performance.now()));
  const { ready, save, present } = snapshot;
  // what was put aside was not merged after all
  useEffect(() => {
    if (asides > 0) stores.merges.dismissAll();
  }, [stores, asides]);
  useEffect(() => clock.confirmed(save.kind === "saved"), [clock, save.kind]);
  useEffect(() => stores.presence.show(present), [stores, present]);
  useEffect(() => {
    if (!session || !ready) return;
    const detach = stores.content.attach(session.doc);
    const ended = watchOverwrites(session.doc, BRIEF_ROW_ROOTS, clock.read, (overwrite) =>
      stores.overwrites.report(overwrite),
    );
    stores.presence.connect((focus) => session.setFocus(focus));
    return () => {
      detach();
      ended();
      stores.presence.connect(() => undefined);
    };
  }, [stores, session, ready, clock]);
}

/**
 * After every return to the room the page's own facts (rights, item 9, state) are read anew: access may have changed.
 * Steps of undo that a new right does not cover must not be offered to the server.
 */
function useReturn(snapshot: RoomSnapshot, session: RoomSession | null, rights: BriefRightsView): void {
  const { revalidate } = useRevalidator();
  const away = useRef(false);
  const offline = snapshot.save.kind === "offline";
  const { ready, signInAgain, otherPerson } = snapshot;
  useEffect(() => {
    if (offline && ready) away.current = true;
    else if (away.current && !offline && !signInAgain && !otherPerson) {
      away.current = false;
      revalidate();
    }
  }, [offline, ready, signInAgain, otherPerson, revalidate]);
  const known = JSON.stringify(rights);
  useEffect(() => session?.undo.clear(), [known, session]);
}

/**
 * Says once that everything that waited while the page was away has reached the server, and what two people changed;
 * never when the work was put aside instead.
 */
function useSentNotice({ save }: RoomSnapshot, { merges }: Stores, asides: number): void {
  const t = useT();
  const notify = useNotify();
  const waited = useRef<number | null>(null);
  const { kind, waiting } = save;
  useEffect(() => {
    if (kind === "offline" && waiting > 0) waited.current ??= asides;
    if (kind !== "saved" || waiting > 0 || waited.current === null) return;
    const sent = waited.current === asides;
    waited.current = null;
    const count = merges.get().length;
    if (count > 0) notify(t("merge.title", { count }), "warn");
    else if (sent) notify(t("merge.sent"), "ok");
  }, [kind, waiting, asides, merges, notify, t]);
}
