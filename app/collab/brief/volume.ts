import * as Y from "yjs";
import { BRIEF_ROW_ROOTS, BRIEF_TEXTS, YEAR_KEY, type BriefTextName } from "../briefSchema";
import { isLive, rowsRoot, textRoot, type RowMap } from "./roots";

/** What a row, an amount or another cell counts beside the letters of texts. */
const ROW = 40;
const CELL = 15;

/** How much a brief's document says: letters of its texts, and a weight for rows and cells. For telling great losses. */
export function briefVolume(doc: Y.Doc): number {
  let volume = 0;
  for (const name of Object.keys(BRIEF_TEXTS) as BriefTextName[]) volume += textRoot(doc, name).length;
  for (const root of BRIEF_ROW_ROOTS)
    rowsRoot(doc, root).forEach((row) => {
      if (row instanceof Y.Map && isLive(row)) volume += rowVolume(row);
    });
  return volume;
}

function rowVolume(row: RowMap): number {
  let volume = ROW;
  row.forEach((value, key) => {
    if (value instanceof Y.Text) volume += value.length;
    else if (YEAR_KEY.test(key) || typeof value === "string") volume += CELL;
  });
  return volume;
}
