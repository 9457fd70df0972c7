import { describe, expect, test } from "vitest";
import { fiscalYear } from "../../calendar/fiscalYear";
import type { RawGrid } from "../table/grid";
import { readTable, type TableReading } from "../table/readTable";

const HEADER = [
  [
    "ที่",
    "โครงการ/กิจกรรม",
    "งบประมาณ",
    "แผนการใช้จ่าย",
    "",
    "",
    "",
    "ระยะเวลา",
    "ผลผลิต",
    "สถานะ",
    "ผลการใช้จ่าย",
    "",
    "",
    "หน่วยงาน",
  ],
  ["", "", "", "ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3", "ไตรมาส 4", "", "", "", "งบประมาณที่ได้รับ", "เบิกจ่าย", "คงเหลือ", ""],
];
const TITLE = "แผนและความก้าวหน้า พ.ศ. 2567 (รอบ 6 เดือน)";

/** Lines as "a|b|c" under the standard heading; the first body line is line 4. */
function read(lines: readonly string[], title = TITLE): TableReading {
  const rows = [[title], ...HEADER, ...lines.map((line) => line.split("|"))];
  const grid: RawGrid = { source: "TSV", rows: rows.map((cells, index) => ({ line: index + 1, cells })) };
  const reading = readTable(grid, fiscalYear(2567), new Map());
  if ("unreadable" in reading) throw new Error(reading.unreadable);
  return reading;
}

const said = (lines: readonly string[], title?: string) =>
  read(lines, title)
    .findings.filter(({ severity }) => severity !== "I")
    .map(({ code, cell, printed, expected }) => [code, cell, printed, expected].filter((part) => part !== undefined));

const PROJECT = "1|ซ่อมถนน|1,000|-|-|1,000|-|||อยู่ระหว่างดำเนินการ|1,000|-|1,000|แขวงทางหลวง";
const ACTIVITY = "|กิจกรรมย่อย : ลาดยาง|1,000|-|-|1,000|-|เม.ย. - มิ.ย. 67||อยู่ระหว่างดำเนินการ|1,000|-|1,000|";

