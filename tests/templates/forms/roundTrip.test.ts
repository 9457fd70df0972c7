import { read, utils } from "@e965/xlsx";
import mammoth from "mammoth";
import { expect, test } from "vitest";
import { noBreakMaiYamok } from "~/format/maiYamok";
import { cellText } from "../../../templates/kit/grid";
import { documentModel, FORMS, writeDocx, writeXlsx } from "../../../templates/registry";
import { unescapeXml } from "../../support/openXml";
import { EVERY_FORM } from "./samples";

const plain = (text: string): string => text.replace(/\s+/g, "");

/** Cells of all tables of a piece of HTML, row by row. */
function htmlRows(html: string): string[][] {
  return [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = ""]) =>
      plain(unescapeXml(cell.replace(/<[^>]*>/g, ""))),
    ),
  );
}

test.each(EVERY_FORM)("mammoth reads every table of $kind back as it was described", async (view) => {
  const { blocks } = documentModel(view, "0123abcd");
  const described = blocks.flatMap((block) =>
    block.kind === "table"
      ? block.rows.map(({ cells }) => cells.map((cell) => plain(noBreakMaiYamok(cellText(cell)))))
      : [],
  );
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await writeDocx(view, "0123abcd")) });
  expect(htmlRows(value)).toEqual(described);
});

test.each(EVERY_FORM.filter(({ kind }) => FORMS[kind].xlsx))(
  "a reader of workbooks gets the amounts of $kind back as numbers",
  (view) => {
    const book = read(writeXlsx(view, "0123abcd"));
    const rows = book.SheetNames.flatMap((name) => {
      const sheet = book.Sheets[name];
      return sheet ? utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true }) : [];
    });
    const numbers = rows.flat().filter((value) => typeof value === "number");
    const model = FORMS[view.kind].xlsx?.(view, "0123abcd");
    const amounts = (model?.sheets ?? []).flatMap(({ table, notes }) => [
      ...table.rows.flatMap(({ cells }) => cells.flatMap(({ amount }) => amount ?? [])),
      ...notes.flatMap(({ amount }) => amount ?? []),
    ]);
    expect(numbers.map((value) => BigInt(Math.round(value * 100)))).toEqual(amounts);
    expect(amounts.length).toBeGreaterThan(3);
  },
);
