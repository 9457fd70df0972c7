import { utils, write } from "@e965/xlsx";
import { plainBaht } from "~/domain/money/bahtText";
import { cellText } from "../../../templates/kit/grid";
import type { BookModel } from "../../../templates/kit/model";

/** The same workbook by @e965/xlsx: texts, numbers and widths only, because it writes no fonts, fills or print titles. */
export function sheetJs({ sheets }: BookModel): Uint8Array {
  const book = utils.book_new();
  for (const { name, titles, table } of sheets) {
    const rows = table.rows.map(({ cells }) =>
      cells.map((cell) => (cell.amount === undefined ? cellText(cell) : Number(plainBaht(cell.amount)))),
    );
    const sheet = utils.aoa_to_sheet([...titles.map((title) => [title]), ...rows]);
    sheet["!cols"] = table.columns.map(({ cm }) => ({ wch: cm * 5 }));
    utils.book_append_sheet(book, sheet, name.slice(0, 31));
  }
  return write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Uint8Array;
}