describe("[R23] one line", () => {
  test("[R23] a line that adds up says nothing", () => expect(said([PROJECT, ACTIVITY])).toEqual([]));

  test("[R23] remaining one baht off is said with both figures", () => {
    const wrong = PROJECT.replace("|-|1,000|แขวง", "|-|999|แขวง");
    expect(said([wrong])).toEqual([["REMAINING", "4:13", "999", "1000"]]);
  });

  test("[R23] remaining of a paid line is allocated − disbursed, to the satang", () => {
    expect(said([PROJECT.replace("|1,000|-|1,000|แขวง", "|1,000|0.50|999.50|แขวง")])).toEqual([
      ["PAID_WITHOUT_PERIOD", "4:12", "0.50"],
    ]);
    expect(said([PROJECT.replace("|1,000|-|1,000|แขวง", "|1,000|0.50|999.51|แขวง")])).toContainEqual([
      "REMAINING",
      "4:13",
      "999.51",
      "999.50",
    ]);
  });

  test("[R23] the repeated allocation differs from the first", () => {
    expect(said([PROJECT.replace("|1,000|-|1,000|แขวง", "|1,001|-|1,000|แขวง")])).toEqual([
      ["RESULT_ALLOCATED", "4:11", "1001", "1000"],
    ]);
  });

  test("[R23] disbursed above the allocation is an error, equal to it is not", () => {
    const over = read([PROJECT.replace("|1,000|-|1,000|แขวง", "|1,000|1,001||แขวง")]);
    expect(over.findings.find(({ code }) => code === "OVERSPENT")).toMatchObject({
      severity: "E",
      printed: "1001",
      expected: "1000",
    });
    const full = read([PROJECT.replace("|1,000|-|1,000|แขวง", "|1,000|1,000|-|แขวง")]);
    expect(full.findings.some(({ code }) => code === "OVERSPENT")).toBe(false);
  });

  test("[R23] quarters that miss the allocation; no quarter at all is unplanned, not zero", () => {
    expect(said([PROJECT.replace("|-|-|1,000|-|", "|-|-|900|-|")])).toEqual([["QUARTER_SUM", "4:4", "900", "1000"]]);
    expect(said([PROJECT.replace("|-|-|1,000|-|", "|||||")])).toEqual([["UNPLANNED", "4:4"]]);
  });

  test("[R23] status against money: paid in full but in progress; finished with money left", () => {
    const paid = ACTIVITY.replace("|1,000|-|1,000|", "|1,000|1,000|-|")
      .replace("เม.ย. - มิ.ย. 67", "ม.ค. - มี.ค. 67")
      .replace("|-|-|1,000|-|", "|-|1,000|-|-|");
    expect(said([PROJECT, paid]).map(([code]) => code)).toEqual(
      expect.arrayContaining(["PAID_BUT_IN_PROGRESS", "PERIOD_OVER"]),
    );
    const left = ACTIVITY.replace("อยู่ระหว่างดำเนินการ", "ดำเนินการแล้วเสร็จ");
    expect(said([PROJECT, left])).toContainEqual(["DONE_WITH_MONEY_LEFT", "5:13", "1000", "0"]);
    expect(said([PROJECT, left])).toContainEqual(["DONE_BEFORE_PERIOD", "5:10"]);
  });

  test("[R23] planned in a quarter its period does not touch; the last day of the quarter touches it", () => {
    expect(said([PROJECT, ACTIVITY.replace("เม.ย. - มิ.ย. 67", "31 มี.ค. 67")])).toContainEqual([
      "PERIOD_QUARTER",
      "5:6",
      "1000",
    ]);
    expect(said([PROJECT, ACTIVITY.replace("เม.ย. - มิ.ย. 67", "31 มี.ค. 67 - 1 เม.ย. 67")])).toEqual([]);
  });

  test("[R23] a period outside the budget year", () => {
    expect(said([PROJECT, ACTIVITY.replace("เม.ย. - มิ.ย. 67", "เม.ย. - ต.ค. 67")])).toEqual([
      ["PERIOD_OUTSIDE_YEAR", "5:8"],
    ]);
  });

  test("[R23] paid before the period began needs a known reporting round", () => {
    const paid = ACTIVITY.replace("|1,000|-|1,000|", "|1,000|100|900|");
    const codes = (title?: string) => said([PROJECT, paid], title).map(([code]) => code);
    expect(codes()).toContain("PAID_BEFORE_PERIOD");
    expect(codes("แผนและความก้าวหน้า พ.ศ. 2567")).not.toContain("PAID_BEFORE_PERIOD");
  });
});

describe("[R23] sums", () => {
  const group = "|โครงการ : ด้านถนน|1,000|-|-|1,000|-||||1,000|-|1,000|";
  const total = "|รวม|1,000|-|-|1,000|-||||1,000|-|1,000|";

  test("[R23] activities, project, group and total that agree say nothing", () => {
    expect(said([total, group, PROJECT, ACTIVITY])).toEqual([]);
  });

  test.each([
    ["allocated", "|1,000|-|-|1,000|-|เม", "|900|-|-|900|-|เม", "CHILD_SUM", "6:3"],
    ["quarter 3", "|1,000|-|-|1,000|-|เม", "|1,000|-|-|900|100|เม", "CHILD_SUM", "6:6"],
  ])("[R23] %s of the activities misses the project", (_, from, to, code, cell) => {
    const found = said([total, group, PROJECT, "", ACTIVITY.replace(from, to)]);
    expect(found.some((one) => one[0] === code && one[1] === cell)).toBe(true);
  });

  test("[R23] a group that misses its projects, and a blank that hides money", () => {
    expect(said([total, group.replace("|1,000|-|-", "|1,100|-|-"), PROJECT])).toContainEqual([
      "CHILD_SUM",
      "5:3",
      "1100",
      "1000",
    ]);
    const blank = read([
      total.replace("|1,000|-|1,000|", "|1,000||1,000|"),
      group,
      PROJECT.replace("|-|1,000|แขวง", "|10|990|แขวง"),
    ]);
    const found = blank.findings.find(({ code, cell }) => code === "CHILD_SUM" && cell === "5:12");
    expect(found).toMatchObject({ printed: "0", expected: "10" });
  });

  test("[R23] money of the administration line counts in its group", () => {
    const admin = "|ค่าใช้จ่ายในการบริหารงานจังหวัดแบบบูรณาการ|500|-|-|500|-||||500|-|500|สนง.จังหวัด";
    const bigger = (line: string) => line.replaceAll("1,000", "1,500");
    expect(said([bigger(total), bigger(group), admin, PROJECT])).toEqual([]);
  });
});

