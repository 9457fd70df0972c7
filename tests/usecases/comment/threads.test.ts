import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { Actor } from "~/domain/access/actor";
import { listFindings } from "../../../server/usecases/budget/findings/listFindings";
import { anchorOf, makeCommentOffice, type CommentOffice } from "./commentOffice";

let world: CommentOffice;
beforeEach(async () => {
  world = await makeCommentOffice();
  return () => world.close();
});

const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code,
  );
const view = async (actor: Actor = world.people.planner) => world.comments.list(actor, world.briefId);

describe("a thread", () => {
  test("begins, is answered, closed and opened again; each step has its audit row and touches the brief", async () => {
    const { people, comments, briefId } = world;
    const threadId = await world.start(people.chamber, { quote: "น้ำตื้นเขิน", mentions: [people.roads.userId] });
    expect(await world.state(threadId)).toBe("OPEN");
    await world.reply(people.roads, threadId);
    expect(await world.state(threadId)).toBe("ANSWERED");
    await world.reply(people.chamber, threadId, "ยังขาดตัวเลข");
    expect(await world.state(threadId)).toBe("OPEN");
    await comments.close(people.roads, { briefId, threadId, resolved: true });
    await comments.close(people.roads, { briefId, threadId, resolved: true });
    expect(await world.state(threadId)).toBe("RESOLVED");
    expect(await code(world.reply(people.chamber, threadId))).toBe("commentClosed");
    await comments.close(people.chamber, { briefId, threadId, resolved: false });
    expect(await world.state(threadId)).toBe("OPEN");
    const actions = (await world.office.auditActions()).filter((action) => action.startsWith("comment."));
    expect(actions).toEqual([
      ...["comment.started", "comment.replied", "comment.replied", "comment.resolved", "comment.reopened"],
    ]);
    expect(world.touched.filter((topic) => topic === `brief/${briefId}`)).toHaveLength(5);
    const detail = await world.deps.db.prisma.auditEvent.findMany({ where: { action: { startsWith: "comment." } } });
    expect(JSON.stringify(detail.map((row) => row.detail))).not.toContain("ยังขาดตัวเลข");
  });

  test("those who took part are told that it was closed, never whoever closed it; open lists of the year read again", async () => {
    const { people, comments, briefId } = world;
    const threadId = await world.start(people.chamber);
    await world.reply(people.roads, threadId);
    await comments.assign(people.roads, { briefId, threadId, assigneeId: people.tao.userId });
    await world.deps.db.prisma.notification.deleteMany();
    world.touched.length = 0;
    await comments.close(people.roads, { briefId, threadId, resolved: true });
    const told = (await world.notices()).map(({ to, kind }) => `${kind} ${to}`).sort();
    expect(told).toEqual([`CLOSED ${people.chamber.nameTh}`, `CLOSED ${people.tao.nameTh}`].sort());
    expect(world.touched).toEqual([
      ...[`brief/${briefId}`, "year/93-2568"],
      ...world.touched.filter((topic) => topic.startsWith("user/")),
    ]);
    expect(world.touched).toContain(`user/${people.tao.userId}`);
    await comments.close(people.roads, { briefId, threadId, resolved: false });
    expect(await world.notices()).toHaveLength(2);
  });

  test("[S60] a comment on an idea touches no list of the year", async () => {
    await world.deps.db.prisma.project.update({ where: { id: world.projectId }, data: { state: "IDEA" } });
    world.touched.length = 0;
    await world.start(world.people.roads);
    expect(world.touched).toEqual([`brief/${world.briefId}`]);
  });

  test("sent twice, because the answer was lost, is one thread and one message", async () => {
    const { people, briefId } = world;
    const input = { id: randomUUID(), commentId: randomUUID() };
    await world.start(people.roads, input);
    await world.start(people.roads, input);
    const again = { briefId, threadId: input.id, commentId: randomUUID(), body: "ต่อ" };
    await world.comments.reply(people.tao, again);
    await world.comments.reply(people.tao, again);
    const { threads } = await view();
    expect(threads.map(({ comments }) => comments.length)).toEqual([2]);
    expect(await code(world.start(people.tao, input))).toBe("badInput");
    expect(await code(world.comments.reply(people.roads, again))).toBe("badInput");
  });

  test("a frozen brief is still talked about", async () => {
    await world.deps.db.prisma.project.update({ where: { id: world.projectId }, data: { state: "SUBMITTED" } });
    const threadId = await world.start(world.people.chamber);
    await world.reply(world.people.roads, threadId);
    expect(await world.state(threadId)).toBe("ANSWERED");
  });

  test("own messages can be changed and taken back; a thread of which nothing is left is closed", async () => {
    const { people, comments, briefId } = world;
    const threadId = await world.start(people.chamber);
    const [first] = (await view(people.chamber)).threads[0]?.comments ?? [];
    expect(first?.mayEdit).toBe(true);
    const address = { briefId, threadId, commentId: first?.id ?? "" };
    await comments.edit(people.chamber, { ...address, body: "ชัดขึ้น", mentions: [people.tao.userId] });
    expect((await view()).threads[0]?.comments[0]).toMatchObject({ body: "ชัดขึ้น", mayEdit: false });
    expect(await world.notices()).toMatchObject([{ to: "tao", kind: "MENTION" }]);
    expect(await code(comments.edit(people.roads, { ...address, body: "x" }))).toBe("forbidden");
    expect(await code(comments.remove(people.roads, address))).toBe("forbidden");
    await comments.remove(people.chamber, address);
    const [thread] = (await view()).threads;
    expect(thread).toMatchObject({ state: "RESOLVED" });
    expect(thread?.comments[0]).toMatchObject({ removed: true, body: "", mentioned: [] });
    expect(await code(comments.edit(people.chamber, { ...address, body: "x" }))).toBe("notFound");
  });

  test("what stands in it is cleaned, and neither empty nor too long", async () => {
    const { people } = world;
    await world.start(people.roads, { body: " a\u0000\u202eb\r\n\n\n\nc " });
    expect((await view()).threads[0]?.comments[0]?.body).toBe("ab\n\nc");
    expect(await code(world.start(people.roads, { body: " \u200b\n" }))).toBe("commentEmpty");
    expect(await code(world.start(people.roads, { body: "ก".repeat(5001) }))).toBe("commentTooLong");
    expect(await code(world.start(people.roads, { body: "ก".repeat(5000) }))).toBe("done");
  });
});

