import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FUND_SOURCES } from "../../brief/briefContent";
import { satang } from "../../money/satang";
import type { ContentAsset, ContentMoney, MouContent } from "../mouContent";
import { dutiesOf, dutyState, keepsDuties } from "./duties";
import { checkReadiness, READINESS, READINESS_KEYS } from "./readiness";
import { canBeStale, checkStale, staleFields, staleSentence, type Promised } from "./stale";

const money = (amount: string, change: Partial<ContentMoney> = {}): ContentMoney => ({
  ...{ orgId: "tao", nameTh: "อบต.พนางตุง", source: "LOCAL", fy: 2568, amount },
  ...change,
});
const asset = (costItemId: string, change: Partial<ContentAsset> = {}): ContentAsset => ({
  ...{ no: 1, costItemId, item: "เครื่องสูบน้ำ", quantity: "3", unit: "เครื่อง", unitPrice: satang(1_050) },
  ...{ total: satang(3_150), receiverOrgId: "tao" },
  ...change,
});
const SIDES = [{ orgId: "tao", nameTh: "อบต.พนางตุง" }];
const KEPT: Promised = { money: [money("10000")], annex: [asset("a")], sides: SIDES };
const words = () => ({ th: "งบท้องถิ่น", en: "local" });

describe("[R14b] what changed since it was signed", () => {
  test("nothing, also when rows came in another order or were cut differently", () => {
    expect(staleFields(KEPT, KEPT)).toEqual([]);
    expect(staleFields(KEPT, { ...KEPT, money: [money("4000"), money("6000"), money("0", { fy: 2570 })] })).toEqual([]);
  });

  test("an amount, an asset, a side, each named with old → new", () => {
    const now = {
      money: [money("12550"), money("5", { orgId: null, nameTh: "", source: "PROVINCE" })],
      annex: [asset("a", { quantity: "4", unitPrice: satang(2_000) }), asset("b", { item: "โรงเรือน" })],
      sides: [{ orgId: "roads", nameTh: "แขวงทางหลวง" }],
    } satisfies Promised;
    const fields = staleFields(KEPT, now);
    expect(fields.map((field) => staleSentence(field, words).th).sort()).toEqual([
      "อบต.พนางตุง งบท้องถิ่น ปี 2568: 100 → 125.50 บาท",
      "อบต.พนางตุง ไม่อยู่ในโครงการแล้ว",
      "เพิ่มรายการ “โรงเรือน”",
      "แขวงทางหลวง เข้าร่วมโครงการ",
      "ไม่ระบุหน่วยงาน งบท้องถิ่น ปี 2568: – → 0.05 บาท",
      "“เครื่องสูบน้ำ” จำนวน: 3 → 4",
      "“เครื่องสูบน้ำ” ราคาต่อหน่วย: 10.50 → 20",
    ]);
    const finding = checkStale({ id: "m", number: "93-2568-001" }, fields, words);
    expect(finding).toMatchObject({ rule: "R14b", severity: "E", code: "STALE", ids: ["m"] });
    expect(finding?.message.th).toContain("และอีก 6 เรื่อง");
    expect(checkStale({ id: "m", number: "1" }, [], words)).toBeNull();
  });

  test("only a memorandum that binds can be stale", () => {
    expect(
      (["DRAFT", "SIGNED", "ACTIVE", "FULFILLED", "TERMINATED", "SUPERSEDED"] as const).filter(canBeStale),
    ).toEqual(["SIGNED", "ACTIVE"]);
  });

  const promised = fc.record({
    money: fc.array(
      fc.record({
        orgId: fc.constantFrom(null, "a", "b"),
        nameTh: fc.constant("ก"),
        source: fc.constantFrom(...FUND_SOURCES),
        fy: fc.constantFrom(2568, 2569),
        amount: fc.nat(5).map(String),
      }),
    ),
    annex: fc.uniqueArray(
      fc.constantFrom("x", "y", "z").chain((id) => fc.nat(3).map((n) => asset(id, { quantity: `${n}` }))),
      {
        selector: ({ costItemId }) => costItemId,
      },
    ),
    sides: fc.uniqueArray(
      fc.constantFrom("a", "b", "c").map((orgId) => ({ orgId, nameTh: orgId })),
      {
        selector: ({ orgId }) => orgId,
      },
    ),
  });
  const turned = (of: Promised): Promised => ({
    money: [...of.money].reverse(),
    annex: [...of.annex].reverse(),
    sides: [...of.sides].reverse(),
  });

  test("does not depend on order; back and forth name the same things; equal means nothing", () => {
    fc.assert(
      fc.property(promised, promised, (kept, now) => {
        const fields = staleFields(kept, now);
        expect(staleFields(turned(kept), turned(now))).toEqual(fields);
        expect(staleFields(now, kept)).toHaveLength(fields.length);
        expect(staleFields(kept, turned(kept))).toEqual([]);
      }),
    );
  });

  test("a further change never hides one that was there", () => {
    fc.assert(
      fc.property(promised, promised, (kept, now) => {
        const more = { ...now, annex: [...now.annex, asset("new")] };
        expect(staleFields(kept, more)).toHaveLength(staleFields(kept, now).length + 1);
      }),
    );
  });
});

