import { beforeEach, describe, expect, test } from "vitest";
import { addFunding, setAmount } from "~/collab/brief/editRows";
import { linesVersion } from "~/domain/budget/straddler/cutLines";
import type { MoneyWay } from "~/domain/budget/straddler/triedCuts";
import { satang } from "~/domain/money/satang";
import { verifyCollab } from "../../../server/collab/verify";
import { checkAuditChain } from "../../../server/db/auditChain";
import { budgetUseCases } from "../../../server/usecases/budget/budgetUseCases";
import { makeHistoryOffice, type HistoryOffice } from "../history/historyOffice";

/** One project with provincial lines of 1,000,000.00 and 333,333.33 baht under a frame of half a million. */
let world: HistoryOffice;
let budget: ReturnType<typeof budgetUseCases>;
let second = "";

beforeEach(async () => {
  world = await makeHistoryOffice();
  budget = budgetUseCases(world.deps);
  const { activityId, orgs } = world;
  await world.edit(world.people.roads, (doc) => {
    second = addFunding(doc, { activityId, orgId: orgs.tao, source: "PROVINCE" });
    setAmount(doc, second, 2568, satang(333_333_33));
    const agency = addFunding(doc, { activityId, orgId: orgs.roads, source: "FUNCTION" });
    setAmount(doc, agency, 2568, satang(5_000_00));
  });
  const key = { areaCode: "93", fy: 2568 };
  await world.deps.db.prisma.budgetFrame.create({
    data: { ...key, amountSatang: 500_000_00n, setAt: world.deps.clock.now() },
  });
  await world.deps.db.prisma.project.updateMany({ data: { rank: 1 } });
  return () => world.close();
});

const { planner, roads } = { planner: "planner", roads: "roads" } as const;
const lines = (who: keyof HistoryOffice["people"] = planner) => budget.straddlerLines(world.people[who], world.briefId);
const apply = async (
  way: MoneyWay,
  reduce: string,
  given: { chosen?: string[]; seen?: string; who?: typeof roads } = {},
) =>
  budget.applyWayOut(world.people[given.who ?? planner], {
    ...{ briefId: world.briefId, way, reduce },
    ...{ chosen: given.chosen ?? null, seen: given.seen ?? linesVersion(await lines()) },
  });
const window = async (fy = 2568) => (await budget.checkWindow(world.people.planner, "93", fy)).window;
const amounts = async () =>
  Object.fromEntries((await lines()).map(({ lineId, amountSatang }) => [lineId, amountSatang]));
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );

