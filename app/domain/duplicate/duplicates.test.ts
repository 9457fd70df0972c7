import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { candidateOf, duplicateCandidates, MOST_PAIRS } from "./candidates";
import { comparedOf, signatureOf } from "./compared";
import { checkDuplicates, likeness } from "./duplicateFindings";
import type { ComparedProject } from "./pairs";
import { areAlike } from "./titleIndex";
import { asksForMoney, type DuplicateVerdict } from "./verdict";

const project = (projectId: string, title: string, change: Partial<ComparedProject> = {}): ComparedProject => ({
  ...{ projectId, code: projectId, areaCode: "93", title, districts: ["9305"], areaText: "" },
  ...{ activities: [], costItemIds: [] },
  ...change,
});
const compared = (...projects: ComparedProject[]) => projects.map(comparedOf);
const pairsOf = (...projects: ComparedProject[]) =>
  duplicateCandidates(compared(...projects)).pairs.map(({ a, b }) => `${a.projectId}${b.projectId}`);
const codes = (projects: ComparedProject[], verdicts: Parameters<typeof checkDuplicates>[1] = []) =>
  checkDuplicates(projects, verdicts).map(({ severity, code, ids }) => `${severity} ${code} ${ids.join(",")}`);

/** As printed in the progress table of FY2567 (source 000), projects 9, 10 and 11: lighting on different roads. */
const LIGHTS = [
  "ติดตั้งไฟฟ้าแสงสว่างบนถนนโครงข่ายทาง หลวงชนบท ถนนสาย พท.2041 แยกทาง หลวงหมายเลข 41-บ้านทุ่งชุมพล อำเภอป่า พะยอม จังหวัดพัทลุง",
  "ติดตั้งไฟฟ้าแสงสว่าง บนถนนโครงข่ายทาง หลวงชนบท ถนนสาย พท.4001 แยกทาง หลวงหมายเลข 4047-บ้านท่าช้าง อำเภอ เมืองพัทลุง, อำเภอควนขนุน จังหวัดพัทลุง",
  "ติดตั้งไฟฟ้าแสงสว่าง เสาไฟฟ้าแบบกิ่งเดี่ยว สูง 9.00 ม. ชนิด HPSL 250 WATTS, CUT-OFF 9.00 M. (MOUNTING HEIGHT) TAPERED STEEL POLE SINGLE BRACKET WITH HIGH PRESSURE SODIUM LAMP 250 WATTS, CUT-OFF",
];

describe("the real pairs", () => {
  const lights = LIGHTS.map((title, at) => project(`p${at}`, title, { districts: [] }));
  test("[R6] three lighting projects on different roads are three, also in one district", () => {
    expect(pairsOf(...lights)).toEqual([]);
    expect(pairsOf(...lights.map((one) => ({ ...one, districts: ["9301", "9305", "9310"] })))).toEqual([]);
  });
  test("[R6] two rows with one road code are a pair, whatever their titles", () => {
    const repair = project("x", "ซ่อมผิวจราจรทางหลวงชนบท พท. ๒๐๔๑", { districts: [] });
    expect(pairsOf(...lights, repair)).toEqual(["p0x"]);
    const named = project("y", "ไฟส่องสว่าง", { districts: [], activities: ["ถนนสาย พท.4001"] });
    expect(pairsOf(...lights, named)).toEqual(["p1y"]);
  });
  test("[R6] one road code in two districts is two stretches of road", () => {
    expect(pairsOf(project("a", "ถนน พท.2041"), project("b", "ถนน พท.2041", { districts: ["9301"] }))).toEqual([]);
  });
});

/** `count` different letters: a title of n letters has n − 2 pieces of three. */
const letters = (count: number, from = 0x4e00) =>
  String.fromCodePoint(...Array.from({ length: count }, (_, at) => from + at));

describe("likeness", () => {
  test("[R6] exactly 0.60 is asked about, one piece less is not", () => {
    // 30 of 50 pieces
    const pair = candidateOf(...(compared(project("a", letters(32)), project("b", letters(52))) as [never, never]));
    expect(pair && likeness(pair)).toBe(60);
    // 29 of 50
    expect(pairsOf(project("a", letters(31)), project("b", letters(52)))).toEqual([]);
    expect(areAlike({ shared: 3, all: 5 })).toBe(true);
    expect(areAlike({ shared: 2, all: 4 })).toBe(false);
    expect(areAlike({ shared: 0, all: 0 })).toBe(false);
  });
  test("[R6] equal titles in another district, and empty titles, are no pairs", () => {
    expect(pairsOf(project("a", "ขุดลอกคลอง"), project("b", "ขุดลอกคลอง", { districts: ["9301"] }))).toEqual([]);
    expect(pairsOf(project("a", ""), project("b", ""))).toEqual([]);
  });
  test("[R6] without a district a project is compared with the whole province", () => {
    const all = [project("a", "ขุดลอกคลอง"), project("b", "ขุดลอกคลอง", { districts: [] })];
    expect(pairsOf(...all)).toEqual(["ab"]);
    expect(pairsOf(...all.reverse())).toEqual(["ab"]);
  });
  test("[R6] near points of two districts are compared", () => {
    const at = (id: string, areaText: string, district: string) =>
      project(id, "ก่อสร้างฝายน้ำล้น", { areaText, districts: [district] });
    expect(pairsOf(at("a", "7.61670,100.08330", "9305"), at("b", "7.61750,100.08400", "9301"))).toEqual(["ab"]);
    expect(pairsOf(at("a", "7.61670,100.08330", "9305"), at("b", "7.62670,100.08330", "9301"))).toEqual([]);
  });
});

