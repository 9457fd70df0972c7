import type { Finding } from "../../rules/finding";
import type { LocalPlan, LocalPlanRow } from "../localPlan";
import { r24 } from "../r24";
import { POR02_COLUMNS, type Por02Column } from "./columns";

const headOf = (column: Por02Column): string => POR02_COLUMNS.find(([name]) => name === column)?.[1] ?? column;

/** What reading a ผ.02 table can find (R24). */
export const faults = {
  columnOrder: (line: number, moved: readonly Por02Column[]): Finding => {
    const names = moved.map((name) => `“${headOf(name)}”`).join(" ");
    return r24(
      "COLUMN_ORDER",
      "I",
      { line },
      {
        th: `บรรทัด ${line}: ลำดับคอลัมน์ไม่ตรงแบบ ผ.02 (${names}) — อ่านตามหัวคอลัมน์`,
        en: `line ${line}: columns do not stand in the order of form ผ.02 (${names}); they were read by their heads`,
      },
    );
  },
  noYears: (line: number): Finding =>
    r24(
      "YEARS_MISSING",
      "E",
      { line },
      {
        th: `บรรทัด ${line}: หัวตารางไม่มีปีงบประมาณ — ใส่ปีใต้ “งบประมาณ” เช่น 2566 (บาท) แล้วนำเข้าใหม่`,
        en: `line ${line}: the head of the table names no budget year; write them under “งบประมาณ”, e.g. 2566 (บาท), and import again`,
      },
    ),
  yearsDiffer: (line: number, years: readonly number[], first: readonly number[]): Finding =>
    r24(
      "YEARS_DIFFER",
      "E",
      { line },
      {
        th: `บรรทัด ${line}: ปีของตารางนี้ (${years.join(", ")}) ไม่ตรงกับตารางแรก (${first.join(", ")}) — แก้ให้ตรงกันแล้วนำเข้าใหม่`,
        en: `line ${line}: the years of this table (${years.join(", ")}) are not those of the first (${first.join(", ")}); make them equal and import again`,
      },
    ),
  notRead: (line: number): Finding =>
    r24(
      "ROW_NOT_READ",
      "E",
      { line },
      {
        th: `บรรทัด ${line}: อ่านแถวนี้ไม่ได้ — ต้องอยู่ใต้หัวตาราง ผ.02 และมีชื่อโครงการ`,
        en: `line ${line}: this row cannot be read; it must stand under the head of a ผ.02 table and name a project`,
      },
    ),
  continued: (line: number, id: string): Finding =>
    r24(
      "ROW_CONTINUED",
      "I",
      { line, ids: [id] },
      {
        th: `บรรทัด ${line}: ไม่มีชื่อโครงการ — อ่านเป็นข้อความต่อของ ${id}`,
        en: `line ${line}: no project is named; its words were read as going on from ${id}`,
      },
    ),
  notAnAmount: (line: number, column: number, printed: string): Finding =>
    r24(
      "NOT_AN_AMOUNT",
      "E",
      { line, column },
      {
        th: `บรรทัด ${line} ช่อง ${column}: “${printed}” ไม่ใช่จำนวนเงินที่อ่านได้ — แก้ในไฟล์แล้วนำเข้าใหม่`,
        en: `line ${line}, column ${column}: “${printed}” is not an amount that can be read; mend the file and import again`,
      },
    ),
};

const NEEDED = ["objective", "target", "result", "unit"] as const;

function empty({ id, name, line, detail }: LocalPlanRow): Finding[] {
  const missing = NEEDED.filter((column) => (detail?.[column] ?? "") === "");
  if (missing.length === 0) return [];
  const names = missing.map((column) => `“${headOf(column)}”`).join(" ");
  return [
    r24(
      "FIELD_EMPTY",
      "W",
      { line, ids: [id] },
      {
        th: `${id} “${name}”: เว้นว่าง ${names}`,
        en: `${id} “${name}”: left blank: ${names}`,
      },
    ),
  ];
}

/** [R24] Projects of a ผ.02 table without objective, target, expected result or responsible unit. */
export function checkPor02({ dimensions }: LocalPlan): Finding[] {
  return dimensions.flatMap(({ missions }) => missions.flatMap(({ rows }) => rows.flatMap(empty)));
}
