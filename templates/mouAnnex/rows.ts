import { baht } from "~/format/baht";
import { thaiDigits } from "~/format/digits";
import type { Cell, Row } from "../kit/model";
import { EMPTY_SLOT, slot } from "../kit/paragraphs";
import type { AssetLine } from "../mou/view";
import { HEADS, TOTAL } from "./words";

const money = (amount: bigint | null): Cell =>
  amount === null ? { text: EMPTY_SLOT } : { text: baht(amount, { digits: "thai" }), amount };

function quantityText({ quantity, unit }: AssetLine): string {
  if (quantity.trim() === "" && unit.trim() === "") return EMPTY_SLOT;
  return `${thaiDigits(slot(quantity))} (${slot(unit)})`;
}

function assetRow(line: AssetLine, at: number): Row {
  return {
    kind: "item",
    cells: [
      { text: thaiDigits(at + 1) },
      { text: slot(line.description) },
      { text: quantityText(line) },
      money(line.unitPrice),
      money(line.total),
    ],
  };
}

/** Sum of the stated line totals, satang. */
export function annexTotal(assets: readonly AssetLine[]): bigint {
  return assets.reduce((sum, line) => sum + (line.total ?? 0n), 0n);
}

/** The head row. */
export const HEAD_ROW: Row = { kind: "head", cells: HEADS.map((text) => ({ text })) };

/** Rows of the annex: one per asset (an empty one when there is none), then งบประมาณรวม. */
export function annexRows(assets: readonly AssetLine[]): Row[] {
  const empty: AssetLine = { description: "", quantity: "", unit: "", unitPrice: null, total: null };
  const lines = assets.length === 0 ? [empty] : assets;
  const total: Row = {
    kind: "total",
    bold: true,
    cells: [
      { text: TOTAL, span: 4, align: "center" },
      assets.length === 0 ? { text: EMPTY_SLOT } : money(annexTotal(assets)),
    ],
  };
  return [...lines.map(assetRow), total];
}
