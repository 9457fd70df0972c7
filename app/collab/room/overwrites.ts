import * as Y from "yjs";
import type { BriefRowRoot } from "../briefSchema";
import { LOCAL_EDIT } from "../brief/origin";
import { rowsRoot, type RowMap } from "../brief/roots";

/** Somebody replaced a cell that this person wrote less than 30 s ago, or replaced it without having seen that. */
export type Overwrite = {
  root: BriefRowRoot;
  row: string;
  key: string;
  /** What this person wrote; undefined = removed. */
  mine: unknown;
  /** What stands there now. */
  theirs: unknown;
  /** Yjs client of the other person, to be looked up in the presence; null when the cell was removed. */
  clientId: number | null;
};

const WINDOW_MS = 30_000;

/**
 * Watches the cells of rows for values of this person that somebody else replaced within 30 seconds, or at any time
 * without having seen them, as somebody does who comes back from a cut (last writer wins, but never silently). `now` is
 * the page's clock in milliseconds. Returns the end of watching.
 */
export function watchOverwrites(
  doc: Y.Doc,
  roots: readonly BriefRowRoot[],
  now: () => number,
  report: (overwrite: Overwrite) => void,
): () => void {
  const written = new Map<string, { value: unknown; at: number; id: Y.ID | null }>();
  const ends = roots.map((root) => {
    const rows = rowsRoot(doc, root);
    const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
      for (const event of events) {
        const [row, ...deeper] = event.path;
        if (!(event instanceof Y.YMapEvent) || typeof row !== "string" || deeper.length > 0) continue;
        for (const key of event.keysChanged) {
          if (typeof key !== "string") continue;
          const cell = `${root}/${row}/${key}`;
          const value: unknown = event.target.get(key);
          const mine = written.get(cell);
          if (isOwn(transaction))
            written.set(cell, { value, at: now(), id: event.target._map.get(key)?.lastId ?? null });
          else if (mine && mine.value !== value) {
            written.delete(cell);
            if (now() - mine.at >= WINDOW_MS && hasSeen(event.target._map.get(key), mine.id)) continue;
            report({ root, row, key, mine: mine.value, theirs: value, clientId: writerOf(event.target, key) });
          }
        }
      }
    };
    rows.observeDeep(observe);
    return () => rows.unobserveDeep(observe);
  });
  return () => ends.forEach((end) => end());
}

function isOwn(transaction: Y.Transaction): boolean {
  return transaction.origin === LOCAL_EDIT || transaction.origin instanceof Y.UndoManager;
}

function writerOf(map: RowMap, key: string): number | null {
  const item = map._map.get(key);
  return item && !item.deleted ? item.id.client : null;
}

/** True when a value was written by somebody who knew the value with this id; a removal is taken for that. */
function hasSeen(item: Y.Item | undefined, mine: Y.ID | null): boolean {
  if (!item || item.deleted || mine === null) return true;
  for (let at: Y.Item | null = item; at; at = at.left) {
    if (at.origin === null) return false;
    if (Y.compareIDs(at.origin, mine)) return true;
    // values that the same person wrote one after the other lead back to the first of them
    if (at.left === null || !Y.compareIDs(at.origin, at.left.lastId)) return false;
  }
  return false;
}
