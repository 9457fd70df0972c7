import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { plainBaht } from "~/domain/money/bahtText";
import type { Satang } from "~/domain/money/satang";
import type { Finding } from "~/domain/rules/finding";
import { readTable, type TableReading } from "~/domain/progress/table/readTable";
import { readGrid } from "../../../server/import/readGrid";

type OracleRow = {
  id: string;
  parent_id: string | null;
  order_no: number | null;
  activity_no: number | null;
  name_printed: string;
  allocated: number | null;
  q1: number | null;
  q2: number | null;
  q3: number | null;
  q4: number | null;
  period_printed: string;
  period_start: string | null;
  period_end: string | null;
  outputs_printed: string;
  status: "in_progress" | "done" | null;
  result_allocated: number | null;
  disbursed: number | null;
  remaining: number | null;
  agency_printed: string;
  line: number;
  layout: string;
};

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
const oracle = JSON.parse(fixture("phatthalung-2567.oracle.json").toString()) as OracleRow[];

function read(answers: Record<string, string> = {}): TableReading {
  const reading = readTable(
    readGrid(fixture("phatthalung-2567.tsv")),
    fiscalYear(2567),
    new Map(Object.entries(answers)),
  );
  if ("unreadable" in reading) throw new Error(reading.unreadable);
  return reading;
}

const APRIL = "2024-04-01..2024-06-30";
const answered = read({ "58:6": "q4", "129:8": APRIL, "130:8": APRIL });
const plain = read();
const baht = (amount: Satang | null | undefined) =>
  amount === null || amount === undefined ? null : plainBaht(amount);
const figure = (amount: number | null) => (amount === null ? null : String(amount));
const of = (findings: readonly Finding[], code: string) => findings.filter((finding) => finding.code === code);
const at = (findings: readonly Finding[], code: string, cell: string) =>
  findings.find((finding) => finding.code === code && finding.cell === cell);

describe("the real table of Phatthalung, FY 2567", () => {
  test("all 156 lines are accounted for", () => {
    expect(plain.lines).toEqual({
      total: 1,
      group: 4,
      admin: 1,
      project: 25,
      activity: 58,
      header: 26,
      blank: 40,
      title: 1,
      unclassified: 0,
    });
    expect(Object.values(plain.lines).reduce((sum, count) => sum + count, 0)).toBe(156);
  });

  test.each(oracle.map((row) => [row.id, row] as const))("%s is read as printed", (id, row) => {
    const line = answered.rows.find(({ key }) => key === id);
    expect(line).toBeDefined();
    expect({
      line: line?.line,
      parent: line?.parentKey,
      name: line?.printedName,
      allocated: baht(line?.figures.allocated),
      q1: baht(line?.figures.q1),
      q2: baht(line?.figures.q2),
      q3: baht(line?.figures.q3),
      q4: baht(line?.figures.q4),
      result: baht(line?.figures.result),
      disbursed: baht(line?.figures.disbursed),
      remaining: baht(line?.figures.remaining),
      period: line?.periodText,
      start: line?.periodStart?.slice(0, row.period_start?.length) ?? null,
      end: line?.periodEnd?.slice(0, row.period_end?.length) ?? null,
      outputs: line?.outputs,
      status: line?.status,
      agency: line?.agency.replaceAll(" ", ""),
      shifted: line?.shiftedAt !== null,
    }).toEqual({
      line: row.line,
      parent: row.parent_id,
      name: row.name_printed,
      allocated: figure(row.allocated),
      q1: figure(row.q1),
      q2: figure(row.q2),
      q3: figure(row.q3),
      q4: figure(row.q4),
      result: figure(row.result_allocated),
      disbursed: figure(row.disbursed),
      remaining: figure(row.remaining),
      period: row.period_printed,
      start: row.period_start,
      end: row.period_end,
      outputs: row.outputs_printed,
      status: row.status === null ? null : row.status === "done" ? "DONE" : "IN_PROGRESS",
      agency: row.agency_printed.replaceAll(" ", ""),
      shifted: row.layout !== "standard",
    });
  });

  test("an order number in the first cell after a page break belongs to an activity of the project before", () => {
    expect(answered.rows.find(({ line }) => line === 62)).toMatchObject({ key: "P14-A1", orderNo: 1 });
    expect(answered.rows.find(({ line }) => line === 104)).toMatchObject({ key: "P20-A8", orderNo: 8 });
    expect(answered.rows.find(({ line }) => line === 124)).toMatchObject({ key: "P24-A2", parentKey: "P24" });
  });

  test("only what cannot be decided by content is asked", () => {
    expect(plain.questions.map(({ cell, kind, key }) => [cell, kind, key])).toEqual([
      ["58:6", "QUARTER", "P14"],
      ["129:8", "MONTH", "P25-A1"],
      ["130:8", "MONTH", "P25-A2"],
    ]);
    expect(plain.questions[0]?.choices.map(({ id }) => id)).toEqual(["q3", "q4"]);
    expect(plain.questions[1]?.choices.map(({ id }) => id)).toEqual([APRIL, "2024-06-01..2024-06-30"]);
  });

  test("an unanswered cell stays as printed, with its finding", () => {
    const project = plain.rows.find(({ key }) => key === "P14");
    expect([baht(project?.figures.q3), baht(project?.figures.q4)]).toEqual(["2814700", null]);
    expect(plain.rows.find(({ key }) => key === "P25-A1")).toMatchObject({ periodStart: null, periodEnd: null });
    expect(of(plain.findings, "PERIOD_AMBIGUOUS").map(({ cell }) => cell)).toEqual(["129:8", "130:8"]);
    expect(of(answered.findings, "PERIOD_AMBIGUOUS")).toEqual([]);
  });

  test("each of the 39 displaced lines is said", () => {
    expect(of(plain.findings, "COLUMN_SHIFT").map(({ ids }) => ids[0])).toEqual(
      oracle.filter(({ layout }) => layout !== "standard").map(({ id }) => id),
    );
  });
});

