import * as Y from "yjs";
import { ACTIVITY_TEXTS, BRIEF_TEXTS, ROW_ID } from "~/collab/briefSchema";
import { COMMENT_ITEMS, type CommentPlace } from "~/domain/comment/place";
import type { AnchorRecord } from "../../../db/comment/threads";
import { AppError } from "../../../errors";

/** Where a new thread stands. `anchor` = Yjs relative positions in base64, for words of a text. */
export type PlaceInput = { item: string; rowId?: string; field?: string; anchor?: { start: string; end: string } };

/** A place that was checked. */
export type CheckedPlace = CommentPlace & { anchor: AnchorRecord | null };

/** Longest relative position in bytes: two ids, the name of a root, a side. */
const MAX_POSITION = 128;

const fault = (field: string) => new AppError("badInput", { field });

function textNamed(rowId: string | null, field: string): boolean {
  return rowId === null ? Object.hasOwn(BRIEF_TEXTS, field) : ACTIVITY_TEXTS.some((name) => name === field);
}

/**
 * One end of a range: what was sent is decoded and written anew. A position after the last letter names its text, which
 * must be the one told; one at a letter names only the letter, and is checked where the document is.
 */
function position(encoded: string, root: string | null): Uint8Array {
  if (!/^[A-Za-z0-9+/]{1,172}={0,2}$/.test(encoded)) throw fault("anchor");
  const bytes = Buffer.from(encoded, "base64");
  if (bytes.length === 0 || bytes.length > MAX_POSITION) throw fault("anchor");
  try {
    const read = Y.decodeRelativePosition(bytes);
    if (read.tname !== null && read.tname !== root) throw fault("anchor");
    return Y.encodeRelativePosition(read);
  } catch {
    throw fault("anchor");
  }
}

/**
 * Checks where a thread is to stand: a known place, a row by its id, a text of the brief or of a main activity, and for
 * words both ends of the range. Whether the words exist is seen where the document is. Throws badInput.
 */
export function checkPlace({ item, rowId, field, anchor }: PlaceInput): CheckedPlace {
  if (!COMMENT_ITEMS.includes(item)) throw fault("item");
  const row = rowId ?? null;
  if (row !== null && !ROW_ID.test(row)) throw fault("rowId");
  if (field === undefined) {
    if (anchor) throw fault("anchor");
    return { item, rowId: row, field: null, anchor: null };
  }
  if (!textNamed(row, field)) throw fault("field");
  const root = row === null ? field : null;
  const range = anchor ? { start: position(anchor.start, root), end: position(anchor.end, root) } : null;
  return { item, rowId: row, field, anchor: range };
}
