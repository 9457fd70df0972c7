import { read, utils, write, type WorkBook, type WorkSheet } from "@e965/xlsx";
import fc from "fast-check";
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { canTake } from "~/domain/roundTrip/compareCells";
import { compareReturned } from "~/domain/roundTrip/compareReturned";
import type { ComparedRow, RowTargets } from "~/domain/roundTrip/comparison";
import { readReturned } from "~/domain/roundTrip/returnedTable";
import { readTypedBook } from "../../server/import/readers/readTypedBook";
import { printedHeads, sheetLines } from "../../server/usecases/sheetReturn/sheetLines";
import { printedLines } from "../../templates/kit/printedLines";
import { columnIds } from "../../templates/planJ2/parts";
import { planJ2Docx } from "../../templates/planJ2/docx";
import { planJ2Sample } from "../../templates/planJ2/sample";
import type { J2Project, PlanJ2View } from "../../templates/planJ2/view";
import { writeXlsx } from "../../templates/registry";
import { testFolder } from "../support/openXml";
import { demandOffice } from "../support/pdf";

vi.setConfig({ testTimeout: 120_000 });

const run = promisify(execFile);
const FINGERPRINT = "1a2b3c4d";
const exported = (view: PlanJ2View): Uint8Array => writeXlsx(view, FINGERPRINT);
const printed = (view: PlanJ2View) => printedLines(planJ2Docx(view, FINGERPRINT));
const linesOf = (view: PlanJ2View) => sheetLines(printed(view), columnIds(view));

/** Every cell of the rows that hold one may be written, as far as the comparison goes. */
function openTargets(view: PlanJ2View): Map<string, RowTargets> {
  const targets = new Map<string, RowTargets>();
  for (const { rowId, cells } of linesOf(view)) {
    if (rowId === null) continue;
    const amount = cells.find(({ column }) => column === "amount")?.amount ?? null;
    targets.set(rowId, {
      milestone: { writes: true, text: cells[2]?.text ?? "", amount: null, max: 500 },
      amount: { writes: true, text: "", amount, max: 40 },
    });
  }
  return targets;
}

/** What comes of a file that went out as `was` says and comes back when the plan says `now`. */
function compared(bytes: Uint8Array, was: PlanJ2View | null, now: PlanJ2View): ComparedRow[] {
  const heads = printedHeads(printed(was ?? now));
  const table = readReturned(readTypedBook(bytes), heads);
  if (!table) throw new Error("no table of ours");
  return compareReturned(table, { was: was && linesOf(was), now: linesOf(now), targets: openTargets(now) });
}

const statesOf = (rows: readonly ComparedRow[]) => [...new Set(rows.map(({ state }) => state))];

/** Opens a file with a spreadsheet library, changes it, saves it. */
function edited(bytes: Uint8Array, change: (sheet: WorkSheet, book: WorkBook) => void): Uint8Array {
  const book = read(bytes, { type: "array", cellStyles: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  if (!sheet) throw new Error("no sheet");
  change(sheet, book);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** Number of the row (from 1) whose hidden cell says `id`. */
function rowOf(sheet: WorkSheet, id: string): number {
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, blankrows: true, defval: "" });
  const at = rows.findIndex((cells) => cells.includes(id));
  if (at < 0) throw new Error(`no row ${id}`);
  return at + 1;
}

const set = (sheet: WorkSheet, ref: string, value: string | number) =>
  utils.sheet_add_aoa(sheet, [[value]], { origin: ref });

const only = (rows: readonly ComparedRow[], id: string) => rows.filter(({ rowId }) => rowId === id);
const was = planJ2Sample;

const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom("ระบบ\nประปา", "  ๑.๒ ชื่อที่ขึ้นต้นด้วยเลข  ", "=1+1", "'คำพูด", "_x000D_", "😀 ก้ำ", "", "-", "....."),
);
const someProject: fc.Arbitrary<J2Project> = fc.record({
  id: fc.uuid(),
  code: words,
  title: words,
  kind: fc.constantFrom("KEY", "OTHER", "UNDECIDED"),
  owner: fc.constantFrom("PROVINCE", "CLUSTER", "MINISTRY", "LAO", "PRIVATE_COOP"),
  rank: fc.option(fc.nat({ max: 60 })),
  issue: words,
  nationalCode: words,
  milestone: words,
  programme: words,
  indicators: fc.array(words, { maxLength: 3 }),
  unit: words,
  activities: fc.uniqueArray(
    fc.record({ id: fc.uuid(), title: words, subActivities: fc.array(words, { maxLength: 3 }), unit: words }),
    { maxLength: 3, selector: ({ id }) => id },
  ),
  slices: fc.array(
    fc.record({
      activityId: fc.uuid(),
      source: fc.constantFrom("PROVINCE", "CLUSTER", "FUNCTION", "LOCAL", "PRIVATE"),
      payer: fc.constantFrom(null, { nameTh: "แขวงทางหลวง", ministry: "กระทรวงคมนาคม", department: "กรมทางหลวง" }),
      amount: fc.option(fc.bigInt({ min: 0n, max: 2n ** 47n })),
    }),
    { maxLength: 4 },
  ),
});

