import { beforeAll, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { makeDialogueOffice, type DialogueOffice } from "./dialogueOffice";

let d: DialogueOffice;
let tao: Actor;
let roads: Actor;
const YEAR = { areaCode: "93", fy: 2568 };
const DAY = "2025-04-01";

/** Writes a duty of an อบต. down while the session runs. */
async function giveDuty(): Promise<void> {
  const dutyId = "00000000-0000-4000-8000-000000000001";
  await d.go("LOBBY");
  await d.join("ก", "tao");
  await d.go("DUTIES");
  const duty = { dutyId, text: "ส่งแบบก่อสร้าง", orgKey: d.orgs.tao, itemId: "", dueOn: DAY };
  await d.dialogues.addDuty(d.planner, d.sessionId, duty);
}

async function close(): Promise<void> {
  await d.go("CLOSE");
  const { head } = await d.dialogues.run(d.planner, d.sessionId);
  await d.dialogues.move(d.planner, d.sessionId, { move: "close", fromPhaseId: head.phase?.id ?? "" });
}

const open = (actor: Actor) => d.dialogues.open(actor, d.sessionId);
const idOf = async () => (await open(d.planner)).outcome.duties[0]?.id ?? "";
const tick = async (actor: Actor, done: boolean) =>
  d.dialogues.tickDuty(actor, d.sessionId, { dutyId: await idOf(), done });
const todo = async (actor: Actor) => (await d.dialogues.todo(actor, YEAR)).map(({ text }) => text);

beforeAll(async () => {
  d = await makeDialogueOffice();
  tao = await d.office.person("tao", d.orgs.tao, "EDITOR");
  roads = await d.office.person("roads", d.orgs.roads, "EDITOR");
});

test("while the session runs a duty is nobody's work yet and is not ticked off", async () => {
  await giveDuty();
  expect(await todo(tao)).toEqual([]);
  expect((await open(tao)).ticks).toEqual([]);
  await expect(tick(tao, true)).rejects.toMatchObject({ code: "stepUnavailable" });
});

test("after the close it waits for its organisation and for the strategy office, for nobody else", async () => {
  await close();
  expect(await todo(tao)).toEqual(["ส่งแบบก่อสร้าง"]);
  expect(await todo(d.planner)).toEqual(["ส่งแบบก่อสร้าง"]);
  expect(await todo(roads)).toEqual([]);
  expect((await open(tao)).ticks).toEqual([await idOf()]);
  expect((await open(roads)).ticks).toEqual([]);
  await expect(tick(roads, true)).rejects.toMatchObject({ code: "forbidden" });
  await expect(tick(d.observer, true)).rejects.toMatchObject({ code: "forbidden" });
});

test("its organisation ticks it off once, anybody who may opens it again, and both stand in the audit trail", async () => {
  const both = await Promise.allSettled([tick(tao, true), tick(tao, true)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await open(d.planner)).outcome.duties).toMatchObject([{ done: true }]);
  expect(await todo(tao)).toEqual([]);
  await tick(d.planner, false);
  expect(await todo(tao)).toEqual(["ส่งแบบก่อสร้าง"]);
  const actions = (await d.office.auditActions()).filter((action) => action.startsWith("dialogue.dutyD"));
  expect(actions).toEqual(["dialogue.dutyDone"]);
  expect(await d.office.auditActions()).toContain("dialogue.dutyReopened");
});

test("a day that is past is said; a duty of elsewhere is not there", async () => {
  expect((await d.dialogues.todo(tao, YEAR)).map(({ late, dueOn }) => [late, dueOn])).toEqual([
    [DAY < d.office.clock.today(), DAY],
  ]);
  await expect(
    d.dialogues.tickDuty(tao, d.sessionId, { dutyId: "00000000-0000-4000-8000-00000000dead", done: true }),
  ).rejects.toMatchObject({ code: "notFound" });
});
