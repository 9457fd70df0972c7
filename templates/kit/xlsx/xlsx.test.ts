import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { grid } from "../grid";
import type { BookModel, Row } from "../model";
import { LANDSCAPE } from "../page";
import { columnName } from "./cellXml";
import { packXlsx, sheetName } from "./packXlsx";
import { sheetText } from "./sheetText";

const head: Row = { kind: "head", cells: [{ text: "ที่" }, { text: "บาท" }] };

function book(rows: readonly Row[], notes: BookModel["sheets"][number]["notes"] = []): BookModel {
  const table = grid({ columns: [{ cm: 5 }, { cm: 3 }], head: [head], rows, sizePt: 12 });
  return {
    title: "ทดสอบ",
    page: LANDSCAPE,
    marks: { formCode: "แบบ & ทดสอบ", revision: "ฉบับที่ ๑", fingerprint: "0123abcd", draft: true },
    sheets: [{ name: "แผ่น", titles: ["หัวเรื่อง"], table, notes }],
  };
}

const sheetOf = (model: BookModel): string => {
  const sheet = unzipSync(packXlsx(model))["xl/worksheets/sheet1.xml"];
  return strFromU8(sheet ?? new Uint8Array());
};

describe("[S70] cells", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1", '=HYPERLINK("http://x","y")'])(
    "%j is stored as text, never as a formula",
    (typed) => {
      const xml = sheetOf(book([{ kind: "item", cells: [{ text: typed }, { text: "" }] }]));
      expect(xml).not.toContain("<f>");
      expect(xml).toContain('t="inlineStr"');
      const styles = strFromU8(
        unzipSync(packXlsx(book([{ kind: "item", cells: [{ text: typed }, { text: "" }] }])))["xl/styles.xml"]!,
      );
      expect(styles).toContain('quotePrefix="1"');
    },
  );

  test("what looks like an escape of Excel stays as typed", () => {
    expect(sheetOf(book([{ kind: "item", cells: [{ text: "_x0041_" }, { text: "" }] }]))).toContain("_x005F_x0041_");
  });

  test("a text longer than a cell of Excel is cut", () => {
    const xml = sheetOf(book([{ kind: "item", cells: [{ text: "ก".repeat(40_000) }, { text: "" }] }]));
    expect(/preserve">(ก+…)</.exec(xml)?.[1]).toHaveLength(32_767);
  });

  test("Excel counts an emoji as two, and half of one is never left", () => {
    const kept = sheetText("😀".repeat(20_000));
    expect(kept).toHaveLength(32_767);
    expect(kept.slice(-3)).toBe("😀…");
    expect(sheetText(`ก${"😀".repeat(20_000)}`)).toHaveLength(32_766);
    expect(sheetText("ก".repeat(32_767))).toHaveLength(32_767);
  });

  test("amounts are exact numbers in baht, with satang only when there are any", () => {
    const rows: Row[] = [
      { kind: "item", cells: [{ text: "ก" }, { text: "๐", amount: 2_540_900_00n }] },
      { kind: "item", cells: [{ text: "ข" }, { text: "๐", amount: 1_50n }] },
      { kind: "item", cells: [{ text: "ค" }, { text: "๐", amount: 9_007_199_254_740_993_00n }] },
    ];
    const xml = sheetOf(book(rows));
    expect([...xml.matchAll(/<v>([^<]*)<\/v>/g)].map(([, value]) => value)).toEqual([
      "2540900",
      "1.50",
      "9007199254740993",
    ]);
  });
});

describe("sheet", () => {
  test("head frozen and repeated, no merged cell inside the table, ids in a hidden column, heights written", () => {
    const model = book(
      [{ kind: "item", id: "project/1", cells: [{ text: "ก" }, { text: "", amount: 100n }] }],
      [{ text: "รวม", amount: 100n }, { text: "หมายเหตุ" }],
    );
    const xml = sheetOf(model);
    expect(xml).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
    expect([...xml.matchAll(/mergeCell ref="([^"]*)"/g)].map(([, ref]) => ref)).toEqual(["A1:B1", "A5:B5"]);
    expect(xml).toMatch(/<col min="3" max="3" [^>]*hidden="1"/);
    expect(xml).toMatch(/<c r="C3"[^>]*><is><t [^>]*>project\/1</);
    expect(xml.match(/<row /g)).toHaveLength(xml.match(/<row r="\d+" ht="[\d.]+" customHeight="1">/g)!.length);
    expect(xml).toContain("แบบ &amp;&amp; ทดสอบ");
    const workbook = strFromU8(unzipSync(packXlsx(model))["xl/workbook.xml"]!);
    expect(workbook).toContain("'แผ่น'!$2:$2");
  });

  test("names of columns and sheets", () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
    expect(sheetName("'จ.2 [ส่วน]: ที่/๑'")).toBe("จ.2  ส่วน   ที่ ๑");
    expect(sheetName("")).toBe("Sheet");
    expect(sheetName("ก".repeat(40))).toHaveLength(31);
  });
});
