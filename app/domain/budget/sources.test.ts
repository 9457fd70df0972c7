import { describe, expect, test } from "vitest";
import type { FundingLine, FundSource } from "../brief/briefContent";
import { fiscalYear } from "../calendar/fiscalYear";
import { satang } from "../money/satang";
import { ownSlice } from "./ownMoney";
import { checkSources, sourceLines, type SourceLine } from "./sources";

const line = (source: FundSource, amount: number, orgId: string | null = source): SourceLine => ({
  source,
  orgId,
  amountSatang: BigInt(amount),
});
const check = (lines: SourceLine[], kind: "KEY" | "OTHER" | "UNDECIDED" = "KEY") =>
  checkSources({ id: "p", kind }, lines, 3);
const codes = (lines: SourceLine[], kind?: "KEY" | "OTHER" | "UNDECIDED") =>
  check(lines, kind).findings.map(({ rule, severity, code }) => `${rule} ${severity} ${code}`);

const three = [line("PROVINCE", 500), line("FUNCTION", 300), line("LOCAL", 200)];

describe("three sources", () => {
  test("[R4] province, agency and local money pass", () => {
    expect(check(three)).toMatchObject({ count: 3, needed: 3, findings: [] });
  });
  test("[R4] two sources do not pass, and the missing one is named", () => {
    const [finding] = check(three.slice(0, 2)).findings;
    expect(finding).toMatchObject({ rule: "R4", severity: "E", code: "TOO_FEW_SOURCES", ids: ["p"] });
    expect(finding?.message.th).toContain("งบท้องถิ่น");
  });
  test("[R4] province and cluster are one kind", () => {
    expect(check([line("PROVINCE", 1), line("CLUSTER", 1), line("FUNCTION", 1)]).count).toBe(2);
  });
  test("[R4] a line without an amount or without an organisation does not count", () => {
    expect(codes([line("PROVINCE", 500), line("FUNCTION", 300), line("LOCAL", 0)])).toEqual(["R4 E TOO_FEW_SOURCES"]);
    expect(codes([line("PROVINCE", 500), line("FUNCTION", 300), line("LOCAL", 9, null)])).toEqual([
      "R4 E TOO_FEW_SOURCES",
    ]);
  });
  test("[R4] two lines of one kind are one source", () => {
    expect(check([line("LOCAL", 5, "a"), line("LOCAL", 5, "b"), line("PROVINCE", 5)]).count).toBe(2);
  });
  test("[R4] private money as the third passes with a warning, as a fourth without", () => {
    expect(codes([line("PROVINCE", 5), line("FUNCTION", 5), line("PRIVATE", 5)])).toEqual(["R4 W PRIVATE_COUNTED"]);
    expect(codes([...three, line("PRIVATE", 500)])).toEqual([]);
  });
  test("[R4] projects that are not key are not asked", () => {
    expect(codes([], "OTHER")).toEqual([]);
    expect(codes([], "UNDECIDED")).toEqual([]);
  });
});

describe("token sources", () => {
  test("[R4b] exactly 1 % of the project passes, a satang less warns", () => {
    const withLocal = (local: number) => [
      line("PROVINCE", 9_000),
      line("FUNCTION", 1_000 - local),
      line("LOCAL", local),
    ];
    expect(codes(withLocal(100))).toEqual([]);
    expect(codes(withLocal(99))).toEqual(["R4b W TOKEN_SOURCE"]);
  });
});

describe("own money", () => {
  const funding = (source: FundSource, amounts: Record<number, number>): FundingLine => ({
    id: source,
    order: "a",
    activityId: "a",
    orgId: "o",
    source,
    commitment: "PLEDGED",
    amounts: Object.fromEntries(Object.entries(amounts).map(([year, amount]) => [year, satang(amount)])),
  });
  const lines = [
    funding("PROVINCE", { 2568: 100, 2569: 30 }),
    funding("CLUSTER", { 2568: 7 }),
    funding("FUNCTION", { 2568: 1000 }),
    funding("LOCAL", { 2568: 1000 }),
    funding("PRIVATE", { 2568: 1000 }),
  ];
  test("[R1] only the area's own money of the year counts against the frame", () => {
    expect(ownSlice(lines, "PROVINCE", fiscalYear(2568))).toBe(100n);
    expect(ownSlice(lines, "PROVINCE", fiscalYear(2569))).toBe(30n);
    expect(ownSlice(lines, "PROVINCE", fiscalYear(2570))).toBe(0n);
    expect(ownSlice(lines, "CLUSTER", fiscalYear(2568))).toBe(7n);
  });
  test("[R4] the years of a line add up", () => {
    expect(sourceLines(lines).map(({ amountSatang }) => amountSatang)).toEqual([130n, 7n, 1000n, 1000n, 1000n]);
  });
});
