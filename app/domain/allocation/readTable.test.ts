import { describe, expect, test } from "vitest";
import type { RawGrid } from "../progress/table/grid";
import { readAllocationTable } from "./readTable";

const KNOWN = [
  { code: "90", nameTh: "สงขลา", nameEn: "Songkhla" },
  { code: "93", nameTh: "พัทลุง", nameEn: "Phatthalung" },
];
const grid = (...rows: string[][]): RawGrid => ({
  source: "TSV",
  rows: rows.map((cells, index) => ({ line: index + 1, cells })),
});
const HEAD = ["รหัส", "จังหวัด", "จำนวนประชากร", "ขนาดพื้นที่ (ตร.กม.)", "สัดส่วนคนจน", "รายได้ครัวเรือน", "GPP", "ประสิทธิภาพ"];
const findings = (given: RawGrid) =>
  readAllocationTable(given, KNOWN).findings.map(({ code, cell }) => `${code} ${cell ?? "-"}`);

describe("a table of provinces", () => {
  test("[R5] columns are found by their heads below a title; totals and blank rows are left aside", () => {
    const read = readAllocationTable(
      grid(
        ["ข้อมูลปี 2566"],
        HEAD,
        ["90", "สงขลา", "1,430,000", "7,394", "5.1", "30,000", "250,000", "90"],
        [""],
        ["", "พัทลุง", "๕๒๐,๐๐๐", "3,424", "12", "22000", "40000", "92.5"],
        ["", "รวม", "1,950,000", "", "", "", "", ""],
      ),
      KNOWN,
    );
    expect(read.findings).toEqual([]);
    expect(read.provinces).toEqual([
      {
        code: "90",
        population: "1430000",
        areaKm2: "7394",
        poorRate: "5.1",
        householdIncome: "30000",
        gpp: "250000",
        efficiency: "90",
      },
      {
        code: "93",
        population: "520000",
        areaKm2: "3424",
        poorRate: "12",
        householdIncome: "22000",
        gpp: "40000",
        efficiency: "92.5",
      },
    ]);
  });
  test("[R5] English heads and names; a column that is not there stays empty", () => {
    const read = readAllocationTable(grid(["province", "population", "gpp"], ["phatthalung", "5", "6"]), KNOWN);
    expect(read).toMatchObject({ provinces: [{ code: "93", population: "5", gpp: "6", areaKm2: "" }], findings: [] });
  });
  test("[R5] each fault is told with its cell, nothing is repaired", () => {
    expect(
      findings(grid(HEAD, ["99", "", "1", "1", "1", "1", "1", "1"], ["90", "", "1", "n/a", "1", "", "1", "1"])),
    ).toEqual(["PROVINCE_UNKNOWN 2:1", "CELL_INVALID 3:4", "CELL_INVALID 3:6"]);
    const row = ["93", "", "1", "1", "1", "1", "1", "1"];
    expect(findings(grid(HEAD, row, row))).toEqual(["CODE_TWICE -"]);
    expect(findings(grid(["ก", "ข"], row))).toEqual(["NO_HEAD -"]);
  });
});
