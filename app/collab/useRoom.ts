import { useEffect, useState, useSyncExternalStore } from "react";
import { defineBriefRoots } from "./brief/roots";
import { RoomSession } from "./room/roomSession";
import type { MergedStates, RoomSnapshot } from "./room/roomSnapshot";

/** How a page joins a brief's room; all of it comes from the page's loader. */
export type UseRoomOptions = {
  room: string;
  userId: string;
  epoch: number;
  readOnly: boolean;
  /** What an earlier visit kept in this browser; must keep its identity. */
  found(kept: Uint8Array): void;
  /** Work that waited was merged with what others did; must keep its identity. */
  merged(states: MergedStates): void;
};

/** A joined room; `session` is null on the server and before the first effect ran. */
export type UsedRoom = { session: RoomSession | null; snapshot: RoomSnapshot };

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
export function useRoom({ room, userId, epoch, readOnly, found, merged }: UseRoomOptions): UsedRoom {
  const [session, setSession] = useState<RoomSession | null>(null);
  useEffect(() => {
    const opened = new RoomSession({
      url: collabUrl(),
      room,
      userId,
      epoch,
      readOnly,
      Socket: WebSocket,
      now: () => Date.now(),
      defineRoots: defineBriefRoots,
      found,
      merged,
    });
    setSession(opened);
    void opened.start();
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
      opened.close();
      setSession(null);
    };
  }, [room, userId, epoch, readOnly, found, merged]);
  const snapshot = useSyncExternalStore(session?.subscribe ?? nothing, session?.snapshot ?? before, before);
  return { session, snapshot };
}
