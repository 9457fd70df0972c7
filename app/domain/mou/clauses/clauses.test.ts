import { describe, expect, test } from "vitest";
import { satang } from "../../money/satang";
import type { MouSide } from "../parties";
import { cooperationSides, sidesOf, transferSides, unitsOf } from "../parties";
import type { Actor } from "../../access/actor";
import { readSourceSeen, seenOf, sourceChanges, type SourceNow } from "../sourceChanges";
import { checkAgreed, checkClauses, type CheckedClause } from "./checkClauses";
import { actOf, clauseStanding, clauseStateOf, type ActFacts } from "./clauseLife";
import { CLAUSE_KEYS, LIBRARY_KEYS, ownClauseKey } from "./clauseKeys";
import { libraryClauses, libraryText, type LibrarySource } from "./library";

const party = (no: number, orgId: string | null, nameTh: string, role: MouSide["role"] = "PARTY") => ({
  ...{ no, role, orgId, nameTh, signerName: "", signerPosition: "" },
  capacity: "" as const,
});
const source: LibrarySource = {
  type: "COOPERATION",
  fy: 2568,
  areaName: "จังหวัดพัทลุง",
  leadOrgId: "agri",
  parties: [party(1, null, "จังหวัดพัทลุง"), party(2, "agri", "สำนักงานเกษตรจังหวัดพัทลุง"), party(3, "tao", "อบต.พนางตุง")],
  money: [
    { orgId: "agri", nameTh: "สำนักงานเกษตรจังหวัดพัทลุง", source: "FUNCTION", fy: 2568, amount: "123456789" },
    { orgId: "tao", nameTh: "อบต.พนางตุง", source: "LOCAL", fy: 2569, amount: "100" },
  ],
  work: [
    {
      activityId: "a",
      title: "อบรม",
      orgId: "agri",
      nameTh: "สำนักงานเกษตรจังหวัดพัทลุง",
      related: "กลุ่มเกษตรกร",
      from: "2024-10-01",
      to: null,
    },
  ],
  annex: [
    {
      no: 1,
      costItemId: "c",
      item: "เครื่องสูบน้ำ",
      quantity: "2",
      unit: "เครื่อง",
      unitPrice: satang(500),
      total: satang(1000),
      receiverOrgId: "tao",
    },
  ],
};
const codes = (findings: { code: string; ids: string[] }[]) => findings.map(({ code, ids }) => `${code} ${ids.join()}`);

describe("library", () => {
  test("[R10] five topics and how it ends, each filled from the brief without a blank where the brief says it", () => {
    const clauses = libraryClauses(source);
    expect(clauses.map(({ key }) => key)).toEqual([...LIBRARY_KEYS]);
    const of = (key: (typeof LIBRARY_KEYS)[number]) => libraryText(key, source);
    expect(of("duties")).toContain("(2) สำนักงานเกษตรจังหวัดพัทลุง: เป็นหน่วยงานรับผิดชอบหลัก");
    expect(of("budget")).toContain("งบ Function ปีงบประมาณ พ.ศ. 2568 จำนวน 1,234,567.89 บาท");
    expect(of("budget")).toContain("รวมทั้งสิ้น 1,234,568.89 บาท");
    expect(of("division")).toContain("ร่วมกับ กลุ่มเกษตรกร ดำเนินการตั้งแต่ 1 ตุลาคม 2567 ถึง .....");
    expect(of("coordination")).toContain("ให้สำนักงานเกษตรจังหวัดพัทลุงเป็นหน่วยประสานงานกลาง");
    expect(of("maintenance")).toContain("เครื่องสูบน้ำ จำนวน 2 เครื่อง: อบต.พนางตุง");
  });
  test("a transfer speaks of its two sides", () => {
    const sides = [party(1, null, "จังหวัดพัทลุง", "TRANSFEROR"), party(2, "tao", "อบต.พนางตุง", "TRANSFEREE")];
    const transfer: LibrarySource = { ...source, type: "ASSET_TRANSFER", parties: sides };
    expect(libraryText("maintenance", transfer)).toContain("อบต.พนางตุง เป็นผู้ปกครอง");
    expect(libraryText("duties", transfer)).toContain("โอนสินทรัพย์เมื่อดำเนินโครงการแล้วเสร็จ");
  });
  test("an empty brief leaves blanks", () => {
    const empty: LibrarySource = { ...source, money: [], work: [], annex: [] };
    expect(libraryText("budget", empty)).toContain(".....");
    expect(libraryText("division", empty)).toContain(".....");
    expect(libraryText("maintenance", empty)).not.toContain(".....");
  });
  test("every key is one of the room", () => {
    expect(CLAUSE_KEYS).toContain(ownClauseKey(20));
    expect(CLAUSE_KEYS).not.toContain(ownClauseKey(21));
  });
});

