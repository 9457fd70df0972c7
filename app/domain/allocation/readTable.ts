import { exactDecimal } from "../money/exactDecimal";
import { cellAddress, type GridRow, type RawGrid } from "../progress/table/grid";
import type { Finding } from "../rules/finding";
import { arabicDigits } from "../text/arabicDigits";
import { FIGURES, type Figure } from "./criteria";
import type { ProvinceFigures } from "./readInput";

/** A province as the register names it. */
export type KnownProvince = { code: string; nameTh: string; nameEn: string };

/** A table of figures as read: provinces in the order of the table, and what is wrong with it (nothing is repaired). */
export type ReadTable = { provinces: ProvinceFigures[]; findings: Finding[] };

type Column = Figure | "code" | "name";
type Columns = Partial<Record<Column, number>>;

/** Words by which a column is known; the first that fits wins. */
const HEADS: readonly (readonly [Column, RegExp])[] = [
  ["code", /^(รหัส|code)/i],
  ["population", /ประชากร|population/i],
  ["poorRate", /คนจน|ยากจน|poor|poverty/i],
  ["householdIncome", /รายได้|income/i],
  ["gpp", /gpp|ผลิตภัณฑ์มวลรวม/i],
  ["efficiency", /ประสิทธิภาพ|efficien/i],
  ["areaKm2", /ขนาดพื้นที่|พื้นที่|area/i],
  ["name", /จังหวัด|province/i],
];
/** A head may stand below a title. */
const HEAD_WITHIN = 30;

function columnsOf(row: GridRow): Columns {
  const columns: Columns = {};
  row.cells.forEach((cell, index) => {
    const column = HEADS.find(([name, pattern]) => columns[name] === undefined && pattern.test(cell.trim()))?.[0];
    if (column) columns[column] = index;
  });
  return columns;
}

const isHead = (columns: Columns) =>
  (columns.code !== undefined || columns.name !== undefined) &&
  FIGURES.filter((figure) => columns[figure] !== undefined).length >= 2;

const fault = (code: string, cell: string | undefined, th: string, en: string, printed?: string): Finding => ({
  rule: "R5",
  severity: "E",
  code,
  ids: [],
  ...(cell === undefined ? {} : { cell }),
  ...(printed === undefined ? {} : { printed }),
  message: { th, en },
});

const bare = (name: string) => name.replace(/^(จังหวัด|จ\.)/, "").replace(/\s+/g, "");

function provinceOf(row: GridRow, columns: Columns, known: readonly KnownProvince[]): KnownProvince | undefined {
  const at = (column: "code" | "name") =>
    columns[column] === undefined ? "" : (row.cells[columns[column]] ?? "").trim();
  const [code, name] = [arabicDigits(at("code")), bare(at("name"))];
  if (code !== "") return known.find((one) => one.code === code);
  return known.find((one) => bare(one.nameTh) === name || one.nameEn.toLowerCase() === name.toLowerCase());
}

const isTotal = (row: GridRow) => row.cells.some((cell) => /^(รวม|รวมทั้งสิ้น|total)$/i.test(cell.trim()));

/** The figures of one row; what is no number is a finding with its cell. */
function readRow(grid: RawGrid, row: GridRow, columns: Columns, province: KnownProvince): ReadTable {
  const findings: Finding[] = [];
  const texts = FIGURES.map((figure): [Figure, string] => {
    const index = columns[figure];
    const text = index === undefined ? "" : (row.cells[index] ?? "").trim();
    if (index !== undefined && !exactDecimal(text)) {
      const cell = cellAddress(grid.source, row.line, index);
      const th = `${province.nameTh}: “${text}” ไม่ใช่ตัวเลข แก้ในตารางแล้ววางใหม่`;
      const en = `${province.nameEn}: “${text}” is no number; mend it in the table and paste again`;
      findings.push(fault("CELL_INVALID", cell, th, en, text));
    }
    return [figure, arabicDigits(text).replace(/[,\s\u00a0]/g, "")];
  });
  return { provinces: [{ code: province.code, ...(Object.fromEntries(texts) as Record<Figure, string>) }], findings };
}

function unknownProvince(grid: RawGrid, row: GridRow, columns: Columns): Finding {
  const index = columns.code ?? columns.name ?? 0;
  const printed = (row.cells[index] ?? "").trim();
  const th = `ไม่รู้จักจังหวัด “${printed}” ใช้รหัสสองหลักหรือชื่อจังหวัดตามทะเบียน`;
  const en = `Unknown province “${printed}”; use the two-digit code or its registered name`;
  return fault("PROVINCE_UNKNOWN", cellAddress(grid.source, row.line, index), th, en, printed);
}

function twice(provinces: readonly ProvinceFigures[], known: readonly KnownProvince[]): Finding[] {
  const codes = provinces.map(({ code }) => code);
  const repeated = new Set(codes.filter((code, index) => codes.indexOf(code) !== index));
  return [...repeated].map((code) => {
    const name = known.find((one) => one.code === code);
    return {
      ...fault(
        "CODE_TWICE",
        undefined,
        `${name?.nameTh ?? code} มีสองแถว ลบแถวที่ซ้ำ`,
        `${name?.nameEn ?? code} stands twice; delete one row`,
      ),
      ids: [code],
    };
  });
}

/**
 * [R5] Reads a table of provinces: a head with the names of the columns, then a row a province, by two-digit code or by
 * name. Totals and blank rows are left aside; an unknown province, a province twice or a cell that is no number is a
 * finding (E) with its place, and then the table is not taken.
 */
export function readAllocationTable(grid: RawGrid, known: readonly KnownProvince[]): ReadTable {
  const start = grid.rows.slice(0, HEAD_WITHIN).findIndex((row) => isHead(columnsOf(row)));
  const head = grid.rows[start];
  if (!head) {
    const th = "ไม่พบหัวตาราง: ต้องมีคอลัมน์ รหัสหรือจังหวัด และตัวเลขอย่างน้อยสองคอลัมน์ เช่น ประชากร รายได้ครัวเรือน";
    const en = "No head found: a code or province column and at least two columns of figures are needed";
    return { provinces: [], findings: [fault("NO_HEAD", undefined, th, en)] };
  }
  const columns = columnsOf(head);
  const read: ReadTable = { provinces: [], findings: [] };
  for (const row of grid.rows.slice(start + 1)) {
    if (row.cells.every((cell) => cell.trim() === "") || isTotal(row)) continue;
    const province = provinceOf(row, columns, known);
    if (!province) {
      read.findings.push(unknownProvince(grid, row, columns));
      continue;
    }
    const one = readRow(grid, row, columns, province);
    read.provinces.push(...one.provinces);
    read.findings.push(...one.findings);
  }
  return { provinces: read.provinces, findings: [...read.findings, ...twice(read.provinces, known)] };
}
