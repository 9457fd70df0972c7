import { describe, expect, test } from "vitest";
import type { CostItem } from "../brief/briefContent";
import { satang } from "../money/satang";
import { annexFor, checkAnnex } from "./annex";
import { checkAuthority, type Signing } from "./authority";
import { checkMouFields, MOU_FIELD_LABELS, type MouFields } from "./mouFields";
import { checkWitnesses } from "./witnesses";

const fields: MouFields = {
  areaName: "พัทลุง",
  transfereeName: "อบต.พนางตุง",
  projectTitle: "โครงการไฟส่องสว่าง",
  fy: 2568,
  operatingAgency: "แขวงทางหลวงชนบทพัทลุง",
  purposeShort: "เพิ่มความปลอดภัย",
  readyPlace: "ถนน พท.4003",
  signingDate: "2024-09-12",
  governorName: "ผู้ว่า",
  transfereeSignerName: "นายก",
  transfereeSignerPosition: "นายก อบต.",
  witness1Name: "พยานหนึ่ง",
  witness1Position: "ปลัด",
  witness2Name: "พยานสอง",
  witness2Position: "ผู้อำนวยการ",
};
const asset = (id: string, change: Partial<CostItem> = {}): CostItem => ({
  id,
  order: id,
  activityId: "a",
  orgId: null,
  category: "EQUIPMENT",
  description: id,
  quantity: "3",
  unit: "ชุด",
  unitPrice: satang(1_050),
  amount: satang(3_150),
  isAsset: true,
  receiverOrgId: "tao",
  ...change,
});
const codes = (findings: { severity: string; code: string }[]) =>
  findings.map(({ severity, code }) => `${severity} ${code}`);

describe("fields", () => {
  test("[R11] a filled memorandum passes", () => expect(checkMouFields(fields)).toEqual([]));
  test.each(Object.keys(MOU_FIELD_LABELS) as (keyof MouFields)[])("[R11] %s is asked for", (key) => {
    const open = { ...fields, [key]: key === "fy" || key === "signingDate" ? null : "....." };
    expect(checkMouFields(open)).toMatchObject([{ severity: "E", code: "FIELD_EMPTY", ids: [key] }]);
  });
});

describe("annex", () => {
  const items = [
    asset("a"),
    asset("b", { receiverOrgId: "other" }),
    asset("c", { isAsset: false }),
    asset("d", { quantity: "1.5", amount: satang(1_575) }),
  ];
  test("[R13] lines are the assets of this receiver, quantity × unit price, numbered", () => {
    expect(annexFor(items, "tao")).toEqual({
      lines: [
        { no: 1, costItemId: "a", item: "a", quantity: "3", unit: "ชุด", unitPrice: 1_050, total: 3_150 },
        { no: 2, costItemId: "d", item: "d", quantity: "1.5", unit: "ชุด", unitPrice: 1_050, total: 1_575 },
      ],
      total: 4_725n,
    });
    expect(checkAnnex(items, "tao")).toEqual([]);
  });
  test("[R13] a line a satang off is an error, the total warns", () => {
    const off = [asset("a", { amount: satang(3_151) })];
    expect(codes(checkAnnex(off, "tao"))).toEqual(["E LINE_TOTAL", "W ANNEX_TOTAL"]);
    expect(checkAnnex(off, "tao")[0]).toMatchObject({ printed: "31.51", expected: "31.50" });
  });
  test.each([{ unitPrice: null }, { quantity: "" }, { quantity: "0.333" }])(
    "[R13] %o cannot be multiplied",
    (change) => {
      expect(codes(checkAnnex([asset("a", { amount: null, ...change })], "tao"))).toEqual(["E LINE_OPEN"]);
    },
  );
  test("[R13] an asset without a receiver is an error, one of another receiver is not", () => {
    expect(codes(checkAnnex([asset("a"), asset("b", { receiverOrgId: null })], "tao"))).toEqual(["E NO_RECEIVER"]);
    expect(codes(checkAnnex([asset("a"), asset("b", { receiverOrgId: "other" })], "tao"))).toEqual([]);
  });
  test("[R13] a memorandum without assets hands over nothing", () => {
    expect(codes(checkAnnex([asset("c", { isAsset: false })], "tao"))).toEqual(["E ANNEX_EMPTY"]);
  });
  test("[R13] a line without a stated amount is compared in the total only", () => {
    expect(codes(checkAnnex([asset("a", { amount: null })], "tao"))).toEqual(["W ANNEX_TOTAL"]);
  });
});