describe("จ.2 as a workbook goes out and comes back", () => {
  test("untouched, every row is the same, in both parts", () => {
    const rows = compared(exported(was), was, was);
    expect(statesOf(rows)).toEqual(["SAME"]);
    expect(rows).toHaveLength(linesOf(was).filter(({ rowId }) => rowId !== null).length);
    expect(rows.some(({ moved, strayed }) => moved || strayed)).toBe(false);
  });

  test("whatever the plan holds, an untouched file says the same", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(someProject, { maxLength: 4, selector: ({ id }) => id }),
        fc.boolean(),
        (projects, tenth) => {
          const view = { ...was, projects, additions: { ...was.additions, sourceColumn: tenth } };
          const rows = compared(exported(view), view, view);
          expect(rows.filter(({ state }) => state !== "SAME")).toEqual([]);
          expect(rows).toHaveLength(linesOf(view).filter(({ rowId }) => rowId !== null).length);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("opened and saved by a spreadsheet library, every row is the same", () => {
    expect(
      statesOf(
        compared(
          edited(exported(was), () => undefined),
          was,
          was,
        ),
      ),
    ).toEqual(["SAME"]);
  });

  test("opened and saved by LibreOffice, every row is the same", async () => {
    demandOffice();
    const folder = await testFolder();
    await writeFile(path.join(folder, "out.xlsx"), exported(was));
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    const saveAs = ["--headless", profile, "--convert-to", "xlsx", "--outdir", path.join(folder, "saved")];
    await run("soffice", [...saveAs, path.join(folder, "out.xlsx")], { timeout: 100_000 });
    const rows = compared(new Uint8Array(await readFile(path.join(folder, "saved/out.xlsx"))), was, was);
    expect(rows.filter(({ state }) => state !== "SAME")).toEqual([]);
    expect(rows).toHaveLength(linesOf(was).filter(({ rowId }) => rowId !== null).length);
  });
});

describe("what a person did in the sheet is told row by row", () => {
  const comeBack = (change: (sheet: WorkSheet, book: WorkBook) => void, now: PlanJ2View = was) =>
    compared(edited(exported(was), change), was, now);
  const others = (rows: readonly ComparedRow[], ...ids: string[]) =>
    rows.filter(({ rowId, state }) => !ids.includes(rowId) && state !== "SAME");

  test("a changed text and a changed amount: old and new, and nothing else", () => {
    const rows = comeBack((sheet) => {
      set(sheet, `C${rowOf(sheet, "project/p1")}`, "๗");
      set(sheet, `I${rowOf(sheet, "activity/a1/p1")}`, 1_234_567.5);
    });
    expect(only(rows, "project/p1")[0]?.changes).toEqual([
      expect.objectContaining({
        column: "milestone",
        state: "CHANGED",
        was: { text: "๑", amount: null },
        file: { text: "๗", amount: null },
      }),
    ]);
    const [money] = only(rows, "activity/a1/p1")[0]?.changes ?? [];
    expect(money).toMatchObject({ column: "amount", state: "CHANGED", file: { amount: 1_234_567_50n }, notes: [] });
    expect(money && canTake(money)).toBe(true);
    expect(others(rows, "project/p1", "activity/a1/p1")).toEqual([]);
  });

  test.each([
    ["1,234.50", "NUMBER_AS_TEXT", 1_234_50n],
    ["๑,๒๓๔.๕๐", "THAI_DIGITS", 1_234_50n],
    ["1234.567", "MONEY_TOOMANYDECIMALS", null],
    ["-5", "MONEY_NEGATIVE", null],
    ["ห้าพัน", "MONEY_NOTANUMBER", null],
  ])("[S73] an amount typed as the text %s is told (%s)", (typed, note, amount) => {
    const rows = comeBack((sheet) => void set(sheet, `I${rowOf(sheet, "activity/a1/p1")}`, typed));
    const [change] = only(rows, "activity/a1/p1")[0]?.changes ?? [];
    expect(change).toMatchObject({ column: "amount", notes: [note], file: { amount } });
    expect(change && canTake(change)).toBe(amount !== null);
  });

  test("[S70] three decimals as a number are held back; the rounding fault of a formula is none", () => {
    const rows = comeBack((sheet) => {
      set(sheet, `I${rowOf(sheet, "activity/a1/p1")}`, 1234.567);
      sheet[`I${rowOf(sheet, "activity/a2/p1")}`] = { t: "n", v: 0.1 + 0.2, f: "0.1+0.2" };
    });
    expect(only(rows, "activity/a1/p1")[0]?.changes[0]?.notes).toEqual(["MONEY_TOOMANYDECIMALS"]);
    expect(only(rows, "activity/a2/p1")[0]?.changes[0]).toMatchObject({ file: { amount: 30n }, notes: ["FORMULA"] });
  });

  test("merged cells are told and never empty a brief", () => {
    const rows = comeBack((sheet) => {
      const row = rowOf(sheet, "activity/a1/p1") - 1;
      sheet["!merges"] = [
        ...(sheet["!merges"] ?? []),
        { s: { r: row - 1, c: 2 }, e: { r: row, c: 2 } },
        { s: { r: row - 1, c: 8 }, e: { r: row, c: 8 } },
      ];
    });
    const [change] = only(rows, "activity/a1/p1")[0]?.changes.filter(({ column }) => column === "amount") ?? [];
    expect(change?.notes).toEqual(["MERGED"]);
    expect(change && canTake(change)).toBe(false);
  });

  test("a row taken out is missing, a row moved is moved, a row copied is a copy", () => {
    const rows = comeBack((sheet) => {
      const cells = utils.sheet_to_json<(string | number)[]>(sheet, { header: 1, blankrows: true, defval: "" });
      const at = rowOf(sheet, "activity/a3/p1") - 1;
      const [gone] = cells.splice(at, 1);
      const [moved] = cells.splice(rowOf(sheet, "activity/a1/p1") - 1, 1);
      const p1 = cells.findIndex((row) => row.includes("activity/a2/p1"));
      cells.splice(p1 + 1, 0, moved ?? []);
      const copied = [...(moved ?? [])];
      copied[0] = "กิจกรรมที่คัดลอกมา";
      cells.splice(p1 + 2, 0, copied);
      expect(gone).toContain("activity/a3/p1");
      utils.sheet_add_aoa(sheet, [...cells, []], { origin: "A1" });
    });
    expect(only(rows, "activity/a3/p1").map(({ state }) => state)).toEqual(["MISSING"]);
    expect(rows.filter(({ moved }) => moved).map(({ rowId }) => rowId)).toHaveLength(1);
    const copy = rows.find(({ state }) => state === "COPIED");
    expect(copy).toMatchObject({ rowId: "activity/a1/p1", projectId: "p1" });
    expect(copy?.texts[0]?.text).toBe("กิจกรรมที่คัดลอกมา");
  });

  test("a row without an id is new and belongs to the project above it; one with a foreign id is told", () => {
    const rows = comeBack((sheet) => {
      const cells = utils.sheet_to_json<(string | number)[]>(sheet, { header: 1, blankrows: true, defval: "" });
      const at = rowOf(sheet, "activity/a3/p1");
      cells.splice(at, 0, ["๑.๑.๔ กิจกรรมใหม่", "", "", "", "", "ย่อยหนึ่ง", "", "", 5000, ""]);
      cells.splice(at + 1, 0, ["๑.๙ ของจังหวัดอื่น", "", "", "", "", "", "", "", "", "project/other"]);
      utils.sheet_add_aoa(sheet, cells, { origin: "A1" });
    });
    const [fresh] = rows.filter(({ state }) => state === "NEW");
    expect(fresh).toMatchObject({ label: "๑.๑.๔ กิจกรรมใหม่", projectId: "p1" });
    expect(fresh?.texts).toEqual([
      { column: "issue", text: "กิจกรรมใหม่", amount: null, notes: [] },
      { column: "subActivities", text: "ย่อยหนึ่ง", amount: null, notes: [] },
      expect.objectContaining({ column: "amount", amount: 5_000_00n }),
    ]);
    expect(rows.filter(({ state }) => state === "FOREIGN").map(({ rowId }) => rowId)).toEqual(["project/other"]);
  });

  test("the plan changed since: newer here, equal on both sides, and a conflict with three values", () => {
    const [first, ...rest] = was.projects;
    if (!first) throw new Error("no project");
    const now = { ...was, projects: [{ ...first, milestone: "๙", programme: "แผนงานใหม่" }, ...rest] };
    const changed = (text: string) =>
      only(
        comeBack((sheet) => void set(sheet, `C${rowOf(sheet, "project/p1")}`, text), now),
        "project/p1",
      )[0]?.changes;
    expect(changed("๑")?.map(({ column, state }) => [column, state])).toEqual([
      ["milestone", "NEWER"],
      ["programme", "NEWER"],
    ]);
    expect(changed("๙")?.map(({ column }) => column)).toEqual(["programme"]);
    expect(changed("๕")?.find(({ column }) => column === "milestone")).toMatchObject({
      state: "CONFLICT",
      was: { text: "๑" },
      now: { text: "๙" },
      file: { text: "๕" },
    });
  });

  test("columns in another order are found by their heads, a new column is named, a lost one is left alone", () => {
    const bytes = edited(exported(was), (sheet) => {
      const cells = utils.sheet_to_json<(string | number)[]>(sheet, { header: 1, blankrows: true, defval: "" });
      sheet["!merges"] = [];
      utils.sheet_add_aoa(
        sheet,
        cells.map((row, at) => [at === 2 ? "ของฉัน" : "", row[8] ?? "", ...row.slice(0, 7), row[9] ?? "", ""]),
        { origin: "A1" },
      );
    });
    const table = readReturned(readTypedBook(bytes), printedHeads(printed(was)));
    expect(table?.extraHeads).toEqual(["ของฉัน"]);
    expect(table?.lostColumns).toEqual(["unit"]);
    const rows = compared(bytes, was, was).filter(({ sheet }) => sheet.includes("๑"));
    expect(rows.filter(({ changes }) => changes.length > 0)).toEqual([]);
  });

  test("a file without the hidden column is not taken for one of ours", () => {
    const bytes = edited(exported(was), (_, book) => {
      for (const name of book.SheetNames) {
        const sheet = book.Sheets[name];
        const cells = utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1 }).map((row) => row.slice(0, 9));
        book.Sheets[name] = utils.aoa_to_sheet(cells);
      }
    });
    expect(readReturned(readTypedBook(bytes), printedHeads(printed(was)))).toBeNull();
  });
});
