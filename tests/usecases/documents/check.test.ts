import { describe, expect, test } from "vitest";
import { AppError } from "../../../server/errors";
import { checkDocument } from "../../../server/usecases/documents/check/checkDocument";
import { exportDocument } from "../../../server/usecases/documents/exportDocument";
import { makeDocumentYear } from "./documentYear";

const YEAR = "93-2568";
const year = await makeDocumentYear();
const planner = await year.person("planner");
const { prisma } = year.deps.db;

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

describe("before an export", () => {
  test("จ.2: unmet rules and empty slots lead to where they are filled; the same content is shown", async () => {
    const check = await checkDocument(year.deps, planner, { kind: "plan-j2", id: YEAR });
    expect(check).toMatchObject({ kind: "plan-j2", fy: 2568, draft: true, last: null });
    expect(check.gaps.length).toBeGreaterThan(0);
    for (const { links } of check.gaps) for (const { href } of links) expect(href).toMatch(/^\/(briefs|years)\//);
    const heads = check.shown?.blocks.flatMap((block) => (block.kind === "table" ? [block.rows[0]?.cells.length] : []));
    expect(heads).toEqual([9, 9]);
  });

  test("a brief: an empty item is a slot with a link to that item", async () => {
    const { briefId } = await year.briefOf("93-2568-007");
    const check = await checkDocument(year.deps, planner, { kind: "project-brief", id: briefId });
    expect(check.emptyCount).toBe(check.empties.length);
    expect(check.empties.length).toBeGreaterThan(0);
    for (const { href } of check.empties) expect(href).toMatch(new RegExp(`^/briefs/${briefId}(#item-\\d+)?$`));
  });

  test("what has changed since the last file: the field with its old and new words, compared with the same choices", async () => {
    const { briefId } = await year.briefOf("93-2568-006");
    const options = { words: "province" } as const;
    await exportDocument(year.deps, planner, { kind: "project-brief", id: briefId, format: "docx", options });
    const last = async () => (await checkDocument(year.deps, planner, { kind: "project-brief", id: briefId })).last;
    expect(await last()).toMatchObject({ changeCount: 0 });
    const activity = await prisma.briefActivity.findFirstOrThrow({ where: { briefId } });
    const key = { briefId_id: { briefId, id: activity.id } };
    await prisma.briefActivity.update({ where: key, data: { related: "หน่วยงานใหม่" } });
    expect((await last())?.changes).toEqual([
      expect.objectContaining({ label: "หน่วยงานที่เกี่ยวข้อง", now: "หน่วยงานใหม่", amounts: null }),
    ]);
    await prisma.briefActivity.update({ where: key, data: { related: activity.related } });
    expect(await last()).toMatchObject({ changeCount: 0 });
  });

  test("an amount that has changed is told in satang at its row and in every total", async () => {
    await exportDocument(year.deps, planner, { kind: "plan-j2", id: YEAR, format: "xlsx" });
    const line = await prisma.briefFunding.findFirstOrThrow({
      where: { fy: 2568, source: "PROVINCE", amountSatang: { gt: 0n }, brief: { project: { kind: "KEY" } } },
    });
    const amountSatang = (line.amountSatang ?? 0n) + 12_345n;
    await prisma.briefFunding.updateMany({
      where: { briefId: line.briefId, id: line.id, fy: 2568 },
      data: { amountSatang },
    });
    const { last } = await checkDocument(year.deps, planner, { kind: "plan-j2", id: YEAR });
    const amounts = last?.changes.flatMap((change) => change.amounts ?? []) ?? [];
    expect(amounts.length).toBeGreaterThanOrEqual(3);
    for (const { was, now } of amounts) expect(BigInt(now) - BigInt(was)).toBe(12_345n);
  });

  test("figures that differ from what the committee approved are told as stale", async () => {
    const stale = async () =>
      (await checkDocument(year.deps, planner, { kind: "plan-j2", id: YEAR })).gaps.filter(
        (gap) => "rule" in gap && gap.rule === "R20",
      );
    expect(await stale()).toEqual([]);
    const cycle = await prisma.policyCycle.findFirstOrThrow();
    await prisma.planApproval.create({
      data: {
        areaCode: "93",
        fy: 2568,
        number: 1,
        meetingNo: "1/2568",
        meetingDate: new Date("2025-01-10"),
        snapshot: {},
        hash: "0".repeat(64),
        cycleId: cycle.id,
        cycleRevision: 1,
        approvedBy: planner.userId,
        approvedAt: new Date("2025-01-10"),
      },
    });
    expect(await stale()).toHaveLength(1);
    expect((await stale())[0]?.links[0]?.href).toBe(`/years/${YEAR}/approval`);
  });

  test("[S59] absent, unknown and another province's are not found", async () => {
    for (const [kind, id] of [
      ["plan-j2", "92-2568"],
      ["plan-j2", "93-2499"],
      ["constructor", YEAR],
      ["mou", "x"],
    ] as const)
      expect(await codeOf(checkDocument(year.deps, planner, { kind, id }))).toBe("notFound");
  });
});
