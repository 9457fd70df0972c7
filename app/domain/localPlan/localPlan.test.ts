import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Finding } from "../rules/finding";
import { readLocalPlan } from "./readLocalPlan";
import { printedCounts, splitRows } from "./splitRows";

const FIRST_LINE = 210;
const tsv = readFileSync(path.resolve(import.meta.dirname, "../../../tests/fixtures/huamueang-2561.tsv"), "utf8");
const gridOf = (text: string, first = 1) =>
  text.split("\n").map((line, at) => ({ line: first + at, cells: line.split("\t") }));
const printed = readLocalPlan(gridOf(tsv, FIRST_LINE));
const of = (code: string, findings: readonly Finding[] = printed.findings) =>
  findings.filter((finding) => finding.code === code);
const facts = (code: string) => of(code).map(({ cell, printed: said, expected }) => [cell, said, expected]);

const HEAD = "ภารกิจตามมิติ\tโครงการ/กิจกรรม/มาตรการ\tปี ๒๕๖๑\tปี ๒๕๖๒\tหมายเหตุ";
const table = (...rows: string[]) => readLocalPlan(gridOf(["มิติที่ ๑ ก", HEAD, ...rows].join("\n")));

describe("[R24] the plan of an อบต. as it was printed", () => {
  test("[R24] four dimensions, fifteen missions, 62 rows, four years", () => {
    const { plan } = printed;
    expect(plan.years).toEqual([2561, 2562, 2563, 2564]);
    expect(plan.dimensions.map(({ missions }) => missions.map(({ rows }) => rows.length))).toEqual([
      [7, 4, 2],
      [5, 8, 6, 3, 5],
      [5, 3, 4],
      [4, 3, 1, 2],
    ]);
    expect(plan.dimensions[3]?.title).toBe("การสร้างและปรับปรุงกลไกในการตรวจสอบการปฏิบัติราชการขององค์กรปกครองส่วนท้องถิ่น");
  });

  test("[R24] every misprint is named with its line, as printed and as counted", () => {
    expect(facts("DIMENSION_TOTAL")).toEqual([
      ["234:3", "270000", "170000"],
      ["234:4", "270000", "170000"],
      ["234:5", "270000", "170000"],
      ["234:6", "270000", "170000"],
      ["286:6", "35000", "15000"],
    ]);
    expect(facts("ROW_COUNT")).toEqual([
      ["308:2", "2", "6"],
      ["308:2", "1", "2"],
    ]);
    expect(facts("NUMBERING")).toEqual([["245:2", "1, 2, 3, 4, 6, 7, 8, 9", "1, 2, 3, 4, 5, 6, 7, 8"]]);
    expect(of("AMOUNT_BLANK").map(({ ids }) => ids)).toEqual([["D1.M2.04"]]);
    expect(facts("DUPLICATE_ROW")).toEqual([
      ["224:2", "D1.M1.07", "D1.M1.02"],
      ["275:2", "D3.M1.05", "D2.M2.03"],
      ["306:2", "D4.M4.01", "D2.M1.04"],
    ]);
  });

  test("[R24] what had to be understood is said: labels printed too early, shared rows, misprinted headings", () => {
    expect(of("MISSION_LABEL_EARLY").map(({ cell }) => cell)).toEqual(["231:1", "252:1"]);
    expect(of("SHARED_ROW").map(({ cell, severity }) => [cell, severity])).toEqual([
      ["263:1", "I"],
      ["264:1", "I"],
    ]);
    expect(of("HEADING_MISPRINT").map(({ cell }) => cell)).toEqual(["236:1", "288:1"]);
    expect(printed.findings.filter(({ severity }) => severity === "E")).toHaveLength(7);
  });

  test("[R24] “-” is zero, blank is unknown, and neither becomes the other", () => {
    const rows = printed.plan.dimensions.flatMap(({ missions }) => missions.flatMap((mission) => mission.rows));
    const amounts = (id: string) => rows.find((row) => row.id === id)?.amounts;
    expect(amounts("D1.M1.02")).toEqual([0, 0, 0, 0]);
    expect(amounts("D1.M2.04")).toEqual([null, null, null, null]);
    expect(amounts("D1.M1.05")).toEqual([1e7, 1e7, 1e7, 1e7]);
  });
});

describe("[R24] boundaries", () => {
  const total = (amount: string) =>
    table("๑. ภ\t๑. โครงการ ก\t๑๐.๐๐\t-\t", `มิติที่ ๑ รวม\tจำนวน ๑ โครงการ\t${amount}\t-\t`);

  test("[R24] a total equal to the satang passes; one satang less or more is named", () => {
    expect(total("๑๐.๐๐").findings).toEqual([]);
    expect(of("DIMENSION_TOTAL", total("๙.๙๙").findings)).toHaveLength(1);
    expect(of("DIMENSION_TOTAL", total("๑๐.๐๑").findings)).toHaveLength(1);
  });
  test("[R24] a blank total is named where its rows have money", () => {
    expect(of("DIMENSION_TOTAL", total("").findings)).toMatchObject([{ printed: "", expected: "10" }]);
  });
  test("[R24] three decimals and words are no amounts", () => {
    const { findings } = table("๑. ภ\t๑. โครงการ ก\t๑๐.๐๐๑\tสิบบาท\t");
    expect(of("NOT_AN_AMOUNT", findings).map(({ cell }) => cell)).toEqual(["3:3", "3:4"]);
  });
  test("[R24] money of a shared row is counted once, and that is said", () => {
    const { plan, findings } = table("๑. ภ\t๑. โครงการ ก ✓ ๒. กิจกรรม ข ✓\t๑๐\t-\t");
    expect(plan.dimensions[0]?.missions[0]?.rows.map(({ amounts, kind }) => [kind, ...amounts])).toEqual([
      ["PROJECT", 1000, 0],
      ["ACTIVITY", 0, 0],
    ]);
    expect(of("SHARED_ROW", findings)).toMatchObject([{ severity: "W" }]);
  });
  test("[R24] a row in front of any heading is named, not dropped", () => {
    const { plan, findings } = readLocalPlan(gridOf("๑. ภ\t๑. โครงการ ก\t๑๐\t-\t"));
    expect(plan.dimensions).toEqual([]);
    expect(of("ROW_NOT_READ", findings)).toHaveLength(1);
  });
  test("[R24] tables of other years are refused", () => {
    const { findings } = table("๑. ภ\t๑. โครงการ ก\t๑๐\t-\t", HEAD.replace("๒๕๖๒", "๒๕๖๓"));
    expect(of("YEARS_DIFFER", findings)).toHaveLength(1);
  });
  test("[R24] numbers inside a name are no new rows", () => {
    expect(splitRows("๑. โครงการอบรม พ.ศ. ๒๕๔๐ ตามข้อ ๓. ระเบียบ").map(({ no }) => no)).toEqual([1]);
    expect(splitRows("ประชุมกลุ่ม")).toEqual([{ no: null, name: "ประชุมกลุ่ม", kind: null, ticked: false }]);
    expect(printedCounts("จำนวน ๒ กิจกรรม ๒ มาตรการ")).toEqual({ MEASURE: 2, ACTIVITY: 2, PROJECT: null });
  });
});
