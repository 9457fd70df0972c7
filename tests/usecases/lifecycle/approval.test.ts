import { beforeEach, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import type { ProjectState } from "~/domain/brief/project";
import { approvalUseCases } from "../../../server/usecases/approval/approvalUseCases";
import { snapshotHash } from "../../../server/usecases/approval/readApprovable";
import { projectUseCases } from "../../../server/usecases/project/projectUseCases";
import { policyUseCases } from "../../../server/usecases/policy/policyUseCases";
import { testDatabase } from "../../support/database";
import { makeBudgetYear, own, type BudgetYear } from "../budget/budgetYear";

const YEAR = { areaCode: "93", fy: 2568 };
let year: BudgetYear;
let governor: Actor;
let stranger: Actor;
let approvals: ReturnType<typeof approvalUseCases>;
let ids: string[];

async function advise(projectId: string): Promise<void> {
  for (const adviser of ["NESDC", "BUDGET_BUREAU"])
    await year.office.deps.db.prisma.adviserOpinion.create({
      data: {
        ...{ projectId, revision: 1, adviser, verdict: "SUPPORT", text: "", docSeq: 1n },
        ...{ recordedBy: governor.userId, recordedAt: year.office.clock.now() },
      },
    });
}

/** Two READY projects that make 1.6 times a frame of 100 baht, advised. */
beforeEach(async () => {
  year = await makeBudgetYear(await testDatabase());
  governor = await year.office.person("governor", await year.office.organization("PROVINCE_OFFICE", "จวน"), "GOVERNOR");
  const elsewhere = await year.office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดสตูล", "91");
  stranger = await year.office.person("stranger", elsewhere, "GOVERNOR");
  approvals = approvalUseCases(year.office.deps);
  await year.setFrame(100_00n);
  const first = await year.project({ code: "A", rank: 1, kind: "KEY", state: "READY", money: own(90_00n) });
  const second = await year.project({ code: "B", rank: 2, kind: "OTHER", state: "READY", money: own(70_00n) });
  ids = [first.projectId, second.projectId];
  for (const id of ids) await advise(id);
});

const seen = async () => (await approvals.open(governor, YEAR)).now.hash;
const approve = async (who: Actor = governor, hash?: string) =>
  approvals.approve(who, YEAR, {
    seen: hash ?? (await seen()),
    meetingNo: "3/2568",
    meetingDate: "2025-02-20",
    note: "",
    skipReason: "รับฟังในเวทีแล้ว",
  });
const states = async () =>
  (await year.office.deps.db.prisma.project.findMany({ orderBy: { code: "asc" } })).map(
    ({ state }) => state as ProjectState,
  );
const rank = async (to: number) => {
  const version = (await approvals.open(governor, YEAR)).summary.orderVersion;
  return projectUseCases(year.office.deps).setRanks(year.planner, { ...YEAR, version, ids: [ids[1] ?? ""], to });
};

test("the committee approves exactly what was on the screen: a snapshot that is never rewritten, all projects together", async () => {
  const { now } = await approvals.open(year.agri, YEAR);
  expect(now.findings.filter(({ severity }) => severity === "E")).toEqual([]);
  await approve();
  expect(await states()).toEqual(["KBJ_APPROVED", "KBJ_APPROVED"]);
  await year.setFrame(999_00n);
  const [kept] = (await approvals.open(year.agri, YEAR)).approvals;
  expect(kept?.snapshot).toMatchObject({ frameSatang: "10000", proposedSatang: "16000", verdict: "WITHIN" });
  expect(
    kept?.snapshot.rows.map(({ code, rank: at, cumulativeSatang, band }) => [code, at, cumulativeSatang, band]),
  ).toEqual([
    ["A", 1, "9000", "IN_FRAME"],
    ["B", 2, "16000", "IN_WINDOW"],
  ]);
  expect(kept && snapshotHash(kept.snapshot)).toBe(kept?.hash);
  expect(await year.office.auditActions()).toContain("approval.recorded");
});

test("only governor and committee decide; the strategy office only submits; elsewhere it does not exist", async () => {
  const hash = await seen();
  await expect(approve(year.planner, hash)).rejects.toMatchObject({ code: "forbidden" });
  await expect(approve(stranger, hash)).rejects.toMatchObject({ code: "notFound" });
  await approve();
  await expect(approvals.submit(governor, YEAR, { documentNo: "1", lateReason: "ช้า" })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("a ranking that changed after it was seen is not approved, nor twice the same", async () => {
  const hash = await seen();
  await rank(1);
  await expect(approve(governor, hash)).rejects.toMatchObject({ code: "stale" });
  const both = await Promise.allSettled([approve(), approve()]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await year.office.deps.db.prisma.planApproval.count()).toBe(1);
});

test("[R1] [R20] errors of the window, a project that is not READY and a missing opinion each stop the approval", async () => {
  const { prisma } = year.office.deps.db;
  const errors = async () =>
    (await approvals.open(governor, YEAR)).now.findings
      .filter(({ severity }) => severity === "E")
      .map(({ code }) => code);
  await year.setFrame(107_00n);
  expect(await errors()).toEqual(["BELOW_MIN"]);
  await expect(approve()).rejects.toMatchObject({ code: "planNotApprovable" });
  await year.setFrame(100_00n);
  await prisma.project.update({ where: { id: ids[1] ?? "" }, data: { state: "DETAILED" } });
  expect(await errors()).toEqual(["NOT_READY"]);
  await prisma.project.update({ where: { id: ids[1] ?? "" }, data: { state: "READY" } });
  await prisma.adviserOpinion.deleteMany({ where: { projectId: ids[1] ?? "", adviser: "NESDC" } });
  expect(await errors()).toEqual(["ADVICE_MISSING"]);
  expect(await states()).toEqual(["READY", "READY"]);
});

test("after the approval ranks stand still until it is taken back with a reason", async () => {
  await approve();
  await expect(rank(1)).rejects.toMatchObject({ code: "orderApproved" });
  await expect(approvals.void(governor, YEAR, " ")).rejects.toMatchObject({ code: "reasonMissing" });
  await approvals.void(governor, YEAR, "ทบทวนลำดับ");
  expect(await states()).toEqual(["READY", "READY"]);
  await rank(1);
  await approve();
  expect(
    (await approvals.open(governor, YEAR)).approvals.map(({ number, voidReason }) => [number, voidReason]),
  ).toEqual([
    [2, ""],
    [1, "ทบทวนลำดับ"],
  ]);
});

test("[R15] after the last day the submission needs a reason; afterwards nothing can be taken back", async () => {
  await expect(approvals.submit(year.planner, YEAR, { documentNo: "พท 0017/1", lateReason: "" })).rejects.toMatchObject(
    {
      code: "stepUnavailable",
    },
  );
  await approve();
  await expect(approvals.submit(year.planner, YEAR, { documentNo: "พท 0017/1", lateReason: "" })).rejects.toMatchObject(
    {
      code: "reasonMissing",
    },
  );
  await approvals.submit(year.planner, YEAR, { documentNo: "พท 0017/1", lateReason: "รอมติ" });
  expect(await states()).toEqual(["SUBMITTED", "SUBMITTED"]);
  await expect(approvals.void(governor, YEAR, "ทบทวน")).rejects.toMatchObject({ code: "stepUnavailable" });
});

test("[R1] a cycle that is changed afterwards never changes what was decided under it", async () => {
  const { deps } = year.office;
  await approve();
  const decided = async () => {
    const { approvals: kept } = await approvals.open(governor, YEAR);
    const steps = await deps.db.prisma.projectStep.findMany({ orderBy: { projectId: "asc" } });
    return JSON.stringify([
      kept,
      steps.map(({ cycleId, cycleRevision, toState }) => [cycleId, cycleRevision, toState]),
    ]);
  };
  const before = await decided();
  const admin = await year.office.person("admin", null, "EDITOR", true);
  const policies = policyUseCases(deps);
  const { cycle, fields } = await policies.open(admin, null);
  const loose = { windowMin: "1.7", windowMax: "3", keyShareMin: "90", straddler: "SKIP_AND_FILL" };
  const change = { fields: { ...fields, ...loose }, seenRevision: cycle.revision, reason: "หนังสือใหม่" };
  await policies.change(admin, cycle.id, change);
  expect(await decided()).toBe(before);
  // what is computed from now on says the new revision
  expect((await approvals.open(governor, YEAR)).now.snapshot.policy).toMatchObject({
    revision: cycle.revision + 1,
    windowMin: "1.7",
    windowMax: "3",
    keyShareMin: "0.9",
  });
});
