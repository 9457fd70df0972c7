import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { budgetUseCases } from "../../../server/usecases/budget/budgetUseCases";
import { areaUseCases } from "../../../server/usecases/area/areaUseCases";
import { policyUseCases } from "../../../server/usecases/policy/policyUseCases";
import { ensureBaseData } from "../../../server/usecases/setup/ensureBaseData";
import { testDatabase } from "../../support/database";
import { makeOffice, type Office } from "../../support/office";

let office: Office;
let policies: ReturnType<typeof policyUseCases>;
let admin: Actor;
let planner: Actor;
let editor: Actor;

beforeAll(async () => {
  office = await makeOffice(await testDatabase());
  policies = policyUseCases(office.deps);
  const strategy = await office.organization("PROVINCE_OFFICE", "กลุ่มงานยุทธศาสตร์ฯ");
  admin = await office.person("admin", null, "EDITOR", true);
  planner = await office.person("planner", strategy, "PLANNER");
  editor = await office.person("editor", await office.organization("LINE_AGENCY", "แขวง"), "EDITOR");
  const frame = { amount: "219,548,900", adminCost: "0", announcedRef: "" };
  await areaUseCases(office.deps).setFrame(planner, "93", 2568, frame);
});
beforeEach(() => void (office.windowEvents.length = 0));

const change = async (fields: Record<string, string>, reason = "หนังสือเวียนใหม่") => {
  const view = await policies.open(admin, null);
  return policies.change(admin, view.cycle.id, {
    fields: { ...view.fields, ...fields },
    seenRevision: view.cycle.revision,
    reason,
  });
};

describe("reading", () => {
  test("the administrator and planners read it; for others there is no such page", async () => {
    const view = await policies.open(planner, null);
    expect(view).toMatchObject({
      mayChange: false,
      cycle: { fyFrom: 2568, fyTo: 2570, revision: 1, formSetId: "2568" },
    });
    expect(view.history).toMatchObject([{ revision: 1, changedByName: null }]);
    expect(view.years.map(({ fy, findings }) => [fy, findings.length])).toEqual([
      [2568, 2],
      [2569, 2],
      [2570, 2],
    ]);
    expect((await policies.open(admin, null)).mayChange).toBe(true);
    await expect(policies.open(editor, null)).rejects.toMatchObject({ code: "notFound" });
    await expect(policies.open(admin, crypto.randomUUID())).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("changing", () => {
  test("a change is a new revision with its reason, an audit row with both values, and pages count anew", async () => {
    await change({ windowMax: "2.5" });
    const view = await policies.open(planner, null);
    expect(view.cycle).toMatchObject({ windowMax: "2.5", revision: 2 });
    expect(view.history.map(({ revision, reason, changedByName }) => [revision, reason, changedByName])).toEqual([
      [2, "หนังสือเวียนใหม่", "admin"],
      [1, view.cycle.sourceNote, null],
    ]);
    // the old version stays readable as it was: what was decided under it can be explained
    expect(view.history[1]?.fields.windowMax).toBe("2");
    const row = await office.deps.db.prisma.auditEvent.findFirstOrThrow({ where: { action: "policy.change" } });
    expect(row.detail).toMatchObject({ revision: 2, changes: [{ field: "windowMax", before: "2", after: "2.5" }] });
    expect(office.windowEvents.map(({ areaCode, fy }) => `${areaCode}-${fy}`)).toEqual(["93-2568"]);
    const window = await budgetUseCases(office.deps).checkWindow(planner, "93", 2568);
    expect(window.policy).toMatchObject({ revision: 2, windowMax: "2.5" });
    expect(window.window.maxSatang).toBe(54_887_225_000n);
    await change({ windowMax: "2" });
  });

  test("a restart does not touch what was changed", async () => {
    await change({ noticeDays: "20" });
    await ensureBaseData(office.deps);
    expect((await policies.open(admin, null)).cycle.noticeDays).toBe(20);
    await change({ noticeDays: "15" });
  });

  test("nothing differs, nothing is written", async () => {
    const before = await policies.open(admin, null);
    await change({});
    const after = await policies.open(admin, null);
    expect([after.cycle.revision, after.history.length]).toEqual([before.cycle.revision, before.history.length]);
    expect(office.windowEvents).toEqual([]);
  });

  test("who saw an older revision is told, nothing is lost", async () => {
    const seen = await policies.open(admin, null);
    await change({ minSources: "2" });
    const late = { fields: { ...seen.fields, minSources: "4" }, seenRevision: seen.cycle.revision, reason: "ช้า" };
    await expect(policies.change(admin, seen.cycle.id, late)).rejects.toMatchObject({ code: "stale" });
    expect((await policies.open(admin, null)).cycle.minSources).toBe(2);
    await change({ minSources: "3" });
  });

  test("planners read, they do not change; a reason is asked; faults name their field", async () => {
    const { cycle, fields } = await policies.open(admin, null);
    const ask = { fields, seenRevision: cycle.revision, reason: "x" };
    await expect(policies.change(planner, cycle.id, ask)).rejects.toMatchObject({ code: "forbidden" });
    await expect(policies.change(editor, cycle.id, ask)).rejects.toMatchObject({ code: "notFound" });
    await expect(change({ windowMax: "2.5" }, " ")).rejects.toMatchObject({ details: { field: "reason" } });
    await expect(change({ "weight.gpp": "11" })).rejects.toMatchObject({ details: { field: "weights" } });
  });
});

describe("a further cycle", () => {
  test("it covers other years; two cycles never claim one year", async () => {
    const { fields } = await policies.open(admin, null);
    await expect(policies.add(admin, { ...fields, fyFrom: "2570", fyTo: "2572" }, "ใหม่")).rejects.toMatchObject({
      code: "badInput",
      details: { field: "fyFrom" },
    });
    const next = { ...fields, fyFrom: "2571", fyTo: "2575", keyShareMin: "70", formSetId: "2571" };
    const id = await policies.add(admin, next, "รอบ 2571–2575");
    expect(await policies.open(planner, id)).toMatchObject({ cycle: { keyShareMin: "0.7", revision: 1 } });
    const [first, second] = [2570, 2571].map((fy) => budgetUseCases(office.deps).checkWindow(planner, "93", fy));
    expect((await first)?.policy.keyShareMin).toBe("0.6");
    expect((await second)?.policy.keyShareMin).toBe("0.7");
  });
});
