import { describe, expect, test } from "vitest";
import { readBriefContents } from "../../../server/db/briefContent";
import {
  office,
  deps,
  planner,
  imports,
  TABLE,
  AREA,
  FY,
  APRIL,
  file,
  preview,
  code,
  small,
  writeMethod,
  projects,
} from "./importOffice";

test("a name of more than 500 characters is named at its cell and not written; the rest is", async () => {
  const long = "ถนน".repeat(167);
  const table = small(`1\t${long}\t500\t\tแขวงทางหลวง`, `2\t${long.slice(0, 500)}\t500\t\tแขวงทางหลวง`);
  const view = await preview(table);
  expect(view.findings.filter(({ code: found }) => found === "NAME_TOO_LONG")).toMatchObject([
    { severity: "E", cell: "2:2" },
  ]);
  const result = await imports.commit(planner, view.importId);
  expect(result.skipped).toEqual([{ key: "P01", name: long, reason: "NAME_TOO_LONG" }]);
  expect((await projects()).map(({ brief }) => brief?.title)).toEqual([long.slice(0, 500)]);
});

describe("preview", () => {
  test("says what will happen and writes nothing but the original and the batch", async () => {
    const before = await office.deps.db.prisma.organization.count();
    const view = await preview();
    expect(view.lines).toMatchObject({ project: 25, activity: 58, unclassified: 0 });
    expect(view.projects.map(({ state }) => state)).toEqual(Array<string>(25).fill("NEW"));
    expect(view.activities).toHaveLength(58);
    expect(view.questions.map(({ cell }) => cell)).toEqual(["58:6", "129:8", "130:8"]);
    expect(view).toMatchObject({ status: "PREVIEW", result: null, may: { commit: true, undo: false } });
    const { prisma } = office.deps.db;
    expect(await prisma.project.count()).toBe(0);
    expect(await prisma.planNode.count()).toBe(0);
    expect(await prisma.progressRow.count()).toBe(0);
    expect(await prisma.organization.count()).toBe(before);
    const stored = await prisma.storedFile.findFirstOrThrow();
    expect(Buffer.from(stored.body).equals(TABLE)).toBe(true);
    expect(await office.auditActions()).toContain("import.previewed");
  });

  test("only planners import; another province's people find nothing", async () => {
    const agency = await office.person("agri", await office.organization("LINE_AGENCY", "สำนักงานเกษตรจังหวัดพัทลุง"));
    const input = { areaCode: AREA, fy: FY, file: file(TABLE) };
    expect(await code(imports.preview(agency, input))).toBe("forbidden");
    const { importId } = await preview();
    expect((await imports.open(agency, importId)).may).toEqual({ commit: false, undo: false });
    expect(await code(imports.commit(agency, importId))).toBe("forbidden");
    expect(await code(imports.undo(agency, importId))).toBe("forbidden");
    await office.deps.db.prisma.area.update({ where: { code: "90" }, data: { active: true } });
    const stranger = await office.person(
      "other",
      await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดสงขลา", "90"),
      "PLANNER",
    );
    expect(await code(imports.preview(stranger, input))).toBe("notFound");
    expect(await code(imports.open(stranger, importId))).toBe("notFound");
    expect(await code(imports.commit(stranger, importId))).toBe("notFound");
    expect(await code(imports.list(stranger, AREA, FY))).toBe("notFound");
  });

  test.each([
    [new Uint8Array(), "fileEmpty"],
    [new TextEncoder().encode("สวัสดี"), "tableWithoutHeader"],
    [new TextEncoder().encode("%PDF-1.7"), "fileType"],
    [new Uint8Array(11 * 1024 * 1024), "fileTooLarge"],
    [Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), "fileBroken"],
  ])("a file that cannot be read leaves nothing behind (%#)", async (bytes, expected) => {
    expect(await code(preview(bytes))).toBe(expected);
    expect(await office.deps.db.prisma.storedFile.count()).toBe(0);
    expect(await office.deps.db.prisma.importBatch.count()).toBe(0);
  });

  test("an empty paste has a sentence of its own", async () => {
    const file = { name: "paste", mime: "text/html", bytes: new TextEncoder().encode(" \n") };
    expect(await code(imports.preview(planner, { areaCode: AREA, fy: FY, file }))).toBe("pasteEmpty");
  });

  test("a year out of reach is not found", async () => {
    expect(await code(preview(TABLE, 2599))).toBe("notFound");
  });
});

