import type { BriefContent, BriefIndicator, CostItem, FundingLine, MainActivity } from "../briefContent";
import { lineTotal } from "../totals";
import type { FieldChange, RowChange, RowList } from "./change";
import { compareFields, moneyValue, type CompareWords, type FieldKinds } from "./compareFields";

type Row = MainActivity | FundingLine | CostItem | BriefIndicator;

const FIELDS: Readonly<Record<RowList, FieldKinds>> = {
  activities: {
    title: "words",
    orgId: "organization",
    method: "words",
    related: "words",
    subActivities: "words",
    periodStart: "date",
    periodEnd: "date",
  },
  funding: { source: "choice", orgId: "organization", activityId: "value", commitment: "choice" },
  costItems: {
    description: "words",
    category: "choice",
    quantity: "value",
    unit: "value",
    unitPrice: "money",
    amount: "money",
    isAsset: "choice",
    receiverOrgId: "organization",
    orgId: "organization",
    activityId: "value",
  },
  indicators: {
    name: "words",
    unit: "value",
    direction: "choice",
    baselineYear: "value",
    baselineValue: "value",
    targetMin: "value",
    targetStd: "value",
    targetHigh: "value",
    method: "words",
    dataSource: "words",
  },
};

function labelOf(row: Row): string {
  if ("title" in row) return row.title;
  if ("description" in row) return row.description;
  return "name" in row ? row.name : row.source;
}

const amountsOf = (row: Row | null) => (row && "amounts" in row ? row.amounts : {});

function yearChanges(before: Row | null, after: Row | null): FieldChange[] {
  const [old, now] = [amountsOf(before), amountsOf(after)];
  const years = [...new Set([...Object.keys(old), ...Object.keys(now)].map(Number))].sort((a, b) => a - b);
  return years
    .map((year) => ({ year, before: old[year] ?? null, after: now[year] ?? null }))
    .filter((cell) => cell.before !== cell.after)
    .map((cell) => ({ field: "amounts", year: cell.year, value: moneyValue(cell.before, cell.after) }));
}

/** Money of a row: all years of a funding line, the amount of a cost item, else nothing (satang). */
function moneyOf(row: Row | null): bigint {
  if (row === null) return 0n;
  if ("amounts" in row) return lineTotal(row);
  return "amount" in row ? BigInt(row.amount ?? 0) : 0n;
}

function compareRow(list: RowList, before: Row | null, after: Row | null, words: CompareWords): RowChange | null {
  const row = after ?? before;
  if (row === null) return null;
  const fields = [
    ...compareFields(before && { ...before }, after && { ...after }, FIELDS[list], words),
    ...yearChanges(before, after),
  ];
  const moved = before !== null && after !== null && before.order !== after.order;
  if (before && after && fields.length === 0 && !moved) return null;
  return {
    list,
    id: row.id,
    change: before === null ? "ADDED" : after === null ? "REMOVED" : "CHANGED",
    label: (after && labelOf(after)) || (before ? labelOf(before) : ""),
    activityId: "activityId" in row ? row.activityId : null,
    moved,
    fields,
    difference: moneyOf(after) - moneyOf(before),
  };
}

/** Rows of one list that were added, removed or changed, by id: in the later order, removed ones last. */
export function compareRows(
  list: RowList,
  before: Pick<BriefContent, RowList>,
  after: Pick<BriefContent, RowList>,
  words: CompareWords,
): RowChange[] {
  const old = new Map<string, Row>(before[list].map((row) => [row.id, row]));
  const kept = new Set(after[list].map(({ id }) => id));
  const pairs: [Row | null, Row | null][] = [
    ...after[list].map((row): [Row | null, Row | null] => [old.get(row.id) ?? null, row]),
    ...before[list].filter(({ id }) => !kept.has(id)).map((row): [Row | null, Row | null] => [row, null]),
  ];
  return pairs.flatMap(([a, b]) => compareRow(list, a, b, words) ?? []);
}