describe("who may", () => {
  test("absent and not readable are the same for strangers, in every act", async () => {
    const { people, comments, briefId } = world;
    const threadId = await world.start(people.roads);
    const commentId = (await view()).threads[0]?.comments[0]?.id ?? "";
    const { stranger } = people;
    for (const id of [briefId, randomUUID()]) {
      const at = { briefId: id, threadId };
      const all = [
        () => comments.list(stranger, id),
        () =>
          comments.start(stranger, id, {
            id: randomUUID(),
            commentId: randomUUID(),
            kind: "COMMENT",
            item: "1",
            body: "x",
          }),
        () => comments.reply(stranger, { ...at, commentId: randomUUID(), body: "x" }),
        () => comments.edit(stranger, { ...at, commentId, body: "x" }),
        () => comments.remove(stranger, { ...at, commentId }),
        () => comments.close(stranger, { ...at, resolved: true }),
        () => comments.assign(stranger, { ...at, assigneeId: null }),
      ];
      for (const work of all) expect(await code(work())).toBe("notFound");
    }
    expect(await code(comments.ofYear(stranger, "93", 2568))).toBe("notFound");
    expect(await comments.mine(stranger)).toEqual([]);
  });

  test("a thread is reached only through its own brief", async () => {
    const threadId = await world.start(world.people.roads);
    const other = await world.start(world.people.roads);
    const { briefId } = await world.briefs.create(world.people.planner, {
      ...{ areaCode: "93", fy: 2568, title: "อีกโครงการ", leadOrgId: world.orgs.roads, kind: "KEY" as const },
    });
    const at = { briefId, threadId };
    expect(await code(world.comments.close(world.people.planner, { ...at, resolved: true }))).toBe("notFound");
    expect(await code(world.comments.reply(world.people.planner, { ...at, commentId: randomUUID(), body: "x" }))).toBe(
      "notFound",
    );
    expect(await world.state(other)).toBe("OPEN");
  });

  test("observers read and stay silent; others of the area speak but do not close or assign", async () => {
    const { people, comments, briefId } = world;
    const threadId = await world.start(people.roads);
    const seen = await view(people.observer);
    expect(seen).toMatchObject({ mayWrite: false, remarkAs: [] });
    expect(seen.threads[0]).toMatchObject({ mayReply: false, mayClose: false, mayAssign: false });
    expect(await code(world.start(people.observer))).toBe("forbidden");
    expect(await code(world.reply(people.observer, threadId))).toBe("forbidden");
    expect(await code(comments.close(people.observer, { briefId, threadId, resolved: true }))).toBe("forbidden");
    expect(await code(world.reply(people.chamber, threadId))).toBe("done");
    expect(await code(comments.close(people.chamber, { briefId, threadId, resolved: true }))).toBe("forbidden");
    expect(await code(comments.assign(people.chamber, { briefId, threadId, assigneeId: null }))).toBe("forbidden");
  });

  test("only those who may read the brief are mentioned or given a thread", async () => {
    const { people, comments, briefId } = world;
    const threadId = await world.start(people.roads);
    expect(await code(world.start(people.roads, { mentions: [people.stranger.userId] }))).toBe("personCannotRead");
    expect(await code(world.start(people.roads, { assigneeId: people.stranger.userId }))).toBe("personCannotRead");
    expect(await code(world.reply(people.roads, threadId, "x", [randomUUID()]))).toBe("personCannotRead");
    const assign = (assigneeId: string) => comments.assign(people.roads, { briefId, threadId, assigneeId });
    expect(await code(assign(people.stranger.userId))).toBe("personCannotRead");
    expect(await code(assign(people.observer.userId))).toBe("personCannotRead");
    expect(await code(assign(people.tao.userId))).toBe("done");
    expect((await view()).people.map(({ nameTh }) => nameTh)).not.toContain("stranger");
    expect((await view()).people.find(({ userId }) => userId === people.observer.userId)?.speaks).toBe(false);
  });
});