describe("commit", () => {
  test("makes 25 projects with briefs, ranks, issues, agencies and every printed figure", async () => {
    const { importId } = await preview();
    const result = await imports.commit(planner, importId, [
      { cell: "58:6", choice: "q4" },
      { cell: "129:8", choice: APRIL },
    ]);
    expect([result.made.length, result.changed.length, result.same.length]).toEqual([25, 0, 0]);
    const made = await projects();
    expect(made.map(({ rank }) => Number(rank))).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    expect(made.map(({ code: one }) => one).slice(0, 2)).toEqual(["93-2567-001", "93-2567-002"]);
    expect(
      made.every(
        ({ kind, rankOrigin, state }) => kind === "UNDECIDED" && rankOrigin === "IMPORT" && state === "BRIEF_DRAFT",
      ),
    ).toBe(true);
    expect(made[0]).toMatchObject({ groupName: "โครงการพัฒนาด้านการเกษตร", brief: { title: "พื้ทลู่เมืองเกษตรปลอดภัย" } });
    const contents = [...(await readBriefContents(office.deps.db.prisma, AREA, FY)).values()];
    expect(contents.flatMap(({ activities }) => activities)).toHaveLength(58);
    const funding = contents.flatMap((content) => content.funding);
    expect(funding.every(({ source, commitment }) => source === "PROVINCE" && commitment === "IN_BILL")).toBe(true);
    expect(funding.reduce((sum, { amounts }) => sum + (amounts[FY] ?? 0), 0)).toBe(21_054_890_000);
    expect(result.issues.map(({ made: isNew }) => isNew)).toEqual([true, true, true, true]);
    expect(new Set(contents.map(({ issue }) => issue.nodeId))).toEqual(new Set(result.issues.map(({ id }) => id)));
  });

  test("the same agency is made once, and projects without one have no lead", async () => {
    const { importId } = await preview();
    const { organizations } = await imports.commit(planner, importId);
    expect(organizations.map(({ name }) => name)).toContain("แขวงทางหลวงชนบท");
    expect(new Set(organizations.map(({ name }) => name)).size).toBe(organizations.length);
    const made = await projects();
    expect(made.filter(({ leadOrgId }) => leadOrgId === null).map(({ rank }) => Number(rank))).toEqual([20]);
    expect(
      made.every(({ leadOrgId, partners }) => partners.map(({ orgId }) => orgId).join() === (leadOrgId ?? "")),
    ).toBe(true);
  });

  test("every printed line with figures is kept: 89 rows, blank and zero apart", async () => {
    const { importId } = await preview();
    await imports.commit(planner, importId);
    const rows = await office.deps.db.prisma.progressRow.findMany({ orderBy: { line: "asc" } });
    expect(rows).toHaveLength(89);
    const levels = rows.reduce<Record<string, number>>(
      (counts, { level }) => ({ ...counts, [level]: (counts[level] ?? 0) + 1 }),
      {},
    );
    expect(levels).toEqual({ TOTAL: 1, GROUP: 4, ADMIN: 1, PROJECT: 25, ACTIVITY: 58 });
    const of = (line: number) => rows.find((row) => row.line === line);
    expect(of(9)).toMatchObject({ q1: 0n, q3: 254_090_000n, disbursed: 0n, parentLine: 8 });
    expect(of(93)).toMatchObject({ q1: null, disbursed: null, remaining: null });
    expect(of(62)?.projectId).toBe(of(58)?.projectId);
    expect(of(7)?.projectId).toBeNull();
    expect(of(58)).toMatchObject({ q3: 281_470_000n, q4: null });
  });

  test("a brief is log row 1 and its projection, written by the server", async () => {
    const { importId } = await preview();
    const { made } = await imports.commit(planner, importId);
    const { prisma } = office.deps.db;
    const docs = await prisma.collabDoc.findMany();
    expect(docs).toHaveLength(25);
    expect(docs.every(({ head }) => head === 1n)).toBe(true);
    expect(await prisma.collabUpdate.count()).toBe(25);
    expect((await prisma.collabClient.findMany()).every(({ userId }) => userId === "server")).toBe(true);
    const content = await deps.collab.read(`brief/${made[13]?.briefId ?? ""}`);
    expect(content.title).toContain("ย้อนรอยประวัติศาสตร์");
    expect(content.activities[0]).toMatchObject({ periodStart: "2024-07-01", periodEnd: "2024-09-30" });
  });

  test("administration cost goes into a frame that has none, never over one that was set", async () => {
    const { prisma } = office.deps.db;
    const frame = { areaCode: AREA, fy: FY, amountSatang: 21_954_890_000n, setAt: office.clock.now() };
    await prisma.budgetFrame.create({ data: frame });
    const first = await preview();
    expect((await imports.commit(planner, first.importId)).adminCost).toEqual({
      satang: "900000000",
      written: true,
      before: "0",
    });
    const again = await preview();
    expect((await imports.commit(planner, again.importId)).adminCost).toMatchObject({ written: false });
    expect((await prisma.budgetFrame.findFirstOrThrow()).adminCostSatang).toBe(900_000_000n);
  });

  test("is told to open pages and to the audit trail, once", async () => {
    const { importId } = await preview();
    await imports.commit(planner, importId);
    expect(office.windowEvents).toMatchObject([{ areaCode: AREA, fy: FY }]);
    expect((await office.auditActions()).filter((action) => action === "import.committed")).toHaveLength(1);
  });

  test("an answer that was not offered writes nothing", async () => {
    const { importId } = await preview();
    expect(await code(imports.commit(planner, importId, [{ cell: "58:6", choice: "q1" }]))).toBe("badInput");
    expect(await code(imports.commit(planner, importId, [{ cell: "9:9", choice: "x" }]))).toBe("badInput");
    expect(await projects()).toEqual([]);
    expect((await imports.open(planner, importId)).status).toBe("PREVIEW");
  });

  test("twice, also at the same moment, writes once", async () => {
    const { importId } = await preview();
    const outcomes = await Promise.all([
      code(imports.commit(planner, importId)),
      code(imports.commit(planner, importId)),
    ]);
    expect(outcomes.sort()).toEqual(["done", "importAnswered"]);
    expect(await projects()).toHaveLength(25);
  });

  test("a year that changed since the preview is shown again first", async () => {
    const [first, second] = [await preview(), await preview()];
    await imports.commit(planner, first.importId);
    expect(await code(imports.commit(planner, second.importId))).toBe("stale");
    expect(await projects()).toHaveLength(25);
    const shown = await imports.open(planner, second.importId);
    expect(shown.projects.map(({ state }) => state)).toEqual(Array<string>(25).fill("SAME"));
    expect((await imports.commit(planner, second.importId)).made).toEqual([]);
  });

  test("a similar agency is asked; the answer joins it to the standing one", async () => {
    const fishery = await office.organization("LINE_AGENCY", "สำนักงานประมงจังหวัดพัทลุง");
    const view = await preview(small("1\tปล่อยปลา\t500\t\tสนง.ประมงจ้ง"));
    expect(view.questions.map(({ kind, cell }) => [kind, cell])).toEqual([["AGENCY", "2:5"]]);
    await imports.commit(planner, view.importId, [{ cell: "2:5", choice: fishery }]);
    expect((await projects())[0]?.leadOrgId).toBe(fishery);
  });
});

