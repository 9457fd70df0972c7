import { describe, expect, test } from "vitest";
import { por02Template } from "./columns";
import { isPor02, readPor02 } from "./readPor02";

const gridOf = (rows: readonly (readonly string[])[]) => rows.map((cells, at) => ({ line: at + 1, cells: [...cells] }));
const HEAD = [
  "ที่",
  "โครงการ",
  "วัตถุประสงค์",
  "เป้าหมาย (ผลผลิตของโครงการ)",
  "งบประมาณ",
  "",
  "ตัวชี้วัด (KPI)",
  "ผลที่คาดว่าจะได้รับ",
  "หน่วยงานรับผิดชอบหลัก",
];
const YEARS = ["", "", "", "", "๒๕๖๖ (บาท)", "พ.ศ. 2567 (บาท)", "", "", ""];
const project = (no: string, name: string, first: string, second: string) => [
  no,
  name,
  "เพื่อ",
  "๑ สาย",
  first,
  second,
  "ร้อยละ",
  "สะดวก",
  "กองช่าง",
];
const table = (...rows: string[][]) =>
  readPor02(
    gridOf([
      ["ก. ยุทธศาสตร์จังหวัดที่ 2 การท่องเที่ยว"],
      ["ยุทธศาสตร์ที่ 1 โครงสร้างพื้นฐาน"],
      ["1.1 แผนงานอุตสาหกรรมและการโยธา"],
      HEAD,
      YEARS,
      ...rows,
    ]),
  );
const codes = ({ findings }: ReturnType<typeof readPor02>) =>
  findings.map(({ code, severity, cell }) => `${severity} ${code} ${cell ?? ""}`);

describe("[R24] a plan in the layout of ผ.02", () => {
  test("[R24] strategies, programmes and projects with what the form says of them; three states of money", () => {
    const reading = table(project("1", "ก่อสร้างถนน", "๑,๐๐๐", "-"), project("2", "ขุดลอกคลอง", "", "500"), [
      "รวม",
      "๒ โครงการ",
      "",
      "",
      "1,000",
      "500",
    ]);
    expect(codes(reading)).toEqual([]);
    const [dimension, ...more] = reading.plan.dimensions;
    expect(more).toEqual([]);
    expect(dimension).toMatchObject({ no: 1, title: "โครงสร้างพื้นฐาน", missions: [{ title: "อุตสาหกรรมและการโยธา" }] });
    expect(reading.plan.years).toEqual([2566, 2567]);
    expect(dimension?.missions[0]?.rows).toMatchObject([
      { id: "D1.M1.01", kind: "PROJECT", name: "ก่อสร้างถนน", amounts: [100000, 0] },
      {
        id: "D1.M1.02",
        amounts: [null, 50000],
        detail: { target: "๑ สาย", unit: "กองช่าง", indicator: "ร้อยละ", reason: "" },
      },
    ]);
  });

  test("[R24] every misprint is named: sums, counts, numbers, figures, blanks, words carried on", () => {
    const reading = table(
      project("1", "ก่อสร้างถนน", "1,000", "หนึ่งพัน"),
      ["", "", "ต่อ", "", "", "", "", "", ""],
      ["3", "ขุดลอกคลอง", "", "", "", "", "", "", ""],
      ["รวม", "3 โครงการ", "", "", "900", "-"],
    );
    expect(codes(reading)).toEqual([
      "E NOT_AN_AMOUNT 6:6",
      "I ROW_CONTINUED 7:1",
      "W FIELD_EMPTY 8:1",
      "E DIMENSION_TOTAL 9:5",
      "E ROW_COUNT 9:2",
      "W NUMBERING 3:2",
      "W AMOUNT_BLANK 8:3",
    ]);
    expect(reading.plan.dimensions[0]?.missions[0]?.rows[0]?.detail?.objective).toBe("เพื่อ ต่อ");
  });

  test("[R24] columns are found by their heads, in whatever order; a head without years is told", () => {
    const head = [
      "ลำดับที่",
      "โครงการ",
      "เป้าหมาย",
      "วัตถุประสงค์",
      "งบประมาณ พ.ศ. 2568",
      "หน่วยงานที่รับผิดชอบหลัก",
      "ผลที่คาดว่าจะได้รับ",
    ];
    const reading = readPor02(gridOf([head, ["1", "ถนน", "1 สาย", "เพื่อ", "20", "กองช่าง", "สะดวก"]]));
    expect(reading.plan.years).toEqual([2568]);
    expect(reading.plan.dimensions[0]?.missions[0]?.rows[0]).toMatchObject({
      amounts: [2000],
      detail: { target: "1 สาย", objective: "เพื่อ" },
    });
    expect(codes(reading)).toEqual(["I COLUMN_ORDER 1:1"]);
    const blind = readPor02(gridOf([HEAD, ["1", "ถนน"]]));
    expect(blind.plan.years).toEqual([]);
    expect(codes(blind)).toContain("E YEARS_MISSING 1:1");
  });

  test("the template is a table of this layout; the plan of another layout is not", () => {
    const template = gridOf(por02Template(2566));
    expect(isPor02(template)).toBe(true);
    expect(readPor02(template).plan.years).toEqual([2566, 2567, 2568, 2569, 2570]);
    expect(isPor02(gridOf([["มิติที่ ๑ ก"], ["ภารกิจตามมิติ", "โครงการ/กิจกรรม/มาตรการ", "ปี ๒๕๖๑", "หมายเหตุ"]]))).toBe(false);
  });
});
