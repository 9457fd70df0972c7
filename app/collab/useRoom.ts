import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { defineBriefRoots, type SharedRoot } from "./brief/roots";
import { RoomSession } from "./room/roomSession";
import type { MergedStates, RoomSnapshot } from "./room/roomSnapshot";

/** How a page joins a brief's room; all of it comes from the page's loader. */
export type UseRoomOptions = {
  room: string;
  userId: string;
  epoch: number;
  readOnly: boolean;
  /** Defines the roots of the room's kind; those of a brief unless said. Must keep its identity. */
  defineRoots?(doc: Y.Doc): SharedRoot[];
  /** What an earlier visit kept in this browser; must keep its identity. */
  found(kept: Uint8Array): void;
  /** Work that waited was merged with what others did; must keep its identity. */
  merged(states: MergedStates): void;
};

/**
 * A joined room; `session` is null on the server and before the first effect ran. `asides` counts how often work was put
 * aside in this browser since the page opened.
 */
export type UsedRoom = { session: RoomSession | null; snapshot: RoomSnapshot; asides: number };

const BEFORE: RoomSnapshot = {
  ready: false,
  save: { kind: "saving", waiting: 0, keptLocally: false, code: null },
  readOnly: true,
  signInAgain: false,
  otherPerson: false,
  reload: false,
  putAside: false,
  refusal: null,
  present: [],
};

const nothing = () => () => undefined;
const before = () => BEFORE;

/** The collaboration address of this page's server. */
function collabUrl(): string {
  return `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/collab`;
}

/**
 * Joins the room of a brief for as long as the component is shown, and warns before the page is left while work is not
 * confirmed by the server.
 */
export function useRoom(options: UseRoomOptions): UsedRoom {
  const { room, userId, epoch, readOnly, defineRoots = defineBriefRoots, found, merged } = options;
  const [session, setSession] = useState<RoomSession | null>(null);
  const [asides, setAsides] = useState(0);
  const ended = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    const opened = new RoomSession({
      url: collabUrl(),
      room,
      userId,
      epoch,
      readOnly,
      Socket: WebSocket,
      now: () => Date.now(),
      defineRoots,
      found,
      merged,
      putAside: () => setAsides((count) => count + 1),
    });
    setSession(opened);
    // a right that ended makes a new session while the old one may still be putting work aside from the same copy
    void ended.current.then(() => opened.start());
    const warn = (event: BeforeUnloadEvent) => {
      const { save, putAside } = opened.snapshot();
      if (save.waiting > 0 && !putAside) event.preventDefault();
    };
    const network = () => opened.networkChanged();
    addEventListener("beforeunload", warn);
    addEventListener("online", network);
    addEventListener("offline", network);
    return () => {
      removeEventListener("beforeunload", warn);
      removeEventListener("online", network);
      removeEventListener("offline", network);
      ended.current = opened.close();
      setSession(null);
    };
  }, [room, userId, epoch, readOnly, defineRoots, found, merged]);
  const snapshot = useSyncExternalStore(session?.subscribe ?? nothing, session?.snapshot ?? before, before);
  return { session, snapshot, asides };
}
