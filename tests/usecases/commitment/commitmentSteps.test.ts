import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import type { StepInput } from "../../../server/usecases/commitment/recordStep";
import { commitmentUseCases } from "../../../server/usecases/commitment/commitmentUseCases";
import { makeProject } from "../../factories/projectRows";
import { testDatabase, type TestDatabase } from "../../support/database";
import { makeOffice, type Office } from "../../support/office";

let db: TestDatabase;
let office: Office;
let use: ReturnType<typeof commitmentUseCases>;
let people: Record<"planner" | "agri" | "tao" | "observer" | "elsewhere", Actor>;
let orgs: Record<"agri" | "tao", string>;
let number = 0;

beforeAll(async () => {
  db = await testDatabase();
  office = await makeOffice(db);
  use = commitmentUseCases(office.deps);
  const province = await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดพัทลุง");
  const foreign = await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดสตูล", "91");
  orgs = {
    agri: await office.organization("LINE_AGENCY", "สำนักงานเกษตรจังหวัดพัทลุง"),
    tao: await office.organization("LAO", "องค์การบริหารส่วนตำบลพนางตุง"),
  };
  people = {
    planner: await office.person("planner", province, "PLANNER"),
    agri: await office.person("agri", orgs.agri),
    tao: await office.person("tao", orgs.tao, "HEAD"),
    observer: await office.person("observer", province, "OBSERVER"),
    elsewhere: await office.person("elsewhere", foreign, "PLANNER"),
  };
});

let projectId: string;
let briefId: string;

/** f0 is the province's, f1 the อบต.'s, f2 private. */
beforeEach(async () => {
  const money = [
    { source: "PROVINCE", amount: 1_000_00n },
    { source: "LOCAL", amount: 250_50n },
    { source: "PRIVATE", amount: 5n },
  ] as const;
  const made = await makeProject(db, { code: `93-2568-${(number += 1)}`, leadOrgId: orgs.agri, money });
  ({ projectId, briefId } = made);
  await db.prisma.briefFunding.updateMany({ where: { briefId, id: "f1" }, data: { orgId: orgs.tao } });
});

const UP = { documentNo: "พท 0017.2/55", documentDate: "1/3/2568" };
const step = (change: Partial<StepInput> = {}): StepInput => ({
  ...{ briefId, fundingId: "f1", from: "PLEDGED", to: "CONFIRMED", ...UP },
  ...change,
});
const open = (filter = {}, who: Actor = people.planner) =>
  use.open(who, { areaCode: "93", fy: 2568 }, { projectId, ...filter });
const lineOf = async (fundingId: string) => (await open()).lines.find((line) => line.fundingId === fundingId);

describe("climbing", () => {
  test("a step with its document is a row and one audit row, and the line stands higher", async () => {
    const before = await db.prisma.auditEvent.count();
    expect(await use.take(people.tao, step())).toEqual({ areaCode: "93", fy: 2568 });
    expect(await lineOf("f1")).toMatchObject({
      ...{ step: "CONFIRMED", next: "IN_ORDINANCE", stated: "PLEDGED", lacks: ["NOT_AT_TOP"], below: ["PLEDGED"] },
      steps: [
        { from: "PLEDGED", to: "CONFIRMED", documentNo: UP.documentNo, documentDate: "2025-03-01", byName: "tao" },
      ],
    });
    expect(await db.prisma.auditEvent.count()).toBe(before + 1);
    const row = await db.prisma.auditEvent.findFirst({ orderBy: { seq: "desc" } });
    expect(row).toMatchObject({ action: "commitment.raised", areaCode: "93" });
    expect(row?.detail).toMatchObject({ briefId, fundingId: "f1", from: "PLEDGED", amountSatang: "25050" });
  });

  test("a frozen brief climbs on, and its document is not touched", async () => {
    await db.prisma.project.update({ where: { id: projectId }, data: { state: "IN_BUDGET_REQUEST" } });
    await use.take(people.planner, step({ fundingId: "f0" }));
    await use.take(people.planner, step({ fundingId: "f0", from: "CONFIRMED", to: "IN_BILL" }));
    expect(await lineOf("f0")).toMatchObject({ step: "IN_BILL", next: null, lacks: [] });
    const row = await db.prisma.briefFunding.findFirst({ where: { briefId, id: "f0" } });
    expect(row).toMatchObject({ commitment: "PLEDGED", docSeq: 1n });
  });

  test("it is put back by a further step with its reason; both stay", async () => {
    await use.take(people.tao, step());
    await expect(use.take(people.tao, step({ from: "CONFIRMED", to: "PLEDGED" }))).rejects.toMatchObject({
      code: "reasonMissing",
    });
    const back = { from: "CONFIRMED", to: "PLEDGED", documentNo: "", documentDate: "", note: "สภาไม่เห็นชอบ" } as const;
    await use.take(people.tao, step(back));
    const line = await lineOf("f1");
    expect(line?.step).toBe("PLEDGED");
    expect(line?.steps.map(({ to, note }) => [to, note])).toEqual([
      ["CONFIRMED", ""],
      ["PLEDGED", "สภาไม่เห็นชอบ"],
    ]);
    expect((await office.auditActions()).at(-1)).toBe("commitment.lowered");
  });

  test("an amount that the brief changed since is named with what was promised", async () => {
    await use.take(people.tao, step());
    await db.prisma.briefFunding.updateMany({ where: { briefId, id: "f1" }, data: { amountSatang: 250_51n } });
    expect(await lineOf("f1")).toMatchObject({ lacks: ["AMOUNT_CHANGED", "NOT_AT_TOP"], promised: 250_50n });
  });

  test("of two who climb at once one is told that it has been done", async () => {
    const results = await Promise.allSettled([use.take(people.tao, step()), use.take(people.planner, step())]);
    const told = results.map((one) => (one.status === "fulfilled" ? "taken" : (one.reason as { code: string }).code));
    expect(told.sort()).toEqual(["stale", "taken"]);
    expect((await lineOf("f1"))?.steps).toHaveLength(1);
  });

  test("the rows are never changed and never go away", async () => {
    await use.take(people.tao, step());
    const count = await db.prisma.commitmentStep.count();
    await expect(db.prisma.commitmentStep.updateMany({ data: { toStep: "IN_BILL" } })).rejects.toThrow(/append-only/);
    await expect(db.prisma.commitmentStep.deleteMany({})).rejects.toThrow(/append-only/);
    expect(await db.prisma.commitmentStep.count()).toBe(count);
  });
});

