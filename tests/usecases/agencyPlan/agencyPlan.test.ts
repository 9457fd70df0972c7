import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AgencyPlanKind } from "~/domain/localPlan/agencyAlignment";
import { readGrid } from "../../../server/import/readGrid";
import { agencyPlanUseCases } from "../../../server/usecases/agencyPlan/agencyPlanUseCases";
import type { Deps } from "../../../server/usecases/deps";
import { makeProject } from "../../factories/projectRows";
import { makePlanOffice, type PlanOffice } from "../plan/planOffice";

type Who = keyof PlanOffice["people"];

const PRINTED = readFileSync(path.resolve(import.meta.dirname, "../../fixtures/huamueang-2561.tsv"), "utf8");
/** The same table for years that the province's plans of the test cover. */
const CURRENT = PRINTED.replace(/ปี ๒๕๖([๑-๔])/g, (_, digit: string) => `ปี ${2565 + "๐๑๒๓๔".indexOf(digit)}`);
const FY = 2568;

let desk: PlanOffice;
let plans: ReturnType<typeof agencyPlanUseCases>;
let projectId: string;
let planId: string;

const fileOf = (text: string) => ({ name: "แผน\u0000 ปปช/2561.tsv", bytes: new TextEncoder().encode(text) });
const read = (who: Who, text = CURRENT, kind: AgencyPlanKind = "ANTI_CORRUPTION", orgId = desk.orgs.tao) =>
  plans.read(desk.people[who], { areaCode: "93", orgId, kind, titleTh: " แผนของ\tอบต. ", file: fileOf(text) });
const open = (who: Who = "observer", id = planId) => plans.open(desk.people[who], id, FY);
const link = async (who: Who, nodeId: string, rowIds: string[]) =>
  plans.link(desk.people[who], { planId, fy: FY, rowIds, nodeId, reason: "รองรับโดยตรง" });
const lastAudit = () => desk.db.prisma.auditEvent.findFirst({ orderBy: { seq: "desc" } });

beforeAll(async () => {
  desk = await makePlanOffice();
  const importReader = { readGrid: (bytes: Uint8Array) => Promise.resolve(readGrid(bytes)) };
  plans = agencyPlanUseCases({ ...desk.office.deps, importReader } as unknown as Deps);
  ({ projectId } = await makeProject(desk.db, { code: "P1", leadOrgId: desk.orgs.agri, partnerOrgIds: [] }));
});
beforeEach(async () => {
  ({ id: planId } = await read("planner"));
});

