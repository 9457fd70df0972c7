import { createContext, useContext, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import type { PresenceCaret } from "~/collab/presence";
import type { BriefContent } from "~/domain/brief/briefContent";
import type { ItemCompleteness } from "~/domain/brief/completeness";
import type { BriefRightsView, BriefView } from "./briefView";
import type { ContentStore } from "../live/contentStore";
import type { MergeStore } from "../live/mergeStore";
import type { OverwriteStore } from "../live/overwriteStore";
import type { PresenceStore } from "../live/presenceStore";

/** The document this page writes to, its undo, and how the others see the own caret. */
export type LiveRoom = {
  doc: Y.Doc;
  undo: Y.UndoManager;
  setCaret(caret: PresenceCaret | null): void;
};

/** What every part of the page works with. Its identity changes only when a right, the document or item 9 does. */
export type BriefState = {
  view: BriefView;
  /** Rights as they are now: everything is closed while the document may not be written. */
  rights: BriefRightsView;
  /** The live document, once it is there; null = only reading, from the projection. */
  room: LiveRoom | null;
  content: ContentStore;
  /** Completeness of the thirteen items; computed once for each content, however many parts ask. */
  completenessOf(content: BriefContent): ItemCompleteness[];
  presence: PresenceStore;
  overwrites: OverwriteStore;
  /** Fields that two people changed while this page was away. */
  merges: MergeStore;
};

const BriefContext = createContext<BriefState | null>(null);

/** Gives the state to the page. */
export const BriefProvider = BriefContext.Provider;

/** State of the brief's page. Throws outside of it. */
export function useBrief(): BriefState {
  const state = useContext(BriefContext);
  if (!state) throw new Error("not inside the page of a brief");
  return state;
}

/** A part of what the brief says now. `select` must return parts of the content, never new objects. */
export function useContent<T>(select: (content: BriefContent) => T): T {
  const { content } = useBrief();
  return useSyncExternalStore(
    content.subscribe,
    () => select(content.get()),
    () => select(content.getFirst()),
  );
}