describe("witnesses", () => {
  test("[R14] two different witnesses who do not sign for a side pass", () =>
    expect(checkWitnesses(fields)).toEqual([]));
  test.each([
    [{ witness2Name: "" }, "W TOO_FEW_WITNESSES"],
    [{ witness2Name: " พยาน  หนึ่ง" }, "W TOO_FEW_WITNESSES"],
    [{ witness1Name: "ผู้ว่า" }, "W WITNESS_IS_PARTY"],
    [{ witness2Name: "นายก" }, "W WITNESS_IS_PARTY"],
  ])("[R14] %o warns", (change, code) => expect(codes(checkWitnesses({ ...fields, ...change }))).toEqual([code]));
});

describe("authority", () => {
  const office = (change: Partial<Signing> = {}): Signing => ({
    orgType: "LINE_AGENCY",
    capacity: "DELEGATE",
    signingDate: "2024-09-12",
    evidence: [{ kind: "DELEGATION", validFrom: "2024-01-01", validTo: "2024-09-12" }],
    ...change,
  });
  test("[R12] a delegation whose last valid day is the day of signing passes", () => {
    expect(checkAuthority(office())).toEqual([]);
    expect(checkAuthority(office({ signingDate: "2024-01-01" }))).toEqual([]);
  });
  test.each(["2024-09-13", "2023-12-31"])("[R12] a delegation does not cover %s", (signingDate) => {
    expect(codes(checkAuthority(office({ signingDate })))).toEqual(["E NO_DELEGATION"]);
  });
  test("[R12] a government office needs a delegation at all", () => {
    for (const orgType of ["LINE_AGENCY", "REGIONAL_OFFICE", "PROVINCE_OFFICE"] as const)
      expect(codes(checkAuthority(office({ orgType, evidence: [], signingDate: null })))).toEqual(["E NO_DELEGATION"]);
  });
  test("[R12] a department's head attaches the appointment, an acting head is accepted with a warning", () => {
    const order = [{ kind: "OFFICE_HOLDER_ORDER", date: "2023-10-01" }] as const;
    expect(checkAuthority(office({ capacity: "DEPARTMENT_HEAD", evidence: order }))).toEqual([]);
    expect(codes(checkAuthority(office({ capacity: "DEPARTMENT_HEAD", evidence: [] })))).toEqual(["E NO_APPOINTMENT"]);
    expect(codes(checkAuthority(office({ capacity: "ACTING_HEAD", evidence: order })))).toEqual(["W ACTING_HEAD"]);
    expect(codes(checkAuthority(office({ capacity: "ACTING_HEAD", evidence: [] })))).toEqual(["E NO_DELEGATION"]);
  });
  const lao = (date: string | null, capacity: Signing["capacity"] = "LAO_HEAD"): Signing => ({
    orgType: "LAO",
    capacity,
    signingDate: "2024-09-12",
    evidence: date ? [{ kind: "COUNCIL_APPROVAL", date }] : [],
  });
  test("[R12] the local council approves on or before the day of signing", () => {
    expect(checkAuthority(lao("2024-09-12"))).toEqual([]);
    expect(codes(checkAuthority(lao("2024-09-13")))).toEqual(["E NO_COUNCIL_APPROVAL"]);
    expect(codes(checkAuthority(lao(null)))).toEqual(["E NO_COUNCIL_APPROVAL"]);
  });
  test("[R12] for an LAO its chief executive signs", () => {
    expect(codes(checkAuthority(lao("2024-09-12", "OTHER")))).toEqual(["E NOT_LAO_HEAD"]);
    expect(codes(checkAuthority(lao("2024-09-12", "ACTING_HEAD")))).toEqual(["E NO_APPOINTMENT"]);
  });
  test("[R12] organisations the source does not mention have no finding", () => {
    expect(checkAuthority({ orgType: "UNIVERSITY", capacity: "OTHER", signingDate: null, evidence: [] })).toEqual([]);
  });
});
