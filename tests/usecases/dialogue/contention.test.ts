import { expect, test } from "vitest";
import { briefText } from "~/collab/brief/editTexts";
import { briefRoom } from "~/collab/roomName";
import { AppError } from "../../../server/errors";
import type { Deps } from "../../../server/usecases/deps";
import { dialogueUseCases } from "../../../server/usecases/dialogue/dialogueUseCases";
import { makeDialogueOffice } from "./dialogueOffice";

/** Five tables; where the number does not matter, three. */
const MANY = 34;
const SOME = 14;
const ORGS = ["province", "roads", "tao"] as const;

/** A session with people of three organisations, each with a seat, its vote on groups running. */
async function fullRoom(people: number) {
  const given = await makeDialogueOffice();
  const { dialogues, planner, sessionId, office } = given;
  await given.go("LOBBY");
  const seats: string[] = [];
  for (let at = 0; at < people; at++) seats.push(await given.join(`คนที่ ${at}`, ORGS[at % 3] ?? "tao"));
  await dialogues.steer(planner, sessionId, { intent: "verifyAll" });
  const { phases } = await dialogues.run(planner, sessionId);
  for (const { id, kind, dropped } of phases)
    if (dropped && kind === "ROOMS")
      await dialogues.steer(planner, sessionId, { intent: "drop", phaseId: id, dropped: false });
  await given.go("CLUSTER");
  const clusterIds = [crypto.randomUUID(), crypto.randomUUID()];
  for (const clusterId of clusterIds)
    await dialogues.moderate(planner, sessionId, { intent: "addCluster", clusterId, name: `กลุ่ม ${clusterId}` });
  await given.go("DOT_VOTE");
  const requests = seats.map((cookie) => ({ sessionId, cookie }));
  return { ...given, requests, clusterIds, prisma: office.deps.db.prisma };
}

/** The code of what was refused; "counted" when nothing was. A fault is no answer and ends the test. */
const answerOf = (work: Promise<void>) =>
  work.then(
    () => "counted",
    (error: unknown) => {
      if (error instanceof AppError) return error.code;
      throw error;
    },
  );

test("many people vote while two facilitators press next twice each: every vote is counted or refused, one note a table", async () => {
  const { dialogues, planner, sessionId, requests, clusterIds, prisma } = await fullRoom(MANY);
  const [chosen = ""] = clusterIds;
  const phase = (await dialogues.run(planner, sessionId)).head.phase;
  const next = { move: "next" as const, fromPhaseId: phase?.id ?? "" };
  const cast = (request: (typeof requests)[number], revision: number) =>
    answerOf(dialogues.castDots(request, { choice: { [chosen]: 1 }, revision }));
  const early = requests.slice(0, MANY / 2);
  expect(await Promise.all(early.flatMap((one) => [cast(one, 1), cast(one, 1)]))).not.toContain("phaseOver");
  const late = requests.slice(MANY / 2).map((one) => cast(one, 1));
  const views = requests.map((one) => dialogues.seat(one));
  const moves = [1, 2, 3, 4].map(() => answerOf(dialogues.move(planner, sessionId, next)));
  expect(await Promise.all(moves)).toEqual(["counted", "counted", "counted", "counted"]);
  const said = await Promise.all(late);
  await Promise.all(views);
  expect(new Set([...said, "counted", "phaseOver"])).toEqual(new Set(["counted", "phaseOver"]));
  const counted = MANY / 2 + said.filter((one) => one === "counted").length;
  expect(await prisma.dialogueBallot.count({ where: { phaseId: phase?.id } })).toBe(counted);
  const { head, outcome, notes } = await dialogues.run(planner, sessionId);
  expect(head.phase?.kind).toBe("ROOMS");
  expect(outcome.dots?.find(({ itemId }) => itemId === chosen)?.persons).toBe(counted);
  expect(notes.map(({ table }) => table)).toEqual([1, 2, 3, 4, 5]);
  expect(await prisma.project.count({ where: { state: "CONCEPT" } })).toBe(5);
  // the agenda that got dots stands for the first note, each note has an item of its own
  expect(new Set(notes.map(({ itemId }) => itemId)).size).toBe(5);
});

test("a fault while the notes are made leaves nothing of the step; pressing again makes each note once", async () => {
  const { dialogues, planner, sessionId, office, prisma } = await fullRoom(SOME);
  const from = (await dialogues.run(planner, sessionId)).head.phase;
  const next = { move: "next" as const, fromPhaseId: from?.id ?? "" };
  const made = async () => ({
    notes: await prisma.dialogueTable.count({ where: { briefId: { not: null } } }),
    projects: await prisma.project.count({ where: { state: "CONCEPT" } }),
    documents: await prisma.collabDoc.count({ where: { kind: "brief" } }),
    told: await prisma.auditEvent.count({ where: { action: "project.created" } }),
  });
  const before = await made();
  // the server dies when the documents are written and nothing is committed
  const createDocs: Deps["collab"]["createDocs"] = async (tx, docs) => {
    await office.deps.collab.createDocs(tx, docs);
    throw new Error("the server died");
  };
  const dying = dialogueUseCases({ ...office.deps, collab: { ...office.deps.collab, createDocs } });
  await expect(dying.move(planner, sessionId, next)).rejects.toThrow("the server died");
  expect(await made()).toEqual(before);
  expect((await dialogues.run(planner, sessionId)).head.phase).toMatchObject({ kind: "DOT_VOTE", closed: false });
  await dialogues.move(planner, sessionId, next);
  expect((await dialogues.run(planner, sessionId)).head.phase?.kind).toBe("ROOMS");
  const grown = Object.fromEntries(Object.entries(before).map(([what, count]) => [what, count + 3]));
  expect(await made()).toEqual(grown);
});

test("an edit of a table that is refused in its transaction does not fail the step that waits for it", async () => {
  const { dialogues, planner, sessionId, office, prisma, go } = await fullRoom(SOME);
  await go("ROOMS");
  const { collab } = office.deps;
  const [table] = await prisma.dialogueTable.findMany({ where: { sessionId }, orderBy: { number: "asc" } });
  const room = briefRoom(table?.briefId ?? "");
  let waited = () => undefined as void;
  const somebodyWaits = new Promise<void>((resolve) => (waited = resolve));
  const flushed: Deps["collab"]["flushed"] = (name) => {
    const done = collab.flushed(name);
    if (name === room) waited();
    return done;
  };
  const refused = answerOf(
    collab.edit(
      room,
      null,
      (doc) => briefText(doc, "rationale").insert(0, "สายไป"),
      async () => {
        await somebodyWaits;
        throw new AppError("phaseOver");
      },
    ),
  );
  const desk = dialogueUseCases({ ...office.deps, collab: { ...collab, flushed } });
  const from = (await dialogues.run(planner, sessionId)).head.phase;
  await desk.move(planner, sessionId, { move: "next", fromPhaseId: from?.id ?? "" });
  expect(await refused).toBe("phaseOver");
  const { head, notes } = await dialogues.run(planner, sessionId);
  expect(head.phase?.kind).not.toBe("ROOMS");
  expect(notes[0]?.texts.find(({ field }) => field === "rationale")?.text).toBe("");
});
