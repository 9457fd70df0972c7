import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor, Role } from "~/domain/access/actor";
import type { OrganizationType } from "~/domain/area/organization";
import { areaUseCases } from "../../../server/usecases/area/areaUseCases";
import { ensureBaseData } from "../../../server/usecases/setup/ensureBaseData";
import { testDatabase } from "../../support/database";
import { makeOffice, type Office } from "../../support/office";

const FRAME = { amount: "219,548,900", adminCost: "9,000,000", announcedRef: "ว 2434" };

let office: Office;
let areas: ReturnType<typeof areaUseCases>;
let who: Record<"planner" | "governor" | "editor" | "observer" | "adviser" | "admin" | "neighbour", Actor>;

beforeAll(async () => {
  office = await makeOffice(await testDatabase());
  areas = areaUseCases(office.deps);
  const member = async (name: string, role: Role, type: OrganizationType, areaCode = "93") =>
    office.person(name, await office.organization(type, `หน่วยของ ${name}`, areaCode), role);
  who = {
    planner: await member("planner", "PLANNER", "PROVINCE_OFFICE"),
    governor: await member("governor", "GOVERNOR", "PROVINCE_OFFICE"),
    editor: await member("editor", "EDITOR", "LINE_AGENCY"),
    observer: await member("observer", "OBSERVER", "LAO"),
    adviser: await member("adviser", "BUDGET_BUREAU", "BUDGET_BUREAU"),
    neighbour: await member("neighbour", "PLANNER", "PROVINCE_OFFICE", "90"),
    admin: await office.person("admin", null, "EDITOR", true),
  };
});

beforeEach(() => void (office.windowEvents.length = 0));

describe("base data", () => {
  test("77 provinces and the policy cycle are there once, however often and parallel they are ensured", async () => {
    await Promise.all([ensureBaseData(office.deps), ensureBaseData(office.deps)]);
    expect(await office.deps.db.prisma.area.count({ where: { kind: "PROVINCE" } })).toBe(77);
    expect(await office.deps.db.prisma.policyCycle.findMany()).toMatchObject([
      { fyFrom: 2568, fyTo: 2570, windowMin: "1.5", windowMax: "2", keyShareMin: "0.6", minSources: 3 },
    ]);
  });
});

describe("frame", () => {
  test("the planner sets it; the figures are exact; pages and the audit trail hear of it", async () => {
    await areas.setFrame(who.planner, "93", 2568, FRAME);
    const { frame, may } = await areas.openYear(who.planner, "93", 2568);
    expect(frame).toMatchObject({ amountSatang: 21_954_890_000n, adminCostSatang: 900_000_000n, origin: "ANNOUNCED" });
    expect(frame?.setByName).toBe("planner");
    expect(may).toEqual({ setFrame: true, editProfile: true, import: true, rank: true, manage: true });
    expect(office.windowEvents).toEqual([
      {
        areaCode: "93",
        fy: 2568,
        cause: { th: "ตั้งกรอบวงเงิน 219,548,900 บาท", en: "frame set to 219,548,900 baht" },
        at: office.clock.now().toISOString(),
      },
    ]);
    const row = await office.deps.db.prisma.auditEvent.findFirstOrThrow({ where: { action: "frame.set" } });
    expect(row).toMatchObject({ objectId: "93-2568", areaCode: "93", detail: { amountSatang: "21954890000" } });
  });

  test.each([
    ["0", "frameInvalid"],
    ["", "frameInvalid"],
    ["-5", "frameInvalid"],
    ["(5)", "frameInvalid"],
    ["สองร้อยล้าน", "amountInvalid"],
    ["1.234", "amountInvalid"],
    ["99999999999999999", "amountTooLarge"],
  ])("an amount of %j is refused with %s, nothing changes", async (amount, code) => {
    const before = await office.deps.db.prisma.auditEvent.count();
    await expect(areas.setFrame(who.planner, "93", 2568, { ...FRAME, amount })).rejects.toMatchObject({ code });
    expect((await areas.openYear(who.planner, "93", 2568)).frame?.amountSatang).toBe(21_954_890_000n);
    expect(await office.deps.db.prisma.auditEvent.count()).toBe(before);
    expect(office.windowEvents).toEqual([]);
  });

  test("Thai digits are taken; an admin cost above the frame is not", async () => {
    await areas.setFrame(who.planner, "93", 2569, { ...FRAME, amount: "๑๐๐ บาท", adminCost: "-" });
    const { frame } = await areas.openYear(who.planner, "93", 2569);
    expect(frame).toMatchObject({ amountSatang: 10_000n, adminCostSatang: 0n });
    const tooMuch = areas.setFrame(who.planner, "93", 2569, { ...FRAME, amount: "10", adminCost: "10.01" });
    await expect(tooMuch).rejects.toMatchObject({ code: "badInput", details: { field: "adminCost" } });
  });

  test("of two planners who saw the same frame, the second is told", async () => {
    const seenSetAt = (await areas.openYear(who.planner, "93", 2568)).frame?.setAt.toISOString();
    office.clock.pass(60_000);
    await areas.setFrame(who.planner, "93", 2568, { ...FRAME, seenSetAt });
    const second = areas.setFrame(who.planner, "93", 2568, { ...FRAME, amount: "1", adminCost: "", seenSetAt });
    await expect(second).rejects.toMatchObject({ code: "stale" });
  });
});

