import { readFileSync } from "node:fs";
import { utils, write } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { readTable, type TableReading } from "~/domain/progress/table/readTable";
import { ImportFault } from "../../../server/import/importFault";
import { splitDelimited } from "../../../server/import/readers/readDelimited";
import { readGrid } from "../../../server/import/readGrid";

const source = readFileSync(new URL("../../fixtures/phatthalung-2567.tsv", import.meta.url), "utf8");
const cellsOf = (text: string) =>
  text
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => line.split("\t"));
const bytes = (text: string) => new TextEncoder().encode(text);

function table(file: Uint8Array): TableReading {
  const reading = readTable(readGrid(file), fiscalYear(2567), new Map());
  if ("unreadable" in reading) throw new Error(reading.unreadable);
  return reading;
}

function fault(file: Uint8Array): { code: string; reason: unknown } {
  try {
    const reading = readTable(readGrid(file), fiscalYear(2567), new Map());
    return "unreadable" in reading
      ? { code: reading.unreadable, reason: "" }
      : { code: "read", reason: reading.rows.length };
  } catch (error) {
    if (!(error instanceof ImportFault)) throw error;
    return { code: error.code, reason: error.details.reason };
  }
}

function workbook(rows: readonly (readonly unknown[])[], sheetName = "รายงาน"): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheetName);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
}

const SMALL = [
  ["ที่", "โครงการ/กิจกรรม", "งบประมาณ (บาท)", "หน่วยงาน"],
  ["1", "ซ่อมถนน", "1,500,000", "แขวงทางหลวง"],
  ["", "กิจกรรมย่อย : ลาดยาง", "1,500,000", ""],
];
const tsv = (rows: readonly (readonly string[])[]) => bytes(rows.map((row) => row.join("\t")).join("\n"));
const plain = table(bytes(source));
const figures = (reading: TableReading) => reading.rows.map(({ key, figures: f, agency }) => ({ key, f, agency }));