describe("sides", () => {
  const person = (orgId: string, role: "PLANNER" | "EDITOR" | "OBSERVER"): Actor => ({
    ...{ userId: "u", nameTh: "", nameEn: null, email: "", systemAdmin: false, sessionId: null, address: "" },
    memberships: [
      {
        orgId,
        areaCode: "93",
        role,
        orgType: "LINE_AGENCY",
        orgNameTh: "",
        delegatedFrom: null,
      } as Actor["memberships"][number],
    ],
  });
  const project = { areaCode: "93", state: "BRIEF_DRAFT" as const, leadOrgId: "agri", partners: [], closedItems: [] };
  const transfer = { ...project, sides: transferSides("tao") };
  test.each([
    ["office", "PLANNER", [1]],
    ["agri", "EDITOR", [1]],
    ["tao", "EDITOR", [2]],
    ["tao", "OBSERVER", []],
    ["roads", "EDITOR", []],
  ] as const)("%s as %s speaks for %o of a transfer", (orgId, role, sides) => {
    expect(sidesOf(person(orgId, role), transfer)).toEqual(sides);
  });
  test("the lead that receives itself does not agree with itself", () => {
    expect(sidesOf(person("agri", "EDITOR"), { ...project, sides: transferSides("agri") })).toEqual([2]);
  });
  test("in a co-operation everybody speaks for the own organisation, the planner for the area", () => {
    const mou = { ...project, sides: cooperationSides(["agri", "tao"]) };
    expect(sidesOf(person("office", "PLANNER"), mou)).toEqual([1]);
    expect(sidesOf(person("agri", "EDITOR"), mou)).toEqual([2]);
    expect(sidesOf(person("tao", "EDITOR"), mou)).toEqual([3]);
  });
  test("units: lead, partners, who carries out, who pays; each once and known", () => {
    const units = unitsOf(
      {
        leadOrgId: "agri",
        partners: [
          { orgId: "tao", role: "PARTNER" },
          { orgId: "agri", role: "LEAD" },
        ],
        activities: [{ orgId: "roads" }, { orgId: null }, { orgId: "typed" }],
        funding: [
          { orgId: "pao", amounts: { 2568: 5 } },
          { orgId: "promises", amounts: {} },
        ],
      },
      new Set(["agri", "tao", "roads", "pao", "promises"]),
    );
    expect(units).toEqual(["agri", "tao", "roads", "pao"]);
  });
});

describe("negotiation", () => {
  const sides = [{ no: 1 }, { no: 2 }];
  const act = (one: ActFacts["act"], partyNo: number, hash: string): ActFacts => ({ act: one, partyNo, hash });
  test("[R10] an agreement binds words: an edit takes it back, the same words bring it again", () => {
    const acts = [act("PROPOSE", 1, "x"), act("AGREE", 2, "x")];
    expect(clauseStateOf(clauseStanding(acts, sides, "x"))).toBe("AGREED");
    const edited = clauseStanding(acts, sides, "y");
    expect(edited).toEqual({ agreed: [], withdrawn: [1, 2], silent: [] });
    expect(clauseStateOf(edited)).toBe("COUNTERED");
  });
  test("[R10] what a side says follows from where the others stand", () => {
    const nobody = clauseStanding([], sides, "x");
    expect(actOf(nobody, 1)).toBe("PROPOSE");
    const proposed = clauseStanding([act("PROPOSE", 1, "x")], sides, "x");
    expect([actOf(proposed, 2), clauseStateOf(proposed)]).toEqual(["AGREE", "PROPOSED"]);
    expect(actOf(clauseStanding([act("PROPOSE", 1, "x")], sides, "y"), 2)).toBe("COUNTER");
    expect(actOf(clauseStanding([act("PROPOSE", 1, "x")], sides, "y"), 1)).toBe("PROPOSE");
  });
  test("[R10] opened again everybody is silent; KEEP_OWN and TAKE_SOURCE bind nobody", () => {
    const acts = [act("PROPOSE", 1, "x"), act("AGREE", 2, "x"), act("REOPEN", 2, "x"), act("KEEP_OWN", 1, "x")];
    expect(clauseStanding(acts, sides, "x")).toEqual({ agreed: [], withdrawn: [], silent: [1, 2] });
  });
  test("[R10] a side that comes later has to agree as well", () => {
    const acts = [act("PROPOSE", 1, "x"), act("AGREE", 2, "x")];
    expect(clauseStateOf(clauseStanding(acts, [...sides, { no: 3 }], "x"))).toBe("PROPOSED");
  });
});

