import type { Tx } from "../../db/client";
import { dropOldIssues, dropOldReturns } from "../../db/document/sheetReturns";

/** How long a workbook that went out, or came back and was not taken over, is remembered: two years, ms. */
const KEEP_SHEETS_MS = 2 * 365 * 24 * 60 * 60 * 1000;

/**
 * Forgets old workbooks of an area: returns that nobody took over, with their files, and exported tables that no return
 * is compared with. What was taken over stays, with the table it was compared with.
 */
export async function pruneSheets(tx: Tx, areaCode: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEEP_SHEETS_MS);
  await dropOldReturns(tx, areaCode, before);
  await dropOldIssues(tx, areaCode, before);
}
