import * as Y from "yjs";
import { BRIEF_ROW_ROOTS } from "../briefSchema";
import { rowsRoot } from "./roots";

/** A run of a text that one Yjs client wrote; positions in UTF-16 units. */
export type WrittenRun = { clientId: number; from: number; to: number };

/** Who wrote what stands in a text, run by run; neighbouring runs of one client are one. */
export function writtenRuns(text: Y.Text): WrittenRun[] {
  const runs: WrittenRun[] = [];
  let at = 0;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    const { client: clientId } = item.id;
    const last = runs.at(-1);
    if (last?.clientId === clientId) last.to = at + item.length;
    else runs.push({ clientId, from: at, to: at + item.length });
    at += item.length;
  }
  return runs;
}

/**
 * Which client wrote each cell of the rows last, by `root/row/key` (amounts: `funding/<id>/y2568`); the deletion of a row
 * under `deletedAt`. A text inside a row counts with its last letter.
 */
export function cellWriters(doc: Y.Doc): Map<string, number> {
  const writers = new Map<string, number>();
  for (const root of BRIEF_ROW_ROOTS)
    for (const [id, row] of rowsRoot(doc, root)) {
      if (!(row instanceof Y.Map)) continue;
      for (const [key, item] of row._map) {
        const inside = item.content instanceof Y.ContentType ? latestIn(item.content.type) : null;
        writers.set(`${root}/${id}/${key}`, inside ?? item.id.client);
      }
      const made = rowsRoot(doc, root)._map.get(id);
      if (made) writers.set(`${root}/${id}`, made.id.client);
    }
  return writers;
}

function latestIn(type: unknown): number | null {
  if (!(type instanceof Y.Text)) return null;
  return writtenRuns(type).at(-1)?.clientId ?? null;
}