describe("checks", () => {
  const clause = (key: string, change: Partial<CheckedClause> = {}): CheckedClause => ({
    ...{ key, heading: key, text: "อบต.พนางตุง ดูแล", agreed: true, state: "AGREED" },
    ...change,
  });
  const all = ["duties", "budget", "division", "coordination", "maintenance"].map((key) => clause(key));
  const sides = [{ nameTh: "อบต. พนางตุง" }];
  test("[R10] five filled topics that name a side pass", () => {
    expect(checkClauses("COOPERATION", all, sides)).toEqual([]);
    expect(checkAgreed(all)).toEqual([]);
  });
  test("[R10] a missing, an empty, an open topic and one that names nobody are told", () => {
    const some = [
      clause("duties", { text: " \n " }),
      clause("budget", { text: "รวม ..... บาท อบต.พนางตุง" }),
      clause("division", { text: "ทำไปด้วยกัน" }),
      clause("coordination", { text: "ทุกฝ่ายประชุมทุกไตรมาส", agreed: false }),
    ];
    expect(codes(checkClauses("COOPERATION", some, sides))).toEqual([
      "TOPIC_MISSING maintenance",
      "TOPIC_EMPTY duties",
      "TOPIC_OPEN budget",
      "TOPIC_NO_PARTY division",
    ]);
    expect(codes(checkAgreed(some))).toEqual(["CLAUSE_OPEN coordination"]);
  });
  test("[R10] a transfer needs no topics, but an added clause says something", () => {
    expect(checkClauses("ASSET_TRANSFER", [], sides)).toEqual([]);
    expect(codes(checkClauses("ASSET_TRANSFER", [clause("own-1", { text: "" })], sides))).toEqual([
      "TOPIC_EMPTY own-1",
    ]);
  });
});

describe("source", () => {
  const slots = { operatingAgency: "เกษตร", purposeShort: "ลดต้นทุน", governorName: "ก" };
  const before: SourceNow = { ...source, slots, units: ["agri", "tao"] };
  const clauses = libraryClauses(before).map(({ text, ...one }) => ({ ...one, text, source: text }));
  const seen = seenOf(before);
  test("nothing changed: nothing is said", () => {
    expect(sourceChanges(before, clauses, slots, readSourceSeen(JSON.parse(JSON.stringify(seen))))).toEqual([]);
  });
  test("[R10] money, an asset, a slot and a unit are each named with old and new words", () => {
    const [first, ...rest] = before.money;
    const now: SourceNow = {
      ...before,
      money: first ? [{ ...first, amount: "200" }, ...rest] : [],
      annex: before.annex.map((line) => ({ ...line, quantity: "3" })),
      slots: { ...slots, purposeShort: "เพิ่มรายได้" },
      units: ["agri", "roads"],
    };
    const changes = sourceChanges(now, clauses, slots, seen);
    expect(changes.map((change) => (change.kind === "clause" ? change.key : change.kind))).toEqual([
      "unit",
      "unit",
      "slot",
      "budget",
      "maintenance",
      "annex",
    ]);
    expect(changes[2]).toMatchObject({ slot: "purposeShort", before: "ลดต้นทุน", after: "เพิ่มรายได้", words: "ลดต้นทุน" });
    expect(changes[3]).toMatchObject({ words: clauses[1]?.text });
  });
  test("a clause that people changed is not asked about while the brief stays, nor one that says the new words already", () => {
    const own = clauses.map((one) => (one.key === "budget" ? { ...one, text: "ตกลงกันเอง" } : one));
    expect(sourceChanges(before, own, slots, seen)).toEqual([]);
    const now = { ...before, money: [] };
    const taken = clauses.map((one) => (one.key === "budget" ? { ...one, text: libraryText("budget", now) } : one));
    expect(sourceChanges(now, taken, slots, seen)).toEqual([]);
  });
  test("what was drafted before this was kept has nothing seen", () => expect(readSourceSeen({})).toBeNull());
});
