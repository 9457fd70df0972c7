import { baht } from "~/format/baht";
import { thaiDigits } from "~/format/digits";
import type { Cell, Row } from "../kit/model";
import { FILL } from "../kit/page";
import { EMPTY_SLOT, slot } from "../kit/paragraphs";
import type { TransferLine } from "./view";
import { HEADS, WORDS } from "./words";

const money = (amount: bigint | null): Cell =>
  amount === null ? { text: EMPTY_SLOT } : { text: baht(amount, { digits: "thai" }), amount };

/** The head row. */
export const HEAD_ROW: Row = { kind: "head", cells: HEADS.map((text) => ({ text })), fill: FILL.head };

/** Sum of the stated totals, satang. */
export function transferTotal(lines: readonly TransferLine[]): bigint {
  return lines.reduce((sum, { total }) => sum + (total ?? 0n), 0n);
}

/** One row an asset, then the sum; an open row where nothing was handed over yet. */
export function transferRows(lines: readonly TransferLine[]): Row[] {
  const open: TransferLine = {
    ...{ item: "", quantity: "", unit: "", unitPrice: null, total: null, assetNo: "", custodian: "" },
  };
  const items = (lines.length === 0 ? [open] : lines).map((line, at): Row => ({
    kind: "item",
    cells: [
      { text: thaiDigits(at + 1) },
      { text: slot(line.item) },
      { text: line.quantity || line.unit ? `${thaiDigits(slot(line.quantity))} (${slot(line.unit)})` : EMPTY_SLOT },
      money(line.unitPrice),
      money(line.total),
      { text: slot(line.assetNo) },
      { text: slot(line.custodian) },
    ],
  }));
  const total: Row = {
    kind: "total",
    bold: true,
    cells: [
      { text: WORDS.total, span: 4, align: "center" },
      lines.length === 0 ? { text: EMPTY_SLOT } : money(transferTotal(lines)),
      { text: "", span: 2 },
    ],
  };
  return [...items, total];
}
