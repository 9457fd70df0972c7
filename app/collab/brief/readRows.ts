import * as Y from "yjs";
import {
  COMMITMENTS,
  EXPENDITURE_CATEGORIES,
  FUND_SOURCES,
  type BriefIndicator,
  type CostItem,
  type FundingLine,
  type MainActivity,
} from "../../domain/brief/briefContent";
import type { Satang } from "../../domain/money/satang";
import { BRIEF_CELLS, YEAR_KEY, type ActivityTextName, type BriefRowRoot } from "../briefSchema";
import { CellReader, storableText, type Issues } from "./cells";
import { byOrder, type Placed } from "./order";
import { isLive, rowsRoot, type RowMap } from "./roots";

/** Reads the rows of a root that are not deleted, in their order. A value that is no row is reported and left out. */
export function readRows<T extends Placed>(
  doc: Y.Doc,
  root: BriefRowRoot,
  issues: Issues,
  read: (row: RowMap, id: string, cells: CellReader) => T,
): T[] {
  const rows: T[] = [];
  rowsRoot(doc, root).forEach((row, id) => {
    if (!(row instanceof Y.Map)) issues.push({ path: `${root}/${id}`, code: "badRow" });
    else if (isLive(row)) rows.push(read(row, id, new CellReader(row, `${root}/${id}`, issues)));
  });
  return rows.sort(byOrder);
}

/** Item 8: the main activities. */
export function readActivities(doc: Y.Doc, issues: Issues): MainActivity[] {
  const shape = BRIEF_CELLS.activities;
  return readRows(doc, "activities", issues, (row, id, cells) => ({
    id,
    order: cells.text("order", shape.order),
    orgId: cells.textOrNull("orgId", shape.orgId),
    title: nestedText(row, "title"),
    method: nestedText(row, "method"),
    related: nestedText(row, "related"),
    subActivities: nestedText(row, "subActivities"),
    periodStart: cells.textOrNull("periodStart", shape.periodStart),
    periodEnd: cells.textOrNull("periodEnd", shape.periodEnd),
  }));
}

function nestedText(row: RowMap, key: ActivityTextName): string {
  const text = row.get(key);
  return text instanceof Y.Text ? storableText(text.toString()) : "";
}

/** Items 8 and 11: the funding lines with their amounts by Buddhist-Era year. */
export function readFunding(doc: Y.Doc, issues: Issues): FundingLine[] {
  const shape = BRIEF_CELLS.funding;
  return readRows(doc, "funding", issues, (row, id, cells) => ({
    id,
    order: cells.text("order", shape.order),
    activityId: cells.text("activityId", shape.activityId),
    orgId: cells.textOrNull("orgId", shape.orgId),
    source: cells.choice("source", FUND_SOURCES, "PROVINCE"),
    commitment: cells.choice("commitment", COMMITMENTS, "PLEDGED"),
    amounts: readAmounts(row, cells),
  }));
}

function readAmounts(row: RowMap, cells: CellReader): Record<number, Satang> {
  const stated: [number, Satang][] = [];
  for (const key of row.keys()) {
    const year = YEAR_KEY.exec(key)?.[1];
    const amount = year === undefined ? null : cells.money(key);
    if (year !== undefined && amount !== null) stated.push([parseInt(year, 10), amount]);
  }
  return Object.fromEntries(stated.sort(([a], [b]) => a - b));
}

/** Items 8 and 11: cost items. */
export function readCostItems(doc: Y.Doc, issues: Issues): CostItem[] {
  const shape = BRIEF_CELLS.costItems;
  return readRows(doc, "costItems", issues, (_row, id, cells) => ({
    id,
    order: cells.text("order", shape.order),
    activityId: cells.text("activityId", shape.activityId),
    orgId: cells.textOrNull("orgId", shape.orgId),
    category: cells.choice("category", EXPENDITURE_CATEGORIES, "OTHER"),
    description: cells.text("description", shape.description),
    quantity: cells.text("quantity", shape.quantity),
    unit: cells.text("unit", shape.unit),
    unitPrice: cells.money("unitPrice"),
    amount: cells.money("amount"),
    isAsset: cells.value("isAsset", shape.isAsset) === true,
    receiverOrgId: cells.textOrNull("receiverOrgId", shape.receiverOrgId),
  }));
}

/** Item 6: indicators. */
export function readIndicators(doc: Y.Doc, issues: Issues): BriefIndicator[] {
  const shape = BRIEF_CELLS.indicators;
  return readRows(doc, "indicators", issues, (_row, id, cells) => {
    const year = cells.value("baselineYear", shape.baselineYear);
    return {
      id,
      order: cells.text("order", shape.order),
      name: cells.text("name", shape.name),
      unit: cells.text("unit", shape.unit),
      direction: cells.choice("direction", ["UP", "DOWN"], "UP"),
      baselineYear: typeof year === "number" ? year : null,
      baselineValue: cells.text("baselineValue", shape.baselineValue),
      targetMin: cells.text("targetMin", shape.targetMin),
      targetStd: cells.text("targetStd", shape.targetStd),
      targetHigh: cells.text("targetHigh", shape.targetHigh),
      method: cells.text("method", shape.method),
      dataSource: cells.text("dataSource", shape.dataSource),
    };
  });
}