describe("[R23] the table as a whole", () => {
  test("[R23] numbers twice and skipped, names twice, projects without agency, activities without project", () => {
    const second = PROJECT.replace("1|", "1|").replace("ซ่อมถนน", "ซ่อม ถนน");
    const third = PROJECT.replace("1|ซ่อมถนน", "5|สะพาน").replace("แขวงทางหลวง", "");
    const { findings } = read([ACTIVITY, PROJECT, second, third]);
    const codes = findings.map(({ code, cell }) => `${code} ${cell ?? ""}`);
    expect(codes).toEqual(
      expect.arrayContaining([
        "ACTIVITY_WITHOUT_PROJECT 4:2",
        "ORDER_TWICE 6:1",
        "NAME_TWICE 6:2",
        "ORDER_GAP 7:1",
        "AGENCY_NOT_STATED 7:14",
      ]),
    );
  });

  test("[R23] numbers that begin again at 1 in another group are no repetition", () => {
    const group = (name: string) => `|โครงการ : ${name}|1,000|-|-|1,000|-||||1,000|-|1,000|`;
    const bridge = PROJECT.replace("ซ่อมถนน", "สะพาน");
    expect(said([group("ด้านถนน"), PROJECT, group("ด้านสะพาน"), bridge])).toEqual([]);
    expect(said([group("ด้านถนน"), PROJECT, bridge]).map(([code]) => code)).toContain("ORDER_TWICE");
  });

  test("a line of no known kind is kept, named and counted", () => {
    const reading = read([PROJECT, "|หมายเหตุ ข้อมูล ณ วันที่ 31 มีนาคม 2567||||||||||||"]);
    expect(reading.lines).toMatchObject({ project: 1, unclassified: 1 });
    expect(reading.findings.find(({ code }) => code === "UNCLASSIFIED")?.cell).toBe("5:2");
    expect(reading.unclassified).toHaveLength(1);
  });

  test("a title of another year is said once, and periods are judged by the title's year", () => {
    const rows = [
      [TITLE.replace("2567", "2566")],
      ...HEADER,
      PROJECT.split("|"),
      ACTIVITY.replace("67", "66").split("|"),
    ];
    const grid: RawGrid = { source: "TSV", rows: rows.map((cells, index) => ({ line: index + 1, cells })) };
    const reading = readTable(grid, fiscalYear(2567), new Map());
    expect("findings" in reading && reading.findings.map(({ code }) => code)).toEqual(["TITLE_YEAR"]);
  });

  test("a table without a heading, and one without anything", () => {
    const grid = (rows: string[][]): RawGrid => ({
      source: "TSV",
      rows: rows.map((cells, index) => ({ line: index + 1, cells })),
    });
    expect(readTable(grid([["1", "ซ่อมถนน", "500"]]), fiscalYear(2567), new Map())).toEqual({ unreadable: "NO_HEADER" });
    expect(readTable(grid([["", " "]]), fiscalYear(2567), new Map())).toEqual({ unreadable: "EMPTY" });
  });

  test("column numbers under a heading and the repeated heading are heading lines", () => {
    const numbers = HEADER[0]?.map((_, index) => `(${index + 1})`).join("|") ?? "";
    const repeated = HEADER.map((row) => row.join("|"));
    const reading = read([numbers, PROJECT, ...repeated, ACTIVITY]);
    expect(reading.lines).toMatchObject({ header: 5, project: 1, activity: 1, unclassified: 0 });
  });
});
