import mammoth from "mammoth";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { parseBaht } from "~/domain/money/parseBaht";
import { noBreakMaiYamok } from "~/format/maiYamok";
import { ShownDocument } from "~/components/documents/ShownDocument";
import { readTypedBook } from "../../../server/import/readers/readTypedBook";
import { shownDocument } from "../../../templates/kit/preview";
import { documentModel, FORMS, writeDocx, writeXlsx, type DocumentView } from "../../../templates/registry";
import { unescapeXml } from "../../support/openXml";
import { EVERY_FORM } from "./samples";

vi.setConfig({ testTimeout: 120_000 });

const FINGERPRINT = "0123abcd";

const plain = (text: string): string => noBreakMaiYamok(text).replace(/\s+/g, "");

/** Cells of every table of a piece of HTML, table by table, row by row. */
function tablesIn(html: string): string[][][] {
  return [...html.matchAll(/<table.*?<\/table>/gs)].map(([table]) =>
    [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
      [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = ""]) =>
        plain(unescapeXml(cell.replace(/<[^>]*>/g, ""))),
      ),
    ),
  );
}

/** Every table of a form as Word's file holds it, read back by somebody else's reader. */
async function docxTables(view: DocumentView): Promise<string[][][]> {
  const file = Buffer.from(await writeDocx(view, FINGERPRINT));
  return tablesIn((await mammoth.convertToHtml({ buffer: file })).value);
}

const shownTables = (view: DocumentView): string[][][] =>
  tablesIn(
    renderToStaticMarkup(createElement(ShownDocument, { shown: shownDocument(documentModel(view, FINGERPRINT)) })),
  );

test.each(EVERY_FORM)(
  "[P3] $kind: every cell of every table is the same in Word's file and on the screen",
  async (view) => {
    const printed = await docxTables(view);
    expect(shownTables(view)).toEqual(printed);
  },
);

test.each(EVERY_FORM.filter(({ kind }) => FORMS[kind].xlsx && FORMS[kind].docx))(
  "[P3] $kind: every figure and every word of the table is the same in Word's file and in the workbook",
  async (view) => {
    const printed = await docxTables(view);
    const model = FORMS[view.kind].xlsx?.(view, FINGERPRINT);
    const sheets = readTypedBook(writeXlsx(view, FINGERPRINT));
    expect(sheets).toHaveLength(model?.sheets.length ?? 0);
    let figures = 0;
    for (const [at, sheet] of sheets.entries()) {
      const titles = model?.sheets[at]?.titles.length ?? 0;
      const table = printed.find((one) => one.length === model?.sheets[at]?.table.rows.length) ?? [];
      expect(table.length).toBeGreaterThan(2);
      for (const [line, cells] of table.entries()) {
        const row = sheet.rows[titles + line]?.cells ?? [];
        // a cell that spans columns stands in the first of them, the others are empty
        const written = row.slice(0, -1).filter(({ kind }) => kind !== "EMPTY");
        const said = cells.filter((text) => text !== "");
        expect(written).toHaveLength(said.length);
        for (const [place, cell] of written.entries()) {
          const text = said[place] ?? "";
          if (cell.kind !== "NUMBER") expect(plain(cell.text)).toBe(text);
          else {
            figures += 1;
            expect(parseBaht(text), text).toBe(parseBaht(cell.text));
          }
        }
      }
      printed.splice(printed.indexOf(table), 1);
    }
    expect(figures).toBeGreaterThan(3);
  },
);
