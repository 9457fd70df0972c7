import { afterEach, beforeEach, expect, test } from "vitest";
import { writeBrief } from "~/collab/briefDoc";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import type { ProjectState } from "~/domain/brief/project";
import { lifecycleUseCases } from "../../../server/usecases/lifecycle/lifecycleUseCases";
import type { StepPaper } from "../../../server/usecases/lifecycle/stepPaper";
import { makeBriefOffice, type BriefOffice } from "../brief/briefOffice";
import { completeBrief } from "./completeBrief";

type World = { nesdc: Actor; budget: Actor; life: ReturnType<typeof lifecycleUseCases> } & BriefOffice;

let world: World;
let ids: { projectId: string; briefId: string };
const NO_PAPER: StepPaper = { reason: "", documentNo: "", documentDate: "", amount: "" };

beforeEach(async () => {
  const base = await makeBriefOffice();
  const offices = {
    nesdc: await base.office.organization("NESDC", "สศช. ภาคใต้"),
    budget: await base.office.organization("BUDGET_BUREAU", "สงป. เขต 18"),
  };
  world = {
    ...base,
    nesdc: await base.office.person("nesdc", offices.nesdc, "NESDC_REGION"),
    budget: await base.office.person("budget", offices.budget, "BUDGET_BUREAU"),
    life: lifecycleUseCases(base.deps),
  };
  ids = await world.start();
  await world.deps.db.prisma.project.update({ where: { id: ids.projectId }, data: { kind: "OTHER" } });
});
afterEach(() => world.close());

const take = (who: Actor, seen: ProjectState, to: ProjectState, paper: Partial<StepPaper> = {}) =>
  world.life.take(who, ids.briefId, { seen, to, paper: { ...NO_PAPER, ...paper } });
const stateNow = async () =>
  (await world.deps.db.prisma.project.findUniqueOrThrow({ where: { id: ids.projectId } })).state;
const fill = () =>
  world.collab.edit(briefRoom(ids.briefId), null, (doc) => writeBrief(doc, completeBrief(world.orgs.roads)));
const ready = () => take(world.people.planner, "BRIEF_DRAFT", "READY", { reason: "ลงนามบนกระดาษแล้ว" });

test("the lead asks for advice; its advisers hear of it; who only reads may not, and elsewhere it does not exist", async () => {
  await expect(take(world.people.observer, "BRIEF_DRAFT", "BRIEF_REVIEW")).rejects.toMatchObject({ code: "forbidden" });
  await expect(take(world.people.stranger, "BRIEF_DRAFT", "BRIEF_REVIEW")).rejects.toMatchObject({ code: "notFound" });
  await take(world.people.roads, "BRIEF_DRAFT", "BRIEF_REVIEW");
  expect(await stateNow()).toBe("BRIEF_REVIEW");
  const told = await world.deps.db.prisma.notification.findMany({ where: { kind: "STATE" } });
  const receivers = told.map(({ userId }) => userId);
  expect(receivers).toEqual(
    expect.arrayContaining([world.nesdc.userId, world.budget.userId, world.people.planner.userId]),
  );
  expect(receivers).not.toContain(world.people.roads.userId);
  expect(receivers).not.toContain(world.people.observer.userId);
});

test("a step from a state that somebody changed meanwhile is refused, and nothing is written twice", async () => {
  await take(world.people.roads, "BRIEF_DRAFT", "BRIEF_REVIEW");
  await expect(take(world.people.roads, "BRIEF_DRAFT", "BRIEF_REVIEW")).rejects.toMatchObject({
    code: "stepUnavailable",
  });
  await expect(take(world.people.roads, "BRIEF_REVIEW", "KBJ_APPROVED")).rejects.toMatchObject({
    code: "stepUnavailable",
  });
  expect(await world.deps.db.prisma.projectStep.count()).toBe(1);
});

