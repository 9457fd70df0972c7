import * as Y from "yjs";
import { BRIEF_ROW_ROOTS, BRIEF_SCHEMA, type BriefRowRoot, type BriefTextName } from "../briefSchema";

/** A root type of a document. */
export type SharedRoot = Y.Text | Y.Map<unknown>;

/** A row of a brief's document: scalars and, in activities, nested texts. */
export type RowMap = Y.Map<unknown>;

/** Root text of an item. */
export function textRoot(doc: Y.Doc, name: BriefTextName): Y.Text {
  return doc.getText(name);
}

/** Root map of the scalars. */
export function factsRoot(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("facts");
}

/** Root map of the chosen districts: code → true. */
export function districtsRoot(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("districts");
}

/** Root map of rows: row id → row. */
export function rowsRoot(doc: Y.Doc, root: BriefRowRoot): Y.Map<unknown> {
  return doc.getMap(root);
}

/** A row that is there (deleted by tombstone or not), or null. */
export function rowOf(doc: Y.Doc, root: BriefRowRoot, id: string): RowMap | null {
  const row = rowsRoot(doc, root).get(id);
  return row instanceof Y.Map ? row : null;
}

/** Defines every root of the schema, so that their types are known before the first update arrives. Returns them all. */
export function defineBriefRoots(doc: Y.Doc): SharedRoot[] {
  return Object.entries(BRIEF_SCHEMA).map(([name, shape]) =>
    shape.kind === "text" ? doc.getText(name) : doc.getMap<unknown>(name),
  );
}

/** True while the row has no tombstone. */
export function isLive(row: RowMap): boolean {
  return typeof row.get("deletedAt") !== "number";
}

/** Number of rows under a root that are not deleted. */
export function liveRows(doc: Y.Doc, root: BriefRowRoot): number {
  let count = 0;
  rowsRoot(doc, root).forEach((row) => {
    if (row instanceof Y.Map && isLive(row)) count++;
  });
  return count;
}

/** Ids of rows that were deleted by tombstone and can be restored. */
export function deletedRows(doc: Y.Doc): { root: BriefRowRoot; id: string }[] {
  const found: { root: BriefRowRoot; id: string }[] = [];
  for (const root of BRIEF_ROW_ROOTS)
    rowsRoot(doc, root).forEach((row, id) => {
      if (row instanceof Y.Map && !isLive(row)) found.push({ root, id });
    });
  return found;
}
