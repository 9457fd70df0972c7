import * as Y from "yjs";
import { BRIEF_ROW_ROOTS, BRIEF_TEXTS, type BriefTextName } from "../briefSchema";
import { rowsRoot, textRoot } from "./roots";

/** A run of a text that one Yjs client wrote; positions in UTF-16 units. */
export type WrittenRun = { clientId: number; from: number; to: number };

/** A stretch of a text as one item of Yjs: its place, its length, and the clocks that it has. */
export type ItemRun = { clientId: number; clock: number; at: number; length: number };

/** Letters whose writer is another client than the one whose clocks they have (words that a restore wrote anew). */
export type InheritedClocks = { clientId: number; from: number; to: number; origin: number };

/** The items that a text consists of, in order. */
export function itemRuns(text: Y.Text): ItemRun[] {
  const runs: ItemRun[] = [];
  let at = 0;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    runs.push({ clientId: item.id.client, clock: item.id.clock, at, length: item.length });
    at += item.length;
  }
  return runs;
}

/** Who wrote what stands in a text, run by run; neighbouring runs of one client are one. */
export function writtenRuns(text: Y.Text, inherited: readonly InheritedClocks[] = []): WrittenRun[] {
  const runs: WrittenRun[] = [];
  for (const item of itemRuns(text))
    for (const { clientId, from, to } of originsOf(item, inherited)) {
      const last = runs.at(-1);
      if (last?.clientId === clientId) last.to = to;
      else runs.push({ clientId, from, to });
    }
  return runs;
}

function originsOf({ clientId, clock, at, length }: ItemRun, inherited: readonly InheritedClocks[]): WrittenRun[] {
  const pieces = inherited
    .filter((one) => one.clientId === clientId && one.from < clock + length && clock < one.to)
    .sort((a, b) => a.from - b.from);
  const runs: WrittenRun[] = [];
  let next = clock;
  for (const piece of pieces) {
    const from = Math.max(piece.from, next);
    const to = Math.min(piece.to, clock + length);
    if (from > next) runs.push({ clientId, from: at + next - clock, to: at + from - clock });
    runs.push({ clientId: piece.origin, from: at + from - clock, to: at + to - clock });
    next = to;
  }
  if (next < clock + length) runs.push({ clientId, from: at + next - clock, to: at + length });
  return runs;
}

/** All texts of a brief's document by their place: `rationale`, `activities/<id>/title`. */
export function textsOf(doc: Y.Doc): Map<string, Y.Text> {
  const texts = new Map<string, Y.Text>();
  for (const name of Object.keys(BRIEF_TEXTS) as BriefTextName[]) texts.set(name, textRoot(doc, name));
  for (const [id, row] of rowsRoot(doc, "activities"))
    if (row instanceof Y.Map)
      row.forEach((value, key) => {
        if (value instanceof Y.Text) texts.set(`activities/${id}/${key}`, value);
      });
  return texts;
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