const words = fc.constantFrom("ถนน", "คลอง", "ไฟส่องสว่าง", "ก่อสร้าง", "ขุดลอก", "บ้านท่า", "ฝาย", "พท.2041", "พท.4001");
const someProjects = fc
  .array(
    fc.record({
      title: fc.array(words, { maxLength: 6 }).map((parts) => parts.join(" ")),
      districts: fc.subarray(["9301", "9305", "9310"]),
      areaText: fc.constantFrom("", "ต.พนางตุง", "ต.ชะมวง", "7.61670,100.08330", "7.61750,100.08400"),
    }),
    { maxLength: 25 },
  )
  .map((list) => list.map(({ title, ...rest }, at) => project(`p${String(at).padStart(2, "0")}`, title, rest)));

describe("properties", () => {
  test("[R6] filing by place and code finds exactly the pairs that comparing all with all finds", () => {
    fc.assert(
      fc.property(someProjects, (projects) => {
        const all = compared(...projects);
        const plain = all.flatMap((a, i) => all.slice(i + 1).flatMap((b) => candidateOf(a, b) ?? []));
        const name = ({ a, b }: { a: { projectId: string }; b: { projectId: string } }) => a.projectId + b.projectId;
        expect(duplicateCandidates(all).pairs.map(name).sort()).toEqual(plain.map(name).sort());
      }),
    );
  });
  test("[R6] the order given does not matter", () => {
    fc.assert(
      fc.property(someProjects, fc.infiniteStream(fc.nat()), (projects, dice) => {
        const shuffled = projects
          .map((one) => ({ one, key: Number(dice.next().value) }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(checkDuplicates(shuffled, [])).toEqual(checkDuplicates(projects, []));
      }),
    );
  });
  test("[R6] whatever is answered is not asked; every other pair still is", () => {
    fc.assert(
      fc.property(someProjects, (projects) => {
        const [first, ...rest] = duplicateCandidates(compared(...projects)).pairs;
        if (!first) return;
        const [projectA, projectB] = [first.a.projectId, first.b.projectId];
        const verdict = { projectA, projectB, verdict: "DIFFERENT" as const, reason: "คนละสาย" };
        const found = checkDuplicates(projects, [{ ...verdict, signature: signatureOf(first.a, first.b) }]);
        expect(found).toHaveLength(rest.length);
      }),
    );
  });
});

describe("verdicts", () => {
  const a = project("a", "ขุดลอกคลองท่าแนะ");
  const b = project("b", "โครงการขุดลอกคลองท่าแนะ");
  const judged = (verdict: DuplicateVerdict, signature = signatureOf(comparedOf(b), comparedOf(a))) => [
    { projectA: "a", projectB: "b", verdict, reason: "สัญญาเดียวกัน", signature },
  ];
  test("[R6] an open pair warns, quotes the guideline and says why", () => {
    const [finding] = checkDuplicates([a, b], []);
    expect(finding).toMatchObject({ rule: "R6", severity: "W", code: "LOOKS_ALIKE", ids: ["a", "b"], printed: "100" });
    expect(finding?.message.th).toContain("พิจารณาความซ้ำซ้อนของงบประมาณแหล่งต่าง ๆ");
    expect(finding?.message.th).toContain("ชื่อคล้ายกันร้อยละ 100 · อำเภอเดียวกัน");
  });
  test.each([
    ["SAME", ["E SAME_WORK a,b"]],
    ["COMPLEMENTARY", []],
    ["DIFFERENT", []],
  ] as const)("[R6] judged %s", (verdict, expected) => expect(codes([a, b], judged(verdict))).toEqual(expected));
  test("[R6] SAME stands until one of the two is gone", () => {
    expect(codes([a], judged("SAME"))).toEqual([]);
    expect((["NOT_SUPPORTED", "NOT_BUDGETED", "STOPPED"] as const).map(asksForMoney)).toEqual([false, false, false]);
    expect((["BRIEF_DRAFT", "RETURNED", "EXECUTING"] as const).map(asksForMoney)).toEqual([true, true, true]);
  });
  test("[R6] what the comparison used has changed: asked again; what it does not use changes nothing", () => {
    const moved = { ...b, areaText: "ต.ชะมวง" };
    expect(codes([a, moved], judged("DIFFERENT"))).toEqual(["W VERDICT_OUTDATED a,b"]);
    expect(codes([a, { ...b, costItemIds: ["c"], code: "Z" }], judged("DIFFERENT"))).toEqual([]);
  });
  test("[R6] another title does not make a pair judged SAME disappear", () => {
    const renamed = { ...b, title: "ปลูกป่าชายเลน" };
    expect(codes([a, renamed], judged("SAME"))).toEqual(["W VERDICT_OUTDATED a,b"]);
    expect(codes([a, renamed], judged("DIFFERENT"))).toEqual([]);
  });
});

test("[R6] one cost item in two projects is an error that names both", () => {
  const [finding] = checkDuplicates(
    [project("a", "คลอง", { costItemIds: ["i"] }), project("b", "ป่า", { costItemIds: ["i", "j"] })],
    [],
  );
  expect(finding).toMatchObject({ severity: "E", code: "COST_ITEM_TWICE", ids: ["b", "a", "i"] });
});

test("[R6] beyond the most pairs one sentence says so", () => {
  const many = Array.from({ length: 60 }, (_, at) => project(`p${at + 100}`, "ขุดลอกคลอง"));
  const found = checkDuplicates(many, []);
  expect(found).toHaveLength(MOST_PAIRS + 1);
  expect(found.at(-1)).toMatchObject({ severity: "W", code: "MORE_PAIRS" });
});
