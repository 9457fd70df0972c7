import * as Y from "yjs";
import { defineBriefRoots } from "~/collab/brief/roots";
import { readBrief } from "~/collab/briefDoc";
import type { BriefContent } from "~/domain/brief/briefContent";
import { AppError } from "../errors";
import type { Room } from "./room/room";

/**
 * Merges an update into a copy of the room's document and reads both. Total but for an update that cannot be decoded:
 * AppError badInput.
 */
export async function preview(
  room: Room,
  update: Uint8Array,
): Promise<{ now: BriefContent; then: BriefContent; complete: boolean }> {
  await room.flushed();
  const copy = new Y.Doc();
  defineBriefRoots(copy);
  try {
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(room.model.doc));
    const now = readBrief(copy).content;
    applyParked(copy, update);
    return { now, then: readBrief(copy).content, complete: copy.store.pendingStructs === null };
  } finally {
    copy.destroy();
  }
}

function applyParked(copy: Y.Doc, update: Uint8Array): void {
  try {
    Y.applyUpdate(copy, update);
  } catch {
    throw new AppError("badInput", { field: "body" });
  }
}
