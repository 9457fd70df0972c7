import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../server/errors";
import { budgetUseCases } from "../../../server/usecases/budget/budgetUseCases";
import { projectUseCases } from "../../../server/usecases/project/projectUseCases";
import { testDatabase } from "../../support/database";
import { makeBudgetYear, own, type BudgetYear } from "../budget/budgetYear";

let year: BudgetYear;
let projects: ReturnType<typeof projectUseCases>;

beforeEach(async () => {
  year = await makeBudgetYear(await testDatabase());
  projects = projectUseCases(year.office.deps);
});

const list = (filters = {}, actor = year.planner) => projects.list(actor, "93", 2568, filters);
const codes = async (filters = {}, actor = year.planner) =>
  (await list(filters, actor)).projects.map(({ code }) => code);

describe("list of projects", () => {
  test("[R4] says own money, totals by source and counted sources", async () => {
    const money = [
      { source: "PROVINCE" as const, amount: 60n },
      { source: "FUNCTION" as const, amount: 30n },
      { source: "FUNCTION" as const, amount: 5n, orgId: null },
      { source: "LOCAL" as const, amount: 10n, orgId: null },
      { source: "PRIVATE" as const, amount: 4n, fy: 2569 },
    ];
    await year.project({ code: "A", rank: 1, kind: "KEY", leadOrgId: year.agriOrgId, money });
    const [item] = (await list()).projects;
    expect(item).toMatchObject({
      ownSatang: 60n,
      totalSatang: 105n,
      sourceCount: 3,
      sourcesNeeded: 3,
      completeItems: 4,
    });
    expect(item?.leadName).toBe("สำนักงานเกษตรจังหวัดพัทลุง");
    expect(item?.sources.map(({ source, counted }) => [source, counted])).toEqual([
      ["PROVINCE", true],
      ["FUNCTION", true],
      ["LOCAL", false],
      ["PRIVATE", true],
    ]);
  });

  test("filters by kind, lead, sources, text, own work and incompleteness", async () => {
    await year.project({ code: "A", kind: "KEY", leadOrgId: year.agriOrgId, money: own(5n) });
    await year.project({ code: "B", kind: "OTHER", partnerOrgIds: [year.agriOrgId], money: own(5n) });
    await year.project({ code: "C", kind: "UNDECIDED", state: "READY", money: own(5n) });
    expect(await codes({ kind: "UNDECIDED" })).toEqual(["C"]);
    expect(await codes({ leadOrgId: year.agriOrgId })).toEqual(["A"]);
    expect(await codes({ sources: "short" })).toEqual(["A"]);
    expect(await codes({ text: "โครงการ b" })).toEqual(["B"]);
    expect(await codes({ state: "READY" })).toEqual(["C"]);
    expect(await codes({ mine: true }, year.agri)).toEqual(["A", "B"]);
    expect(await codes({ incomplete: true })).toEqual(["A", "B", "C"]);
  });

  test("an idea is listed for those who work on it only", async () => {
    await year.project({ code: "A", state: "IDEA", leadOrgId: year.agriOrgId });
    const observer = await year.office.person("observer", await year.office.organization("OTHER_STATE", "หน่วยงาน"));
    expect(await codes({}, year.agri)).toEqual(["A"]);
    expect(await codes({}, observer)).toEqual([]);
  });
});

