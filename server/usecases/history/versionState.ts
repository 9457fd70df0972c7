import * as Y from "yjs";
import { readBrief } from "~/collab/briefDoc";
import type { RoomName } from "~/collab/roomName";
import type { BriefContent } from "~/domain/brief/briefContent";
import { replay, schemaOf } from "../../collab/room/loadRoom";
import type { DurableDoc } from "../../db/versions";
import { AppError } from "../../errors";
import { contentHash } from "../../export/contentHash";

/** A state as a version keeps it. */
export type VersionState = { body: Uint8Array; content: BriefContent; hash: string };

/** What a document holds at this moment, as a version keeps it. */
export function stateOf(doc: Y.Doc): VersionState {
  const { content } = readBrief(doc);
  return { body: Y.encodeStateAsUpdate(doc), content, hash: contentHash(content) };
}

/** The document that snapshot and log rows lead to; a row that cannot be read is left out, as when the room opens. */
export function docOf(name: RoomName, durable: Pick<DurableDoc, "snapshot" | "tail">): Y.Doc {
  const schema = schemaOf(name.kind);
  if (schema === undefined) throw new AppError("notFound");
  return replay(schema, { doc: name.name, ...durable }).model.doc;
}
