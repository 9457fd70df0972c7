import { describe, expect, test } from "vitest";
import { fiscalYear } from "../../calendar/fiscalYear";
import { satang } from "../../money/satang";
import { cellKind, readStatus } from "./cellKind";
import { cleanCell } from "./cleanText";
import { repairThaiGlyphs } from "./glyphs";
import { monthCandidates, monthNumber } from "./months";
import { readPeriod } from "./period";
import { printedAmount } from "./printedAmount";
import { quartersTouched } from "./quarters";

const fy = fiscalYear(2567);
const span = (text: string) => {
  const reading = readPeriod(text, fy);
  return reading.kind === "PERIOD" ? `${reading.period.start}..${reading.period.end}` : reading.kind;
};

describe("printed amounts", () => {
  test.each([
    ["2,540,900", 254_090_000],
    ["๒,๕๔๐,๙๐๐.๕๐", 254_090_050],
    ["370,000 บาท", 37_000_000],
    ["370,000.-", 37_000_000],
    ["0", 0],
    ["-", 0],
    [" – ", 0],
    ["1234.5", 123_450],
    ["12.300000000000001", 1_230],
    ["12.299999999999999", 1_230],
    ["0.99999999999", 100],
  ])("%s is %i satang", (text, amount) => {
    expect(printedAmount(text)).toEqual({ kind: "AMOUNT", amount: satang(amount) });
  });

  test.each([
    ["", "BLANK"],
    ["  ", "BLANK"],
    ["-500", "NEGATIVE"],
    ["(500)", "NEGATIVE"],
    ["1e+21", "TOO_LARGE"],
    ["11,258,999,068,426.25", "TOO_LARGE"],
    ["1,20", "NOT_A_NUMBER"],
    ["12.345", "NOT_A_NUMBER"],
    ["เม.ย. - มิ.ย.67", "NOT_A_NUMBER"],
    ["บาทถ้วน", "NOT_A_NUMBER"],
  ])("%j is %s", (text, kind) => {
    expect(printedAmount(text)).toEqual({ kind });
  });

  test("2^50 satang is still an amount", () => {
    expect(printedAmount("11,258,999,068,426.24")).toEqual({ kind: "AMOUNT", amount: satang(2 ** 50) });
  });
});