describe("[R23] what the published figures do not say", () => {
  const { findings } = plain;

  test("[R23] 1: the total's remainder is 7,337,701 off, equals the sum of the groups, and the fault lies in group 3", () => {
    expect(at(findings, "REMAINING", "7:13")).toMatchObject({ printed: "209339240", expected: "216676941" });
    expect(at(findings, "TOTAL_EQUALS_GROUPS", "7:13")?.message.th).toContain("ด้านสังคม");
    expect(at(findings, "CHILD_SUM", "7:13")).toBeUndefined();
  });

  test("[R23] 2: social group and administration do not balance; project 20's payments have two explanations", () => {
    expect(at(findings, "REMAINING", "91:13")).toMatchObject({ printed: "2397240", expected: "9734941" });
    expect(at(findings, "REMAINING", "92:13")).toMatchObject({ printed: "2032740", expected: "6450041" });
    expect(at(findings, "ROW_SHIFT", "92:13")).toMatchObject({ ids: ["G3-ADMIN", "P20"] });
    expect(at(findings, "CHILD_SUM", "93:12")).toMatchObject({ expected: "887660" });
    expect(at(findings, "CHILD_SUM", "93:12")?.printed).toBeUndefined();
    expect(at(findings, "CHILD_SUM", "93:13")).toMatchObject({ expected: "2032740" });
    const explanations = of(findings, "TOTAL_EXPLANATION");
    expect(explanations.map(({ expected }) => expected)).toEqual(["3759619", "216676941"]);
    expect(explanations[0]?.message.th).toContain("215,789,281");
  });

  test("[R23] 3: project 15 keeps one activity's remainder; three activities print none", () => {
    expect(at(findings, "REMAINING", "66:12")).toMatchObject({ printed: "293000", expected: "1238000" });
    for (const line of [67, 68, 69])
      expect(at(findings, "REMAINING", `${line}:12`)).toMatchObject({ printed: "0", expected: "315000" });
    expect(at(findings, "CHILD_SUM", "42:13")).toMatchObject({ printed: "191835200", expected: "190890200" });
  });

  test("[R23] 4: project 14 plans quarter 3, its activity quarter 4; the group agrees only with quarter 4", () => {
    expect(at(findings, "CHILD_SUM", "58:6")).toMatchObject({ printed: "2814700", expected: "0" });
    expect(at(findings, "CHILD_SUM", "42:6")).toMatchObject({ printed: "160352500", expected: "163167200" });
    expect(at(findings, "CHILD_SUM", "42:7")).toMatchObject({ printed: "31454700", expected: "28640000" });
    for (const cell of ["42:6", "42:7"]) expect(at(answered.findings, "CHILD_SUM", cell)).toBeUndefined();
    expect(answered.findings.some(({ ids, code }) => code === "CHILD_SUM" && ids[0] === "P14")).toBe(false);
  });

  test("[R23] 5: quarter 4 of the environment group is blank, the social group's quarters leave out project 20", () => {
    expect(at(findings, "CHILD_SUM", "111:7")).toMatchObject({ expected: "524200" });
    expect(at(findings, "QUARTER_SUM", "111:6")).toMatchObject({ printed: "2764000", expected: "3288200" });
    expect(at(findings, "QUARTER_SUM", "91:4")).toMatchObject({ printed: "9364500", expected: "12284900" });
    expect(of(findings, "UNPLANNED").map(({ ids }) => ids[0])).toEqual(["TOTAL", "P20"]);
  });

  test("[R23] 6: activities held in quarters 1 and 2 are planned in quarter 3; one period is typed loosely", () => {
    expect(of(findings, "PERIOD_QUARTER").map(({ cell }) => cell)).toEqual([
      "71:5",
      "94:6",
      "95:6",
      "97:6",
      "98:6",
      "99:6",
    ]);
    expect(of(findings, "PERIOD_LOOSE").map(({ cell }) => cell)).toEqual(["100:8"]);
  });

  test("[R23] 7: what does add up is left alone, and the rate after six months is said", () => {
    const wrong = of(findings, "CHILD_SUM").filter(({ cell }) => /^(\d+):(3|11)$/.test(cell ?? ""));
    expect(wrong).toEqual([]);
    expect(at(findings, "CHILD_SUM", "7:12")).toBeUndefined();
    expect(at(findings, "LEAF_SUM", "7:12")).toMatchObject({ printed: "2871959", expected: "3759619" });
    expect(of(findings, "DISBURSEMENT_RATE")[0]?.message.th).toContain("1.31");
  });

  test("[R23] status against money: finished with money left, fully paid but in progress, blank", () => {
    expect(of(findings, "DONE_WITH_MONEY_LEFT").map(({ cell, printed }) => [cell, printed])).toEqual([
      ["97:13", "24840"],
      ["98:13", "73800"],
      ["99:13", "209000"],
    ]);
    expect(of(findings, "PAID_BUT_IN_PROGRESS").map(({ ids }) => ids[0])).toEqual(["P15-A4"]);
    expect(of(findings, "STATUS_NOT_STATED").map(({ cell }) => parseInt(cell ?? "", 10))).toEqual([
      84, 85, 93, 108, 112, 116, 119, 128,
    ]);
  });

  test("[R23] paid without a period, paid before it began", () => {
    expect(of(findings, "PAID_WITHOUT_PERIOD").map(({ cell, printed }) => [cell, printed])).toEqual([
      ["92:12", "2549959"],
    ]);
    expect(of(findings, "PAID_BEFORE_PERIOD").map(({ ids }) => ids[0])).toEqual(["P15-A5"]);
    expect(of(findings, "AGENCY_NOT_STATED").map(({ ids }) => ids[0])).toEqual(["P20"]);
  });

  test("[R23] no other kind of finding is raised about this table", () => {
    expect([...new Set(findings.map(({ code }) => code))].sort()).toEqual([
      "AGENCY_NOT_STATED",
      "CHILD_SUM",
      "COLUMN_SHIFT",
      "DISBURSEMENT_RATE",
      "DONE_WITH_MONEY_LEFT",
      "LEAF_SUM",
      "PAID_BEFORE_PERIOD",
      "PAID_BUT_IN_PROGRESS",
      "PAID_WITHOUT_PERIOD",
      "PERIOD_AMBIGUOUS",
      "PERIOD_LOOSE",
      "PERIOD_OVER",
      "PERIOD_QUARTER",
      "QUARTER_SUM",
      "REMAINING",
      "ROW_SHIFT",
      "STATUS_NOT_STATED",
      "TOTAL_EQUALS_GROUPS",
      "TOTAL_EXPLANATION",
      "UNPLANNED",
    ]);
    expect(of(findings, "CHILD_SUM")).toHaveLength(8);
    expect(of(findings, "REMAINING")).toHaveLength(7);
  });
});
