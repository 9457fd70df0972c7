import { beforeAll, describe, expect, test } from "vitest";
import { planEntryUseCases } from "../../../../server/usecases/plan/entries/entryUseCases";
import { makeNode } from "../../../factories/planRows";
import { makePlanOffice, type PlanOffice } from "../planOffice";

let desk: PlanOffice;
let entries: ReturnType<typeof planEntryUseCases>;

beforeAll(async () => {
  desk = await makePlanOffice();
  entries = planEntryUseCases(desk.office.deps);
});

const entry = (id: string) => desk.db.prisma.planNode.findUniqueOrThrow({ where: { id } });
const change = (
  fields: Record<string, string>,
  revision: number,
  id: string,
  who: keyof PlanOffice["people"] = "planner",
) => entries.change(desk.people[who], { entryId: id, revision, fields });

describe("changing an entry", () => {
  test("words and targets are kept with the values before and after; the same values change nothing", async () => {
    const id = await makeNode(desk.db, desk.development, "ISSUE_INDICATOR", "รายได้");
    const said = { titleTh: " รายได้เกษตรกร ", unit: "บาท", baseline: "90,000 (2565)", y2568: "120,000", y2599: "9" };
    expect(await change(said, 0, id)).toEqual({ changed: 4 });
    expect(await entry(id)).toMatchObject({
      ...{ titleTh: "รายได้เกษตรกร", unit: "บาท", baseline: "90,000 (2565)", targets: { 2568: "120,000" }, revision: 1 },
    });
    const [last] = await desk.db.prisma.auditEvent.findMany({ orderBy: { seq: "desc" }, take: 1 });
    expect(last).toMatchObject({ action: "plan.nodeChanged", objectId: id });
    expect(JSON.stringify(last?.detail)).toContain("120,000");
    expect(await change({ titleTh: "รายได้เกษตรกร" }, 1, id)).toEqual({ changed: 0 });
    expect((await entry(id)).revision).toBe(1);
    const { graph } = await desk.plans.open(desk.people.planner, "93", 2568);
    expect(graph.nodes.find((node) => node.id === id)).toMatchObject({ baseline: "90,000 (2565)", revision: 1 });
  });

  test("a form that was opened before somebody else's change is refused; nothing is lost", async () => {
    await change({ step0: "100" }, 0, desk.goal);
    await expect(change({ step0: "200" }, 0, desk.goal)).rejects.toMatchObject({ code: "stale", status: 409 });
    expect(await entry(desk.goal)).toMatchObject({ steps: { "2566-2570": "100" }, revision: 1 });
  });

  test.each([
    [{ titleTh: " " }, "titleTh"],
    [{ code: "1".repeat(21) }, "code"],
    [{ step3: "9".repeat(301) }, "step3"],
  ])("%j is refused with its field", async (fields, field) => {
    const { revision } = await entry(desk.goal);
    await expect(change(fields, revision, desk.goal)).rejects.toMatchObject({ code: "badInput", details: { field } });
  });

  test("a field that its level does not have is not taken", async () => {
    expect(await change({ unit: "ไร่", step0: "1" }, 0, desk.programme)).toEqual({ changed: 0 });
  });

  test("[I11] a plan that stands still refuses with who opens it again; an archived entry is not found", async () => {
    await desk.db.prisma.plan.update({ where: { id: desk.development }, data: { state: "IN_FORCE" } });
    await expect(change({ titleTh: "x" }, 0, desk.issue)).rejects.toMatchObject({ code: "planFrozenInForce" });
    await expect(entries.move(desk.people.planner, desk.issue, 1)).rejects.toMatchObject({ code: "planFrozenInForce" });
    await desk.db.prisma.plan.update({ where: { id: desk.development }, data: { state: "DRAFT" } });
    const id = await makeNode(desk.db, desk.development, "OBJECTIVE", "เลิกใช้");
    await desk.plans.archiveNode(desk.people.planner, "93", id);
    await expect(change({ titleTh: "x" }, 0, id)).rejects.toMatchObject({ code: "notFound" });
  });

  test("only the strategy office of the area; others may look, strangers find nothing", async () => {
    for (const who of ["agri", "nesdc", "observer"] as const) {
      await expect(change({ titleTh: "x" }, 0, desk.issue, who)).rejects.toMatchObject({ code: "forbidden" });
      expect((await entries.open(desk.people[who], "93", 2568)).mayEdit).toBe(false);
    }
    await expect(change({ titleTh: "x" }, 0, desk.issue, "elsewhere")).rejects.toMatchObject({ code: "notFound" });
    await expect(entries.open(desk.people.elsewhere, "93", 2568)).rejects.toMatchObject({ code: "notFound" });
    await expect(change({ titleTh: "x" }, 0, "no-id")).rejects.toMatchObject({ code: "notFound" });
  });
});

test("entries move among those of their level, archived ones stand apart and are taken back", async () => {
  const first = await makeNode(desk.db, desk.development, "GUIDELINE", "ก หนึ่ง");
  const second = await makeNode(desk.db, desk.development, "GUIDELINE", "ก สอง");
  const guidelines = async (archived = false) => {
    const { plans } = await entries.open(desk.people.planner, "93", 2568);
    const all = plans.find(({ kind }) => kind === "DEVELOPMENT_5")?.entries ?? [];
    return all.filter((one) => one.kind === "GUIDELINE" && one.archived === archived).map(({ id }) => id);
  };
  const before = await guidelines();
  await entries.move(desk.people.planner, before[2] ?? "", -1);
  expect(await guidelines()).toEqual([before[0], before[2], before[1]]);
  await entries.move(desk.people.planner, before[0] ?? "", -1);
  expect((await guidelines())[0]).toBe(before[0]);
  await desk.plans.archiveNode(desk.people.planner, "93", second);
  expect(await guidelines(true)).toEqual([second]);
  expect(await guidelines()).toContain(first);
});
