import { describe, expect, test } from "vitest";
import { office, deps, planner, imports, preview, code, small, writeMethod, projects } from "./importOffice";

describe("undo", () => {
  test("within 24 hours takes everything back that nobody touched", async () => {
    const { importId } = await preview();
    const { made, organizations, issues } = await imports.commit(planner, importId);
    office.clock.pass(23 * 3_600_000);
    const undone = await imports.undo(planner, importId);
    expect([undone.removed.length, undone.kept]).toEqual([made.length, []]);
    expect(await projects()).toEqual([]);
    const { prisma } = office.deps.db;
    expect(
      await prisma.organization.count({ where: { id: { in: organizations.map(({ id }) => id) }, active: true } }),
    ).toBe(0);
    expect(await prisma.planNode.count({ where: { id: { in: issues.map(({ id }) => id) }, archivedAt: null } })).toBe(
      0,
    );
    expect((await imports.open(planner, importId)).status).toBe("UNDONE");
    expect(await code(imports.undo(planner, importId))).toBe("importAnswered");
    const again = await preview();
    expect((await imports.commit(planner, again.importId)).made).toHaveLength(25);
    expect(
      await prisma.organization.count({ where: { id: { in: organizations.map(({ id }) => id) }, active: true } }),
    ).toBe(organizations.length);
  });

  test("what was touched since is listed and kept", async () => {
    const { importId } = await preview();
    const { made } = await imports.commit(planner, importId);
    office.clock.pass(60_000);
    const { prisma } = office.deps.db;
    const [edited, decided] = made;
    const room = `brief/${edited?.briefId ?? ""}`;
    const [row] = (await deps.collab.read(room)).activities;
    await deps.collab.edit(room, planner, (doc) => writeMethod(doc, row?.id, "ทำเอง"));
    await prisma.project.update({
      where: { id: decided?.projectId },
      data: { kind: "KEY", updatedAt: office.clock.now() },
    });
    const undone = await imports.undo(planner, importId);
    expect(undone.kept.map(({ code: one, reason }) => [one, reason])).toEqual([
      ["93-2567-001", "EDITED"],
      ["93-2567-002", "DECIDED"],
    ]);
    expect(undone.removed).toHaveLength(23);
    expect((await projects()).map(({ code: one }) => one)).toEqual(["93-2567-001", "93-2567-002"]);
  });

  test("ranks that shift with every move of another project keep nothing back", async () => {
    const { importId } = await preview();
    const { made } = await imports.commit(planner, importId);
    office.clock.pass(60_000);
    const at = office.clock.now();
    const { prisma } = office.deps.db;
    for (const [index, { projectId }] of made.entries())
      await prisma.project.update({
        where: { id: projectId },
        data: { rank: made.length - index, rankOrigin: "SET", updatedAt: at },
      });
    const undone = await imports.undo(planner, importId);
    expect(undone.kept).toEqual([]);
    expect(undone.removed).toHaveLength(25);
  });

  test("after 24 hours it is too late", async () => {
    const { importId } = await preview();
    await imports.commit(planner, importId);
    office.clock.pass(24 * 3_600_000);
    expect(await code(imports.undo(planner, importId))).toBe("importTooOld");
    expect(await projects()).toHaveLength(25);
  });

  test("a preview cannot be undone", async () => {
    const { importId } = await preview();
    expect(await code(imports.undo(planner, importId))).toBe("importAnswered");
  });
});

describe("[S73] size", () => {
  test("5,000 rows are previewed, written and taken back", async () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => [
      `${index + 1}\tโครงการที่ ${index}\t4,000\tผลผลิต\tกรม ${index % 20}`,
      ...[1, 2, 3, 4].map((n) => `\t${n}. กิจกรรมย่อย : กิจกรรม ${n}\t1,000\t\t`),
    ]).flat();
    const view = await preview(small(...rows));
    expect(view.lines).toMatchObject({ project: 1_000, activity: 4_000 });
    expect((await imports.commit(planner, view.importId)).made).toHaveLength(1_000);
    expect(await office.deps.db.prisma.briefFunding.count()).toBe(4_000);
    expect((await imports.undo(planner, view.importId)).removed).toHaveLength(1_000);
  }, 180_000);
});
