import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { firstObjective } from "../../../server/usecases/mou/text/firstObjective";
import { makeMouOffice, type MouOffice } from "./mouOffice";

type Who = keyof MouOffice["people"];

let desk: MouOffice;

beforeAll(async () => {
  desk = await makeMouOffice();
});
afterAll(() => desk.close());

const draft = (projectId: string, who: Who = "planner") => desk.mous.draft(desk.people[who], projectId);
const list = (who: Who = "planner", fy = 2568) => desk.mous.list(desk.people[who], "93", fy);
const stored = (projectId: string) =>
  desk.db.prisma.mou.findMany({ where: { projectId }, orderBy: { createdAt: "asc" } });

describe("drafting from a brief", () => {
  test("one memorandum for each organisation that receives assets, filled from brief and province", async () => {
    const { projectId } = await desk.project();
    const { ids, areaCode, fy } = await draft(projectId, "agri");
    expect({ count: ids.length, areaCode, fy }).toEqual({ count: 2, areaCode: "93", fy: 2568 });
    const rows = await stored(projectId);
    expect(new Set(rows.map((row) => row.transfereeOrgId))).toEqual(new Set([desk.orgs.tao, desk.orgs.roads]));
    for (const row of rows)
      expect(row).toMatchObject({
        ...{ type: "ASSET_TRANSFER", state: "DRAFT", version: 1, areaCode: "93", fy: 2568 },
        operatingAgency: "สำนักงานเกษตรจังหวัดพัทลุง",
        purposeShort: "ลดต้นทุนการผลิต",
        soundClause: "ระบบเสียง",
        governorName: "ผู้ว่าราชการ ก",
        signingDate: null,
      });
    const audit = await desk.db.prisma.auditEvent.findMany({ where: { action: "mou.drafted", objectId: { in: ids } } });
    expect(audit.map(({ actorUserId, areaCode: code }) => [actorUserId, code])).toEqual([
      [desk.people.agri.userId, "93"],
      [desk.people.agri.userId, "93"],
    ]);
  });

  test("again makes nothing new; a receiver added later gets its own", async () => {
    const { projectId, briefId } = await desk.project();
    const { ids } = await draft(projectId);
    expect((await draft(projectId)).ids.sort()).toEqual([...ids].sort());
    await desk.db.prisma.briefCostItem.update({
      where: { briefId_id: { briefId, id: "b" } },
      data: { receiverOrgId: desk.orgs.pier },
    });
    const more = await draft(projectId);
    expect(more.ids).toHaveLength(1);
    expect(
      (await stored(projectId)).filter((row) => more.ids.includes(row.id)).map((row) => row.transfereeOrgId),
    ).toEqual([desk.orgs.pier]);
  });

  test("two people at once make one for each receiver", async () => {
    const { projectId } = await desk.project();
    await Promise.all([draft(projectId), draft(projectId, "agri"), draft(projectId)]);
    expect(await stored(projectId)).toHaveLength(2);
  });

  test.each(["TERMINATED", "SUPERSEDED"])("a memorandum that is %s makes room for another", async (state) => {
    const { projectId } = await desk.project();
    const { ids } = await draft(projectId);
    await desk.db.prisma.mou.updateMany({ where: { id: { in: ids } }, data: { state } });
    expect((await draft(projectId)).ids).toHaveLength(2);
    expect(await stored(projectId)).toHaveLength(4);
  });

  test.each([
    ["no cost items", () => []],
    ["assets without a receiver", () => [{ id: "a", receiverOrgId: null }]],
    ["a receiver of what is no asset", () => [{ id: "a", isAsset: false, receiverOrgId: desk.orgs.tao }]],
    ["a receiver that is nobody here", () => [{ id: "a", receiverOrgId: "00000000-0000-4000-8000-000000000000" }]],
    ["a receiver that is no id at all", () => [{ id: "a", receiverOrgId: "อบต.พนางตุง" }]],
  ])("%s: refused", async (_name, costItems) => {
    const { projectId } = await desk.project({ costItems: costItems() });
    await expect(draft(projectId)).rejects.toMatchObject({ code: "noAssets" });
    expect(await stored(projectId)).toEqual([]);
  });

  test.each([
    ["planner", "made"],
    ["agri", "made"],
    ["tao", "forbidden"],
    ["governor", "forbidden"],
    ["observer", "forbidden"],
    ["elsewhere", "notFound"],
  ] as const)("%s drafts for a project led by agri: %s", async (who, expected) => {
    const { projectId } = await desk.project();
    const outcome = await draft(projectId, who).then(
      () => "made",
      (error: { code: string }) => error.code,
    );
    expect(outcome).toBe(expected);
    expect(await stored(projectId)).toHaveLength(expected === "made" ? 2 : 0);
  });

  test("a removed project and one that is not there are not found", async () => {
    const { projectId } = await desk.project({ removed: true });
    await expect(draft(projectId)).rejects.toMatchObject({ code: "notFound" });
    await expect(draft("00000000-0000-4000-8000-000000000000")).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("the purpose", () => {
  test.each([
    ["1. เพื่อลดต้นทุน\n2. เพื่อขาย", "ลดต้นทุน"],
    ["๑.๑ เพื่อลดต้นทุน", "ลดต้นทุน"],
    ["๒) เพื่อให้เกษตรกรมีรายได้", "ให้เกษตรกรมีรายได้"],
    ["\n \n- เพื่อ ลดต้นทุน", "ลดต้นทุน"],
    ["3 หมู่บ้านมีน้ำใช้", "3 หมู่บ้านมีน้ำใช้"],
    ["1.5 ล้านไร่มีน้ำใช้", "1.5 ล้านไร่มีน้ำใช้"],
    ["ลดต้นทุน", "ลดต้นทุน"],
    ["", ""],
  ])("of %j is %j", (objectives, purpose) => expect(firstObjective({ objectives })).toBe(purpose));
  test("a content without objectives has none", () => {
    for (const content of [null, {}, { objectives: 3 }]) expect(firstObjective(content)).toBe("");
  });
});

describe("the list of a year", () => {
  test("shows memoranda, and what is missing with who may draft it", async () => {
    const { projectId } = await desk.project({ fy: 2570 });
    const candidate = async (who: Who) => (await list(who, 2570)).candidates.find((one) => one.projectId === projectId);
    expect(await candidate("planner")).toMatchObject({ missing: 2, mayDraft: true });
    expect(await candidate("agri")).toMatchObject({ missing: 2, mayDraft: true });
    expect(await candidate("tao")).toMatchObject({ missing: 2, mayDraft: false });
    const { ids } = await draft(projectId);
    expect(await candidate("planner")).toBeUndefined();
    expect((await list("tao", 2570)).mous.map(({ id }) => id).sort()).toEqual([...ids].sort());
    await desk.db.prisma.mou.update({ where: { id: ids[0] ?? "" }, data: { state: "TERMINATED" } });
    expect(await candidate("planner")).toMatchObject({ missing: 1 });
  });

  test("[S60] neither a memorandum nor a candidate of an idea reaches those who may not read it", async () => {
    const { projectId } = await desk.project({ fy: 2571, state: "IDEA" });
    expect((await list("agri", 2571)).candidates).toHaveLength(1);
    for (const who of ["tao", "roads", "observer"] as const)
      expect(await list(who, 2571)).toEqual({ mous: [], candidates: [] });
    await draft(projectId, "agri");
    expect((await list("agri", 2571)).mous).toHaveLength(2);
    expect((await list("tao", 2571)).mous).toEqual([]);
  });

  test("a removed project is not listed; another area is not found", async () => {
    const { projectId } = await desk.project({ fy: 2572 });
    await draft(projectId);
    await desk.db.prisma.project.update({ where: { id: projectId }, data: { removedAt: new Date(0) } });
    expect(await list("planner", 2572)).toEqual({ mous: [], candidates: [] });
    await expect(desk.mous.list(desk.people.elsewhere, "93", 2568)).rejects.toMatchObject({ code: "notFound" });
  });
});
