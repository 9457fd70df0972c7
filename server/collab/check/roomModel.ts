import * as Y from "yjs";
import { MAX_ROWS, type DocSchema } from "~/collab/briefSchema";

/** Organisation that owns a row; null = nobody but the lead may touch it. */
export type Owner = string | null;

/**
 * What the judge knows of a room: its document, the shapes allowed in it, who owns which row and whose client ids these
 * are. `schema` null = any root type is accepted (scratch rooms).
 */
export class RoomModel {
  readonly doc = new Y.Doc();
  readonly schema: DocSchema | null;
  /** `root/row` → owner, kept after the row is gone, so that a dead row is not taken over. */
  readonly owners = new Map<string, Owner>();
  /** Client id → user, for ever. Ids seen only in presence are in it too, but not in the database. */
  readonly clients = new Map<number, string>();
  readonly #rootNames = new Map<unknown, string>();

  constructor(schema: DocSchema | null) {
    this.schema = schema;
    for (const [name, shape] of Object.entries(schema ?? {})) {
      const type = shape.kind === "text" ? this.doc.getText(name) : this.doc.getMap(name);
      this.#rootNames.set(type, name);
    }
  }

  /** Name of a root type, undefined when the schema does not hold it. */
  rootName(type: unknown): string | undefined {
    return this.#rootNames.get(type);
  }

  /** Reads the owners of all rows; call once after loading. */
  indexOwners(): void {
    for (const [root, shape] of Object.entries(this.schema ?? {})) {
      if (shape.kind !== "rows" || !shape.owned) continue;
      for (const row of this.doc.getMap(root)._map.keys()) this.owners.set(`${root}/${row}`, null);
      for (const row of this.doc.getMap(root).keys()) this.noteOwner(root, row);
    }
  }

  /** Takes over who owns a row now; a row that is gone keeps its last owner. */
  noteOwner(root: string, row: string, written?: Owner): void {
    const found = this.doc.getMap(root).get(row);
    const orgId: unknown = found instanceof Y.Map ? found.get("orgId") : written;
    if (found instanceof Y.Map || !this.owners.has(`${root}/${row}`))
      this.owners.set(`${root}/${row}`, typeof orgId === "string" ? orgId : null);
  }

  /** True when the root cannot take another row. Rows deleted by tombstone do not count. */
  isFull(root: string, added: number): boolean {
    let live = 0;
    this.doc.getMap(root).forEach((row) => {
      if (row instanceof Y.Map && typeof row.get("deletedAt") !== "number") live++;
    });
    return live + added > MAX_ROWS;
  }
}