describe("refused", () => {
  test.each<[string, Partial<StepInput>, object]>([
    ["over a rung", { to: "IN_ORDINANCE" }, { code: "stepUnavailable" }],
    ["into a bill with a local administration's money", { to: "IN_BILL" }, { code: "stepUnavailable" }],
    ["private money beyond its confirmation", { fundingId: "f2", to: "IN_BILL" }, { code: "stepUnavailable" }],
    ["without the number of a document", { documentNo: " \u0000" }, { code: "documentMissing" }],
    ["without its date", { documentDate: "" }, { code: "documentMissing" }],
    ["with a date that does not exist", { documentDate: "30/2/2568" }, { code: "badInput" }],
    ["with a date to come", { documentDate: "11/3/2568" }, { code: "badInput", details: { field: "documentDate" } }],
    ["with a number of 201 characters", { documentNo: "1".repeat(201) }, { code: "badInput" }],
    ["from a rung where it is not", { from: "CONFIRMED", to: "IN_ORDINANCE" }, { code: "stale" }],
    ["of a line that is not there", { fundingId: "f9" }, { code: "notFound" }],
  ])("%s", async (_name, change, failure) => {
    const before = await db.prisma.auditEvent.count();
    await expect(use.take(people.planner, step(change))).rejects.toMatchObject(failure);
    expect(await db.prisma.auditEvent.count()).toBe(before);
    expect(await db.prisma.commitmentStep.count({ where: { briefId } })).toBe(0);
  });

  test("the line's organisation, the lead and the planner take steps; others are refused, other areas see nothing", async () => {
    expect((await open({}, people.tao)).lines.map(({ mayRecord }) => mayRecord)).toEqual([false, true, false]);
    expect((await open({}, people.agri)).lines.every(({ mayRecord }) => mayRecord)).toBe(true);
    await expect(use.take(people.tao, step({ fundingId: "f0" }))).rejects.toMatchObject({ code: "forbidden" });
    await expect(use.take(people.observer, step())).rejects.toMatchObject({ code: "forbidden" });
    await expect(use.take(people.elsewhere, step())).rejects.toMatchObject({ code: "notFound" });
    await expect(open({}, people.elsewhere)).rejects.toMatchObject({ code: "notFound" });
  });

  test("the lines of an idea are not seen by who may not read it", async () => {
    await db.prisma.project.update({ where: { id: projectId }, data: { state: "CONCEPT" } });
    expect((await open({}, people.observer)).found).toBe(0);
    expect((await open({}, people.agri)).found).toBe(3);
    await expect(use.take(people.tao, step())).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("list", () => {
  test("totals are exact, of what was asked for", async () => {
    const { totals, found } = await open();
    expect([totals.all, found]).toEqual([{ amount: 1_250_55n, lines: 3 }, 3]);
    await use.take(people.tao, step());
    const confirmed = await open({ step: "CONFIRMED" });
    expect(confirmed.totals.all).toEqual({ amount: 250_50n, lines: 1 });
    expect((await open({ path: "FUNCTION" })).lines.map(({ fundingId }) => fundingId)).toEqual(["f1"]);
    expect((await open({ lack: "NO_PROOF" })).found).toBe(0);
  });

  test("what the brief already states counts as it is and lacks its proof", async () => {
    await db.prisma.briefFunding.updateMany({ where: { briefId, id: "f0" }, data: { commitment: "IN_BILL" } });
    expect(await lineOf("f0")).toMatchObject({ step: "IN_BILL", lacks: ["NO_PROOF"] });
  });
});

describe("codes of other systems", () => {
  test("are set, changed and taken away, each with an audit row; the same again writes nothing", async () => {
    const set = (code: string, fundingId: string | null = null) =>
      use.setCode(people.planner, { briefId, fundingId, system: "eMENSCR", code });
    await set("พท-1");
    await set("L-7", "f1");
    const line = await lineOf("f1");
    expect([line?.projectCodes, line?.codes]).toEqual([{ eMENSCR: "พท-1" }, { eMENSCR: "L-7" }]);
    const before = await db.prisma.auditEvent.count();
    await set("พท-1");
    expect(await db.prisma.auditEvent.count()).toBe(before);
    await set("");
    expect((await lineOf("f1"))?.projectCodes).toEqual({});
    expect(await db.prisma.auditEvent.count()).toBe(before + 1);
  });

  test("are refused for a system that is not known, a line of others, and too long", async () => {
    const code = { briefId, fundingId: "f0", system: "GFMIS", code: "1" };
    await expect(use.setCode(people.tao, code)).rejects.toMatchObject({ code: "forbidden" });
    await expect(use.setCode(people.elsewhere, code)).rejects.toMatchObject({ code: "notFound" });
    await expect(use.setCode(people.planner, { ...code, system: "X" })).rejects.toMatchObject({ code: "badInput" });
    await expect(use.setCode(people.planner, { ...code, code: "1".repeat(61) })).rejects.toMatchObject({
      code: "badInput",
    });
  });
});
