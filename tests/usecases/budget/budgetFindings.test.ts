import { beforeEach, expect, test } from "vitest";
import { AppError } from "../../../server/errors";
import { budgetUseCases } from "../../../server/usecases/budget/budgetUseCases";
import { testDatabase } from "../../support/database";
import { makeBudgetYear, own, type BudgetYear } from "./budgetYear";

let year: BudgetYear;
let budget: ReturnType<typeof budgetUseCases>;

beforeEach(async () => {
  year = await makeBudgetYear(await testDatabase());
  budget = budgetUseCases(year.office.deps);
});

const list = (actor = year.planner) => budget.findings(actor, "93", 2568);

test("[R1] [R4] [R6] [R9] [R16] errors first, each with the place where it is mended", async () => {
  const { projectId, briefId } = await year.project({
    code: "A",
    rank: 1,
    kind: "KEY",
    leadOrgId: year.agriOrgId,
    money: own(80n),
  });
  const entries = await list(year.agri);
  const rules = entries.map(({ finding }) => `${finding.severity} ${finding.rule} ${finding.code}`);
  expect(rules).toEqual(
    expect.arrayContaining([
      "E R1 FRAME_UNKNOWN",
      "E R4 TOO_FEW_SOURCES",
      "E R6 STRAY_MONEY",
      "E R9 KEY_WITHOUT_GOAL",
      "E R16 ITEM_INCOMPLETE",
      "E R17 NOT_MEASURABLE",
    ]),
  );
  expect(rules).toEqual([...rules].sort((a, b) => "EWI".indexOf(a[0] ?? "") - "EWI".indexOf(b[0] ?? "")));
  const of = (rule: string) => entries.find(({ finding }) => finding.rule === rule);
  expect(of("R1")?.target).toEqual({ kind: "frame" });
  expect(of("R4")).toMatchObject({ target: { kind: "brief", briefId, item: 11 }, mine: true, subject: { code: "A" } });
  expect(of("R9")?.target).toEqual({ kind: "planLink", nodeId: projectId });
  expect(of("R16")?.finding.message.th).toMatch(/ยังกรอกไม่ครบ \d+ ข้อ: ข้อ 1 ชื่อโครงการสำคัญ · ข้อ 2 ชื่อแผนงาน/);
  expect(entries.filter(({ finding }) => finding.rule === "R16")).toHaveLength(1);
});

test("[R2] [R3] findings of the window lead to the ranking", async () => {
  await year.setFrame(100n);
  await year.project({ code: "A", rank: 1, kind: "UNDECIDED", money: own(150n) });
  await year.project({ code: "B", rank: 1, money: own(10n) });
  const entries = (await list()).filter(({ finding }) => ["R2", "R3"].includes(finding.rule));
  expect(entries.map(({ finding }) => finding.code).sort()).toEqual([
    "KEY_SHARE_LOW",
    "KIND_UNDECIDED",
    "RANK_INVALID",
  ]);
  expect(new Set(entries.map(({ target }) => target.kind))).toEqual(new Set(["ranking"]));
});

test("[R23] findings of committed imports are kept, of previews and undone ones not", async () => {
  const { prisma } = year.office.deps.db;
  const finding = { rule: "R23", severity: "W", code: "SUM", ids: [], cell: "7:3", printed: "1", expected: "2" };
  const preview = { findings: [{ ...finding, message: { th: "ผลรวมไม่ตรง", en: "Sum differs" } }] };
  const file = await prisma.storedFile.create({
    data: { sha256: "x", name: "t.tsv", mime: "text/plain", size: 1, body: new Uint8Array(1), createdAt: new Date(0) },
  });
  const batch = { areaCode: "93", fy: 2568, fileId: file.id, preview, createdBy: year.planner.userId };
  for (const status of ["PREVIEW", "COMMITTED", "UNDONE"])
    await prisma.importBatch.create({ data: { ...batch, status, createdAt: new Date(0) } });
  const imported = (await list()).filter(({ finding: { rule } }) => rule === "R23");
  expect(imported).toHaveLength(1);
  expect(imported[0]).toMatchObject({ finding: { cell: "7:3", printed: "1" }, target: { kind: "import" } });
});

test("findings of a private idea are for those who work on it", async () => {
  await year.project({ code: "A", state: "IDEA", kind: "KEY", leadOrgId: year.agriOrgId });
  const other = await year.office.person("other", await year.office.organization("LAO", "อบต."));
  expect((await list(year.agri)).some(({ finding }) => finding.rule === "R4")).toBe(true);
  expect((await list(other)).some(({ finding }) => finding.rule === "R4")).toBe(false);
  const stranger = await year.office.person("stranger", await year.office.organization("LAO", "อบต.", "90"));
  await expect(list(stranger)).rejects.toThrow(new AppError("notFound"));
});
