import * as Y from "yjs";
import type { RoomName } from "~/collab/roomName";
import type { Clock } from "../clock";
import { loadSignedIn } from "../db/actors";
import { briefProject } from "../db/briefs";
import type { Db } from "../db/client";
import { docState, loadDoc, type StoredDoc } from "../db/collab/collabDocs";
import type { Logger } from "../log";
import { acceptUpdate } from "./check/acceptUpdate";
import { SERVER_AUTHOR } from "./check/rights";
import { RoomModel } from "./check/roomModel";
import { loadRoom, schemaOf } from "./room/loadRoom";
import { decodeMessage, syncStep2, syncUpdate } from "./socket/protocol";

/** PostgreSQL plans a statement anew for its first five uses, and keeps a plan from the sixth on. */
const USES_UNTIL_PLANNED = 6;
const NOBODY = "00000000-0000-0000-0000-000000000000";
/** So many letters and loads until V8 has compiled what they run through: about 0.1 s. */
const LETTERS = 800;
const LOADS = 8;
const TAIL = 80;

/** Lets the database plan what everybody who opens a document waits for, on the connection that is kept open. Writes nothing. */
export async function primeReads(db: Pick<Db, "pages" | "pool">, clock: Clock): Promise<void> {
  for (let use = 0; use < USES_UNTIL_PLANNED; use++) {
    await loadSignedIn(db.pages, "", clock.today(), "");
    await briefProject(db.pages, NOBODY);
    await loadDoc(db.pool, "");
    await docState(db.pool, "");
  }
}

/**
 * Runs the way of a letter and of a load in memory until they are compiled, so that the first person after a restart does
 * not wait ten times as long as the tenth. Nothing is stored, nobody is told.
 */
export function warmUp(log: Logger): void {
  for (const kind of ["scratch", "brief"] as const) {
    const { snapshot, tail } = typed(kind);
    for (let load = 0; load < LOADS; load++) openOnce(kind, snapshot, tail, log);
  }
}

/** A document as it is after a page typed: letters in texts, each judged and applied like one of a connection. */
function typed(kind: "scratch" | "brief"): { snapshot: Uint8Array; tail: Uint8Array[] } {
  const schema = schemaOf(kind) ?? null;
  const model = new RoomModel(schema);
  const page = new Y.Doc();
  const taken: Uint8Array[] = [];
  page.on("update", (update: Uint8Array) => {
    const message = decodeMessage(syncUpdate(update));
    if (message.kind !== "content") return;
    const result = acceptUpdate(model, message.update, SERVER_AUTHOR, () => true);
    if (result.kind === "applied") taken.push(result.update);
  });
  const texts = schema ? Object.keys(schema).filter((root) => schema[root]?.kind === "text") : ["a", "b", "c"];
  for (let letter = 0; letter < LETTERS; letter++) {
    const text = page.getText(texts[letter % texts.length]);
    page.transact(() => {
      if (letter % 10 === 9 && text.length > 0) text.delete(0, 1);
      text.insert((letter * 7) % (text.length + 1), "ก");
    });
  }
  const tail = taken.slice(-TAIL);
  const snapshot = Y.mergeUpdates(taken.slice(0, -TAIL));
  for (const doc of [page, model.doc]) doc.destroy();
  return { snapshot, tail };
}

function openOnce(kind: "scratch" | "brief", snapshot: Uint8Array, tail: readonly Uint8Array[], log: Logger): void {
  const name: RoomName =
    kind === "brief"
      ? { kind, name: `brief/${NOBODY}`, id: NOBODY }
      : { kind, name: "scratch/nobody/none", org: "nobody", id: "none" };
  const stored: StoredDoc = {
    ...{ doc: name.name, kind, refId: NOBODY, head: 0n, snapshotSeq: 0n, snapshot, frozen: false, clients: [] },
    tail: tail.map((body, index) => ({ seq: BigInt(index), body })),
  };
  const loaded = loadRoom(name, stored, log);
  if (!loaded) return;
  const { doc } = loaded.model;
  Y.encodeStateVector(doc);
  syncStep2(Y.encodeStateAsUpdate(doc, Uint8Array.of(0)));
  loaded.project?.();
  doc.destroy();
}
