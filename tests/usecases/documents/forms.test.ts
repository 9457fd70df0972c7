import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { AppError } from "../../../server/errors";
import { openDocument } from "../../../server/usecases/documents/openDocument";
import { writeDocx, type DocumentKind, type DocumentView } from "../../../templates/registry";
import { planJ2Parts } from "../../../templates/planJ2/rows";
import { makeDocumentYear, type DocumentYear } from "./documentYear";

let year: DocumentYear;
let planner: Actor;
let stranger: Actor;
const YEAR = "93-2568";
const CAME_AT = new Date("2024-07-19T02:31:00Z");
/** What a seat has beside its words. */
const SEAT_KEYS = {
  ...{ tokenHash: "t".repeat(64), joinId: "join-names", personKey: "names", orgKey: "names" },
  ...{ joinedAt: CAME_AT, lastSeenAt: CAME_AT },
};
const ids: Partial<Record<DocumentKind, string>> = {};

beforeAll(async () => {
  year = await makeDocumentYear();
  planner = await year.person("planner");
  const office = await year.office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดตรัง", "92");
  stranger = await year.office.person("stranger", office, "PLANNER");
  const { prisma } = year.deps.db;
  const { briefId } = await year.briefOf("93-2568-001");
  const activity = await prisma.briefActivity.findFirstOrThrow({ where: { briefId }, orderBy: { sort: "asc" } });
  const plan = (kind: string) => prisma.plan.findFirstOrThrow({ where: { areaCode: "93", kind } });
  const { id: sessionId } = await prisma.dialogueSession.create({
    data: {
      ...{ areaCode: "93", fy: 2568, title: "เวทีสนทนาทดสอบ", startsAt: new Date("2024-07-19T02:30:00Z") },
      ...{
        officialStep: 2,
        script: "FULL_150",
        rules: {},
        createdBy: planner.userId,
        createdAt: new Date("2024-07-01T00:00:00Z"),
      },
    },
  });
  for (const kind of ["project-brief-j11", "concept-note", "mou-cooperation"] as const) ids[kind] = briefId;
  for (const kind of ["basic-info", "expenditure"] as const) ids[kind] = activity.id;
  for (const kind of ["annual-plan", "approval-slip", "governor-page"] as const) ids[kind] = YEAR;
  ids["goals-20-year"] = (await plan("GOALS_20")).id;
  ids["five-year-plan"] = (await plan("DEVELOPMENT_5")).id;
  ids.attendance = sessionId;
  ids.minutes = sessionId;
  await keepMinutes(sessionId);
}, 180_000);

/** Minutes as the close of a session keeps them. */
async function keepMinutes(sessionId: string): Promise<void> {
  const outcome = {
    present: { people: 1, organizations: 1, lines: [{ sector: "LOCAL", present: 1, needed: 1 }], met: true },
    ...{ clusters: [], loose: [], items: [{ id: "i", kind: "AGENDA", title: "ทาง" }], dots: null, ranking: null },
    ...{ rankers: { persons: 0, organizations: 0 }, marks: {}, duties: [] },
    consents: [
      {
        ...{ itemId: "i", title: "ทาง", counts: { AGREE: 1, CONCERN: 0, OBJECT: 1 }, carried: false },
        voiced: [{ orgName: "อบต.", choice: "OBJECT", reason: "ซ้ำซ้อน" }],
      },
    ],
    pledges: [{ itemId: "i", orgName: "อบต.", source: "LOCAL", minSatang: "100", maxSatang: "200", note: "" }],
  };
  const attendance = [{ name: "ก", position: "", orgName: "อบต.", sector: "LOCAL", verified: true }];
  const money = [{ code: "93-2568-001", title: "ทาง", before: null, after: "250000000" }];
  const content = { attendance, phases: [], rules: {}, outcome, money };
  await year.deps.db.prisma.dialogueMinutes.create({
    data: { sessionId, content, hash: "0".repeat(64), madeAt: new Date("2024-07-19T05:00:00Z") },
  });
}

const open = async <K extends DocumentKind>(kind: K, id = ids[kind] ?? "", actor = planner) => {
  const { view } = await openDocument(year.deps, actor, kind, id);
  if (view.kind !== kind) throw new Error(`${view.kind} for ${kind}`);
  return view as Extract<DocumentView, { kind: K }>;
};
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

test("every form is written from the province's own data; another province gets none of them", async () => {
  for (const [kind, id] of Object.entries(ids) as [DocumentKind, string][]) {
    const view = await open(kind, id);
    expect((await writeDocx(view, "0123abcd")).length, kind).toBeGreaterThan(5_000);
    expect(await codeOf(open(kind, id, stranger)), kind).toBe("notFound");
    for (const absent of ["00000000-0000-4000-8000-000000000000", "x", "93-2499"])
      expect(await codeOf(open(kind, absent)), `${kind} ${absent}`).toBe("notFound");
  }
});

