import { beforeEach, expect, test } from "vitest";
import { addActivity, addFunding, setAmount } from "~/collab/brief/editRows";
import { satang } from "~/domain/money/satang";
import { readRowId } from "~/domain/roundTrip/rowId";
import { budgetUseCases } from "../../../server/usecases/budget/budgetUseCases";
import { VIEW_SOURCES } from "../../../server/usecases/documents/views/viewSources";
import type { DocumentKind, DocumentView } from "../../../templates/registry";
import { planJ2Parts } from "../../../templates/planJ2/rows";
import { projectRows, sheetFigures } from "../../../templates/windowSheet/rows";
import { FIGURES } from "../../../templates/windowSheet/words";
import { makeHistoryOffice, type HistoryOffice } from "../history/historyOffice";

let world: HistoryOffice;
beforeEach(async () => {
  world = await makeHistoryOffice();
  const { orgs, people } = world;
  // odd satang, another year and other sources beside the area's own money
  await world.edit(people.roads, (doc) => {
    const activityId = addActivity(doc, { orgId: orgs.tao, title: "อบรม" });
    for (const [source, year, amount] of [
      ["PROVINCE", 2568, 12_345_67],
      ["PROVINCE", 2569, 99_999_99],
      ["LOCAL", 2568, 5_000_01],
      ["FUNCTION", 2568, 7_000_03],
    ] as const)
      setAmount(doc, addFunding(doc, { activityId, orgId: orgs.tao, source }), year, satang(amount));
  });
  await world.deps.db.prisma.project.updateMany({ data: { rank: 1, kind: "KEY" } });
  await world.deps.db.prisma.budgetFrame.create({
    data: { areaCode: "93", fy: 2568, amountSatang: 500_000_33n, setAt: world.deps.clock.now() },
  });
  return () => world.close();
});

async function view<K extends DocumentKind>(kind: K): Promise<Extract<DocumentView, { kind: K }>> {
  const opened = await world.deps.db.prisma.$transaction((tx) =>
    VIEW_SOURCES[kind].open(tx, world.people.planner, "93-2568", {}),
  );
  return opened.view as Extract<DocumentView, { kind: K }>;
}

test("[R1] screen, API, sheet and จ.2 say the same satang", async () => {
  const budget = budgetUseCases(world.deps);
  // the page and the API both show this one
  const { window } = await budget.checkWindow(world.people.planner, "93", 2568);
  expect(window.proposedSatang).toBe(1_012_345_67n);
  const sheet = await view("window-sheet");
  const { findings: _findings, asOf: _asOf, ...shown } = window;
  expect(sheet.window).toEqual(shown);
  const figures = new Map(sheetFigures(sheet.window).map(({ name, amount }) => [name, amount]));
  expect([figures.get(FIGURES.proposed), figures.get(FIGURES.over), figures.get(FIGURES.max)]).toEqual([
    ...[window.proposedSatang, window.overSatang, window.maxSatang],
  ]);
  const listed = projectRows(sheet.window).flatMap(({ kind, cells }) => (kind === "project" ? [cells[3]?.amount] : []));
  expect(listed).toEqual(window.rows.map(({ amountSatang }) => amountSatang));
  const j2 = planJ2Parts(await view("plan-j2"));
  expect(j2.reduce((sum, { provinceTotal }) => sum + provinceTotal, 0n)).toBe(window.proposedSatang);
  // and project by project, in the rows of main activities as they are printed
  const printed = new Map<string, bigint>();
  for (const { id, cells } of j2.flatMap(({ rows }) => rows)) {
    const named = readRowId(id ?? "");
    if (named?.kind === "ACTIVITY")
      printed.set(named.projectId, (printed.get(named.projectId) ?? 0n) + BigInt(cells.at(-1)?.amount ?? 0));
  }
  expect(printed).toEqual(new Map(window.rows.map(({ projectId, amountSatang }) => [projectId, amountSatang])));
});

test("the sheet of another area is not found", async () => {
  const stranger = await world.office.person("passer-by", await world.office.organization("LAO", "อบต.", "90"));
  await expect(
    world.deps.db.prisma.$transaction((tx) => VIEW_SOURCES["window-sheet"].open(tx, stranger, "93-2568", {})),
  ).rejects.toMatchObject({ code: "notFound" });
});
