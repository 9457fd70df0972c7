import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { MouFields } from "../../../server/db/mous";
import { FILLED, makeMouOffice, type MouOffice } from "./mouOffice";

type Who = keyof MouOffice["people"];

let desk: MouOffice;
let projectId: string;
let briefId: string;
let id: string;

beforeAll(async () => {
  desk = await makeMouOffice();
});
afterAll(() => desk.close());
beforeEach(async () => {
  ({ projectId, briefId } = await desk.project());
  const { ids } = await desk.mous.draft(desk.people.planner, projectId);
  const rows = await desk.db.prisma.mou.findMany({ where: { id: { in: ids }, transfereeOrgId: desk.orgs.tao } });
  id = rows[0]?.id ?? "";
});

const open = (who: Who = "planner") => desk.mous.open(desk.people[who], id);
const edit = (fields: Partial<MouFields>, version = 1, who: Who = "planner") =>
  desk.mous.edit(desk.people[who], id, version, { ...FILLED, ...fields });
const codes = (findings: { rule: string; severity: string; code: string }[]) =>
  findings.map(({ rule, severity, code }) => `${rule} ${severity} ${code}`);
const setCost = (data: object, item = "a") =>
  desk.db.prisma.briefCostItem.update({ where: { briefId_id: { briefId, id: item } }, data });

describe("annex", () => {
  test("a field that is not sent stays as it is", async () => {
    await edit({});
    const { version } = await desk.mous.edit(desk.people.tao, id, 2, { witness1Name: "พยานใหม่" });
    expect(version).toBe(3);
    const { mou } = await desk.mous.open(desk.people.planner, id);
    expect(mou.fields).toEqual({ ...FILLED, witness1Name: "พยานใหม่" });
  });

  test("[R13] is what the brief says of this receiver: quantity × unit price, exact to the satang", async () => {
    const { annex } = await open();
    expect(annex).toEqual({
      lines: [
        { no: 1, costItemId: "a", item: "รายการ a", quantity: "3", unit: "ชุด", unitPrice: 1_050, total: 3_150 },
        { no: 2, costItemId: "b", item: "รายการ b", quantity: "1.5", unit: "ชุด", unitPrice: 1_050, total: 1_575 },
      ],
      total: 4_725n,
    });
    await setCost({ quantity: "4", amountSatang: 4_200n });
    expect((await open()).annex.total).toBe(5_775n);
  });

  test("[R13] a line that does not multiply, and an asset without a receiver, are named", async () => {
    await setCost({ amountSatang: 3_151n });
    await setCost({ receiverOrgId: null }, "c");
    const { findings } = await open();
    expect(codes(findings.filter(({ rule }) => rule === "R13"))).toEqual([
      "R13 E NO_RECEIVER",
      "R13 E LINE_TOTAL",
      "R13 W ANNEX_TOTAL",
    ]);
    expect(findings.find(({ code }) => code === "LINE_TOTAL")).toMatchObject({ printed: "31.51", expected: "31.50" });
  });

  test("[R13] when the brief gives this receiver nothing any more, there is nothing to hand over", async () => {
    await desk.db.prisma.briefCostItem.updateMany({ where: { briefId }, data: { receiverOrgId: desk.orgs.roads } });
    expect(codes((await open()).findings)).toContain("R13 E ANNEX_EMPTY");
  });
});

describe("findings", () => {
  test("[R11] [R14] a fresh draft asks for what is open; filled in, nothing is left", async () => {
    const open11 = (await open()).findings.filter(({ rule }) => rule === "R11").flatMap(({ ids }) => ids);
    expect(open11).toEqual([
      ...["readyPlace", "signingDate", "transfereeSignerName", "transfereeSignerPosition"],
      ...["witness1Name", "witness1Position", "witness2Name", "witness2Position"],
    ]);
    expect(codes((await open()).findings)).toContain("R14 W TOO_FEW_WITNESSES");
    await edit({});
    expect((await open()).findings).toEqual([]);
  });

  test("[R14] a witness who signs for a side warns", async () => {
    await edit({ witness1Name: FILLED.governorName });
    expect(codes((await open()).findings)).toEqual(["R14 W WITNESS_IS_PARTY"]);
  });

  test("[R12] the papers to attach follow the kind of receiver", async () => {
    expect(codes((await open()).papers)).toEqual(["R12 E NO_COUNCIL_APPROVAL"]);
    await desk.db.prisma.mou.update({ where: { id }, data: { transfereeOrgId: desk.orgs.roads } });
    expect(codes((await open()).papers)).toEqual(["R12 E NO_DELEGATION"]);
  });
});

