import * as Y from "yjs";
import type { BriefContent } from "../../domain/brief/briefContent";
import type { BriefRowRoot } from "../briefSchema";
import { setText } from "./editTexts";
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
    if (text instanceof Y.Text) setText(text, value);
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
  writeRoot(doc, "activities", content.activities.map(activityCells), deletedAt);
  writeRoot(doc, "funding", content.funding.map(fundingCells), deletedAt);
  writeRoot(doc, "costItems", content.costItems.map(plainCells), deletedAt);
  writeRoot(doc, "indicators", content.indicators.map(plainCells), deletedAt);
}
