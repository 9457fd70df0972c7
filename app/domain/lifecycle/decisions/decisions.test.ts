import { describe, expect, test } from "vitest";
import type { ProjectState } from "../../brief/project";
import type { RawGrid } from "../../progress/table/grid";
import { checkDecisions } from "./checkDecisions";
import { isWritable, type DecidableProject, type DecisionRound } from "./decision";
import { readDecisionWord } from "./decisionWords";
import { readDecisions, tidyCode } from "./readDecisions";

const project = (number: number, state: ProjectState, more: Partial<DecidableProject> = {}): DecidableProject => ({
  ...{ projectId: `p${number}`, briefId: `b${number}`, code: `93-2568-00${number}`, title: `โครงการ ${number}`, state },
  ...{ askedSatang: 100_00n, band: "IN_FRAME", ...more },
});
const YEAR = [project(1, "SUBMITTED"), project(2, "SUBMITTED", { band: "IN_WINDOW" }), project(3, "READY")];

const grid = (text: string, source: RawGrid["source"] = "TSV"): RawGrid => ({
  source,
  rows: text.split("\n").map((line, index) => ({ line: index + 1, cells: line.split("\t") })),
});
function check(
  text: string,
  round: DecisionRound = "SUPPORT",
  projects = YEAR,
  frameSatang: bigint | null = 1_000_00n,
) {
  const codes = new Set(projects.map(({ code }) => code));
  const lines = readDecisions(grid(text), round, (code) => codes.has(code));
  return lines && checkDecisions(lines, { projects, frameSatang }, round);
}
const codes = (checked: ReturnType<typeof check>) =>
  checked?.rows.map(({ findings }) => findings.map(({ severity, code }) => `${severity} ${code}`)) ?? null;

describe("words of a decision", () => {
  test.each([
    ["สนับสนุนในกรอบ", "SUPPORTED_IN_FRAME"],
    ["เห็นควรสนับสนุน (ภายในกรอบวงเงิน)", "SUPPORTED_IN_FRAME"],
    ["Supported in frame", "SUPPORTED_IN_FRAME"],
    ["สนับสนุน เกินกรอบ", "SUPPORTED_OVER_FRAME"],
    ["นอกกรอบ", "SUPPORTED_OVER_FRAME"],
    ["over frame", "SUPPORTED_OVER_FRAME"],
    ["ไม่สนับสนุน", "NOT_SUPPORTED"],
    ["ไม่เห็นควรสนับสนุน เกินกรอบ", "NOT_SUPPORTED"],
    ["Not supported", "NOT_SUPPORTED"],
    ["ส่งคืนเพื่อปรับปรุง", "RETURNED"],
    ["ตีกลับ", "RETURNED"],
    ["เห็นชอบในกรอบ", "SUPPORTED_IN_FRAME"],
    ["เห็นชอบเกินกรอบ", "SUPPORTED_OVER_FRAME"],
    ["ไม่เห็นชอบ", "NOT_SUPPORTED"],
    ["ส่งกลับแก้ไข", "RETURNED"],
    ["สนับสนุน", null],
    ["", null],
    ["รอพิจารณา", null],
  ])("%s is %s", (text, outcome) => expect(readDecisionWord("SUPPORT", text)).toBe(outcome));
  test.each([
    ["ได้รับจัดสรร", "BUDGETED"],
    ["ไม่ได้รับจัดสรร", "NOT_BUDGETED"],
    ["ไม่ได้รับการจัดสรรงบประมาณ", "NOT_BUDGETED"],
    ["Not budgeted", "NOT_BUDGETED"],
    ["budgeted", "BUDGETED"],
    ["ได้รับงบประมาณ", "BUDGETED"],
    ["ไม่ได้รับงบประมาณ", "NOT_BUDGETED"],
    ["?", null],
  ])("%s is %s in the budget", (text, outcome) => expect(readDecisionWord("BUDGET", text)).toBe(outcome));
  test("a request that is denied is none", () => {
    expect(readDecisionWord("REQUEST", "ยื่นคำขอ")).toBe("IN_BUDGET_REQUEST");
    expect(readDecisionWord("REQUEST", "ไม่ยื่นคำขอ")).toBeNull();
  });
});