describe("importing again", () => {
  test("the same file: 25 times the same, nothing written", async () => {
    const first = await preview();
    await imports.commit(planner, first.importId);
    const again = await preview();
    expect(again.projects.map(({ state }) => state)).toEqual(Array<string>(25).fill("SAME"));
    const result = await imports.commit(planner, again.importId);
    expect([result.made, result.changed, result.organizations]).toEqual([[], [], []]);
    expect(result.same).toHaveLength(25);
    expect(await projects()).toHaveLength(25);
  });

  test("a changed figure is applied only when confirmed, old and new shown, other words of the brief kept", async () => {
    const one = await preview(small("1\tซ่อมถนน\t1,000\tถนน 1 สาย\tแขวงทางหลวง", "\tกิจกรรมย่อย : ลาดยาง\t1,000\t\t"));
    const { made } = await imports.commit(planner, one.importId);
    const room = `brief/${made[0]?.briefId ?? ""}`;
    const [row] = (await deps.collab.read(room)).activities;
    await deps.collab.edit(room, planner, (doc) => writeMethod(doc, row?.id, "จ้างเหมา"));
    const changed = small(
      "1\tซ่อมถนน\t2,500\tถนน 2 สาย\tแขวงทางหลวง",
      "\tกิจกรรมย่อย : ลาดยาง\t2,500\t\t",
      "2\tสะพาน\t700\t\tแขวงทางหลวง",
    );
    const ignored = await preview(changed);
    expect(ignored.projects.map(({ state }) => state)).toEqual(["CHANGED", "NEW"]);
    expect(ignored.projects[0]?.changes.map(({ from, to }) => [from, to])).toEqual([
      ["1,000", "2,500"],
      ["ถนน 1 สาย", "ถนน 2 สาย"],
      ["1,000", "2,500"],
    ]);
    expect((await imports.commit(planner, ignored.importId)).changed).toEqual([]);
    expect((await deps.collab.read(room)).outputs).toBe("ถนน 1 สาย");
    const confirmed = await preview(changed);
    const question = confirmed.questions.find(({ kind }) => kind === "CHANGE");
    const result = await imports.commit(planner, confirmed.importId, [{ cell: question?.cell ?? "", choice: "apply" }]);
    expect(result.changed.map(({ code: one }) => one)).toEqual(["93-2567-001"]);
    const content = await deps.collab.read(room);
    expect(content).toMatchObject({ outputs: "ถนน 2 สาย", activities: [{ method: "จ้างเหมา" }] });
    expect(content.funding.map(({ amounts }) => amounts)).toEqual([{ 2567: 250_000 }]);
    const undone = await imports.undo(planner, confirmed.importId);
    expect(undone.restored.map(({ code: one }) => one)).toEqual(["93-2567-001"]);
    expect((await deps.collab.read(room)).outputs).toBe("ถนน 1 สาย");
  });
});