describe("one table, every way in", () => {
  test("CSV with a byte-order mark and quoted cells reads the same", () => {
    const csv = cellsOf(source)
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
      .join("\r\n");
    const reading = table(bytes(`\ufeff${csv}\r\n`));
    expect(figures(reading)).toEqual(figures(plain));
    expect(reading.lines).toEqual(plain.lines);
  });

  test("an HTML table from the clipboard, spans and markup included, reads the same", () => {
    const cells = cellsOf(source).filter((row) => row.some((cell) => cell !== ""));
    const html = cells
      .map((row, index) => {
        if (row.length === 1) return `<p class=MsoNormal>${row[0]}</p>`;
        const tds = row.map((cell) => `<td style='mso-x:"a>b"'><p><span lang=TH>${cell}</span></p></td>`);
        const spanned =
          index === 1 ? [...tds.slice(0, 3), "<td colspan=4>แผนการใช้จ่ายงบประมาณ</td>", ...tds.slice(7)] : tds;
        return `${index === 1 ? "<table border=1>" : ""}<tr>${spanned.join("")}</tr>`;
      })
      .join("\n");
    const reading = table(
      bytes(`<html><style>td{}</style><!--[if gte mso 9]><xml>x</xml><![endif]-->${html}</table></html>`),
    );
    expect(figures(reading)).toEqual(figures(plain));
    expect(reading.title.fy).toBe(2567);
  });

  test("XLSX with numbers as numbers reads the same and names cells by their address", () => {
    const rows = cellsOf(source).map((row) =>
      row.map((cell) => (/^[\d,]+$/.test(cell) && cell.includes(",") ? parseInt(cell.replaceAll(",", ""), 10) : cell)),
    );
    const reading = table(workbook(rows));
    expect(figures(reading)).toEqual(figures(plain));
    expect(reading.questions.map(({ cell }) => cell)).toEqual(["F58", "H129", "H130"]);
    expect(reading.findings.find(({ code, ids }) => code === "REMAINING" && ids[0] === "TOTAL")?.cell).toBe("M7");
  });

  test("Thai digits throughout give the same figures", () => {
    const thai = source.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + parseInt(digit, 10)));
    expect(figures(table(bytes(thai)))).toEqual(figures(plain));
  });

  test("Windows-874 text is read as Thai and said so", () => {
    const thai874 = Uint8Array.from(
      [...(tsv(SMALL).length ? SMALL.map((row) => row.join("\t")).join("\n") : "")].map((letter) => {
        const code = letter.codePointAt(0) ?? 0;
        return code >= 0x0e01 ? code - 0x0e01 + 0xa1 : code;
      }),
    );
    const reading = table(thai874);
    expect(reading.rows.map(({ name }) => name)).toEqual(["ซ่อมถนน", "ลาดยาง"]);
    expect(reading.notes.map(({ code }) => code)).toEqual(["ENCODING"]);
  });

  test("a spanned cell keeps its money once, below it nothing is filled down", () => {
    const html = `<table><tr><th>ที่</th><th>โครงการ</th><th>งบประมาณ</th><th>หน่วยงาน</th></tr>
      <tr><td>1</td><td>ก</td><td rowspan=2>500</td><td>กรม</td></tr><tr><td>2</td><td>ข</td><td>กรม&nbsp;สอง</td></tr></table>`;
    const reading = table(bytes(html));
    expect(reading.rows.map(({ figures: f, agency }) => [f.allocated, agency])).toEqual([
      [50_000, "กรม"],
      [null, "กรม สอง"],
    ]);
    expect(reading.findings.map(({ code }) => code)).toContain("ALLOCATION_NOT_STATED");
  });

  test("the sheet that carries a heading is read, the others are named", () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([["ปก"]]), "ปก");
    utils.book_append_sheet(book, utils.aoa_to_sheet(SMALL), "โครงการ");
    const reading = table(new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer));
    expect(reading.rows).toHaveLength(2);
    expect(reading.notes.find(({ code }) => code === "SHEET")?.message.th).toContain("ปก");
  });

  test("a quoted cell with line breaks is one cell; a stray quote is a letter", () => {
    expect(splitDelimited('a\t"b\nc ""d"""\te\r\n"x\ty\n', "\t").map(({ cells }) => cells)).toEqual([
      ["a", 'b\nc "d"', "e"],
      ['"x', "y"],
    ]);
  });

  test("private-use glyphs and control characters are repaired and said", () => {
    const reading = table(tsv([SMALL[0] ?? [], ["1", "ซ\uf70aอมถนน\u0001", "1,500,000", "แขวง"]]));
    expect(reading.rows[0]?.name).toBe("ซ่อมถนน");
    expect(reading.notes.map(({ code, cells }) => [code, cells])).toEqual([
      ["GLYPHS", ["2:2"]],
      ["CONTROLS", ["2:2"]],
    ]);
  });

  test("a 30,000-character cell is taken whole and named", () => {
    const long = "ก".repeat(30_000);
    const reading = table(tsv([SMALL[0] ?? [], ["1", long, "1,500,000", "แขวง"]]));
    expect(reading.rows[0]?.name).toBe(long);
    expect(reading.notes.map(({ code, cells }) => [code, cells])).toEqual([["LONG_CELL", ["2:2"]]]);
  });

  test("negative, absurd and worded amounts are findings with the printed text, never figures", () => {
    const rows = ["-500", "99,999,999,999,999,999", "ห้าร้อย", "(20)"].map((amount, index) => [
      String(index + 1),
      `โครงการ ${index}`,
      amount,
      "กรม",
    ]);
    const reading = table(tsv([SMALL[0] ?? [], ...rows]));
    expect(
      reading.findings
        .filter(({ code }) => code.startsWith("AMOUNT_"))
        .map(({ code, severity, cell, printed }) => [code, severity, cell, printed]),
    ).toEqual([
      ["AMOUNT_NEGATIVE", "E", "2:3", "-500"],
      ["AMOUNT_TOO_LARGE", "E", "3:3", "99,999,999,999,999,999"],
      ["AMOUNT_NOT_A_NUMBER", "W", "4:3", "ห้าร้อย"],
      ["AMOUNT_NEGATIVE", "E", "5:3", "(20)"],
    ]);
    expect(reading.rows.map(({ figures: f }) => f.allocated)).toEqual([null, null, null, null]);
    // each is said once: nothing else is claimed of a cell that is there
    expect(reading.findings.map(({ cell }) => cell)).toEqual(["2:3", "3:3", "4:3", "5:3"]);
  });

  test("20,000 numbered rows are projects to the last one", () => {
    const rows = Array.from({ length: 19_999 }, (_, index) => [String(index + 1), `โครงการที่ ${index}`, "1,000", "กรม"]);
    const reading = table(tsv([SMALL[0] ?? [], ...rows]));
    expect(reading.lines).toMatchObject({ project: 19_999, unclassified: 0 });
  });

  test("5,000 rows are read", () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => [String(index + 1), `โครงการที่ ${index}`, "1,000", "กรม"]);
    const reading = table(tsv([SMALL[0] ?? [], ...rows]));
    expect(reading.lines.project).toBe(5_000);
    expect(reading.rows.at(-1)?.key).toBe("P5000");
  });
});

