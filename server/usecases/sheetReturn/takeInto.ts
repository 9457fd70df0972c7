import type * as Y from "yjs";
import type { BriefContent } from "~/domain/brief/briefContent";
import { valueMark } from "~/domain/roundTrip/valueMark";
import type { Chosen } from "./chosen";
import { projectTargets } from "./targets";
import { writeActivity, writeCell } from "./writeCells";

/** What was written into one brief: cells as `<row id>/<column>`, rows of the file that were added, cells left alone. */
export type Taken = { cells: string[]; added: number[]; stale: number };

/**
 * Writes what was chosen into a live document, judged against what it says at this very moment: between the look at the
 * plan and now somebody may have typed.
 */
export function takeInto(doc: Y.Doc, { planned, year, cells, adds }: Chosen, content: BriefContent): Taken {
  const taken: Taken = { cells: [], added: [], stale: 0 };
  const targets = projectTargets({ ...planned, content }, year);
  for (const { rowId, column, seen, value } of cells) {
    const target = targets.get(rowId)?.[column];
    const now = target?.writes ? { text: target.text, amount: target.amount } : null;
    if (!target?.write || now === null || valueMark(now) !== seen) taken.stale += 1;
    else {
      writeCell(doc, year.fy, target.write, value);
      taken.cells.push(`${rowId}/${column}`);
    }
  }
  for (const { at, activity } of adds) {
    writeActivity(doc, year.fy, activity);
    taken.added.push(at);
  }
  return taken;
}
