import { describe, expect, test } from "vitest";
import { cellText, grid } from "./grid";
import { columnTwips, LANDSCAPE, PORTRAIT, textWidthCm, twips } from "./page";
import { paragraph, slot } from "./paragraphs";
import { baseLength, estimateLines } from "./textMeasure";

describe("grid", () => {
  const columns = [{ cm: 5 }, { cm: 11 }];

  test("a row that does not fill the columns is a fault", () => {
    expect(() => grid({ columns, rows: [{ kind: "item", cells: [{ text: "ก" }] }], sizePt: 16 })).toThrow(RangeError);
    expect(() =>
      grid({ columns, rows: [{ kind: "item", cells: [{ text: "ก", span: 2 }] }], sizePt: 16 }),
    ).not.toThrow();
  });

  test("six lines stay on one page, seven may split, the row's own wish wins", () => {
    const row = (lines: number) => ({
      kind: "item" as const,
      cells: [{ text: "" }, { text: Array.from({ length: lines }, () => "ก").join("\n") }],
    });
    const whole = (lines: number) => grid({ columns, rows: [row(lines)], sizePt: 16 }).rows[0]?.cantSplit;
    expect([whole(6), whole(7)]).toEqual([true, false]);
    expect(grid({ columns, rows: [{ ...row(9), cantSplit: true }], sizePt: 16 }).rows[0]?.cantSplit).toBe(true);
  });

  test("text of a cell: its text, or its paragraphs one a line", () => {
    expect(cellText({ paragraphs: [paragraph("ก"), paragraph([{ text: "ข" }, { text: "ค" }])] })).toBe("ก\nขค");
  });
});

describe("layout numbers", () => {
  test("text widths are those of the typing rules: 16.0 cm upright, 26.7 cm on the side", () => {
    expect([textWidthCm(PORTRAIT), textWidthCm(LANDSCAPE)]).toEqual([16, 26.7]);
  });

  test("columns in twips add up to the whole", () => {
    const widths = [5.2, 2.6, 1.9, 1.3, 2.6, 5.2, 3.2, 2.6, 2.1];
    expect(columnTwips(widths).reduce((sum, width) => sum + width, 0)).toBe(twips(26.7));
  });

  test("vowels and tone marks above and below take no room", () => {
    expect(baseLength("ที่ปี้")).toBe(2);
    expect(estimateLines("ก".repeat(1000), 5, 16)).toBeGreaterThan(estimateLines("ก".repeat(1000), 10, 16));
    expect(estimateLines("", 5, 16)).toBe(1);
  });

  test("an empty slot prints five dots", () => {
    expect([slot(""), slot("  "), slot(null), slot(undefined), slot(" ก ")]).toEqual([
      ".....",
      ".....",
      ".....",
      ".....",
      "ก",
    ]);
  });
});