describe("filling in", () => {
  test("saves every slot as one line, raises the version, names what changed", async () => {
    expect(await edit({ readyPlace: "  ตำบล\u0007พนางตุง\n หมู่ 3 " })).toEqual({ version: 2 });
    const { mou } = await open();
    expect(mou).toMatchObject({ version: 2, fields: { ...FILLED, readyPlace: "ตำบล พนางตุง หมู่ 3" } });
    const audit = await desk.db.prisma.auditEvent.findFirst({ where: { action: "mou.edited", objectId: id } });
    expect(audit).toMatchObject({ areaCode: "93", actorUserId: desk.people.planner.userId });
    const detail = audit?.detail as { changed: string[]; version: number };
    expect(detail.version).toBe(2);
    expect(detail.changed).toContain("witness1Name");
    expect(detail.changed).not.toContain("soundClause");
    expect(JSON.stringify(detail)).not.toContain("พยาน ค");
  });

  test("a save that changes nothing writes nothing", async () => {
    await edit({});
    const before = await desk.db.prisma.auditEvent.count();
    expect(await edit({}, 2)).toEqual({ version: 2 });
    expect(await desk.db.prisma.auditEvent.count()).toBe(before);
  });

  test("a date can be taken out again", async () => {
    await edit({});
    await edit({ signingDate: null }, 2);
    expect((await open()).mou.fields.signingDate).toBeNull();
  });

  test("an older version is stale, and of two at once one is saved", async () => {
    await edit({});
    await expect(edit({ readyPlace: "ที่อื่น" })).rejects.toMatchObject({ code: "stale" });
    const results = await Promise.allSettled([edit({ readyPlace: "ก" }, 2), edit({ readyPlace: "ข" }, 2, "tao")]);
    const outcomes = results.map((one) =>
      one.status === "fulfilled" ? "saved" : (one.reason as { code: string }).code,
    );
    expect(outcomes.sort()).toEqual(["saved", "stale"]);
    expect((await open()).mou.version).toBe(3);
  });

  test.each([
    [{ readyPlace: "ก".repeat(501) }, "readyPlace"],
    [{ signingDate: "2024-02-30" }, "signingDate"],
    [{ signingDate: "12/09/2567" }, "signingDate"],
  ])("%o is refused with its field", async (fields, field) => {
    await expect(edit(fields)).rejects.toMatchObject({ code: "badInput", details: { field } });
    expect((await open()).mou.version).toBe(1);
  });
});

describe("rights", () => {
  test.each([
    ["planner", true],
    ["agri", true],
    ["tao", true],
    ["roads", false],
    ["pier", false],
    ["governor", false],
    ["observer", false],
  ] as const)("%s fills in the memorandum of agri with the อบต.: %s", async (who, allowed) => {
    expect((await open(who)).mayEdit).toBe(allowed);
    if (allowed) expect(await edit({}, 1, who)).toEqual({ version: 2 });
    else await expect(edit({}, 1, who)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("another area and an id that is not there are not found, alike", async () => {
    await expect(open("elsewhere")).rejects.toMatchObject({ code: "notFound" });
    await expect(edit({}, 1, "elsewhere")).rejects.toMatchObject({ code: "notFound" });
    id = "00000000-0000-4000-8000-000000000000";
    await expect(open()).rejects.toMatchObject({ code: "notFound" });
    await expect(edit({})).rejects.toMatchObject({ code: "notFound" });
  });

  test("after the text was agreed nobody fills in anything", async () => {
    await desk.db.prisma.mou.update({ where: { id }, data: { state: "AGREED_TEXT" } });
    for (const who of ["planner", "agri", "tao"] as const) {
      expect((await open(who)).mayEdit).toBe(false);
      await expect(edit({}, 1, who)).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  test("[S60] the memorandum of an idea is not found by those who may not read it", async () => {
    await desk.db.prisma.project.update({ where: { id: projectId }, data: { state: "CONCEPT" } });
    expect((await open("agri")).mou.id).toBe(id);
    for (const who of ["tao", "observer"] as const) await expect(open(who)).rejects.toMatchObject({ code: "notFound" });
  });

  test("the memorandum of a removed project is gone", async () => {
    await desk.db.prisma.project.update({ where: { id: projectId }, data: { removedAt: new Date(0) } });
    await expect(open()).rejects.toMatchObject({ code: "notFound" });
    await expect(edit({})).rejects.toMatchObject({ code: "notFound" });
  });
});
