import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { readGrid } from "../../../server/import/readGrid";
import type { Deps } from "../../../server/usecases/deps";
import { approvalUseCases } from "../../../server/usecases/approval/approvalUseCases";
import { decisionUseCases } from "../../../server/usecases/decision/decisionUseCases";
import type { DecisionInput, TypedDecision } from "../../../server/usecases/decision/previewDecisions";
import { loadSteps } from "../../../server/db/lifecycle/steps";
import { testDatabase } from "../../support/database";
import { makeBudgetYear, own, type BudgetYear } from "../budget/budgetYear";

const YEAR = { areaCode: "93", fy: 2568 };
let year: BudgetYear;
let governor: Actor;
let stranger: Actor;
let decisions: ReturnType<typeof decisionUseCases>;
let ids: Record<string, { projectId: string; briefId: string }>;

/** Four submitted projects of 1.6 times the frame: A and B in the approved ranking, A led by the agriculture office. */
beforeEach(async () => {
  year = await makeBudgetYear(await testDatabase());
  const elsewhere = await year.office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดสตูล", "91");
  stranger = await year.office.person("stranger", elsewhere, "PLANNER");
  governor = await year.office.person("governor", await year.office.organization("PROVINCE_OFFICE", "จวน"), "GOVERNOR");
  const importReader = { readGrid: (bytes: Uint8Array) => Promise.resolve(readGrid(bytes)) };
  decisions = decisionUseCases({ ...year.office.deps, importReader } as unknown as Deps);
  await year.setFrame(100_00n);
  const submitted = { state: "SUBMITTED", kind: "KEY" } as const;
  ids = {
    A: await year.project({
      ...submitted,
      code: "93-2568-001",
      rank: 1,
      money: own(90_00n),
      leadOrgId: year.agriOrgId,
    }),
    B: await year.project({ ...submitted, code: "93-2568-002", rank: 2, money: own(40_00n) }),
    C: await year.project({ ...submitted, code: "93-2568-003", rank: 3, money: own(20_00n) }),
    D: await year.project({ ...submitted, code: "93-2568-004", rank: 4, money: own(10_00n) }),
  };
});

const pasted = (text: string, round: DecisionInput["round"] = "SUPPORT"): DecisionInput => ({
  ...{ round, documentNo: "นร 1107/ว 12", documentDate: "2025-03-01" },
  from: { file: { name: "ผลการพิจารณา.tsv", mime: "text/plain", bytes: new TextEncoder().encode(text) } },
});
const typed = (rows: TypedDecision[], round: DecisionInput["round"] = "SUPPORT"): DecisionInput => ({
  ...{ round, documentNo: "ที่ 1", documentDate: "2025-03-01", from: { typed: rows } },
});
const states = async () =>
  Object.fromEntries(
    (await year.office.deps.db.prisma.project.findMany({ orderBy: { code: "asc" } })).map(({ code, state }) => [
      code.slice(-1),
      state,
    ]),
  );
const LETTER = [
  "รหัสโครงการ\tผลการพิจารณา\tวงเงิน (บาท)\tเหตุผล",
  "93-2568-001\tสนับสนุนในกรอบ\t85.50\t",
  "93-2568-002\tสนับสนุนเกินกรอบ\t๔๐\t",
  "93-2568-003\tไม่สนับสนุน\t-\tซ้ำกับโครงการของกรม",
  "93-2568-004\tส่งคืน\t\tเพิ่มรายละเอียดผู้รับโอน",
].join("\n");