describe("[S71] [S72] files that are refused, and why", () => {
  const zip = (parts: Record<string, Uint8Array>) => zipSync(parts);
  const good = { "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.xml": strToU8("<workbook/>") };

  test.each([
    ["nothing", new Uint8Array(), "pasteEmpty", "empty"],
    ["blanks only", bytes(" \n\t\n"), "pasteEmpty", "empty"],
    ["a PDF", bytes("%PDF-1.7 x"), "fileType", "pdf"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), "fileType", "picture"],
    ["an old .xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), "fileType", "xls"],
    ["binary noise", Uint8Array.from({ length: 600 }, (_, index) => (index * 7) % 31), "fileType", "unknown"],
    ["a Word file", zip({ "word/document.xml": strToU8("<x/>") }), "fileType", "docx"],
    ["some ZIP", zip({ "a.txt": strToU8("x") }), "fileType", "zip"],
    ["a cut-off workbook", workbook(SMALL).slice(0, 900), "fileBroken", "zip"],
    ["macros", zip({ ...good, "xl/vbaProject.bin": strToU8("x") }), "fileUnsafe", "macro"],
    [
      "macros by type",
      zip({
        ...good,
        "[Content_Types].xml": strToU8(
          '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
        ),
      }),
      "fileUnsafe",
      "macro",
    ],
    [
      "external links",
      zip({ ...good, "xl/externalLinks/externalLink1.xml": strToU8("<x/>") }),
      "fileUnsafe",
      "externalLinks",
    ],
    ["a step upwards", zip({ ...good, "xl/../../etc/passwd": strToU8("x") }), "fileUnsafe", "path"],
    ["an absolute name", zip({ ...good, "/etc/passwd": strToU8("x") }), "fileUnsafe", "path"],
    [
      "an entity bomb",
      zip({ ...good, "xl/sharedStrings.xml": strToU8('<!DOCTYPE x [<!ENTITY a "b">]><sst>&a;</sst>') }),
      "fileUnsafe",
      "doctype",
    ],
    [
      "5,000 parts",
      zip(Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`xl/p${index}.xml`, strToU8("<x/>")]))),
      "fileUnsafe",
      "entries",
    ],
    [
      "a zip bomb",
      zip({ ...good, "xl/worksheets/sheet1.xml": new Uint8Array(64 * 1024 * 1024) }),
      "fileUnsafe",
      "bomb",
    ],
    ["11 MB", new Uint8Array(11 * 1024 * 1024).fill(97), "fileTooLarge", "bytes"],
    ["words without a table", bytes("สวัสดี\nไม่มีตาราง"), "NO_HEADER", ""],
    [
      "a cell beyond what a sheet can hold",
      tsv([...SMALL, ["1", "ก".repeat(33_000), "1", "x"]]),
      "fileTooLarge",
      "cell",
    ],
    ["21,000 lines", bytes("a\tb\tc\n".repeat(21_000)), "fileTooLarge", "rows"],
  ])("%s", (_, file, code, reason) => {
    expect(fault(file)).toEqual({ code, reason });
  });

  test("an encrypted entry is refused", () => {
    const file = workbook(SMALL);
    const central = Buffer.from(file).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    const encrypted = file.slice();
    encrypted[central + 8] = (encrypted[central + 8] ?? 0) | 1;
    expect(fault(encrypted)).toEqual({ code: "fileUnsafe", reason: "encrypted" });
  });

  test("a directory that lies about sizes is refused before its content is unpacked", () => {
    const file = zipSync({ ...good, "xl/worksheets/sheet1.xml": new Uint8Array(500_000) });
    const name = Buffer.from(file).lastIndexOf(Buffer.from("xl/worksheets/sheet1.xml"));
    const lying = file.slice();
    new DataView(lying.buffer).setUint32(name - 46 + 24, 100, true);
    expect(fault(lying)).toEqual({ code: "fileUnsafe", reason: "bomb" });
  });

  test("a far cell does not make a million rows", () => {
    const parts = unzipSync(workbook(SMALL));
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array())
      .replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>')
      .replace("</sheetData>", '<row r="1048576"><c r="XFD1048576" t="str"><v></v></c></row></sheetData>');
    const file = zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(sheet) });
    expect(table(file).rows).toHaveLength(2);
  });
});
