import * as Y from "yjs";
import type { BriefIndicator, CostItem, FundingLine, MainActivity } from "../../domain/brief/briefContent";
import { isFiscalYear } from "../../domain/calendar/fiscalYear";
import { isSatang, type Satang } from "../../domain/money/satang";
import { ACTIVITY_TEXTS, BRIEF_CELLS, MAX_ROWS, type BriefRowRoot } from "../briefSchema";
import { orderAtEnd, orderBetween, byOrder } from "./order";
import { LOCAL_EDIT } from "./origin";
import { isLive, liveRows, rowOf, rowsRoot } from "./roots";
import { newRowId } from "./rowId";

/** Scalar cells of a row that a field may set (texts inside activities are bound, amounts have `setAmount`). */
export type RowCells = {
  activities: Pick<MainActivity, "orgId" | "periodStart" | "periodEnd">;
  funding: Pick<FundingLine, "orgId" | "activityId" | "source" | "commitment">;
  costItems: Omit<CostItem, "id" | "order">;
  indicators: Omit<BriefIndicator, "id" | "order">;
};

/** Thrown when a table already has 500 rows. */
export class TooManyRows extends RangeError {}

const places = (doc: Y.Doc, root: BriefRowRoot, skip = ""): { id: string; order: string }[] => {
  const found: { id: string; order: string }[] = [];
  rowsRoot(doc, root).forEach((row, id) => {
    const order = row instanceof Y.Map && isLive(row) ? row.get("order") : undefined;
    if (typeof order === "string" && id !== skip) found.push({ id, order });
  });
  return found.sort(byOrder);
};

function insertRow(
  doc: Y.Doc,
  root: BriefRowRoot,
  cells: Readonly<Record<string, unknown>>,
  texts: Readonly<Record<string, string>>,
  origin: unknown,
): string {
  const rows = rowsRoot(doc, root);
  if (liveRows(doc, root) >= MAX_ROWS) throw new TooManyRows(`${root} has ${MAX_ROWS} rows`);
  const id = newRowId();
  doc.transact(() => {
    const row = new Y.Map<unknown>();
    row.set("order", orderAtEnd(places(doc, root).map((place) => place.order)));
    for (const [key, value] of Object.entries(cells)) if (value !== null && value !== "") row.set(key, value);
    for (const [key, value] of Object.entries(texts)) row.set(key, new Y.Text(value));
    rows.set(id, row);
  }, origin);
  return id;
}

/** Item 8: adds a main activity of an organisation (which owns the row) at the end. Returns its id. */
export function addActivity(
  doc: Y.Doc,
  given: { orgId: string | null; title?: string },
  origin: unknown = LOCAL_EDIT,
): string {
  const texts = Object.fromEntries(ACTIVITY_TEXTS.map((name) => [name, ""]));
  return insertRow(doc, "activities", { orgId: given.orgId }, { ...texts, title: given.title ?? "" }, origin);
}

/** Adds a funding line of an activity. Returns its id. */
export function addFunding(
  doc: Y.Doc,
  given: Pick<FundingLine, "activityId" | "orgId" | "source"> & Partial<Pick<FundingLine, "commitment">>,
  origin: unknown = LOCAL_EDIT,
): string {
  return insertRow(doc, "funding", { commitment: "PLEDGED", ...given }, {}, origin);
}

/** Adds a cost item of an activity. Returns its id. */
export function addCostItem(
  doc: Y.Doc,
  given: Pick<CostItem, "activityId" | "orgId"> & Partial<RowCells["costItems"]>,
  origin: unknown = LOCAL_EDIT,
): string {
  return insertRow(doc, "costItems", { category: "OPERATING", isAsset: false, ...given }, {}, origin);
}

/** Item 6: adds an indicator. Returns its id. */
export function addIndicator(
  doc: Y.Doc,
  given: Partial<RowCells["indicators"]> = {},
  origin: unknown = LOCAL_EDIT,
): string {
  return insertRow(doc, "indicators", { direction: "UP", ...given }, {}, origin);
}

/**
 * Sets one scalar cell; null or "" removes it. Does nothing when the row is gone or already says so.
 * Throws RangeError when the value is not allowed under this key.
 */
export function setCell<R extends BriefRowRoot, K extends keyof RowCells[R] & string>(
  doc: Y.Doc,
  root: R,
  id: string,
  key: K,
  value: RowCells[R][K] | null,
  origin: unknown = LOCAL_EDIT,
): void {
  const shapes: Readonly<Record<string, unknown>> = BRIEF_CELLS[root];
  const check = shapes[key];
  const absent = value === null || value === "";
  if (typeof check !== "function" || (!absent && check(value) !== true))
    throw new RangeError(`not a value of ${root}.${key}: ${String(value)}`);
  writeCell(doc, root, id, key, absent ? undefined : value, origin);
}

/**
 * Sets the amount of a funding line in a Buddhist-Era year, in satang; null = not stated.
 * Throws RangeError on another year or amount.
 */
export function setAmount(
  doc: Y.Doc,
  lineId: string,
  year: number,
  amount: Satang | null,
  origin: unknown = LOCAL_EDIT,
): void {
  if (!isFiscalYear(year)) throw new RangeError(`not a budget year: ${year}`);
  if (amount !== null && !isSatang(amount)) throw new RangeError(`not an amount in satang: ${String(amount)}`);
  writeCell(doc, "funding", lineId, `y${year}`, amount ?? undefined, origin);
}

function writeCell(doc: Y.Doc, root: BriefRowRoot, id: string, key: string, value: unknown, origin: unknown): void {
  const row = rowOf(doc, root, id);
  if (!row || row.get(key) === value) return;
  doc.transact(() => {
    if (value === undefined) row.delete(key);
    else row.set(key, value);
  }, origin);
}

/**
 * Deletes a row by tombstone. `at` is milliseconds since 1970. Lines and cost items of a deleted activity disappear with
 * it and come back when it is restored.
 */
export function removeRow(doc: Y.Doc, root: BriefRowRoot, id: string, at: number, origin: unknown = LOCAL_EDIT): void {
  writeCell(doc, root, id, "deletedAt", at, origin);
}

/** Takes a deletion back. */
export function restoreRow(doc: Y.Doc, root: BriefRowRoot, id: string, origin: unknown = LOCAL_EDIT): void {
  writeCell(doc, root, id, "deletedAt", undefined, origin);
}

/** Moves a row in front of another one; `beforeId` null = to the end. */
export function moveRow(
  doc: Y.Doc,
  root: BriefRowRoot,
  id: string,
  beforeId: string | null,
  origin: unknown = LOCAL_EDIT,
): void {
  const others = places(doc, root, id);
  const index = beforeId === null ? others.length : others.findIndex((place) => place.id === beforeId);
  const at = index < 0 ? others.length : index;
  writeCell(doc, root, id, "order", orderBetween(others[at - 1]?.order ?? null, others[at]?.order ?? null), origin);
}
