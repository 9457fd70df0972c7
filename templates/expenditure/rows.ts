import type { CostItem } from "~/domain/brief/briefContent";
import { baht } from "~/format/baht";
import { thaiDigits } from "~/format/digits";
import { costAmount, costTotal, fundingTotal } from "../activityForm/money";
import type { ActivityContent } from "../activityForm/view";
import { CATEGORIES, EXPENDITURE_HEADS, SUMS } from "../activityForm/words";
import type { Cell, Column, Row } from "../kit/model";
import { FILL } from "../kit/page";
import { EMPTY_SLOT, slot } from "../kit/paragraphs";

/** Widths on paper, cm: an amount of 99,999,999.99 stays on one line. */
export const COLUMNS: readonly Column[] = [
  { cm: 1.2, align: "center" },
  { cm: 5.2 },
  { cm: 1.6, align: "center" },
  { cm: 1.8, align: "center" },
  { cm: 2.8, align: "right" },
  { cm: 3.4, align: "right" },
];

const money = (amount: bigint | null): Cell =>
  amount === null ? { text: EMPTY_SLOT } : { text: baht(amount, { digits: "thai" }), amount };

/** The head row. */
export const HEAD_ROW: Row = {
  kind: "head",
  cells: EXPENDITURE_HEADS.map((text) => ({ text })),
  fill: FILL.head,
};

function itemRow(item: CostItem, at: number): Row {
  const { id, description, quantity, unit, unitPrice } = item;
  return {
    kind: "item",
    id: `cost/${id}`,
    cells: [
      { text: thaiDigits(at + 1) },
      { text: slot(description) },
      { text: quantity.trim() === "" ? EMPTY_SLOT : thaiDigits(quantity.trim()) },
      { text: slot(unit) },
      money(unitPrice === null ? null : BigInt(unitPrice)),
      money(costAmount(item)),
    ],
  };
}

/** One category: its head with the sum ("-" when it has nothing), then its items. */
function categoryRows(words: string, items: readonly CostItem[]): Row[] {
  const sum: Cell = items.length === 0 ? { text: "-" } : money(costTotal(items));
  const head: Row = {
    kind: "group",
    bold: true,
    fill: FILL.group,
    keepNext: items.length > 0,
    cells: [{ text: words, span: 5, align: "left" }, sum],
  };
  return [head, ...items.map(itemRow)];
}

function sumRow(words: string, amount: bigint | null): Row {
  return {
    kind: "total",
    bold: true,
    cells: [{ text: words, span: 5, align: "left" }, amount === null ? { text: EMPTY_SLOT } : money(amount)],
  };
}

/**
 * Rows of the expenditure: categories in order, the total, the stated money of all sources, and the difference when
 * there is one (I3: cost items add up to the activity's money). The sums travel with the signatures.
 */
export function expenditureRows(view: ActivityContent): Row[] {
  const { costItems } = view;
  const total = costTotal(costItems);
  const budget = fundingTotal(view);
  const rows = CATEGORIES.flatMap(([category, words]) =>
    categoryRows(
      words,
      costItems.filter((item) => item.category === category),
    ),
  );
  const sums = [sumRow(SUMS.total, costItems.length === 0 ? null : total), sumRow(SUMS.budget, budget)];
  if (budget !== null && costItems.length > 0 && budget !== total) sums.push(sumRow(SUMS.difference, total - budget));
  return [...rows, ...sums.map((row) => ({ ...row, fill: FILL.total, keepNext: true }))];
}