describe("duties", () => {
  const party = (no: number, role: "TRANSFEROR" | "TRANSFEREE", orgId: string | null, nameTh: string) => ({
    ...{ no, role, orgId, nameTh, signerName: "", signerPosition: "", capacity: "" as const },
  });
  const content = {
    parties: [party(1, "TRANSFEROR", null, "จังหวัดพัทลุง"), party(2, "TRANSFEREE", "tao", "อบต.พนางตุง")],
    clauses: [
      {
        key: "duties",
        no: 1,
        heading: "",
        own: false,
        text: "(1) จังหวัดพัทลุง: กำกับติดตาม\n(2) อบต.พนางตุง: เตรียมสถานที่\nถ้อยคำอื่น",
      },
      { key: "coordination", no: 2, heading: "", own: false, text: "(1) อบต.พนางตุง: ไม่ใช่หน้าที่" },
    ],
    work: [
      { activityId: "w", title: "ติดตั้ง", orgId: "tao", nameTh: "", related: "", from: null, to: "2025-09-30" },
      { activityId: "v", title: "ของคนอื่น", orgId: "x", nameTh: "", related: "", from: null, to: "2025-08-01" },
    ],
    annex: [asset("a")],
  } as unknown as MouContent;

  test("are read out of the clauses, the work and the annex, each once, with their day", () => {
    expect(dutiesOf(content).map(({ partyNo, text, dueOn }) => [partyNo, text, dueOn])).toEqual([
      [1, "กำกับติดตาม", null],
      [2, "เตรียมสถานที่", null],
      [2, "ดำเนินกิจกรรมหลัก “ติดตั้ง” ให้แล้วเสร็จ", "2025-09-30"],
      [1, "ส่งมอบสินทรัพย์ตามเอกสารแนบท้าย", "2025-09-30"],
      [2, "ตรวจรับสินทรัพย์และนำขึ้นทะเบียนทรัพย์สินของหน่วยงาน", "2025-09-30"],
      [2, "ตั้งงบประมาณบำรุงรักษาประจำปี", null],
    ]);
    expect(dutiesOf({ ...content, annex: [], work: [], clauses: [] })).toEqual([]);
  });

  test.each([
    ["2025-03-09", false, "OVERDUE"],
    ["2025-03-10", false, "SOON"],
    ["2025-04-09", false, "SOON"],
    ["2025-04-10", false, "OPEN"],
    [null, false, "OPEN"],
    ["2025-03-09", true, "DONE"],
  ])("due %s, done %s: %s", (dueOn, done, state) => {
    expect(dutyState({ dueOn, done }, "2025-03-10")).toBe(state);
  });

  test("are kept from the signing until it is over", () => {
    expect((["SIGNING", "SIGNED", "ACTIVE", "FULFILLED", "TERMINATED"] as const).filter(keepsDuties)).toEqual([
      "SIGNED",
      "ACTIVE",
    ]);
  });
});

describe("[R13b] readiness of the receiving อปท.", () => {
  test("what nobody looked at is one warning, each no its own, with the regulation", () => {
    const findings = checkReadiness({ BUDGET_LINE: "YES", RESERVE: "NOT_NEEDED", REGISTRAR: "NO" }, "อบต.พนางตุง");
    expect(findings.map(({ severity, code, ids }) => [severity, code, ids])).toEqual([
      ["W", "NOT_READY_REGISTRAR", ["REGISTRAR"]],
      ["W", "READINESS_OPEN", ["ORDINANCE", "UPKEEP"]],
    ]);
    expect(findings[0]?.message.th).toContain("พ.ศ. 2560");
  });
  test("everything answered: nothing to say", () => {
    const answers = Object.fromEntries(READINESS_KEYS.map((key) => [key, "YES" as const]));
    expect(checkReadiness(answers, "ก")).toEqual([]);
    expect(READINESS.map(({ key }) => key)).toEqual(READINESS_KEYS);
  });
});
