import { describe, expect, test } from "vitest";
import { checkAuthority, type AuthorityEvidence, type Signing } from "../authority";
import { isSamePerson } from "../samePerson";
import { capacitiesOf, matrixRow, papersFor, signatoryOf, type MatrixParty } from "./matrix";

const slots = { governorName: "นายผู้ว่า", transfereeSignerName: "นางนายก", transfereeSignerPosition: "นายก อบต." };
const party = (change: Partial<MatrixParty> = {}): MatrixParty => ({
  ...{ role: "PARTY", type: "LAO", signerName: "นางคู่สัญญา", signerPosition: "นายก อบต.", capacity: "" },
  ...change,
});
const codes = (findings: { severity: string; code: string }[]) => findings.map((one) => `${one.severity} ${one.code}`);
const DAY = "2025-03-10";
const row = (of: MatrixParty, ...evidence: AuthorityEvidence[]) => matrixRow(of, slots, DAY, evidence);

describe("who signs, in what capacity, with which papers", () => {
  test("[R12] the usual capacity of each kind of side, and what it attaches", () => {
    const usual = (type: MatrixParty["type"]) => {
      const [capacity = "OTHER"] = capacitiesOf(type);
      return [capacity, ...papersFor(type, capacity)];
    };
    expect(usual(null)).toEqual(["GOVERNOR"]);
    expect(usual("LAO")).toEqual(["LAO_HEAD", "COUNCIL_APPROVAL"]);
    expect(usual("REGIONAL_OFFICE")).toEqual(["DELEGATE", "DELEGATION"]);
    expect(usual("UNIVERSITY")).toEqual(["OTHER"]);
    expect(papersFor("LAO", "ACTING_HEAD")).toEqual(["OFFICE_HOLDER_ORDER", "COUNCIL_APPROVAL"]);
    expect(papersFor("LINE_AGENCY", "DEPARTMENT_HEAD")).toEqual(["OFFICE_HOLDER_ORDER"]);
  });

  test("the two sides of a transfer sign under the names in its slots", () => {
    expect(signatoryOf(party({ role: "TRANSFEROR", type: null }), slots).name).toBe("นายผู้ว่า");
    expect(signatoryOf(party({ role: "TRANSFEREE" }), slots)).toEqual({ name: "นางนายก", position: "นายก อบต." });
    expect(signatoryOf(party(), slots).name).toBe("นางคู่สัญญา");
  });

  test("[R12] the area signs by its governor without papers, by who acts for the governor with the order", () => {
    const area = { role: "TRANSFEROR", type: null } as const;
    expect(row(party(area))).toMatchObject({ capacity: "GOVERNOR", ready: true, findings: [] });
    expect(codes(row(party({ ...area, capacity: "ACTING_HEAD" })).findings)).toEqual(["E NO_APPOINTMENT"]);
    const order = { kind: "OFFICE_HOLDER_ORDER", date: DAY } as const;
    expect(row(party({ ...area, capacity: "ACTING_HEAD" }), order)).toMatchObject({ ready: true });
    expect(codes(row(party({ ...area, capacity: "DELEGATE" })).findings)).toEqual(["E NOT_GOVERNOR"]);
  });

  test("[R12] a side without a name is not ready", () => {
    const council = { kind: "COUNCIL_APPROVAL", date: DAY } as const;
    expect(codes(row(party({ signerName: " " }), council).findings)).toEqual(["E NO_SIGNER"]);
    expect(row(party(), council).ready).toBe(true);
  });
});

describe("papers on the day of signing", () => {
  const order = (date: string, validTo: string | null = null) =>
    ({ kind: "OFFICE_HOLDER_ORDER", date, validTo }) satisfies AuthorityEvidence;
  const head = (...evidence: AuthorityEvidence[]): Signing => ({
    ...{ orgType: "LINE_AGENCY", capacity: "DEPARTMENT_HEAD", signingDate: DAY, evidence },
  });

  test.each([
    ["given on the day", order(DAY), []],
    ["given the day after", order("2025-03-11"), ["E NO_APPOINTMENT"]],
    ["that ends on the day", order("2024-10-01", DAY), []],
    ["that ended the day before", order("2024-10-01", "2025-03-09"), ["E NO_APPOINTMENT"]],
  ])("[R12] an order %s", (_, paper, expected) => expect(codes(checkAuthority(head(paper)))).toEqual(expected));

  test("[R12] a delegation without an end covers every later day, none before its first", () => {
    const open = { kind: "DELEGATION", validFrom: DAY, validTo: null } as const;
    const asked = (signingDate: string): Signing => ({
      ...{ orgType: "REGIONAL_OFFICE", capacity: "DELEGATE", signingDate, evidence: [open] },
    });
    expect(checkAuthority(asked(DAY))).toEqual([]);
    expect(checkAuthority(asked("2030-01-01"))).toEqual([]);
    expect(codes(checkAuthority(asked("2025-03-09")))).toEqual(["E NO_DELEGATION"]);
  });

  test("[R12] another day is judged anew", () => {
    const council = { kind: "COUNCIL_APPROVAL", date: DAY } as const;
    const on = (day: string) => codes(matrixRow(party(), slots, day, [council]).findings);
    expect(on(DAY)).toEqual([]);
    expect(on("2025-03-09")).toEqual(["E NO_COUNCIL_APPROVAL"]);
  });

  test("[R12] a paper that names somebody else does not count", () => {
    const named = { ...order(DAY), personName: "นางสาวอื่น" };
    const asked = { ...head(named), signerName: "นายสมชาย ใจดี" };
    expect(codes(checkAuthority(asked))).toEqual(["W OTHER_PERSON", "E NO_APPOINTMENT"]);
    expect(checkAuthority({ ...asked, signerName: "อื่น" })).toEqual([]);
  });
});

test.each([
  ["นายสมชาย  ใจดี", "สมชาย ใจดี", true],
  ["นางสาวสมหญิง", "น.ส.สมหญิง", true],
  ["นายสมชาย", "นายสมหมาย", false],
  ["", "", false],
  ["นาย", "", false],
])("%s and %s", (one, other, same) => expect(isSamePerson(one, other)).toBe(same));
