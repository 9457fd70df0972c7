import { describe, expect, test } from "vitest";
import { planJ2Docx } from "../planJ2/docx";
import { planJ2Sample } from "../planJ2/sample";
import { compareLines } from "./compareLines";
import type { DocModel } from "./model";
import { PORTRAIT } from "./page";
import { paragraph } from "./paragraphs";
import { emptyPlaces, printedLines } from "./printedLines";

const text = (...lines: string[]): DocModel => ({
  title: "",
  page: PORTRAIT,
  marks: { formCode: "", revision: "", fingerprint: "", draft: false },
  blocks: lines.map((line) => paragraph(line)),
});
const plan = (change: (view: typeof planJ2Sample) => void = () => undefined) => {
  const view = structuredClone(planJ2Sample);
  change(view);
  return printedLines(planJ2Docx(view, "0"));
};

describe("what a document prints", () => {
  test("every key is used once, and nothing has changed against itself", () => {
    const keys = plan().flatMap(({ key }) => key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(compareLines(plan(), plan())).toEqual([]);
  });

  test("a changed amount is told at its project, at its group and in the totals, with satang", () => {
    const changes = compareLines(
      plan(),
      plan((view) => {
        const slice = view.projects.find(({ kind }) => kind === "KEY")?.slices[0];
        if (slice?.amount) Object.assign(slice, { amount: slice.amount + 150n });
      }),
    );
    const amounts = changes.flatMap(({ amounts }) => amounts ?? []);
    expect(amounts.length).toBeGreaterThanOrEqual(3);
    for (const { was, now } of amounts) expect(BigInt(now) - BigInt(was)).toBe(150n);
  });

  test("a project that is gone and one that came are told as such", () => {
    const without = plan((view) => Object.assign(view, { projects: view.projects.slice(1) }));
    expect(compareLines(plan(), without).some(({ now }) => now === null)).toBe(true);
    expect(compareLines(without, plan()).some(({ was }) => was === null)).toBe(true);
  });

  test("of paragraphs only those between equal ones differ", () => {
    const changes = compareLines(printedLines(text("ก", "ข", "ค")), printedLines(text("ก", "ฃ", "ง", "ค")));
    expect(changes.map(({ was, now }) => [was, now])).toEqual([
      ["ข", "ฃ"],
      [null, "ง"],
    ]);
  });

  test("five dots are an empty place, a dotted line to write on is none", () => {
    const lines = printedLines(text("ลงชื่อ\t", "ระหว่าง ..... กับ ก"));
    expect(emptyPlaces(lines).map(({ label }) => label)).toEqual(["ระหว่าง ..... กับ ก"]);
  });
});
