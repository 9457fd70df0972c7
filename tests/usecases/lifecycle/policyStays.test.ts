import { beforeEach, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { allocationUseCases } from "../../../server/usecases/allocation/allocationUseCases";
import { approvalUseCases } from "../../../server/usecases/approval/approvalUseCases";
import { snapshotHash } from "../../../server/usecases/approval/readApprovable";
import { budgetUseCases } from "../../../server/usecases/budget/budgetUseCases";
import { VIEW_SOURCES } from "../../../server/usecases/documents/views/viewSources";
import { areaUseCases } from "../../../server/usecases/area/areaUseCases";
import { policyUseCases } from "../../../server/usecases/policy/policyUseCases";
import { testDatabase } from "../../support/database";
import { makeBudgetYear, own, type BudgetYear } from "../budget/budgetYear";

const YEAR = { areaCode: "93", fy: 2568 };
let year: BudgetYear;
let governor: Actor;
let admin: Actor;

/** Two READY projects that make 1.6 times a frame of 100 baht, advised, and the committee's approval of them. */
beforeEach(async () => {
  year = await makeBudgetYear(await testDatabase());
  const { office } = year;
  governor = await office.person("governor", await office.organization("PROVINCE_OFFICE", "จวน"), "GOVERNOR");
  admin = await office.person("admin", null, "EDITOR", true);
  await year.setFrame(100_00n);
  const rows = [
    await year.project({ code: "A", rank: 1, kind: "KEY", state: "READY", money: own(90_00n) }),
    await year.project({ code: "B", rank: 2, kind: "OTHER", state: "READY", money: own(70_00n) }),
  ];
  for (const { projectId } of rows)
    for (const adviser of ["NESDC", "BUDGET_BUREAU"])
      await office.deps.db.prisma.adviserOpinion.create({
        data: {
          ...{ projectId, revision: 1, adviser, verdict: "SUPPORT", text: "", docSeq: 1n },
          ...{ recordedBy: governor.userId, recordedAt: office.clock.now() },
        },
      });
  const approvals = approvalUseCases(office.deps);
  const { now } = await approvals.open(governor, YEAR);
  await approvals.approve(governor, YEAR, {
    seen: now.hash,
    meetingNo: "3/2568",
    meetingDate: "2025-02-20",
    note: "",
    skipReason: "ไม่ได้จัดเวที",
  });
});

/** Everything that was decided, byte for byte as the database has it. */
async function stored(): Promise<string[]> {
  const { prisma } = year.office.deps.db;
  const rows = await prisma.$queryRaw<{ row: string }[]>`
    select row from (
      select 'approval ' || a.id as at, a::text as row from plan_approval a
      union all select 'step ' || s.id, s::text from project_step s
      union all select 'opinion ' || o.id, o::text from adviser_opinion o
      union all select 'frame ' || f.area_code || f.fy, f::text from budget_frame f
      union all select 'project ' || p.id, p::text from project p
      union all select 'revision ' || r.cycle_id || r.revision, r::text from policy_revision r where r.revision = 1
      union all select 'audit ' || e.seq, e::text from audit_event e where e.action <> 'policy.change'
    ) everything order by at`;
  return rows.map(({ row }) => row);
}

async function changeRules(): Promise<void> {
  const policies = policyUseCases(year.office.deps);
  const { cycle, fields } = await policies.open(admin, null);
  await policies.change(admin, cycle.id, {
    fields: {
      ...fields,
      ...{ windowMin: "1.7", windowMax: "1.8", keyShareMin: "95", minSources: "4", straddler: "SKIP_AND_FILL" },
      ...{ letterNo: "นร 1125/ว 9", policyName: "หลักเกณฑ์ใหม่", adminCostCounted: "yes" },
    },
    seenRevision: cycle.revision,
    reason: "หนังสือเวียนใหม่",
  });
}

test("[R1] a changed cycle changes no stored decision: the same bytes, the same hash, the old rules still readable", async () => {
  const approvals = approvalUseCases(year.office.deps);
  const before = await stored();
  const [approved] = (await approvals.open(governor, YEAR)).approvals;
  expect(before.length).toBeGreaterThan(8);
  await changeRules();
  expect(await stored()).toEqual(before);
  const view = await approvals.open(governor, YEAR);
  expect(view.approvals).toEqual([approved]);
  expect(approved && snapshotHash(approved.snapshot)).toBe(approved?.hash);
  expect(approved?.snapshot).toMatchObject({
    verdict: "WITHIN",
    policy: {
      revision: 1,
      windowMin: "1.5",
      windowMax: "2",
      letterNo: "นร (ก.น.บ.) 1125/ว 2434",
      fyFrom: 2568,
      fyTo: 2570,
    },
  });
  // what is computed now is computed by the new rules, and says so
  expect(view.now.snapshot).toMatchObject({
    verdict: "BELOW_MIN",
    policy: { revision: 2, windowMin: "1.7", letterNo: "นร 1125/ว 9", nameTh: "หลักเกณฑ์ใหม่" },
  });
  const { history } = await policyUseCases(year.office.deps).open(admin, approved?.snapshot.policy.cycleId ?? "");
  expect(history.find(({ revision }) => revision === 1)?.fields).toMatchObject({
    windowMin: "1.5",
    letterNo: "นร (ก.น.บ.) 1125/ว 2434",
  });
});

test("[R1] [R2] [R5] every result says its cycle: name, budget years, letter, revision", async () => {
  await changeRules();
  const { deps } = year.office;
  const budget = budgetUseCases(deps);
  const cycle = { nameTh: "หลักเกณฑ์ใหม่", letterNo: "นร 1125/ว 9", fyFrom: 2568, fyTo: 2570 };
  const window = await budget.checkWindow(year.planner, "93", 2568);
  expect(window.policy).toMatchObject({ ...cycle, revision: 2, covers: true });
  expect((await budget.explain(year.planner, "93", 2568)).cycle).toMatchObject(cycle);
  // findings stand beside the year's cycle on the page and in the API
  expect((await areaUseCases(deps).openYear(year.planner, "93", 2568)).policy).toMatchObject({ ...cycle, revision: 2 });
  const scenario = await budget.saveScenario(year.planner, { ...YEAR, name: "ลอง" });
  expect((await budget.evaluateScenario(year.planner, scenario.id)).official.policy).toMatchObject(cycle);
  const tried = await allocationUseCases(deps).open(year.planner, { ...YEAR, datasetId: null, otherId: null });
  expect(tried.policy).toMatchObject({ ...cycle, revision: 2 });
  const sheet = await deps.db.prisma.$transaction((tx) =>
    VIEW_SOURCES["window-sheet"].open(tx, year.planner, "93-2568", {}),
  );
  expect(sheet.view).toMatchObject({ cycle: { nameTh: "หลักเกณฑ์ใหม่", letterNo: "นร 1125/ว 9", revision: 2 } });
});