describe("plans of agencies and local administrations", () => {
  test("[R24] the printed plan is kept with every misprint, as a draft of its years, and audited", async () => {
    const { id } = await read("planner", PRINTED);
    const { head, findings, rows, place } = await open("observer", id);
    expect(head).toMatchObject({
      ...{ fyFrom: 2561, fyTo: 2564, state: "DRAFT", titleTh: "แผนของ อบต.", orgNameTh: "อบต.พนางตุง" },
      fileName: "แผน ปปช2561.tsv",
    });
    expect(place.fy).toBe(2564);
    expect(rows).toHaveLength(62);
    expect(findings.filter(({ severity }) => severity === "E")).toHaveLength(7);
    expect(await lastAudit()).toMatchObject({ action: "agencyPlan.read", objectId: id, areaCode: "93" });
  });

  test("[R7][R8] rows begin as work, and links to programme and project answer one duty each", async () => {
    const [first, second] = (await open()).rows.map(({ id }) => id);
    const ids = [first ?? "", second ?? ""];
    expect((await open()).rows.every(({ lacks }) => lacks.length === 2)).toBe(true);
    await link("planner", desk.programme, ids);
    await link("planner", projectId, ids.slice(0, 1));
    const { rows } = await open();
    expect(rows.slice(0, 3).map(({ lacks }) => lacks)).toEqual([
      [],
      ["REQUIRED_BY_M30"],
      ["REQUIRED_BY_M25", "REQUIRED_BY_M30"],
    ]);
    const line = (await plans.list(desk.people.observer, "93", FY)).plans.find(({ id }) => id === planId);
    expect(line).toMatchObject({ rowCount: 62, outside: { fiveYear: 60, annual: 61 } });
    expect(
      (await plans.list(desk.people.observer, "93", 2571)).plans.find(({ id }) => id === planId)?.outside,
    ).toBeNull();
  });

  test("a link is taken back by its id and stays in the record; taken back twice it is not found", async () => {
    const [first] = (await open()).rows.map(({ id }) => id);
    await link("planner", desk.programme, [first ?? ""]);
    await expect(link("planner", desk.programme, [first ?? ""])).rejects.toMatchObject({ code: "linkExists" });
    const linkId = (await open()).rows[0]?.links[0]?.id ?? "";
    await plans.unlink(desk.people.planner, planId, linkId);
    expect((await open()).rows[0]?.links).toEqual([]);
    expect(await desk.db.prisma.agencyPlanLink.count({ where: { id: linkId, removedAt: { not: null } } })).toBe(1);
    await expect(plans.unlink(desk.people.planner, planId, linkId)).rejects.toMatchObject({ code: "notFound" });
  });

  test("what is refused: goals, foreign rows and nodes, no reason, rows of another plan", async () => {
    const [first] = (await open()).rows.map(({ id }) => id);
    const other = (await open("planner", (await read("planner")).id)).rows[0]?.id ?? "";
    await expect(link("planner", desk.goal, [first ?? ""])).rejects.toMatchObject({ code: "linkRefused" });
    await expect(link("planner", desk.orgs.tao, [first ?? ""])).rejects.toMatchObject({ code: "notFound" });
    await expect(link("planner", desk.programme, [other])).rejects.toMatchObject({ code: "notFound" });
    await expect(link("planner", desk.programme, [])).rejects.toMatchObject({ code: "notFound" });
    const silent = { planId, fy: FY, rowIds: [first ?? ""], nodeId: desk.programme, reason: " " };
    await expect(plans.link(desk.people.planner, silent)).rejects.toMatchObject({ code: "badInput" });
  });

  test("[S60] another province's people find nothing; readers of the area read and change nothing", async () => {
    for (const act of [
      () => open("elsewhere"),
      () => plans.list(desk.people.elsewhere, "93", FY),
      () => read("elsewhere"),
    ])
      await expect(act()).rejects.toMatchObject({ code: "notFound" });
    await expect(read("agri")).rejects.toMatchObject({ code: "forbidden" });
    await expect(link("observer", desk.programme, ["x"])).rejects.toMatchObject({ code: "forbidden" });
    await expect(plans.use(desk.people.agri, planId)).rejects.toMatchObject({ code: "forbidden" });
    const foreign = read("planner", CURRENT, "AGENCY", desk.orgs.elsewhere);
    await expect(foreign).rejects.toMatchObject({ code: "badInput", details: { field: "organization" } });
  });

  test("a plan is taken into use once, taken out with a reason, and then it is not there", async () => {
    await plans.use(desk.people.planner, planId);
    expect((await open()).head.state).toBe("IN_USE");
    await expect(plans.use(desk.people.planner, planId)).rejects.toMatchObject({ code: "stale" });
    await expect(plans.remove(desk.people.planner, planId, "")).rejects.toMatchObject({ code: "badInput" });
    await plans.remove(desk.people.planner, planId, "ส่งฉบับใหม่แล้ว");
    await expect(open()).rejects.toMatchObject({ code: "notFound" });
    expect(await desk.db.prisma.agencyPlanRow.count({ where: { planId } })).toBe(62);
  });

  test("a table without years or rows is refused with what is missing", async () => {
    await expect(read("planner", "ก\tข\n1\t2")).rejects.toMatchObject({ code: "tableWithoutHeader" });
  });
});

test("[R24] a plan in the layout of ผ.02 is read by its heads, its rows are linked like others", async () => {
  const table = [
    "ยุทธศาสตร์ที่ 1 โครงสร้างพื้นฐาน",
    "1.1 แผนงานอุตสาหกรรมและการโยธา",
    "ที่\tโครงการ\tวัตถุประสงค์\tเป้าหมาย (ผลผลิตของโครงการ)\tงบประมาณ\t\tผลที่คาดว่าจะได้รับ\tหน่วยงานรับผิดชอบหลัก",
    "\t\t\t\t2567 (บาท)\t2568 (บาท)\t\t",
    "1\tก่อสร้างถนน\tเพื่อสัญจร\t1 สาย\t1,000\t-\tสะดวก\tกองช่าง",
    "รวม\t1 โครงการ\t\t\t900\t-\t\t",
  ].join("\n");
  const { id } = await read("planner", table, "LOCAL_DEVELOPMENT");
  const { head, content, findings, rows } = await open("observer", id);
  expect(head).toMatchObject({ fyFrom: 2567, fyTo: 2568 });
  expect(content).toMatchObject({ form: "POR_02", years: [2567, 2568] });
  expect(content.dimensions[0]?.missions[0]?.rows[0]).toMatchObject({ name: "ก่อสร้างถนน", detail: { unit: "กองช่าง" } });
  expect(findings.map(({ code, printed, expected }) => [code, printed, expected])).toEqual([
    ["DIMENSION_TOTAL", "900", "1000"],
  ]);
  expect(rows).toMatchObject([{ code: "D1.M1.01", lacks: ["REQUIRED_BY_M25", "REQUIRED_BY_M30"] }]);
});
