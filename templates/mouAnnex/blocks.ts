import { grid } from "../kit/grid";
import type { Block, Column } from "../kit/model";
import { SIZE } from "../kit/page";
import { centred } from "../kit/paragraphs";
import { signatureTable } from "../kit/signatures";
import { mouSignatures } from "../mou/signatureBlocks";
import type { MouContent } from "../mou/view";
import { annexRows, HEAD_ROW } from "./rows";
import { annexHeading } from "./words";

const COLUMNS: readonly Column[] = [
  { cm: 1.6, align: "center" },
  { cm: 6.2 },
  { cm: 2.4, align: "center" },
  { cm: 2.9, align: "right" },
  { cm: 2.9, align: "right" },
];

/** The annex: titles, list of assets and the same four signatures, without date and note. */
export function annexBlocks(mou: MouContent, { newPage }: { newPage: boolean }): Block[] {
  const [title, list, plan] = annexHeading(mou);
  const rows = annexRows(mou.assets);
  return [
    centred(title, { sizePt: SIZE.title, bold: true, keepNext: true, pageBreakBefore: newPage }),
    centred(list, { bold: true, keepNext: true }),
    centred(plan, { bold: true, after: 8, keepNext: true }),
    grid({
      columns: COLUMNS,
      head: [HEAD_ROW],
      // the total travels with the signatures
      rows: rows.map((row) => (row.kind === "total" ? { ...row, keepNext: true } : row)),
      sizePt: SIZE.body,
    }),
    centred("", { sizePt: 8, keepNext: true }),
    signatureTable(mouSignatures(mou), SIZE.body),
  ];
}