test("a double click is one step", async () => {
  const both = await Promise.allSettled([
    take(world.people.roads, "BRIEF_DRAFT", "BRIEF_REVIEW"),
    take(world.people.planner, "BRIEF_DRAFT", "BRIEF_REVIEW"),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await world.deps.db.prisma.projectStep.count()).toBe(1);
});

test("an incomplete brief does not become READY: nothing is frozen, and typing goes on", async () => {
  await expect(ready()).rejects.toMatchObject({ code: "stepBlocked" });
  expect(await stateNow()).toBe("BRIEF_DRAFT");
  await fill();
  expect((await world.collab.read(briefRoom(ids.briefId))).rationale).toContain("พัทลุง");
});

test("steps are left out only with a reason, only by the strategy office", async () => {
  await fill();
  await expect(take(world.people.roads, "BRIEF_DRAFT", "READY", { reason: "รีบ" })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(take(world.people.planner, "BRIEF_DRAFT", "READY")).rejects.toMatchObject({ code: "reasonMissing" });
  await ready();
  const [step] = await world.deps.db.prisma.projectStep.findMany();
  expect(step).toMatchObject({ skipped: ["BRIEF_REVIEW", "DETAILED", "MOU_PENDING"], reason: "ลงนามบนกระดาษแล้ว" });
});

test("READY freezes exactly what was judged and keeps it as a version; opened again it is revision 2 and can be written", async () => {
  await fill();
  await ready();
  const room = briefRoom(ids.briefId);
  const retitle = () => world.collab.edit(room, null, (open) => open.getText("title").insert(0, "แก้ไข "));
  await expect(retitle()).rejects.toMatchObject({ code: "frozen" });
  const [step] = await world.deps.db.prisma.projectStep.findMany();
  const doc = await world.deps.db.prisma.collabDoc.findUniqueOrThrow({ where: { doc: room } });
  expect(step?.docSeq).toBe(doc.head);
  const kept = await world.deps.db.prisma.docVersion.findFirstOrThrow({ where: { room, gate: "READY" } });
  expect(kept.headSeq).toBe(doc.head);
  await expect(take(world.people.planner, "READY", "BRIEF_DRAFT")).rejects.toMatchObject({ code: "reasonMissing" });
  await take(world.people.planner, "READY", "BRIEF_DRAFT", { reason: "แก้วงเงิน" });
  const project = await world.deps.db.prisma.project.findUniqueOrThrow({ where: { id: ids.projectId } });
  expect(project).toMatchObject({ state: "BRIEF_DRAFT", revision: 2, frozenAt: null });
  await retitle();
  expect((await world.collab.read(room)).title).toContain("แก้ไข");
});

test("[R20] an opinion is its adviser's alone; a later one takes its place, an earlier revision's does not count", async () => {
  const say = (who: Actor, verdict: "SUPPORT" | "NOT_SUPPORT", text = "") =>
    world.life.recordOpinion(who, ids.briefId, { adviser: "NESDC", verdict, text, documentNo: "นร 1105/1" });
  await expect(say(world.budget, "SUPPORT")).rejects.toMatchObject({ code: "forbidden" });
  await expect(say(world.people.planner, "SUPPORT")).rejects.toMatchObject({ code: "forbidden" });
  await expect(say(world.nesdc, "NOT_SUPPORT", " \u0007")).rejects.toMatchObject({ code: "reasonMissing" });
  await say(world.nesdc, "NOT_SUPPORT", "ซ้ำกับงาน\u0000ของกรม");
  world.office.clock.pass(1_000);
  await say(world.nesdc, "SUPPORT");
  const { opinions, advises } = await world.life.open(world.nesdc, ids.briefId);
  expect(opinions.map(({ verdict, replaced, text }) => [verdict, replaced, text])).toEqual([
    ["NOT_SUPPORT", true, "ซ้ำกับงานของกรม"],
    ["SUPPORT", false, ""],
  ]);
  expect(advises).toEqual(["NESDC"]);
  await fill();
  await ready();
  await take(world.people.planner, "READY", "BRIEF_DRAFT", { reason: "แก้วงเงิน" });
  await world.deps.db.prisma.project.update({ where: { id: ids.projectId }, data: { kind: "KEY" } });
  const { steps } = await world.life.open(world.people.planner, ids.briefId);
  const toReady = steps.find(({ step }) => step.to === "READY");
  expect(toReady?.guard.blocking.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["R20", "R20b", "R28", "R9"]));
});

test("a decision of the review needs its letter; a return opens the next revision; every step has its audit row", async () => {
  await world.deps.db.prisma.project.update({ where: { id: ids.projectId }, data: { state: "SUBMITTED" } });
  const letter = { documentNo: "นร 1125/99", documentDate: "2025-01-15" };
  await expect(take(world.people.planner, "SUBMITTED", "SUPPORTED_IN_FRAME")).rejects.toMatchObject({
    code: "documentMissing",
  });
  await expect(take(world.people.planner, "SUBMITTED", "RETURNED", letter)).rejects.toMatchObject({
    code: "reasonMissing",
  });
  await expect(
    take(world.people.planner, "SUBMITTED", "SUPPORTED_IN_FRAME", { ...letter, amount: "1.005" }),
  ).rejects.toMatchObject({ code: "amountInvalid" });
  await take(world.people.planner, "SUBMITTED", "RETURNED", { ...letter, reason: "ขอทบทวนราคา" });
  world.office.clock.pass(1_000);
  await take(world.people.planner, "RETURNED", "BRIEF_DRAFT", { reason: "แก้ราคา" });
  const rows = await world.office.auditActions();
  expect(rows.filter((action) => action === "project.stateSet")).toHaveLength(2);
  expect((await world.life.open(world.people.roads, ids.briefId)).history.map(({ to }) => to)).toEqual([
    "BRIEF_DRAFT",
    "RETURNED",
  ]);
});
