import { beforeEach, expect, test } from "vitest";
import { addActivity, addFunding, setAmount } from "~/collab/brief/editRows";
import { briefRoom } from "~/collab/roomName";
import { satang } from "~/domain/money/satang";
import { projectUseCases } from "../../../server/usecases/project/projectUseCases";
import { makeHistoryOffice, type HistoryOffice } from "../history/historyOffice";
import { driveSession, type SessionDrive } from "./dialogueOffice";

/** Four ranked projects, three of them discussed; the first has money and belongs to the roads agency. */
let world: HistoryOffice;
let drive: SessionDrive;
let projects: string[];

beforeEach(async () => {
  world = await makeHistoryOffice();
  const { prisma } = world.deps.db;
  projects = [world.projectId];
  for (let more = 0; more < 3; more += 1) {
    const { projectId, briefId } = await world.start();
    projects.push(projectId);
    await world.collab.edit(briefRoom(briefId), world.people.roads, (doc) => {
      const activityId = addActivity(doc, { orgId: world.orgs.roads, title: "ขุดลอก" });
      setAmount(
        doc,
        addFunding(doc, { activityId, orgId: world.orgs.roads, source: "PROVINCE" }),
        2568,
        satang(500_00),
      );
    });
  }
  for (const [index, id] of projects.entries())
    await prisma.project.update({ where: { id }, data: { rank: index + 1 } });
  const { office: province, roads, tao } = world.orgs;
  const discussed = [projects[0] ?? "", projects[1] ?? "", projects[3] ?? ""];
  drive = await driveSession(world.deps, world.people.planner, { province, roads, tao }, discussed);
  await drive.go("LOBBY");
  return () => world.close();
});

const request = (cookie: string) => ({ sessionId: drive.sessionId, cookie });
const code = (expected: string) => expect.objectContaining({ code: expected });
const order = async () => {
  const rows = await world.deps.db.prisma.project.findMany({ orderBy: { rank: "asc" } });
  return rows.map(({ id }) => projects.indexOf(id) + 1);
};
const close = async () => {
  await drive.go("CLOSE");
  const { head } = await drive.dialogues.run(world.people.planner, drive.sessionId);
  const step = { move: "close" as const, fromPhaseId: head.phase?.id ?? "" };
  await drive.dialogues.move(world.people.planner, drive.sessionId, step);
};

test("the vote becomes the order of the year by one act: the ranked change places, others stay; undone by one", async () => {
  const { dialogues, sessionId } = drive;
  const { planner } = world.people;
  const seat = await drive.join("ก", "tao");
  await drive.go("RANKING");
  const items = await world.deps.db.prisma.dialogueItem.findMany({ where: { sessionId } });
  const itemOf = (number: number) => items.find(({ projectId }) => projectId === projects[number - 1])?.id ?? "";
  await dialogues.castRanking(request(seat), { choice: [4, 2, 1].map(itemOf), revision: 1 });
  await expect(dialogues.applyRanking(planner, sessionId)).rejects.toEqual(code("stepUnavailable"));
  await close();
  expect(await order()).toEqual([1, 2, 3, 4]);
  await expect(dialogues.applyRanking(world.people.roads, sessionId)).rejects.toEqual(code("forbidden"));
  // a fault on the way takes the order back with the mark: they are one transaction
  const { prisma } = world.deps.db;
  await prisma.$executeRaw`alter table dialogue_session add constraint no_mark check (applied_at is null)`;
  await expect(dialogues.applyRanking(planner, sessionId)).rejects.toThrow();
  expect(await order()).toEqual([1, 2, 3, 4]);
  await prisma.$executeRaw`alter table dialogue_session drop constraint no_mark`;
  await dialogues.applyRanking(planner, sessionId);
  expect(await order()).toEqual([4, 2, 3, 1]);
  await expect(dialogues.applyRanking(planner, sessionId)).rejects.toEqual(code("stepUnavailable"));
  await dialogues.undoRanking(planner, sessionId);
  expect(await order()).toEqual([1, 2, 3, 4]);
  await dialogues.applyRanking(planner, sessionId);
  const ranks = projectUseCases(world.deps);
  const session = await world.deps.db.prisma.dialogueSession.findUniqueOrThrow({ where: { id: sessionId } });
  const place = { areaCode: "93", fy: 2568, version: session.appliedVersion ?? "" };
  await ranks.setRanks(planner, { ...place, order: projects });
  // whoever ranked since is not overruled
  await expect(dialogues.undoRanking(planner, sessionId)).rejects.toEqual(code("stale"));
  expect(await order()).toEqual([1, 2, 3, 4]);
});

test("promises become lines of the brief, PLEDGED with their lower amount, each once", async () => {
  const { dialogues, sessionId } = drive;
  const { planner } = world.people;
  const seat = await drive.join("ก", "tao");
  await dialogues.steer(planner, sessionId, { intent: "verifyAll" });
  await drive.go("PLEDGES");
  const itemId = (await dialogues.seat(request(seat)))?.items[0]?.id ?? "";
  const pledge = { itemId, source: "LOCAL", minBaht: "250,000.50", maxBaht: "400,000", note: "" };
  await dialogues.makePledge(request(seat), { ...pledge, clientId: "pledge-01" });
  await dialogues.makePledge(request(seat), { ...pledge, clientId: "pledge-02", minBaht: "1" });
  await dialogues.withdrawPledge(request(seat), "pledge-02");
  await expect(dialogues.applyPledges(planner, sessionId)).rejects.toEqual(code("stepUnavailable"));
  await close();
  const before = (await world.content()).funding.length;
  expect(await dialogues.applyPledges(planner, sessionId)).toEqual([
    { briefId: world.briefId, added: 1, problem: null },
  ]);
  expect(await dialogues.applyPledges(planner, sessionId)).toEqual([]);
  const { funding } = await world.content();
  expect(funding).toHaveLength(before + 1);
  expect(funding.find(({ source }) => source === "LOCAL")).toMatchObject({
    orgId: world.orgs.tao,
    commitment: "PLEDGED",
    amounts: { 2568: 25_000_050 },
  });
});

test("the briefs discussed are kept as versions when the session begins and when it ends, once each", async () => {
  await drive.go("OPENING");
  await drive.go("EVIDENCE");
  const { head } = await drive.dialogues.run(world.people.planner, drive.sessionId);
  const back = { move: "back" as const, fromPhaseId: head.phase?.id ?? "" };
  await drive.dialogues.move(world.people.planner, drive.sessionId, back);
  await close();
  const versions = await world.deps.db.prisma.docVersion.findMany({
    where: { kind: "GATE" },
    orderBy: { number: "asc" },
  });
  const gates = new Map<string, (string | null)[]>();
  for (const { room, gate } of versions) gates.set(room, [...(gates.get(room) ?? []), gate]);
  expect(gates.size).toBe(3);
  expect(gates.get(world.room)).toEqual(["BEFORE_SESSION", "AFTER_SESSION"]);
});
