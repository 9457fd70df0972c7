import { beforeAll, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { exportDocument } from "../../../server/usecases/documents/exportDocument";
import { checkDocument } from "../../../server/usecases/documents/check/checkDocument";
import { sheetReturnUseCases } from "../../../server/usecases/sheetReturn/sheetReturnUseCases";
import { makeDocumentYear, type DocumentYear } from "../documents/documentYear";

const YEAR = { areaCode: "93", fy: 2568 };
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ORDER = { kind: "plan-j2", id: "93-2568", format: "xlsx" };

let year: DocumentYear;
let planner: Actor;

beforeAll(async () => {
  year = await makeDocumentYear();
  planner = await year.person("planner");
}, 120_000);

test("workbooks older than two years are forgotten, what was taken over stays with the table it was compared with", async () => {
  const { prisma } = year.deps.db;
  const returns = sheetReturnUseCases(year.deps);
  const bytes = (await exportDocument(year.deps, planner, ORDER)).bytes;
  const bring = async () => (await returns.preview(planner, YEAR, { name: "จ.2.xlsx", mime: XLSX, bytes })).id;
  const [taken, left] = [await bring(), await bring()];
  const now = year.deps.clock.now();
  const old = new Date(now.getTime() - 2 * 365 * 24 * 60 * 60 * 1000 - 60_000);
  await prisma.sheetReturn.updateMany({ where: { id: { in: [taken, left] } }, data: { createdAt: old } });
  await prisma.sheetReturn.update({ where: { id: taken }, data: { status: "APPLIED", appliedAt: old } });
  await prisma.sheetIssue.updateMany({ data: { takenAt: old } });
  const issue = await prisma.sheetIssue.findFirstOrThrow({ where: { objectId: "93-2568" } });
  const forgotten = { kind: issue.kind, objectId: "93-2568", areaCode: "93", fy: 2568, body: issue.body };
  await prisma.sheetIssue.create({ data: { ...forgotten, fingerprint: "00000000", takenAt: old } });
  await prisma.sheetIssue.create({ data: { ...forgotten, fingerprint: "11111111", takenAt: now } });
  const elsewhere = { ...forgotten, objectId: "92-2568", areaCode: "92" };
  await prisma.sheetIssue.create({ data: { ...elsewhere, fingerprint: "22222222", takenAt: old } });
  const file = await prisma.sheetReturn.findUniqueOrThrow({ where: { id: left }, select: { fileId: true } });

  const fresh = await bring();
  const kept = await prisma.sheetReturn.findMany({ select: { id: true } });
  expect(kept.map(({ id }) => id).sort()).toEqual([taken, fresh].sort());
  expect(await prisma.storedFile.findUnique({ where: { id: file.fileId } })).toBeNull();
  const issues = await prisma.sheetIssue.findMany({ select: { fingerprint: true } });
  expect(issues.map(({ fingerprint }) => fingerprint).sort()).toEqual(
    [issue.fingerprint, "11111111", "22222222"].sort(),
  );
  // the same content going out again is young again
  await exportDocument(year.deps, planner, ORDER);
  const again = await prisma.sheetIssue.findFirstOrThrow({ where: { fingerprint: issue.fingerprint } });
  expect(again.takenAt.getTime()).toBeGreaterThanOrEqual(now.getTime());
});

test("a text that Excel cuts is named before the export and in its record; the DOCX names none", async () => {
  const { prisma } = year.deps.db;
  const activity = await prisma.briefActivity.findFirstOrThrow({
    where: { brief: { project: { areaCode: "93", fy: 2568 } } },
    orderBy: { id: "asc" },
  });
  const where = { briefId_id: { briefId: activity.briefId, id: activity.id } };
  await prisma.briefActivity.update({ where, data: { subActivities: "ก".repeat(40_000) } });
  const check = await checkDocument(year.deps, planner, { kind: "plan-j2", id: "93-2568" });
  expect(check.cuts).toHaveLength(1);
  expect(check.cuts[0]).toMatchObject({ head: "กิจกรรมย่อย", href: `/briefs/${activity.briefId}#item-8` });
  const record = async () =>
    (await prisma.auditEvent.findFirstOrThrow({ where: { objectKind: "plan-j2" }, orderBy: { seq: "desc" } })).detail;
  await exportDocument(year.deps, planner, ORDER);
  expect(await record()).toMatchObject({
    format: "xlsx",
    cutCount: 1,
    cut: [expect.stringMatching(/^กิจกรรมย่อย: activity/)],
  });
  await exportDocument(year.deps, planner, { ...ORDER, format: "docx" });
  expect(await record()).not.toHaveProperty("cut");
});