describe("[R3] kinds", () => {
  test("become key in bulk, with an audit row each and one event", async () => {
    const a = await year.project({ code: "A", kind: "UNDECIDED", money: own(5n) });
    const b = await year.project({ code: "B", kind: "UNDECIDED", money: own(5n) });
    const c = await year.project({ code: "C", kind: "KEY", money: own(5n) });
    const ids = [a, b, c].map(({ projectId }) => projectId);
    const input = { areaCode: "93", fy: 2568, ids, kind: "KEY" as const };
    const was = [a, b].map(({ projectId: id }) => ({ id, kind: "UNDECIDED" as const }));
    const marked = await projects.setKind(year.planner, input);
    expect(marked.changed).toBe(2);
    expect(new Set(marked.before)).toEqual(new Set(was));
    expect(await codes({ kind: "KEY" })).toEqual(["A", "B", "C"]);
    expect(await year.office.auditActions()).toEqual(["project.kindSet", "project.kindSet"]);
    expect(year.office.windowEvents.map(({ cause }) => cause?.th)).toEqual([
      "สำนักงานจังหวัดพัทลุง กำหนด 2 โครงการ เป็นโครงการสำคัญ",
    ]);
  });

  test("a marking is taken back to what each project was; what was marked anew since stays", async () => {
    const where = { areaCode: "93", fy: 2568 };
    const a = await year.project({ code: "A", kind: "UNDECIDED" });
    const b = await year.project({ code: "B", kind: "OTHER" });
    const c = await year.project({ code: "C", kind: "OTHER" });
    const ids = [a, b, c].map(({ projectId }) => projectId);
    const { before } = await projects.setKind(year.planner, { ...where, ids, kind: "KEY" });
    await projects.setKind(year.planner, { ...where, ids: [c.projectId], kind: "UNDECIDED" });
    const undo = { ...where, set: "KEY" as const, before };
    await expect(projects.undoKind(year.agri, undo)).rejects.toThrow(new AppError("forbidden"));
    expect(await projects.undoKind(year.planner, undo)).toEqual({ changed: 2, kept: 1 });
    expect(await codes({ kind: "UNDECIDED" })).toEqual(["A", "C"]);
    expect(await codes({ kind: "OTHER" })).toEqual(["B"]);
    expect(await projects.undoKind(year.planner, undo)).toEqual({ changed: 0, kept: 3 });
    expect((await year.office.auditActions()).length).toBe(6);
    expect(year.office.windowEvents.at(-1)?.cause?.th).toBe("สำนักงานจังหวัดพัทลุง เลิกการกำหนดประเภทของ 2 โครงการ");
  });

  test("all or none: a frozen project, a foreign one or no right refuses the whole", async () => {
    const a = await year.project({ code: "A", kind: "OTHER" });
    const frozen = await year.project({ code: "B", kind: "OTHER", state: "READY" });
    const elsewhere = await year.project({ code: "C", kind: "OTHER", fy: 2567 });
    const input = { areaCode: "93", fy: 2568, kind: "KEY" as const };
    const both = { ...input, ids: [a.projectId, frozen.projectId] };
    await expect(projects.setKind(year.planner, both)).rejects.toThrow(new AppError("frozen"));
    const foreign = { ...input, ids: [a.projectId, elsewhere.projectId] };
    await expect(projects.setKind(year.planner, foreign)).rejects.toThrow(new AppError("notFound"));
    await expect(projects.setKind(year.agri, { ...input, ids: [a.projectId] })).rejects.toThrow(
      new AppError("forbidden"),
    );
    expect(await codes({ kind: "KEY" })).toEqual([]);
    expect(await year.office.auditActions()).toEqual([]);
  });
});

describe("taking a project out", () => {
  test("its money no longer counts; brought back it never takes a rank that is taken", async () => {
    const budget = budgetUseCases(year.office.deps);
    const a = await year.project({ code: "A", rank: 1, money: own(5n) });
    await year.project({ code: "B", rank: 2, money: own(7n) });
    await projects.remove(year.planner, a.projectId);
    expect((await budget.checkWindow(year.planner, "93", 2568)).window.proposedSatang).toBe(7n);
    expect(await codes({ removed: true })).toEqual(["A"]);
    expect(year.office.accessEvents).toEqual([{ room: `brief/${a.briefId}` }]);
    await year.office.deps.db.prisma.project.updateMany({ where: { code: "B" }, data: { rank: 1 } });
    await projects.restore(year.planner, a.projectId);
    expect(await year.ranks()).toEqual({ A: 2, B: 1 });
    expect(await year.office.auditActions()).toEqual(["project.removed", "project.restored"]);
  });

  test("only for planners, and not twice", async () => {
    const a = await year.project({ code: "A" });
    await expect(projects.remove(year.agri, a.projectId)).rejects.toThrow(new AppError("forbidden"));
    await expect(projects.restore(year.planner, a.projectId)).rejects.toThrow(new AppError("notFound"));
    await projects.remove(year.planner, a.projectId);
    await expect(projects.remove(year.planner, a.projectId)).rejects.toThrow(new AppError("notFound"));
  });
});