describe("official remarks", () => {
  const blocking = async () =>
    (await listFindings(world.deps, world.people.planner, { areaCode: "93", fy: 2568 })).filter(
      ({ finding }) => finding.rule === "R20c",
    );

  test("[R20c] block until an organisation of the project answers; only the adviser closes them", async () => {
    const { people, advisers, comments, briefId } = world;
    expect(await code(world.start(people.planner, { kind: "REMARK" }))).toBe("forbidden");
    expect(await code(world.start(advisers.budget, { kind: "REMARK", adviser: "NESDC" }))).toBe("forbidden");
    const threadId = await world.start(advisers.nesdc, { kind: "REMARK", item: "6", body: "ต้องวัดผลลัพธ์ได้" });
    expect(await blocking()).toMatchObject([
      {
        finding: { severity: "E", ids: [world.projectId, "item-6", `thread-${threadId}`] },
        target: { briefId, item: 6 },
      },
    ]);
    await world.reply(people.chamber, threadId);
    await world.reply(advisers.budget, threadId);
    expect(await world.state(threadId)).toBe("OPEN");
    await world.reply(people.tao, threadId, "เพิ่มตัวชี้วัดแล้ว");
    expect(await world.state(threadId)).toBe("ANSWERED");
    expect(await blocking()).toEqual([]);
    await world.reply(advisers.nesdc, threadId, "ยังไม่พอ");
    expect(await blocking()).toHaveLength(1);
    const close = (actor: Actor) => comments.close(actor, { briefId, threadId, resolved: true });
    for (const actor of [people.planner, people.roads, people.tao, advisers.budget])
      expect(await code(close(actor))).toBe("forbidden");
    await close(advisers.nesdc);
    expect(await blocking()).toEqual([]);
    expect(await code(comments.close(people.planner, { briefId, threadId, resolved: false }))).toBe("forbidden");
  });

  test("what was remarked stays as it was said once somebody answered", async () => {
    const { people, advisers, comments, briefId } = world;
    const threadId = await world.start(advisers.nesdc, { kind: "REMARK" });
    const first = (await view()).threads[0]?.comments[0]?.id ?? "";
    const address = { briefId, threadId, commentId: first };
    await comments.edit(advisers.nesdc, { ...address, body: "ถ้อยคำใหม่" });
    await world.reply(people.roads, threadId);
    expect(await code(comments.edit(advisers.nesdc, { ...address, body: "อีกอย่าง" }))).toBe("commentFixed");
    expect(await code(comments.remove(advisers.nesdc, address))).toBe("commentFixed");
    expect((await view(advisers.nesdc)).threads[0]?.comments[0]).toMatchObject({ body: "ถ้อยคำใหม่", mayEdit: false });
  });
});