describe("who may what", () => {
  test.each([
    ["governor", "forbidden"],
    ["editor", "forbidden"],
    ["observer", "forbidden"],
    ["adviser", "forbidden"],
    ["admin", "forbidden"],
    ["neighbour", "notFound"],
  ] as const)("[S59] %s may not set the frame: %s", async (name, code) => {
    await expect(areas.setFrame(who[name], "93", 2568, FRAME)).rejects.toMatchObject({ code });
    await expect(areas.addYear(who[name], "93", 2570)).rejects.toMatchObject({ code });
  });

  test.each([
    ["editor", "forbidden"],
    ["observer", "forbidden"],
    ["governor", "forbidden"],
    ["neighbour", "notFound"],
  ] as const)("[S59] %s may not edit the profile: %s", async (name, code) => {
    const input = { governorName: "นาย ก", soundClause: "ระบบเสียง" };
    await expect(areas.editProfile(who[name], "93", input)).rejects.toMatchObject({ code });
  });

  test("members read the year and its policy; a neighbour and a stranger's area are not there", async () => {
    for (const name of ["governor", "editor", "observer", "adviser", "admin"] as const)
      expect((await areas.openYear(who[name], "93", 2568)).policy).toMatchObject({ covers: true, minSources: 3 });
    await expect(areas.openYear(who.neighbour, "93", 2568)).rejects.toMatchObject({ code: "notFound" });
    await expect(areas.openYear(who.planner, "90", 2568)).rejects.toMatchObject({ code: "notFound" });
    await expect(areas.openYear(who.admin, "00", 2568)).rejects.toMatchObject({ code: "notFound" });
    await expect(areas.openYear(who.planner, "93", 2599)).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("places and years", () => {
  test("the newest year comes first; an added year appears without a frame; a year outside the cycle says so", async () => {
    await areas.addYear(who.planner, "93", 2567);
    await areas.addYear(who.planner, "93", 2567);
    const fys = (await areas.listPlaces(who.editor)).map(({ areaCode, fy }) => `${areaCode}-${fy}`);
    expect(fys).toEqual(["93-2569", "93-2568", "93-2567"]);
    const year = await areas.openYear(who.editor, "93", 2567);
    expect(year).toMatchObject({ frame: null, inUse: true, policy: { fyFrom: 2568, covers: false } });
    expect(year.freeYears).toContain(2570);
    expect(year.freeYears).not.toContain(2567);
    expect((await office.auditActions()).filter((action) => action === "year.added")).toHaveLength(1);
  });

  test("the first frame of a year that was opened without one is not called stale", async () => {
    await areas.addYear(who.planner, "93", 2570);
    await areas.setFrame(who.planner, "93", 2570, { ...FRAME, seenSetAt: "" });
    const late = areas.setFrame(who.planner, "93", 2570, { ...FRAME, seenSetAt: "" });
    await expect(late).rejects.toMatchObject({ code: "stale" });
    await office.deps.db.prisma.budgetFrame.delete({ where: { areaCode_fy: { areaCode: "93", fy: 2570 } } });
  });

  test("adding a year that has a frame keeps the frame", async () => {
    await areas.addYear(who.planner, "93", 2568);
    expect((await areas.openYear(who.planner, "93", 2568)).frame).not.toBeNull();
  });

  test("an area without years shows the one being planned; the administrator sees active areas only", async () => {
    expect(await areas.listPlaces(who.neighbour)).toEqual([
      { areaCode: "90", areaNameTh: "สงขลา", areaNameEn: "Songkhla", fy: 2569 },
    ]);
    expect(new Set((await areas.listPlaces(who.admin)).map(({ areaCode }) => areaCode))).toEqual(new Set(["93"]));
  });
});

test("the profile keeps what documents print, on one line, with its audit row", async () => {
  await areas.editProfile(who.planner, "93", { governorName: " นายสมมติ\n ใจดี ", soundClause: "ระบบเสียง" });
  const { area } = await areas.openYear(who.planner, "93", 2568);
  expect(area).toMatchObject({ governorName: "นายสมมติ ใจดี", soundClause: "ระบบเสียง", clusterCode: "S-G" });
  expect(await office.auditActions()).toContain("area.profileEdited");
  const empty = areas.editProfile(who.planner, "93", { governorName: "", soundClause: " " });
  await expect(empty).rejects.toMatchObject({ code: "badInput", details: { field: "soundClause" } });
});