describe("a list of decisions", () => {
  test("is looked at before it is recorded, then every brief knows its fate", async () => {
    const { id } = await decisions.preview(year.planner, YEAR, pasted(LETTER));
    const view = await decisions.openList(year.planner, id);
    expect(view).toMatchObject({ status: "PREVIEW", writable: 4, fileName: "ผลการพิจารณา.tsv" });
    expect(await states()).toEqual({ 1: "SUBMITTED", 2: "SUBMITTED", 3: "SUBMITTED", 4: "SUBMITTED" });
    expect(await decisions.apply(year.planner, id)).toEqual({ recorded: 4 });
    expect(await states()).toEqual({
      ...{ 1: "SUPPORTED_IN_FRAME", 2: "SUPPORTED_OVER_FRAME", 3: "NOT_SUPPORTED", 4: "RETURNED" },
    });
    const [step] = await loadSteps(year.office.deps.db.prisma, ids.A?.projectId ?? "");
    expect(step).toMatchObject({ documentNo: "นร 1107/ว 12", documentDate: "2025-03-01", amountSatang: 85_50n });
    const { fates, waiting } = await decisions.open(year.agri, YEAR, null);
    expect(fates.map(({ state, count, grantedSatang }) => [state, count, grantedSatang])).toEqual([
      ["SUPPORTED_IN_FRAME", 1, 85_50n],
      ["SUPPORTED_OVER_FRAME", 1, 40_00n],
      ["NOT_SUPPORTED", 1, 0n],
      ["RETURNED", 1, 0n],
    ]);
    expect(waiting).toEqual({ SUPPORT: 0, REQUEST: 2, BUDGET: 0 });
    const notices = await year.office.deps.db.prisma.notification.findMany({ where: { userId: year.agri.userId } });
    expect(notices.map(({ link, detail }) => [link, detail])).toEqual([
      [`/briefs/${ids.A?.briefId}/status`, { code: "93-2568-001", state: "SUPPORTED_IN_FRAME" }],
    ]);
    expect(await year.office.auditActions()).toEqual(
      expect.arrayContaining(["decisions.previewed", "decisions.recorded"]),
    );
    await expect(decisions.apply(year.planner, id)).rejects.toMatchObject({ code: "importAnswered" });
  });

  test("lines with an error stay out, the others are recorded as they stand; none at all is refused", async () => {
    const list = "93-2568-001\tในกรอบ\t90\n93-2568-999\tในกรอบ\t1\n93-2568-002\tสนับสนุน\t40";
    const { id } = await decisions.preview(year.planner, YEAR, pasted(list));
    expect((await decisions.openList(year.planner, id)).checked.findings.map(({ code }) => code)).toEqual([
      "STILL_WAITING",
    ]);
    expect(await decisions.apply(year.planner, id)).toEqual({ recorded: 1 });
    expect(await states()).toMatchObject({ 1: "SUPPORTED_IN_FRAME", 2: "SUBMITTED" });
    const bad = await decisions.preview(year.planner, YEAR, pasted("93-2568-002\tสนับสนุน"));
    await expect(decisions.apply(year.planner, bad.id)).rejects.toMatchObject({ code: "nothingToRecord" });
    await expect(decisions.preview(year.planner, YEAR, pasted("สวัสดี"))).rejects.toMatchObject({
      code: "decisionsWithoutHeader",
    });
  });

  test("a project that went on since the look makes the list stale; it is compared anew", async () => {
    const first = await decisions.preview(year.planner, YEAR, pasted("93-2568-001\tในกรอบ\t90"));
    const second = await decisions.preview(
      year.planner,
      YEAR,
      typed([{ code: "93-2568-001", outcome: "ไม่สนับสนุน", amount: "", reason: "งบไม่พอ" }]),
    );
    await decisions.apply(year.planner, second.id);
    await expect(decisions.apply(year.planner, first.id)).rejects.toMatchObject({ code: "stale" });
    const again = await decisions.openList(year.planner, first.id);
    expect(again.checked.rows[0]?.findings.map(({ code }) => code)).toEqual(["NOT_WAITING"]);
    expect(await states()).toMatchObject({ 1: "NOT_SUPPORTED" });
  });

  test("two at once: one records, the other is told", async () => {
    const { id } = await decisions.preview(year.planner, YEAR, pasted(LETTER));
    const both = await Promise.allSettled([decisions.apply(year.planner, id), decisions.apply(year.second, id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await year.office.deps.db.prisma.projectStep.count()).toBe(4);
  });

  test("the request and the budget come the same way, to those who wait for them", async () => {
    await decisions.apply(year.planner, (await decisions.preview(year.planner, YEAR, pasted(LETTER))).id);
    const request = "93-2568-001\tยื่นคำขอ\n93-2568-002\tยื่นคำขอ\n93-2568-003\tยื่นคำขอ";
    await decisions.apply(year.planner, (await decisions.preview(year.planner, YEAR, pasted(request, "REQUEST"))).id);
    expect(await states()).toMatchObject({ 1: "IN_BUDGET_REQUEST", 2: "IN_BUDGET_REQUEST", 3: "NOT_SUPPORTED" });
    const budget = "93-2568-001\tได้รับจัดสรร\t80\n93-2568-002\tไม่ได้รับจัดสรร\t\tตัดทั้งรายการ";
    await decisions.apply(year.planner, (await decisions.preview(year.planner, YEAR, pasted(budget, "BUDGET"))).id);
    expect(await states()).toMatchObject({ 1: "BUDGETED", 2: "NOT_BUDGETED" });
  });

  test("is taken back with a reason: who stands there waits again, who went on is named and kept", async () => {
    const { id } = await decisions.preview(year.planner, YEAR, pasted(LETTER));
    await decisions.apply(year.planner, id);
    await decisions.apply(
      year.planner,
      (await decisions.preview(year.planner, YEAR, pasted("93-2568-001\tยื่นคำขอ", "REQUEST"))).id,
    );
    await expect(decisions.undo(year.planner, id, " ")).rejects.toMatchObject({ code: "reasonMissing" });
    expect(await decisions.undo(year.planner, id, "ผิดฉบับ")).toEqual({ returned: 3, kept: ["93-2568-001"] });
    expect(await states()).toEqual({
      ...{ 1: "IN_BUDGET_REQUEST", 2: "SUBMITTED", 3: "SUBMITTED", 4: "SUBMITTED" },
    });
    await expect(decisions.undo(year.planner, id, "อีกครั้ง")).rejects.toMatchObject({ code: "stepUnavailable" });
  });

  test("only the strategy office records; others see what was recorded; elsewhere it does not exist", async () => {
    const { id } = await decisions.preview(year.planner, YEAR, pasted(`${LETTER}\n93-2568-777\tในกรอบ`));
    for (const who of [year.agri, governor]) {
      await expect(decisions.preview(who, YEAR, pasted(LETTER))).rejects.toMatchObject({ code: "forbidden" });
      await expect(decisions.apply(who, id)).rejects.toMatchObject({ code: "forbidden" });
      await expect(decisions.openList(who, id)).rejects.toMatchObject({ code: "notFound" });
    }
    for (const work of [
      () => decisions.open(stranger, YEAR, null),
      () => decisions.preview(stranger, YEAR, pasted(LETTER)),
      () => decisions.openList(stranger, id),
      () => decisions.apply(stranger, id),
      () => decisions.undo(stranger, id, "x"),
      () => decisions.openList(year.planner, "nonsense"),
    ])
      await expect(work()).rejects.toMatchObject({ code: "notFound" });
    await decisions.apply(year.planner, id);
    const seen = await decisions.openList(year.agri, id);
    expect([seen.checked.rows.length, seen.may.record]).toEqual([4, false]);
  });
});

test("a project that came back is approved again without the others, and the first approval stays as it was", async () => {
  const { prisma } = year.office.deps.db;
  const approvals = approvalUseCases(year.office.deps);
  for (const { projectId } of Object.values(ids))
    for (const revision of [1, 2])
      for (const adviser of ["NESDC", "BUDGET_BUREAU"])
        await prisma.adviserOpinion.create({
          data: {
            ...{ projectId, revision, adviser, verdict: "SUPPORT", text: "", docSeq: 1n },
            ...{ recordedBy: governor.userId, recordedAt: year.office.clock.now() },
          },
        });
  await prisma.project.updateMany({ data: { state: "READY" } });
  const approve = async () => {
    const { hash } = (await approvals.open(governor, YEAR)).now;
    return approvals.approve(governor, YEAR, {
      seen: hash,
      meetingNo: "3",
      meetingDate: "2025-02-20",
      note: "",
      skipReason: "ด่วน",
    });
  };
  await approve();
  await approvals.submit(year.planner, YEAR, { documentNo: "1", lateReason: "รอมติ" });
  await expect(approve()).rejects.toMatchObject({ code: "stepUnavailable" });
  await decisions.apply(year.planner, (await decisions.preview(year.planner, YEAR, pasted(LETTER))).id);
  // opened again as a new revision, revised, and READY once more
  await prisma.project.update({ where: { id: ids.D?.projectId ?? "" }, data: { state: "BRIEF_DRAFT", revision: 2 } });
  expect((await approvals.open(governor, YEAR)).now).toMatchObject({ again: false });
  await prisma.project.update({ where: { id: ids.D?.projectId ?? "" }, data: { state: "READY" } });
  const { now } = await approvals.open(governor, YEAR);
  expect([now.again, now.findings.filter(({ severity }) => severity === "E")]).toEqual([true, []]);
  await approve();
  expect(await states()).toEqual({
    ...{ 1: "SUPPORTED_IN_FRAME", 2: "SUPPORTED_OVER_FRAME", 3: "NOT_SUPPORTED", 4: "KBJ_APPROVED" },
  });
  const [second, first] = (await approvals.open(governor, YEAR)).approvals;
  const revisionOf = (one: typeof first) => one?.snapshot.rows.find(({ code }) => code === "93-2568-004")?.revision;
  expect([revisionOf(first), revisionOf(second)]).toEqual([1, 2]);
});
