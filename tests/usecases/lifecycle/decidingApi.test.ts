import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { openApiDocument } from "../../../server/http/api/openapi/document";
import { approvalUseCases } from "../../../server/usecases/approval/approvalUseCases";
import { budgetUseCases } from "../../../server/usecases/budget/budgetUseCases";
import { answerFaults, type OpenApi } from "../api/apiSchema";
import { startApi } from "../api/apiServer";

const document = openApiDocument("session") as unknown as OpenApi;
const YEAR = { areaCode: "93", fy: 2568 };
const api = await startApi();

async function people() {
  const { office } = api;
  const palace = await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดพัทลุง");
  const elsewhere = await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดสตูล", "91");
  return {
    planner: await office.person("planner", palace, "PLANNER"),
    governor: await office.person("governor", palace, "GOVERNOR"),
    observer: await office.person("observer", palace, "OBSERVER"),
    stranger: await office.person("stranger", elsewhere, "PLANNER"),
  };
}

/** Two READY projects of 1.6 times a frame of 100 baht, heard by both advisers. */
async function projects(recordedBy: string) {
  const { prisma } = api.db;
  const at = api.office.clock.now();
  await prisma.budgetFrame.create({ data: { ...YEAR, amountSatang: 100_00n, setAt: at } });
  for (const [rank, [kind, amountSatang]] of (
    [
      ["KEY", 90_00n],
      ["OTHER", 70_00n],
    ] as const
  ).entries()) {
    const code = `93-2568-00${rank + 1}`;
    const place = { ...YEAR, code, kind, rank: rank + 1, state: "READY", createdAt: at, updatedAt: at };
    const { id: projectId } = await prisma.project.create({ data: place });
    const line = { id: "f", fy: 2568, sort: "a", activityId: "a", source: "PROVINCE", commitment: "PLEDGED" };
    await prisma.brief.create({
      data: {
        ...{ id: randomUUID(), projectId, title: `โครงการ ${rank + 1}`, content: {}, completeItems: 4 },
        funding: { create: [{ ...line, orgId: recordedBy, amountSatang, docSeq: 1n }] },
      },
    });
    for (const adviser of ["NESDC", "BUDGET_BUREAU"])
      await prisma.adviserOpinion.create({
        data: { projectId, revision: 1, adviser, verdict: "SUPPORT", text: "", docSeq: 1n, recordedBy, recordedAt: at },
      });
  }
}

const at = (path: string) => path.replace("{area}", "93").replace("{fy}", "2568");

test("approval, decisions, what-ifs and ways out by API: as described, exact, and nothing for who may not read", async () => {
  const { planner, governor, observer, stranger } = await people();
  await projects(planner.userId);
  const approvals = approvalUseCases(api.deps);
  const budget = budgetUseCases(api.deps);
  const scenario = await budget.saveScenario(planner, { ...YEAR, name: "กรอบ 80", frame: "80" });
  const window = await api.get<{ proposedSatang: number }>(observer, at("/areas/{area}/years/{fy}/window"));
  const { hash } = (await approvals.open(governor, YEAR)).now;
  await approvals.approve(governor, YEAR, {
    ...{ seen: hash, meetingNo: "3/2568", meetingDate: "2025-02-20", note: "", skipReason: "ด่วน" },
  });
  await approvals.submit(planner, YEAR, { documentNo: "พท 1", lateReason: "รอมติ" });

  const list = "/areas/{area}/years/{fy}/decisions";
  const lines = [
    { code: "93-2568-001", outcome: "สนับสนุนในกรอบ", amount: "85.50" },
    { code: "93-2568-002", outcome: "สนับสนุน", amount: "70" },
  ];
  const letter = { round: "SUPPORT", documentNo: "นร 1107/1", documentDate: "2025-03-01", lines };
  const preview = await api.post<{ id: string; writable: number }>(planner, at(list), letter);
  expect([preview.status, answerFaults(document, "post", list, 200, preview.body)]).toEqual([200, []]);
  expect(preview.body.writable).toBe(1);
  const one = `/decisions/${preview.body.id}`;
  expect((await api.get(observer, one)).status).toBe(404);

  // who may read may not record, who may not read learns nothing; what is malformed is named
  for (const [who, status] of [
    [observer, 403],
    [stranger, 404],
  ] as const) {
    expect((await api.post(who, at(list), letter)).status).toBe(status);
    expect((await api.post(who, `${one}/commit`, {})).status).toBe(status);
    expect((await api.post(who, `${one}/undo`, { reason: "x" })).status).toBe(status);
  }
  for (const wrong of [
    { ...letter, round: "X" },
    { ...letter, lines: [] },
    { ...letter, documentDate: "1/2/2568" },
    {},
  ])
    expect((await api.post(planner, at(list), wrong)).status).toBe(422);
  expect((await api.get(planner, `${at(list)}?round=X`)).status).toBe(422);

  const commit = await api.post(planner, `${one}/commit`, {});
  expect([commit.status, commit.body]).toEqual([200, { id: preview.body.id, recorded: 1 }]);
  expect((await api.post(planner, `${one}/commit`, {})).status).toBe(409);
  expect((await api.post(planner, `${one}/undo`, { reason: " " })).status).toBe(422);

  const reads = {
    "/areas/{area}/years/{fy}/approval": at("/areas/{area}/years/{fy}/approval"),
    [list]: at(list),
    "/areas/{area}/years/{fy}/scenarios": at("/areas/{area}/years/{fy}/scenarios"),
    "/areas/{area}/years/{fy}/way-outs": at("/areas/{area}/years/{fy}/way-outs"),
    "/scenarios/{id}": `/scenarios/${scenario.id}`,
    "/decisions/{id}": one,
  };
  const bodies: Record<string, Record<string, unknown>> = {};
  for (const [path, address] of Object.entries(reads)) {
    const answer = await api.get(observer, address);
    expect([path, answer.status, answerFaults(document, "get", path, 200, answer.body)]).toEqual([path, 200, []]);
    expect([path, (await api.get(stranger, address)).status]).toEqual([path, 404]);
    bodies[path] = answer.body;
  }
  // the approval froze the satang that the window said
  expect(bodies["/areas/{area}/years/{fy}/approval"]).toMatchObject({
    state: "SUBMITTED",
    approvals: [{ hash, snapshot: { proposedSatang: window.body.proposedSatang, frameSatang: 100_00 } }],
  });
  expect(bodies[list]).toMatchObject({
    fates: [
      { state: "SUBMITTED", count: 1, grantedSatang: 0 },
      { state: "SUPPORTED_IN_FRAME", count: 1, grantedSatang: 85_50 },
    ],
  });
  expect(bodies["/scenarios/{id}"]).toMatchObject({
    official: { frameSatang: 100_00 },
    scenario: { frameSatang: 80_00 },
  });

  const undo = await api.post(planner, `${one}/undo`, { reason: "ผิดฉบับ" });
  expect([undo.status, undo.body]).toEqual([200, { id: preview.body.id, returned: 1, kept: [] }]);
}, 120_000);
