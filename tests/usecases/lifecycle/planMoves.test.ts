import { beforeAll, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { PLAN_STATES, type PlanState } from "~/domain/lifecycle/plan/planLife";
import { approvalUseCases } from "../../../server/usecases/approval/approvalUseCases";
import { testDatabase } from "../../support/database";
import { makeBudgetYear, own, type BudgetYear } from "../budget/budgetYear";

const YEAR = { areaCode: "93", fy: 2568 };
type Who = "planner" | "governor" | "committee" | "agri" | "observer" | "admin" | "stranger";
type Deed = PlanState | "approve" | "void" | "submit";

const DEEDS: readonly Deed[] = [...PLAN_STATES, "approve", "void", "submit"];
/** Each deed that a state allows, and who may do it (domain §2.2, §2.4); whatever is not here is refused. */
const ALLOWED: Record<PlanState, Partial<Record<Deed, readonly Who[]>>> = {
  DRAFT: { CONSULTED: ["planner"], approve: ["governor", "committee"] },
  CONSULTED: { DRAFT: ["planner"], approve: ["governor", "committee"] },
  COMMITTEE_APPROVED: { submit: ["planner"], void: ["governor", "committee"] },
  SUBMITTED: { APPROVED: ["planner"] },
  APPROVED: { IN_FORCE: ["planner"] },
  IN_FORCE: { ARCHIVED: ["planner"], approve: ["governor", "committee"] },
  ARCHIVED: {},
};

let year: BudgetYear;
let people: Record<Who, Actor>;
let approvals: ReturnType<typeof approvalUseCases>;
let projectIds: string[];

async function advise(projectId: string): Promise<void> {
  for (const adviser of ["NESDC", "BUDGET_BUREAU"])
    await year.office.deps.db.prisma.adviserOpinion.create({
      data: {
        ...{ projectId, revision: 1, adviser, verdict: "SUPPORT", text: "", docSeq: 1n },
        ...{ recordedBy: year.planner.userId, recordedAt: year.office.clock.now() },
      },
    });
}

beforeAll(async () => {
  year = await makeBudgetYear(await testDatabase());
  const { office } = year;
  const palace = await office.organization("PROVINCE_OFFICE", "จวน");
  const elsewhere = await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดสตูล", "91");
  people = {
    ...{ planner: year.planner, agri: year.agri },
    governor: await office.person("governor", palace, "GOVERNOR"),
    committee: await office.person("committee", palace, "COMMITTEE"),
    observer: await office.person("observer", palace, "OBSERVER"),
    admin: await office.person("admin", null, "EDITOR", true),
    stranger: await office.person("governorOfElsewhere", elsewhere, "GOVERNOR"),
  };
  approvals = approvalUseCases(office.deps);
  await year.setFrame(100_00n);
  const ready = { state: "READY" } as const;
  const first = await year.project({ ...ready, code: "A", rank: 1, kind: "KEY", money: own(90_00n) });
  const second = await year.project({ ...ready, code: "B", rank: 2, kind: "OTHER", money: own(70_00n) });
  projectIds = [first.projectId, second.projectId];
  for (const id of projectIds) await advise(id);
}, 60_000);

const plan = async () => (await approvals.open(people.planner, YEAR)).plan;
const PAPERS = { reason: "เพราะ", documentNo: "ที่ 1", documentDate: "2025-01-15" };

/** What the page shows before a deed. */
const look = async () => {
  const { plan: standing, now } = await approvals.open(people.planner, YEAR);
  return { seen: standing.state, hash: now.hash };
};

async function attempt(
  who: Who,
  deed: Deed,
  papers: Partial<typeof PAPERS> = PAPERS,
  page?: Awaited<ReturnType<typeof look>>,
): Promise<string> {
  const actor = people[who];
  const { reason = "", documentNo = "", documentDate = "" } = papers;
  const { seen, hash } = page ?? (await look());
  const meeting = { seen: hash, meetingNo: "3/2568", meetingDate: "2025-02-20", note: "", skipReason: reason };
  const work =
    deed === "approve"
      ? approvals.approve(actor, YEAR, meeting)
      : deed === "void"
        ? approvals.void(actor, YEAR, reason)
        : deed === "submit"
          ? approvals.submit(actor, YEAR, { documentNo: documentNo || "ที่ 1", lateReason: reason })
          : approvals.takePlanStep(actor, YEAR, { seen, to: deed, reason, documentNo, documentDate });
  return work.then(
    () => "done",
    (error: { code?: string }) => error.code ?? String(error),
  );
}

const DECIDING: ReadonlySet<Deed> = new Set<Deed>(["approve", "void"]);
const mayEver = (who: Who, deed: Deed) =>
  DECIDING.has(deed) ? who === "governor" || who === "committee" : who === "planner";

/** Everything that the state refuses, to everybody; then what it allows, to those who may not. */
async function refusals(state: PlanState): Promise<void> {
  const page = await look();
  expect(page.seen).toBe(state);
  for (const deed of DEEDS) {
    const allowed = ALLOWED[state][deed] ?? [];
    for (const who of (Object.keys(people) as Who[]).filter((one) => !allowed.includes(one))) {
      const expected = who === "stranger" ? "notFound" : mayEver(who, deed) ? "stepUnavailable" : "forbidden";
      expect([state, deed, who, await attempt(who, deed, PAPERS, page)]).toEqual([state, deed, who, expected]);
    }
  }
  expect((await plan()).state).toBe(state);
}

test("an annual plan's life, state by state: who may do what, with which papers, in which row", async () => {
  await refusals("DRAFT");
  expect(await attempt("planner", "CONSULTED", { reason: "เพราะ" })).toBe("documentMissing");
  expect(await attempt("governor", "approve", {})).toBe("reasonMissing");
  expect(await attempt("planner", "CONSULTED", { documentNo: "2/2568", documentDate: "2025-01-10" })).toBe("done");

  await refusals("CONSULTED");
  expect(await attempt("planner", "DRAFT", {})).toBe("reasonMissing");
  expect(await attempt("planner", "DRAFT")).toBe("done");
  expect(await attempt("planner", "CONSULTED")).toBe("done");
  expect(await attempt("committee", "approve", {})).toBe("done");

  await refusals("COMMITTEE_APPROVED");
  expect(await attempt("governor", "void", {})).toBe("reasonMissing");
  expect(await attempt("governor", "void")).toBe("done");
  expect(await plan()).toMatchObject({ state: "CONSULTED", version: 1 });
  expect(await attempt("governor", "approve", {})).toBe("done");
  // the last day of 2568's annual plan is long past
  expect(await attempt("planner", "submit", {})).toBe("reasonMissing");
  expect(await attempt("planner", "submit")).toBe("done");

  await refusals("SUBMITTED");
  expect(await attempt("planner", "APPROVED", { reason: "เพราะ" })).toBe("documentMissing");
  expect(await attempt("planner", "APPROVED")).toBe("done");
  await refusals("APPROVED");
  expect(await attempt("planner", "IN_FORCE")).toBe("done");

  // a project comes back: ฉบับทบทวน is approved as version 2, taken back to version 1, and approved again
  await year.office.deps.db.prisma.project.update({ where: { id: projectIds[1] ?? "" }, data: { state: "READY" } });
  await refusals("IN_FORCE");
  expect(await attempt("governor", "approve", {})).toBe("done");
  expect(await plan()).toMatchObject({ state: "COMMITTEE_APPROVED", version: 2 });
  expect(await attempt("governor", "void")).toBe("done");
  expect(await plan()).toMatchObject({ state: "IN_FORCE", version: 1 });
  expect(await attempt("committee", "approve", {})).toBe("done");
  expect(await attempt("planner", "submit")).toBe("done");
  expect(await plan()).toMatchObject({ state: "SUBMITTED", version: 2 });
  expect(await attempt("planner", "APPROVED")).toBe("done");
  expect(await attempt("planner", "IN_FORCE")).toBe("done");
  expect(await attempt("planner", "ARCHIVED", {})).toBe("reasonMissing");
  expect(await attempt("planner", "ARCHIVED")).toBe("done");
  await refusals("ARCHIVED");
}, 120_000);

test("every step left its row and its audit row; a later step never rewrote an earlier one", async () => {
  const { steps } = await plan();
  expect(steps.map(({ fromState, toState, version }) => `${version} ${fromState} ${toState}`).reverse()).toEqual([
    ...["1 DRAFT CONSULTED", "1 CONSULTED DRAFT", "1 DRAFT CONSULTED", "1 CONSULTED COMMITTEE_APPROVED"],
    ...["1 COMMITTEE_APPROVED CONSULTED", "1 CONSULTED COMMITTEE_APPROVED", "1 COMMITTEE_APPROVED SUBMITTED"],
    ...["1 SUBMITTED APPROVED", "1 APPROVED IN_FORCE", "2 IN_FORCE COMMITTEE_APPROVED"],
    ...["1 COMMITTEE_APPROVED IN_FORCE", "2 IN_FORCE COMMITTEE_APPROVED", "2 COMMITTEE_APPROVED SUBMITTED"],
    ...["2 SUBMITTED APPROVED", "2 APPROVED IN_FORCE", "2 IN_FORCE ARCHIVED"],
  ]);
  const audited = (await year.office.auditActions()).filter((one) => /^(annualPlan|approval)\./.test(one));
  expect(audited).toHaveLength(steps.length);
  const kept = (await approvals.open(people.planner, YEAR)).approvals;
  expect(kept.map(({ number, voidedAt }) => [number, voidedAt === null])).toEqual([
    ...[
      [4, true],
      [3, false],
      [2, true],
      [1, false],
    ],
  ]);
});
