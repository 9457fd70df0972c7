import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeBrief } from "~/collab/briefDoc";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { isFrozen, PROJECT_STATES, type ProjectState } from "~/domain/brief/project";
import { stepsFrom } from "~/domain/lifecycle/steps";
import { lifecycleUseCases } from "../../../server/usecases/lifecycle/lifecycleUseCases";
import type { StepPaper } from "../../../server/usecases/lifecycle/stepPaper";
import { makeBriefOffice, type BriefOffice } from "../brief/briefOffice";
import { completeBrief } from "./completeBrief";
import { MOVES, type Move } from "./moveTable";

type Who =
  | "planner"
  | "lead"
  | "partner"
  | "governor"
  | "committee"
  | "nesdc"
  | "budget"
  | "observer"
  | "university"
  | "admin"
  | "stranger";

/** Who may do nothing but read; ideas and concepts are hidden from those named apart. */
const READERS: readonly Who[] = ["partner", "governor", "nesdc", "budget"];
const HIDDEN_EARLY: readonly Who[] = ["committee", "observer", "university", "admin"];
const LETTER = { documentNo: "นร 1125/99", documentDate: "2025-01-15" };
const NO_PAPER: StepPaper = { reason: "", documentNo: "", documentDate: "", amount: "" };

let world: BriefOffice;
let life: ReturnType<typeof lifecycleUseCases>;
let people: Record<Who, Actor>;
let ids: { projectId: string; briefId: string };

async function start(): Promise<{ projectId: string; briefId: string }> {
  const made = await world.start();
  await world.collab.edit(briefRoom(made.briefId), null, (doc) => writeBrief(doc, completeBrief(world.orgs.roads)));
  const { prisma } = world.deps.db;
  await prisma.project.update({ where: { id: made.projectId }, data: { kind: "OTHER" } });
  const partner = { projectId: made.projectId, orgId: world.orgs.tao, role: "PARTNER", addedAt: new Date(0) };
  await prisma.projectPartner.create({ data: partner });
  return made;
}

beforeAll(async () => {
  world = await makeBriefOffice();
  const { office, orgs } = world;
  life = lifecycleUseCases(world.deps);
  const nesdc = await office.organization("NESDC", "สศช. ภาคใต้");
  const budget = await office.organization("BUDGET_BUREAU", "สงป. เขต 18");
  const university = await office.organization("UNIVERSITY", "มหาวิทยาลัย");
  const elsewhere = await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดสตูล", "91");
  people = {
    ...{ planner: world.people.planner, lead: world.people.roads, partner: world.people.tao },
    governor: await office.person("governor", orgs.office, "GOVERNOR"),
    committee: await office.person("committee", orgs.office, "COMMITTEE"),
    nesdc: await office.person("nesdc", nesdc, "NESDC_REGION"),
    budget: await office.person("budget", budget, "BUDGET_BUREAU"),
    observer: world.people.observer,
    university: await office.person("university", university, "UNIVERSITY"),
    admin: await office.person("admin", null, "EDITOR", true),
    stranger: await office.person("plannerOfElsewhere", elsewhere, "PLANNER"),
  };
  ids = await start();
}, 60_000);
afterAll(() => world.close());

const put = (state: ProjectState) =>
  world.deps.db.prisma.project.update({ where: { id: ids.projectId }, data: { state } });
const project = () => world.deps.db.prisma.project.findUniqueOrThrow({ where: { id: ids.projectId } });
const take = (who: Who, { from, to }: Pick<Move, "from" | "to">, paper: Partial<StepPaper> = {}) =>
  life.take(people[who], ids.briefId, { seen: from, to, paper: { ...NO_PAPER, ...paper } });
/** What came of it: "taken", or the code of the refusal. */
const outcome = (work: Promise<void>) =>
  work.then(
    () => "taken",
    (error: { code?: string }) => error.code ?? String(error),
  );
const papersOf = ({ reason, letter }: Move): Partial<StepPaper> => ({
  ...(reason ? { reason: "เพราะ" } : {}),
  ...(letter ? LETTER : {}),
});
const early = (state: ProjectState) => state === "IDEA" || state === "CONCEPT";
const refusalOf = (who: Who, { from }: Pick<Move, "from">) =>
  who === "stranger" || (early(from) && HIDDEN_EARLY.includes(who)) ? "notFound" : "forbidden";