describe("periods in the Buddhist Era", () => {
  test.each([
    ["เม.ย. - มิ.ย.67", "2024-04-01..2024-06-30"],
    ["เม.ย. - ก.ย. 67", "2024-04-01..2024-09-30"],
    ["ต.ค. 66 - ก.ย. 67", "2023-10-01..2024-09-30"],
    ["ต.ค. - ก.ย. 67", "2023-10-01..2024-09-30"],
    ["ต.ค. 66 - ก.พ.", "2023-10-01..2024-02-29"],
    ["25 ม.ค. 67 (1 วัน)", "2024-01-25..2024-01-25"],
    ["17ม.ค. 67 (1 วัน)", "2024-01-17..2024-01-17"],
    ["4 - 6 ธ.ค. 66", "2023-12-04..2023-12-06"],
    ["8-10 พ.ค.67", "2024-05-08..2024-05-10"],
    ["๑ ต.ค. ๒๕๖๖ – ๓๐ ก.ย. ๒๕๖๗", "2023-10-01..2024-09-30"],
    ["1/10/2566 - 30/9/2567", "2023-10-01..2024-09-30"],
    ["ตุลาคม 2566 ถึง กันยายน พ.ศ. 2567", "2023-10-01..2024-09-30"],
    ["กุมภาพันธ์ 2567", "2024-02-01..2024-02-29"],
    ["April 2024", "UNREADABLE"],
    ["31 ก.พ. 67", "UNREADABLE"],
    ["มิ.ย. - เม.ย. 67 - ก.ค.", "UNREADABLE"],
    ["30", "UNREADABLE"],
    ["", "BLANK"],
    ["ไตรมาส 3 - 4", "2024-04-01..2024-09-30"],
    ["ตลอดปีงบประมาณ", "2023-10-01..2024-09-30"],
  ])("%j is %s", (text, expected) => {
    expect(span(text)).toBe(expected);
  });

  test("a year that is not printed comes from the budget year and is marked", () => {
    expect(readPeriod("พ.ย. - ม.ค.", fy)).toMatchObject({
      kind: "PERIOD",
      period: { start: "2023-11-01", end: "2024-01-31", yearAssumed: true },
    });
  });

  test("a day at one end only is loose", () => {
    expect(readPeriod("1 ก.พ. - มิ.ย. 67", fy)).toMatchObject({
      period: { start: "2024-02-01", end: "2024-06-30", loose: true },
    });
  });

  test("ม.ย. is asked, never guessed: April or June", () => {
    expect(monthNumber("ม.ย.")).toBeNull();
    expect(monthCandidates("ม.ย.")).toEqual([4, 6]);
    const reading = readPeriod("ม.ย. - มิ.ย. 67", fy);
    expect(reading.kind === "AMBIGUOUS" && reading.choices.map(({ start, end }) => [start, end])).toEqual([
      ["2024-04-01", "2024-06-30"],
      ["2024-06-01", "2024-06-30"],
    ]);
  });

  test("a broken month with one candidate is asked as well", () => {
    expect(monthCandidates("ส.ค")).toEqual([]);
    expect(monthCandidates("ธค.")).toEqual([12]);
    expect(readPeriod("ธค. 66", fy).kind).toBe("AMBIGUOUS");
  });

  test("fiscal quarters begin in October", () => {
    expect(quartersTouched({ start: "2023-10-01", end: "2023-12-31" }, fy)).toEqual([1]);
    expect(quartersTouched({ start: "2023-12-31", end: "2024-04-01" }, fy)).toEqual([1, 2, 3]);
    expect(quartersTouched({ start: "2024-10-01", end: "2024-10-02" }, fy)).toEqual([]);
  });
});

describe("cleaning a cell", () => {
  test("private-use glyphs become real Thai marks", () => {
    expect(repairThaiGlyphs("ป\uf702งบประมาณ หน\uf70aวยงาน ซ\uf710กซ\uf70bอม")).toEqual({
      text: "ปีงบประมาณ หน่วยงาน ซักซ้อม",
      count: 4,
    });
  });

  test("tags and control characters go, words stay", () => {
    expect(cleanCell("<b>โครงการ :\u0000 พัฒนา\u00a0 ด้าน</b>\u200b")).toEqual({
      text: "โครงการ : พัฒนา ด้าน",
      glyphs: 0,
      controls: 1,
      tags: 2,
    });
    expect(cleanCell("a < b และ c > d").text).toBe("a < b และ c > d");
  });

  test("marks that turn the direction and colours of a terminal go and are counted", () => {
    expect(cleanCell("\u202eถนน\u202c \u001b[31mแดง\u001b[0m")).toMatchObject({ text: "ถนน แดง", controls: 11 });
  });

  test("a lone surrogate is taken out, a pair stays", () => {
    expect(cleanCell("ก\ud83dข 😀")).toMatchObject({ text: "กข 😀", controls: 1 });
  });
});

describe("kinds of cell", () => {
  test.each([
    ["-", "DASH"],
    ["2,540,900", "NUMBER"],
    ["8-10 พ.ค.67", "PERIOD"],
    ["ม.ย. - มิ.ย. 67", "PERIOD"],
    ["อยู่ระหว่างดำเนินการ", "STATUS"],
    ["แขวงทางหลวง ชนบท", "TEXT"],
    ["1) เกษตรกรได้รับการพัฒนา ตั้งแต่เดือนเมษายนถึงเดือนมิถุนายน 2567 จำนวนสามร้อยคน", "TEXT"],
  ])("%s is %s", (text, kind) => expect(cellKind(text)).toBe(kind));

  test("a status in the negative is not done", () => {
    expect(readStatus("ยังไม่แล้วเสร็จ")).toBeNull();
    expect(readStatus("ดำเนินการแล้วเสร็จ")).toBe("DONE");
  });
});
