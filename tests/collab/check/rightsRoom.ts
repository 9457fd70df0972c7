import * as Y from "yjs";
import { BRIEF_SCHEMA, type DocSchema } from "~/collab/briefSchema";
import { briefSeed } from "~/collab/briefDoc";
import { acceptUpdate, type Acceptance } from "../../../server/collab/check/acceptUpdate";
import { ALL_RIGHTS, SERVER_AUTHOR, type Author } from "../../../server/collab/check/rights";
import { RoomModel } from "../../../server/collab/check/roomModel";
import { briefSample, SAMPLE_IDS } from "../briefSample";

const partner = (userId: string, orgId: string, items: number[]): Author => ({
  userId,
  rights: { all: false, items: new Set(items), orgIds: new Set([orgId]) },
});

/** A partner that owns activity 1 and its lines; items 4–7, 12, 13 but 12 are open to it. */
export const ROADS = partner("u-roads", SAMPLE_IDS.roads, [4, 5, 6, 7, 13]);
/** A partner that owns activity 2; only item 12 is open to it. */
export const TAO = partner("u-tao", SAMPLE_IDS.tao, [12]);
/** The lead. */
export const LEAD: Author = { userId: "u-lead", rights: ALL_RIGHTS };

/** A room in memory with the sample brief and the log of what was accepted. */
export class RightsRoom {
  readonly model: RoomModel;
  readonly log: Uint8Array[] = [];

  constructor(schema: DocSchema | null = BRIEF_SCHEMA) {
    this.model = new RoomModel(schema);
    const accepted = this.apply(briefSeed(briefSample()), SERVER_AUTHOR);
    if (accepted.kind !== "applied") throw new Error(`the sample was not accepted: ${JSON.stringify(accepted)}`);
  }

  apply(update: Uint8Array, author: Author): Acceptance {
    const result = acceptUpdate(this.model, update, author, () => true);
    if (result.kind === "applied") this.log.push(result.update);
    return result;
  }

  /** Content as JSON, to compare. */
  json(): string {
    return JSON.stringify(toJson(this.model.doc));
  }

  /** The log replayed by somebody who only got what was relayed. */
  replayed(): string {
    const reader = new RoomModel(this.model.schema);
    for (const update of this.log) Y.applyUpdate(reader.doc, update);
    return JSON.stringify(toJson(reader.doc));
  }

  client(): RightsClient {
    return new RightsClient(this);
  }
}

function toJson(doc: Y.Doc): unknown {
  return Object.fromEntries(
    [...doc.share].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, type]) => [name, type.toJSON()]),
  );
}

/** A page's document in sync with the room; `change` returns the bytes it would send. */
export class RightsClient {
  doc = new Y.Doc();

  constructor(room: RightsRoom) {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(room.model.doc));
  }

  change(edit: (doc: Y.Doc) => void): Uint8Array {
    const updates: Uint8Array[] = [];
    const collect = (update: Uint8Array) => void updates.push(update);
    this.doc.on("update", collect);
    this.doc.transact(() => edit(this.doc));
    this.doc.off("update", collect);
    const [only] = updates;
    return updates.length === 1 && only ? only : Y.mergeUpdates(updates);
  }

  row(root: string, id: string): Y.Map<unknown> {
    const row = this.doc.getMap(root).get(id);
    if (!(row instanceof Y.Map)) throw new Error(`no row ${root}/${id}`);
    return row;
  }
}