describe("a state of a project and another one: the move is in the table, or it does not exist", () => {
  test.each(PROJECT_STATES)("from %s", async (from) => {
    await put(from);
    const inTable = MOVES.filter((move) => move.from === from);
    expect(
      stepsFrom(from)
        .map(({ to }) => to)
        .sort(),
    ).toEqual(inTable.map(({ to }) => to).sort());
    for (const to of PROJECT_STATES.filter((one) => !inTable.some((move) => move.to === one)))
      expect([to, await outcome(take("planner", { from, to }, { reason: "เพราะ", ...LETTER }))]).toEqual([
        to,
        "stepUnavailable",
      ]);
    expect((await project()).state).toBe(from);
  });
});

describe.each(MOVES.map((move) => [`${move.from} → ${move.to}`, move] as const))("%s", (_name, move) => {
  const others: readonly Who[] = [
    ...READERS,
    ...HIDDEN_EARLY,
    "stranger",
    ...(move.by === "LEAD" ? [] : ["lead" as const]),
  ];
  const takers: readonly Who[] = move.by === "LEAD" ? ["planner", "lead"] : ["planner"];

  test("is refused to everybody else, and without its reason or letter to everybody", async () => {
    await put(move.from);
    const said = await Promise.all(others.map((who) => outcome(take(who, move, papersOf(move)))));
    expect(said).toEqual(others.map((who) => refusalOf(who, move)));
    const { reason, ...withoutReason } = { reason: "", ...papersOf(move) };
    if (move.reason) expect(await outcome(take("planner", move, withoutReason))).toBe("reasonMissing");
    if (move.letter) expect(await outcome(take("planner", move, { reason }))).toBe("documentMissing");
    expect((await project()).state).toBe(move.from);
  });

  test("is taken by its own, with one row, one audit row, its revision and the brief open or frozen", async () => {
    const { prisma } = world.deps.db;
    for (const who of takers) {
      // a frozen document is opened by a step only: each passage over that line has a project of its own
      if (isFrozen(move.from) !== isFrozen(move.to)) ids = await start();
      await put(move.from);
      if (isFrozen(move.from))
        await prisma.collabDoc.update({ where: { doc: briefRoom(ids.briefId) }, data: { frozenAt: new Date(0) } });
      const { revision } = await project();
      const audited = (await world.office.auditActions()).filter((action) => action === "project.stateSet").length;
      expect([who, await outcome(take(who, move, papersOf(move)))]).toEqual([who, "taken"]);
      const after = await project();
      expect([after.state, after.revision]).toEqual([move.to, revision + (move.revision ? 1 : 0)]);
      const [row] = await prisma.projectStep.findMany({ where: { projectId: ids.projectId, toState: move.to } });
      expect(row).toMatchObject({
        fromState: move.from,
        skipped: move.skips ?? [],
        reason: move.reason ? "เพราะ" : "",
      });
      expect(row?.byUserId).toBe(people[who].userId);
      await prisma.projectStep.deleteMany({ where: { projectId: ids.projectId } });
      const now = (await world.office.auditActions()).filter((action) => action === "project.stateSet").length;
      expect(now - audited).toBe(1);
      const doc = await prisma.collabDoc.findUniqueOrThrow({ where: { doc: briefRoom(ids.briefId) } });
      if (isFrozen(move.from) !== isFrozen(move.to)) expect(doc.frozenAt !== null).toBe(isFrozen(move.to));
    }
  });
});

test("[R16] an incomplete brief reaches neither MOU_PENDING nor READY, whoever asks", async () => {
  ids = await start();
  await world.collab.edit(briefRoom(ids.briefId), null, (doc) =>
    writeBrief(doc, { ...completeBrief(world.orgs.roads), rationale: "" }),
  );
  for (const move of MOVES.filter(({ to }) => to === "MOU_PENDING" || to === "READY")) {
    await put(move.from);
    expect([move.from, move.to, await outcome(take("planner", move, papersOf(move)))]).toEqual([
      ...[move.from, move.to, "stepBlocked"],
    ]);
    expect((await project()).state).toBe(move.from);
  }
});