describe("[R2] reduce", () => {
  test("by exactly what is over the line: the straddler is in, each line bears its share, one audit row", async () => {
    const before = await window();
    expect(before.straddler?.shrinkSatang).toBe(333_333_33n);
    expect(await lines()).toMatchObject([
      { activity: "ขุดลอกร่องน้ำ", orgName: expect.any(String) as string, amountSatang: 1_000_000_00n },
      { lineId: second, amountSatang: 333_333_33n },
    ]);
    await apply("REDUCE", "333,333.33");
    const after = await window();
    expect([after.straddler, after.proposedSatang]).toEqual([null, 1_000_000_00n]);
    // 33,333,333 × 100,000,000 / 133,333,333 = 24,999,999.81 and 8,333,333.19 satang
    expect(await amounts()).toEqual({ [world.lineId]: 75_000_000n, [second]: 25_000_000n });
    const rows = await world.deps.db.prisma.auditEvent.findMany({ where: { action: "wayOut.applied" } });
    expect(rows.map(({ actorUserId, objectId }) => [actorUserId, objectId])).toEqual([
      [world.people.planner.userId, world.projectId],
    ]);
    expect((await verifyCollab(world.deps.db)).mismatches).toEqual([]);
    expect((await checkAuditChain(world.deps.db.prisma)).broken).toEqual([]);
  });

  test("from a chosen line alone; money of agencies is never touched; undo gives back the satang", async () => {
    const before = await world.content();
    const { id } = await apply("REDUCE", "๓๓๓,๓๓๓.๓๓", { chosen: [second] });
    expect(await amounts()).toEqual({ [world.lineId]: 1_000_000_00n });
    expect(
      (await budget.listWayOuts(world.people.roads, "93", 2568)).map((one) => [one.way, one.reducedSatang]),
    ).toEqual([["REDUCE", 333_333_33n]]);
    await budget.undoWayOut(world.people.planner, id);
    expect((await world.content()).funding).toEqual(before.funding);
    expect(await budget.listWayOuts(world.people.roads, "93", 2568)).toEqual([]);
    expect(await code(budget.undoWayOut(world.people.planner, id))).toBe("stale");
  });

  test("refused with its reason: more than there is, nothing, lines that others changed, who does not rank", async () => {
    const seen = linesVersion(await lines());
    expect(await code(apply("REDUCE", "1,333,333.34"))).toBe("reduceTooMuch");
    expect(await code(apply("REDUCE", "333,333.34", { chosen: [second] }))).toBe("reduceTooMuch");
    expect(await code(apply("REDUCE", "1", { chosen: [] }))).toBe("reduceTooMuch");
    expect(await code(apply("REDUCE", "0"))).toBe("amountInvalid");
    expect(await code(apply("REDUCE", "1.005"))).toBe("amountInvalid");
    expect(await code(apply("REDUCE", "10", { who: roads }))).toBe("forbidden");
    await world.edit(world.people.roads, (doc) => setAmount(doc, second, 2568, satang(1)));
    expect(await code(apply("REDUCE", "10", { seen }))).toBe("stale");
    expect(await world.deps.db.prisma.wayOut.count()).toBe(0);
  });

  test("undo leaves alone what somebody changed since", async () => {
    const { id } = await apply("REDUCE", "333,333.33");
    await world.edit(world.people.roads, (doc) => setAmount(doc, second, 2568, satang(7)));
    expect(await code(budget.undoWayOut(world.people.planner, id))).toBe("wayOutTouched");
    expect((await amounts())[second]).toBe(7n);
    expect(await budget.listWayOuts(world.people.planner, "93", 2568)).toHaveLength(1);
  });
});

describe("[R2] divide into phases", () => {
  test("what leaves this year stands in a project of the next one, linked both ways; undo removes it", async () => {
    const { id, laterCode } = await apply("PHASE", "333,333.33");
    expect(laterCode).toBe("93-2569-001");
    expect([(await window()).proposedSatang, (await window(2569)).proposedSatang]).toEqual([
      ...[1_000_000_00n, 333_333_33n],
    ]);
    for (const fy of [2568, 2569])
      expect(await budget.listWayOuts(world.people.tao, "93", fy)).toMatchObject([
        { way: "PHASE", from: { fy: 2568 }, later: { code: laterCode, fy: 2569 }, byName: "planner" },
      ]);
    const later = await world.deps.db.prisma.brief.findFirstOrThrow({ where: { project: { code: laterCode ?? "" } } });
    expect(later.title).toMatch(/ \(ระยะที่ 2\)$/);
    expect((await verifyCollab(world.deps.db)).mismatches).toEqual([]);
    await budget.undoWayOut(world.people.planner, id);
    expect([(await window()).proposedSatang, (await window(2569)).proposedSatang]).toEqual([1_333_333_33n, 0n]);
    expect(await budget.listWayOuts(world.people.tao, "93", 2569)).toEqual([]);
  });

  test("a later phase that somebody worked on is not taken away, and nothing is given back", async () => {
    const { id, laterCode } = await apply("PHASE", "333,333.33");
    const later = await world.deps.db.prisma.brief.findFirstOrThrow({ where: { project: { code: laterCode ?? "" } } });
    await world.collab.edit(`brief/${later.id}`, world.people.planner, (doc) => doc.getText("outputs").insert(0, "ก"));
    expect(await code(budget.undoWayOut(world.people.planner, id))).toBe("laterPhaseTouched");
    expect((await window()).proposedSatang).toBe(1_000_000_00n);
  });

  test("a frozen brief and an unknown one are refused whole", async () => {
    await world.deps.db.prisma.project.updateMany({ data: { state: "READY" } });
    expect(await code(apply("PHASE", "10"))).toBe("frozen");
    expect(
      await code(
        budget.applyWayOut(world.people.planner, {
          ...{ briefId: world.projectId, way: "PHASE", reduce: "10", chosen: null, seen: "" },
        }),
      ),
    ).toBe("notFound");
    expect(await world.deps.db.prisma.project.count()).toBe(1);
  });
});
