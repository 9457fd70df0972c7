import { useEffect, useState, useSyncExternalStore } from "react";
import { defineBriefRoots } from "./brief/roots";
import { RoomSession, type RoomSnapshot } from "./room/roomSession";

/** How a page joins a brief's room; all of it comes from the page's loader. */
export type UseRoomOptions = { room: string; userId: string; epoch: number; readOnly: boolean };

/** A joined room; `session` is null on the server and before the first effect ran. */
export type UsedRoom = { session: RoomSession | null; snapshot: RoomSnapshot };

const BEFORE: RoomSnapshot = {
  ready: false,
  save: { kind: "saving", waiting: 0, keptLocally: false, code: null },
  readOnly: true,
  signInAgain: false,
  reload: false,
  putAside: false,
  present: [],
};

const nothing = () => () => undefined;
const before = () => BEFORE;

/** The collaboration address of this page's server. */
function collabUrl(): string {
  return `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/collab`;
}

/**
 * Joins the room of a brief for as long as the component is shown, and warns before leaving while work is neither
 * confirmed nor kept in the browser.
 */
export function useRoom({ room, userId, epoch, readOnly }: UseRoomOptions): UsedRoom {
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
    });
    setSession(opened);
    void opened.start();
    const warn = (event: BeforeUnloadEvent) => {
      const { save } = opened.snapshot();
      if (save.waiting > 0 && !save.keptLocally) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
      opened.close();
      setSession(null);
    };
  }, [room, userId, epoch, readOnly]);
  const snapshot = useSyncExternalStore(session?.subscribe ?? nothing, session?.snapshot ?? before, before);
  return { session, snapshot };
}