describe("notices", () => {
  test("go to those concerned, once an act, never to who acted", async () => {
    const { people, advisers, briefId, comments } = world;
    const threadId = await world.start(people.roads, {
      mentions: [people.tao.userId, people.roads.userId],
      assigneeId: people.tao.userId,
    });
    const link = `/briefs/${briefId}?thread=${threadId}#item-4`;
    expect(await world.notices()).toEqual([{ to: "tao", kind: "ASSIGNED", link }]);
    await world.deps.db.prisma.notification.deleteMany();
    await world.reply(people.tao, threadId, "@roads ดูแล้ว", [people.roads.userId]);
    expect(await world.notices()).toMatchObject([{ to: "roads", kind: "MENTION" }]);
    expect(world.touched).toContain(`user/${people.roads.userId}`);
    await world.deps.db.prisma.notification.deleteMany();
    await world.reply(people.chamber, threadId, "เห็นด้วย");
    expect((await world.notices()).map(({ to, kind }) => `${to} ${kind}`).sort()).toEqual([
      "roads ANSWERED",
      "tao ANSWERED",
    ]);
    await world.deps.db.prisma.notification.deleteMany();
    await comments.assign(people.tao, { briefId, threadId, assigneeId: people.tao.userId });
    await comments.assign(people.roads, { briefId, threadId, assigneeId: null });
    expect(await world.notices()).toEqual([]);
    await world.start(advisers.nesdc, { kind: "REMARK" });
    expect((await world.notices()).map(({ to, kind }) => `${to} ${kind}`).sort()).toEqual([
      "planner REMARK",
      "roads REMARK",
      "tao REMARK",
    ]);
  });
});

describe("places", () => {
  test("words keep their anchor as the browser made it; what is no anchor is refused", async () => {
    const { people } = world;
    const doc = new Y.Doc();
    const text = doc.getText("rationale");
    text.insert(0, "ทะเลสาบตื้นเขิน");
    const anchor = anchorOf(text, 2, 6);
    await world.start(people.roads, { field: "rationale", anchor, quote: "เลสา" });
    expect((await view()).threads[0]).toMatchObject({ field: "rationale", anchor, quote: "เลสา", rowId: null });
    const refused: Parameters<CommentOffice["start"]>[1][] = [
      { field: "objectives", anchor: { ...anchor, start: anchorOf(text, text.length, 2).start } },
      { anchor },
      { field: "rationale", anchor: { ...anchor, start: "" } },
      { field: "rationale", anchor: { ...anchor, end: "/////w==" } },
      { field: "rationale", anchor: { ...anchor, end: "A".repeat(400) } },
      { field: "rationale", rowId: randomUUID() },
      { field: "__proto__" },
      { item: "14" },
      { rowId: "x" },
    ];
    for (const input of refused)
      expect([input, await code(world.start(people.roads, input))]).toEqual([input, "badInput"]);
    expect(await code(world.start(people.roads, { item: "8", rowId: randomUUID(), field: "method" }))).toBe("done");
  });
});