describe("what fills them", () => {
  test("a main activity's forms carry its own money and the project's number of it", async () => {
    const view = await open("expenditure");
    const brief = await open("project-brief-j11");
    expect(view.number).toBe(1);
    expect(view.activity.title).toBe(brief.content.activities[0]?.title);
    const own = brief.content.funding.filter(({ activityId }) => activityId === view.activity.id);
    const stated = own.reduce((sum, { amounts }) => sum + BigInt(amounts[2568] ?? 0), 0n);
    expect(view.funding.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n)).toBe(stated);
    expect((await open("basic-info")).places).toContain("อำเภอ");
  });

  test("five points: actors by source, evidence from the baseline", async () => {
    const view = await open("concept-note");
    expect(view.areaTh).toBe("จังหวัดพัทลุง");
    expect(new Set(view.actors.map(({ source }) => source)).size).toBeGreaterThanOrEqual(3);
    expect(view.evidence.length).toBeGreaterThan(0);
  });

  test("จ.1-1: the goal above the issue is its main programme", async () => {
    expect((await open("project-brief-j11")).mainProgramme).toEqual(["เมืองเกษตรปลอดภัยมูลค่าสูง"]);
  });

  test("the annual plan holds จ.2 itself, the window, and one set of forms for each main activity", async () => {
    const view = await open("annual-plan");
    const { view: j2 } = await openDocument(year.deps, planner, "plan-j2", YEAR);
    expect(view.j2).toEqual(j2);
    expect(view.window).toMatchObject({ frame: 219_548_900_00n, verdict: "WITHIN" });
    const key = planJ2Parts(view.j2)[0];
    expect(key?.provinceTotal).toBeLessThanOrEqual(view.window.proposed);
    expect(view.activities).toHaveLength(view.j2.projects.reduce((sum, { activities }) => sum + activities.length, 0));
    expect(view.places).toHaveLength(view.j2.projects.length);
    expect(view.agencies.length).toBeGreaterThan(5);
  });

  test("[I2] the five-year plan names issues, guidelines and programmes; the goals have their four steps", async () => {
    const { plan } = await open("five-year-plan");
    expect(plan.issues).toHaveLength(4);
    expect(plan.issues.flatMap(({ programmes }) => programmes)).toHaveLength(5);
    expect(
      plan.issues.flatMap(({ programmes }) => programmes.flatMap(({ projects }) => projects)).length,
    ).toBeGreaterThan(10);
    const goals = await open("goals-20-year");
    expect(goals.plan.goals.map(({ steps }) => steps.filter((one) => one !== "").length)).toEqual([4, 4, 4, 4, 0]);
  });

  test("co-operation (R10): every side with money is a side of the memorandum's budget", async () => {
    const view = await open("mou-cooperation");
    expect(view.work.length).toBeGreaterThan(0);
    expect(view.money.length).toBeGreaterThanOrEqual(3);
    expect([view.lead, ...view.partners].every((side) => side !== "")).toBe(true);
  });

  test("the sheet of a session says Bangkok time", async () => {
    expect(await open("minutes")).toMatchObject({
      draft: true,
      decisions: [{ title: "ทาง", carried: false, voiced: [{ orgName: "อบต.", reason: "ซ้ำซ้อน" }] }],
      pledges: [{ title: "ทาง", min: 100n, max: 200n }],
      money: [{ before: null, after: 250_000_000n }],
    });
    expect(await open("attendance")).toMatchObject({ date: "2024-07-19", time: "09:30", title: "เวทีสนทนาทดสอบ" });
  });

  test("an attendance sheet names people to planners and facilitators only; others read who was represented", async () => {
    const { prisma } = year.deps.db;
    const sessionId = ids.attendance ?? "";
    const orgName = "กลุ่มประมงพื้นบ้าน";
    const seat = { sessionId, name: "สมชาย ทดสอบ", position: "ประธาน", orgName, orgType: "CIVIL" };
    await prisma.dialogueSeat.create({ data: { ...seat, ...SEAT_KEYS } });
    const linesFor = async (name: string) => {
      const { attendees } = await open("attendance", sessionId, await year.person(name));
      return attendees.filter(({ org }) => org === orgName);
    };
    const named = [{ name: "สมชาย ทดสอบ", position: "ประธาน", org: orgName }];
    const unnamed = [{ name: "", position: "", org: orgName }];
    expect(await linesFor("planner")).toEqual(named);
    expect(await linesFor("observer")).toEqual(unnamed);
    expect(await linesFor("tao")).toEqual(unnamed);
    const { userId } = await year.person("tao");
    await prisma.dialogueFacilitator.create({ data: { sessionId, userId, addedAt: CAME_AT } });
    expect(await linesFor("tao")).toEqual(named);
  });

  test("the governor's page: five projects by rank, at most three matters, one decision", async () => {
    const view = await open("governor-page");
    expect(view.top.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
    expect(view.red.length).toBeLessThanOrEqual(3);
    expect(view.decision).not.toBe("");
    expect((await open("approval-slip")).projects).toBeGreaterThan(20);
  });
});
