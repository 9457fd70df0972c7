import type { Presence } from "../presence";
import type { SaveState } from "../saveState";

/** What a page shows of its room. A new object whenever something in it changed. */
export type RoomSnapshot = {
  /** True once the content is there: the first sync, or a local copy. */
  ready: boolean;
  save: SaveState;
  /** Reader, or the document was frozen meanwhile. */
  readOnly: boolean;
  /** The session ended: the person must sign in again (typing goes on, kept locally). */
  signInAgain: boolean;
  /** Somebody else is signed in on this computer now: nothing is sent until the page's own person is. */
  otherPerson: boolean;
  /** The page must be loaded anew: the database was restored, or the room is gone. */
  reload: boolean;
  /** Work of this visit was put aside because it could not be sent. */
  putAside: boolean;
  /** What the server said when it refused content on the present connection, in its own words; null = it did not. */
  refusal: string | null;
  present: Presence[];
};

/** States of a document around a return to the room, as Yjs updates: what both knew, then each side. */
export type MergedStates = { base: Uint8Array; mine: Uint8Array; theirs: Uint8Array };
