import * as Y from "yjs";
import type { BriefContent } from "../../domain/brief/briefContent";
import { BRIEF_ROW_ROOTS, type BriefRowRoot } from "../briefSchema";
import { rewriteText } from "./rewriteText";
import { isLive, rowOf, rowsRoot, type RowMap } from "./roots";

/** The cells that a row of content stands for; undefined and "" are left out. */
type Cells = { id: string; scalars: Record<string, unknown>; texts: Record<string, string> };

const activityCells = ({
  id,
  title,
  method,
  related,
  subActivities,
  ...scalars
}: BriefContent["activities"][number]) => ({
  id,
  scalars,
  texts: { title, method, related, subActivities },
});

const fundingCells = ({ id, amounts, ...scalars }: BriefContent["funding"][number]) => ({
  id,
  scalars: {
    ...scalars,
    ...Object.fromEntries(Object.entries(amounts).map(([year, amount]) => [`y${year}`, amount])),
  },
  texts: {},
});

const plainCells = ({ id, ...scalars }: { id: string }): Cells => ({ id, scalars, texts: {} });

function writeRow(row: RowMap, { scalars, texts }: Cells): void {
  const wanted = new Map(
    Object.entries(scalars).filter(([, value]) => value !== null && value !== undefined && value !== ""),
  );
  for (const [key, value] of wanted) if (row.get(key) !== value) row.set(key, value);
  for (const key of [...row.keys()]) if (!wanted.has(key) && !Object.hasOwn(texts, key)) row.delete(key);
  for (const [key, value] of Object.entries(texts)) {
    const text = row.get(key);
    if (text instanceof Y.Text) rewriteText(text, value);
    else row.set(key, new Y.Text(value));
  }
}

function writeRoot(doc: Y.Doc, root: BriefRowRoot, content: readonly Cells[], deletedAt: number): void {
  const rows = rowsRoot(doc, root);
  const kept = new Set(content.map(({ id }) => id));
  rows.forEach((row, id) => {
    if (!kept.has(id) && row instanceof Y.Map && isLive(row)) row.set("deletedAt", deletedAt);
  });
  for (const cells of content) {
    const found = rowOf(doc, root, cells.id);
    if (!found) rows.set(cells.id, new Y.Map());
    const row = found ?? rowOf(doc, root, cells.id);
    if (row) writeRow(row, cells);
  }
}

/** Makes the row roots say what `content` says; rows that it does not hold are deleted by tombstone. */
export function writeRows(doc: Y.Doc, content: BriefContent, deletedAt: number): void {
  for (const root of BRIEF_ROW_ROOTS) writeRoot(doc, root, CELLS_OF[root](content), deletedAt);
}

const CELLS_OF = {
  activities: ({ activities }: BriefContent) => activities.map(activityCells),
  funding: ({ funding }: BriefContent) => funding.map(fundingCells),
  costItems: ({ costItems }: BriefContent) => costItems.map(plainCells),
  indicators: ({ indicators }: BriefContent) => indicators.map(plainCells),
} as const satisfies Record<BriefRowRoot, (content: BriefContent) => Cells[]>;

/** Makes one row of `content` stand in the document, under its own id; nothing when `content` does not hold it. */
export function putRow(doc: Y.Doc, root: BriefRowRoot, content: BriefContent, id: string): void {
  const cells = CELLS_OF[root](content).find((row) => row.id === id);
  if (!cells) return;
  const found = rowOf(doc, root, id);
  if (!found) rowsRoot(doc, root).set(id, new Y.Map());
  const row = found ?? rowOf(doc, root, id);
  if (row) writeRow(row, cells);
}
