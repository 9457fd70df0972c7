import { describe, expect, test } from "vitest";
import { POLICY_CYCLE_2568 } from "~/domain/budget/policyCycle";
import { evaluateWindow } from "~/domain/budget/window";
import { cellText } from "../kit/grid";
import { documentModel, fileName } from "../registry";
import { basisLines, projectRows, sheetFigures } from "./rows";
import { windowSheetSample } from "./sample";
import { FIGURES, WORDS } from "./words";

const words = (view = windowSheetSample()) =>
  documentModel(view, "abc123")
    .blocks.map((block) =>
      block.kind === "paragraph"
        ? block.runs.map(({ text }) => text).join("")
        : block.rows.map(({ cells }) => cells.map(cellText).join(" | ")).join("\n"),
    )
    .join("\n");

describe("[R1][R2] ใบสรุปช่วงคำขอ", () => {
  test("its figures are those of the window, to the satang", () => {
    const { window } = windowSheetSample();
    const figures = new Map(sheetFigures(window).map(({ name, amount }) => [name, amount]));
    expect(figures.get(FIGURES.proposed)).toBe(window.proposedSatang);
    expect(figures.get(FIGURES.over)).toBe(window.overSatang);
    expect(figures.get(FIGURES.max)).toBe(window.maxSatang);
    expect(figures.get(FIGURES.considered)).toBe(185_000_000_00n);
    const amounts = projectRows(window).flatMap(({ kind, cells }) => (kind === "project" ? [cells[3]?.amount] : []));
    expect(amounts).toEqual(window.rows.map(({ amountSatang }) => amountSatang));
  });

  test("the lines of the frame and the cut stand where the screen has them; the straddler says what it must lose", () => {
    const kinds = projectRows(windowSheetSample().window).map(({ kind }) => kind);
    expect(kinds).toEqual([
      "project",
      "project",
      "group",
      "project",
      "project",
      "project",
      "group",
      "project",
      "project",
    ]);
    expect(words()).toContain("ต้องลดอย่างน้อย ๑๐,๐๐๐,๐๐๐.๒๕ บาท");
    expect(words()).toContain("✂ เส้นตัด ๒.๐ เท่า = ๒๐๐,๐๐๐,๐๐๐ บาท");
  });

  test("it says that it is a form of ours, which law it quotes, and that it is a draft", () => {
    const model = documentModel(windowSheetSample(), "abc123");
    expect(model.marks).toMatchObject({ draft: true, fingerprint: "abc123" });
    expect(words()).toContain("แบบร่างของระบบ");
    expect(words()).toContain("ไม่น้อยกว่า 1.5 เท่า แต่ไม่เกิน 2 เท่า");
    expect(fileName(windowSheetSample(), "docx")).toBe("ใบสรุปช่วงคำขอและลำดับความสำคัญ จังหวัดพัทลุง ปี 2568 (ร่าง).docx");
  });

  test("without a frame, without projects, with tied ranks: a sentence instead of a line", () => {
    const window = (frameSatang: bigint | null, ranks: number[]) =>
      evaluateWindow({
        frameSatang,
        policy: POLICY_CYCLE_2568,
        proposals: ranks.map((rank, index) => ({ id: `${index}`, kind: "KEY" as const, rank, amountSatang: 5n })),
      });
    expect(basisLines(window(null, [1]))).toContain(WORDS.noFrame);
    expect(basisLines(window(100n, []))).toContain(WORDS.empty);
    expect(basisLines(window(100n, [1, 1]))).toContain(WORDS.invalid);
    for (const one of [window(null, [1]), window(100n, []), window(100n, [1, 1])])
      expect(words(windowSheetSample({ window: one }))).not.toContain("✂");
  });
});