describe("a list of decisions", () => {
  test("is read by its head, in whatever order, below a title; totals and blank rows are left aside", () => {
    const checked = check(
      "ผลการพิจารณาแผนปี 2568\n\nลำดับ\tวงเงินที่สนับสนุน (บาท)\tผลการพิจารณา\tรหัสโครงการ\n1\t90\tในกรอบ\t93-2568-001\n2\t๑๐๐.๕๐\tเกินกรอบ\t93–2568–๐๐๒\nรวม\t190.50",
    );
    expect(checked?.rows.map(({ code, outcome, amountSatang }) => [code, outcome, amountSatang])).toEqual([
      ["93-2568-001", "SUPPORTED_IN_FRAME", 9000],
      ["93-2568-002", "SUPPORTED_OVER_FRAME", 10050],
    ]);
    expect(codes(checked)).toEqual([[], ["W AMOUNT_ABOVE"]]);
    expect(checked?.findings).toEqual([]);
  });
  test("without a head is read when it begins with a code; else it is no list", () => {
    expect(check("93-2568-001\tในกรอบ\t90")?.rows).toHaveLength(1);
    expect(check("สวัสดี\tในกรอบ")).toBeNull();
  });
  test("nothing is repaired: what is unknown, double, unclear, elsewhere or unreadable is an error at its cell", () => {
    const checked = check(
      [
        "รหัส\tผล\tวงเงิน\tเหตุผล",
        "93-2568-009\tในกรอบ\t90",
        "93-2568-001\tในกรอบ\t90",
        "93-2568-001\tในกรอบ\t80",
        "93-2568-002\tสนับสนุน\t90",
        "93-2568-003\tในกรอบ\t90",
        "\tในกรอบ\t1",
      ].join("\n"),
    );
    expect(codes(checked)).toEqual([
      ["E CODE_UNKNOWN"],
      ["E CODE_TWICE"],
      ["E CODE_TWICE"],
      ["E DECISION_UNCLEAR"],
      ["E NOT_WAITING"],
      ["E CODE_UNKNOWN"],
    ]);
    expect(checked?.rows[3]?.findings[0]).toMatchObject({ cell: "5:2", printed: "สนับสนุน" });
    expect(checked?.rows.filter(isWritable)).toEqual([]);
  });
  test.each([
    ["เก้าสิบ", "E AMOUNT_INVALID"],
    ["1.234", "E AMOUNT_INVALID"],
    ["-5", "E AMOUNT_INVALID"],
    ["0", "E AMOUNT_ZERO"],
    ["", "W AMOUNT_MISSING"],
    ["100.01", "W AMOUNT_ABOVE"],
  ])("the amount %j gives %s", (amount, code) => {
    expect(codes(check(`93-2568-001\tในกรอบ\t${amount}`))).toEqual([[code]]);
  });
  test("the whole of what was asked, and a satang less, are plain", () => {
    expect(codes(check("93-2568-001\tในกรอบ\t100"))).toEqual([[]]);
    expect(codes(check("93-2568-001\tในกรอบ\t99.99"))).toEqual([[]]);
  });
  test("not supported and returned say why; a reason is kept as it stands", () => {
    expect(codes(check("93-2568-001\tไม่สนับสนุน\n93-2568-002\tส่งคืน\t-"))).toEqual([
      ["E REASON_MISSING"],
      ["E REASON_MISSING"],
    ]);
    const [row] = check("93-2568-001\tไม่สนับสนุน\t\tซ้ำกับโครงการของกรม")?.rows ?? [];
    expect(row).toMatchObject({ outcome: "NOT_SUPPORTED", reason: "ซ้ำกับโครงการของกรม", findings: [] });
  });
  test("who waits and is not named is said; so is a sum above the frame, to the satang", () => {
    const whole = (frame: bigint) =>
      check("93-2568-001\tในกรอบ\t100", "SUPPORT", YEAR, frame)?.findings.map(({ code }) => code);
    expect(whole(100_00n)).toEqual(["STILL_WAITING"]);
    expect(whole(99_99n)).toEqual(["STILL_WAITING", "IN_FRAME_ABOVE_FRAME"]);
  });
  test("a decision that differs from the approved ranking is noted and taken", () => {
    const checked = check("93-2568-002\tในกรอบ\t100\n93-2568-001\tเกินกรอบ\t100");
    expect(codes(checked)).toEqual([["I BAND_DIFFERS"], ["I BAND_DIFFERS"]]);
    expect(checked?.rows.every(isWritable)).toBe(true);
  });
  test("the budget's round speaks to those in the request", () => {
    const projects = [
      project(1, "IN_BUDGET_REQUEST"),
      project(2, "IN_BUDGET_REQUEST"),
      project(3, "SUPPORTED_IN_FRAME"),
    ];
    const text = "93-2568-001\tได้รับจัดสรร\t80\n93-2568-002\tไม่ได้รับจัดสรร\t\tตัดทั้งรายการ\n93-2568-003\tได้รับจัดสรร\t1";
    expect(codes(check(text, "BUDGET", projects))).toEqual([[], [], ["E NOT_WAITING"]]);
    expect(codes(check("93-2568-003\tยื่นคำขอ", "REQUEST", projects))).toEqual([[]]);
  });
});

test.each([
  [" 93-2568-001 ", "93-2568-001"],
  ["๙๓-๒๕๖๘-๐๐๑", "93-2568-001"],
  ["s-g–2568–001", "S-G-2568-001"],
])("the code %j is %s", (typed, code) => expect(tidyCode(typed)).toBe(code));
