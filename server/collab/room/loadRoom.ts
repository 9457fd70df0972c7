import * as Y from "yjs";
import { BriefReader } from "~/collab/brief/briefReader";
import { BOOK_SCHEMA } from "~/collab/plan/bookDoc";
import { BRIEF_SCHEMA } from "~/collab/briefSchema";
import { MOU_SCHEMA } from "~/collab/mouDoc";
import { MINUTES_SCHEMA } from "~/collab/session/minutesDoc";
import type { RoomName } from "~/collab/roomName";
import type { StoredDoc } from "../../db/collab/collabDocs";
import type { Logger } from "../../log";
import { RoomModel } from "../check/roomModel";
import { projectBrief } from "./projectBrief";
import { ProjectionDiff } from "./projectionDiff";
import type { LoadedRoom } from "./room";

/** A log row that could not be applied: the document opens without it, and nothing of the log is deleted. */
export type BadRow = { doc: string; seq: bigint };

/** Shape of the documents of a room kind; undefined = this server has no such rooms yet. */
export function schemaOf(kind: RoomName["kind"]): RoomModel["schema"] | undefined {
  if (kind === "brief") return BRIEF_SCHEMA;
  if (kind === "session") return MINUTES_SCHEMA;
  if (kind === "mou") return MOU_SCHEMA;
  if (kind === "plan") return BOOK_SCHEMA;
  return kind === "scratch" ? null : undefined;
}

/** Builds a model from a snapshot and log rows; rows that cannot be applied are left out and named. */
export function replay(
  schema: RoomModel["schema"],
  stored: Pick<StoredDoc, "doc" | "snapshot" | "tail">,
): { model: RoomModel; bad: BadRow[] } {
  const bodies = stored.tail.map(({ body }) => body);
  try {
    return { model: applyAll(schema, stored.snapshot ? [stored.snapshot, ...bodies] : bodies), bad: [] };
  } catch {
    return replayWithoutBadRows(schema, stored);
  }
}

function applyAll(schema: RoomModel["schema"], bodies: readonly Uint8Array[]): RoomModel {
  const model = new RoomModel(schema);
  try {
    model.doc.transact(() => {
      for (const body of bodies) Y.applyUpdate(model.doc, body);
    });
  } catch (error) {
    model.doc.destroy();
    throw error;
  }
  return model;
}

/** [S38] One torn row must not keep a document from opening: each row is tried on its own. */
function replayWithoutBadRows(
  schema: RoomModel["schema"],
  stored: Pick<StoredDoc, "doc" | "snapshot" | "tail">,
): { model: RoomModel; bad: BadRow[] } {
  const good: Uint8Array[] = [];
  const bad: BadRow[] = [];
  const readable = (body: Uint8Array): boolean => {
    try {
      applyAll(schema, [...good, body]).doc.destroy();
      return true;
    } catch {
      return false;
    }
  };
  if (stored.snapshot)
    if (readable(stored.snapshot)) good.push(stored.snapshot);
    else bad.push({ doc: stored.doc, seq: 0n });
  for (const { seq, body } of stored.tail)
    if (readable(body)) good.push(body);
    else bad.push({ doc: stored.doc, seq });
  return { model: applyAll(schema, good), bad };
}

/** What a stored document becomes in memory. Null when this server has no rooms of its kind. */
export function loadRoom(name: RoomName, stored: StoredDoc, log: Logger): (LoadedRoom & { damaged: boolean }) | null {
  const schema = schemaOf(name.kind);
  if (schema === undefined) return null;
  const { model, bad } = replay(schema, stored);
  for (const { doc, seq } of bad) log.error({ doc, seq: seq.toString() }, "log row cannot be read; left out");
  // what waits for a row that is lost must never be integrated under somebody else's hand
  model.doc.store.pendingStructs = null;
  model.doc.store.pendingDs = null;
  for (const { clientId, userId } of stored.clients) model.clients.set(clientId, userId);
  model.indexOwners();
  const bytes = stored.tail.reduce((sum, { body }) => sum + body.length, stored.snapshot?.length ?? 0);
  const loaded = { name: name.name, model, head: stored.head, tail: stored.tail.length, bytes, frozen: stored.frozen };
  return { ...loaded, project: projector(name, model), damaged: bad.length > 0 };
}

function projector(name: RoomName, model: RoomModel): LoadedRoom["project"] {
  if (name.kind !== "brief") return null;
  const reader = new BriefReader(model.doc).follow();
  const diff = new ProjectionDiff(name.id);
  const project = () => {
    const { content, issues } = reader.read();
    return projectBrief(content, issues);
  };
  diff.start(project());
  return () => diff.change(project());
}
