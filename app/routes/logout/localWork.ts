import * as Y from "yjs";
import { readBrief } from "~/collab/briefDoc";
import { defineBriefRoots } from "~/collab/brief/roots";
import { openLocalCopy, removeLocalCopy, unsentCopies } from "~/collab/localCopy";
import { CopyRegistry } from "~/collab/room/copyRegistry";
import { dropAside, listAside } from "~/collab/room/asideWork";
import { parseRoomName } from "~/collab/roomName";
import type { BriefContent } from "~/domain/brief/briefContent";

/** Work that lies in this browser only. `at` = when it was put aside, ms since 1970; null = it waits to be sent. */
export type LocalWork = {
  key: string;
  briefId: string;
  content: BriefContent;
  update: Uint8Array;
  epoch: number;
  waiting: number;
  at: number | null;
  /** Why the document did not take it (a close code); 0 = it was not sent. */
  code: number;
  /** What the server said when it refused it; "" when it did not. */
  why: string;
  remove(): Promise<void>;
};

function read(update: Uint8Array): BriefContent {
  const doc = new Y.Doc();
  defineBriefRoots(doc);
  Y.applyUpdate(doc, update);
  const { content } = readBrief(doc);
  doc.destroy();
  return content;
}

/** A copy's document; opened without a registry, so that nothing is counted anew. */
async function stateOf(name: string): Promise<Uint8Array> {
  const doc = new Y.Doc();
  const copy = await openLocalCopy(name, doc, new CopyRegistry(null));
  const update = Y.encodeStateAsUpdate(doc);
  await copy.close();
  doc.destroy();
  return update;
}

/** Everything of a person that this browser has and the server has not. */
export async function localWork(userId: string): Promise<LocalWork[]> {
  const found: LocalWork[] = [];
  for (const { name, room, epoch, waiting } of unsentCopies(userId)) {
    const parsed = parseRoomName(room);
    if (parsed?.kind !== "brief") continue;
    const update = await stateOf(name);
    const remove = () => removeLocalCopy(name);
    const content = read(update);
    found.push({ key: name, briefId: parsed.id, content, update, epoch, waiting, at: null, code: 0, why: "", remove });
  }
  for (const { key, room, epoch, update, at, reason, why = "" } of await listAside(userId).catch(() => [])) {
    const parsed = parseRoomName(room);
    if (parsed?.kind !== "brief") continue;
    const remove = () => dropAside(key);
    const shared = { briefId: parsed.id, content: read(update), update, epoch, remove };
    found.push({ key: `aside-${key}`, ...shared, waiting: 0, at, code: reason, why });
  }
  return found;
}
