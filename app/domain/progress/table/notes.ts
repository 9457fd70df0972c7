import type { Bilingual } from "../../rules/finding";
import { cellAddress, type RawGrid } from "./grid";
import { LONG_CELL, type Scan } from "./scanLines";

/** Something the reader did or saw that is no fault of the figures. `cells` holds the first few addresses. */
export type ImportNote = {
  code: "GLYPHS" | "CONTROLS" | "TAGS" | "LONG_CELL" | "ENCODING" | "SHEET";
  count: number;
  cells: string[];
  message: Bilingual;
};

const SHOWN = 20;

function cellNote(
  scan: Scan,
  source: RawGrid["source"],
  code: ImportNote["code"],
  amount: (mark: Scan["marks"][number]) => number,
  words: (count: number) => Bilingual,
): ImportNote[] {
  const marks = scan.marks.filter((mark) => amount(mark) > 0);
  const count = marks.reduce((sum, mark) => sum + amount(mark), 0);
  if (count === 0) return [];
  const cells = marks.slice(0, SHOWN).map(({ line, index }) => cellAddress(source, line, index));
  return [{ code, count, cells, message: words(count) }];
}

function sheetNotes(grid: RawGrid): ImportNote[] {
  const notes: ImportNote[] = [];
  if (grid.encoding !== undefined)
    notes.push({
      code: "ENCODING",
      count: 1,
      cells: [],
      message: {
        th: `ไฟล์ไม่ใช่ UTF-8 อ่านเป็น ${grid.encoding} ตรวจว่าตัวอักษรไทยถูกต้อง`,
        en: `The file is not UTF-8; it was read as ${grid.encoding}. Check that Thai letters are right.`,
      },
    });
  if (grid.sheet !== undefined && grid.otherSheets?.length)
    notes.push({
      code: "SHEET",
      count: grid.otherSheets.length,
      cells: [],
      message: {
        th: `อ่านแผ่นงาน “${grid.sheet}” แผ่นงานอื่นไม่ได้นำเข้า: ${grid.otherSheets.join(", ")}`,
        en: `Sheet “${grid.sheet}” is read; other sheets are left aside: ${grid.otherSheets.join(", ")}`,
      },
    });
  return notes;
}

/** What was repaired or noticed while reading, as information. */
export function importNotes(grid: RawGrid, scan: Scan): ImportNote[] {
  const { source } = grid;
  return [
    ...cellNote(
      scan,
      source,
      "GLYPHS",
      ({ glyphs }) => glyphs,
      (count) => ({
        th: `แปลงอักขระไทยแบบเก่า ${count} ตัวให้เป็นสระและวรรณยุกต์มาตรฐาน`,
        en: `${count} old private-use Thai glyphs turned into real Thai marks`,
      }),
    ),
    ...cellNote(
      scan,
      source,
      "CONTROLS",
      ({ controls }) => controls,
      (count) => ({
        th: `ตัดอักขระที่พิมพ์ไม่ได้ (อักขระควบคุม เครื่องหมายกลับทิศ รหัสสี) ${count} ตัวออก`,
        en: `${count} characters that cannot be printed (controls, direction marks, colour codes) taken out`,
      }),
    ),
    ...cellNote(
      scan,
      source,
      "TAGS",
      ({ tags }) => tags,
      (count) => ({
        th: `ตัดเครื่องหมายจัดรูปแบบ เช่น <b> ${count} แห่งออก ข้อความคงเดิม`,
        en: `${count} formatting tags such as <b> taken out; the text is unchanged`,
      }),
    ),
    ...cellNote(
      scan,
      source,
      "LONG_CELL",
      ({ length }) => (length > LONG_CELL ? 1 : 0),
      (count) => ({
        th: `มีช่องที่ยาวเกิน ${LONG_CELL} ตัวอักษร ${count} ช่อง ตรวจว่าวางข้อมูลถูกช่อง`,
        en: `${count} cells are longer than ${LONG_CELL} characters; check that the paste went into the right cell`,
      }),
    ),
    ...sheetNotes(grid),
  ];
}
