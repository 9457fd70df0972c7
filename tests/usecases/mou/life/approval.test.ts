import { beforeAll, describe, expect, test } from "vitest";
import { dayOf } from "../../../../server/db/days";
import { approveAs, DAY, makeLifeOffice, PASSWORD, readyToApprove, refused, type LifeOffice } from "./lifeOffice";

let at: LifeOffice;
beforeAll(async () => {
  at = await makeLifeOffice();
});

const acts = (id: string) => at.db.prisma.mouApprovalAct.count({ where: { mouId: id } });
const noticesOf = async (userId: string, kind: string, id: string) =>
  at.db.prisma.notification.count({ where: { userId, kind, objectId: id } });
/** The group of a stage of the round at hand. */
const groupOf = async (id: string, stage: number) => {
  const { round } = await at.db.prisma.mou.findUniqueOrThrow({ where: { id } });
  return (await at.db.prisma.mouApprovalGroup.findFirstOrThrow({ where: { mouId: id, round, stage } })).id;
};

describe("approving in turn", () => {
  test("stage by stage; each act binds text, person, time and address", async () => {
    const { people, life } = at;
    const id = await readyToApprove(at);
    expect(await noticesOf(people.roads.userId, "MOU_STATE", id)).toBeGreaterThan(0);
    expect(await approveAs(at, people.roads, id)).toEqual({ done: true });
    expect(await noticesOf(people.governor.userId, "MOU_TURN", id)).toBe(1);
    expect(await approveAs(at, people.governor, id)).toEqual({ done: true });
    const { approvals, agreed } = await life.openApproval(people.planner, id);
    expect(approvals.stand.complete).toBe(true);
    expect(approvals.acts).toMatchObject([
      { userId: people.roads.userId, hash: agreed?.hash, address: "10.0.0.1", act: "APPROVE" },
      { userId: people.governor.userId, hash: agreed?.hash },
    ]);
  });

  test("[S76] a double click and two at once are one row; the second is told", async () => {
    const { people, one } = at;
    const id = await readyToApprove(at, [[one("ฝ่ายเดียว", 1, people.roads, people.pier)]]);
    const answers = await Promise.all([1, 2, 3].map(() => refused(approveAs(at, people.roads, id))));
    expect(answers.map(({ code }) => code).sort()).toEqual(["alreadyApproved", "alreadyApproved", "done"]);
    expect((await refused(approveAs(at, people.pier, id))).code).toBe("enoughApproved");
    expect(await acts(id)).toBe(1);
  });

  test("[S76] two approvers of one group at once: both count where two are needed", async () => {
    const { people, one } = at;
    const id = await readyToApprove(at, [[one("สองคน", 2, people.roads, people.pier, people.planner)]]);
    const both = await Promise.all([approveAs(at, people.roads, id), approveAs(at, people.pier, id)]);
    expect(both).toEqual([{ done: true }, { done: true }]);
    expect((await refused(approveAs(at, people.planner, id))).code).toBe("enoughApproved");
  });

  test("[S76] the database keeps one act a person and group, and none is changed", async () => {
    const { people, db } = at;
    const id = await readyToApprove(at);
    await approveAs(at, people.roads, id);
    const row = await db.prisma.mouApprovalAct.findFirstOrThrow({ where: { mouId: id } });
    const { id: _old, ...copy } = row;
    await expect(db.prisma.mouApprovalAct.create({ data: copy })).rejects.toThrow(/Unique constraint/);
    await expect(db.pool.query("update mou_approval_act set hash = ''")).rejects.toThrow(/append-only/);
    await expect(db.pool.query("delete from mou_approval_act")).rejects.toThrow(/append-only/);
  });

  test("[R12] nobody approves before the papers are there", async () => {
    const { people, life, db } = at;
    const id = await readyToApprove(at);
    const paper = await db.prisma.mouEvidence.findFirstOrThrow({ where: { party: { mouId: id } } });
    await life.withdrawEvidence(people.tao, id, paper.id, "ผิดฉบับ");
    const answer = await refused(approveAs(at, people.roads, id));
    expect(answer).toMatchObject({ code: "authorityMissing", details: { count: 1 } });
    expect(String(answer.details?.first)).toContain("สภาท้องถิ่น");
    await at.council(id);
    expect(await approveAs(at, people.roads, id)).toEqual({ done: true });
  });
});

describe("out of turn", () => {
  test("[S78] a copied form of a later stage is refused and names whose turn it is", async () => {
    const { people, life } = at;
    const id = await readyToApprove(at);
    const seenHash = (await life.openApproval(people.governor, id)).agreed?.hash ?? "";
    const post = (actor = people.governor, groupId = "") =>
      refused(life.approve(actor, id, { groupId, seenHash, password: PASSWORD }));
    const [first, second] = [await groupOf(id, 1), await groupOf(id, 2)];
    expect(await post(people.governor, second)).toEqual({ code: "notYourTurn", details: { names: "roads" } });
    expect((await post(people.governor, first)).code).toBe("notApprover");
    expect((await refused(life.return(people.governor, id, { groupId: second, reason: "ไม่ถูก" }))).code).toBe(
      "notYourTurn",
    );
    expect(await acts(id)).toBe(0);
  });

  test("[S78] observer, other agency, planner and another area approve nothing with a copied form", async () => {
    const { people, life } = at;
    const id = await readyToApprove(at);
    const input = { groupId: await groupOf(id, 1), seenHash: "", password: PASSWORD };
    const code = async (actor: typeof people.tao) => (await refused(life.approve(actor, id, input))).code;
    expect(await code(people.observer)).toBe("forbidden");
    expect(await code(people.pier)).toBe("notApprover");
    expect(await code(people.planner)).toBe("notApprover");
    expect(await code(people.elsewhere)).toBe("notFound");
    expect((await refused(life.return(people.pier, id, { groupId: input.groupId, reason: "x" }))).code).toBe(
      "notApprover",
    );
    expect(await acts(id)).toBe(0);
  });

  test("[S78] an approver who was deactivated or lost the role while the page was open", async () => {
    const { people, db, office, one } = at;
    const org = await office.organization("LINE_AGENCY", "สำนักงานธนารักษ์");
    const leaving = await office.person("leaving", org, "HEAD");
    const moved = await office.person("moved", org, "HEAD");
    const { passwordHash } = await db.prisma.user.findFirstOrThrow({ where: { id: people.tao.userId } });
    await db.prisma.user.updateMany({ where: { id: { in: [leaving.userId, moved.userId] } }, data: { passwordHash } });
    const id = await readyToApprove(at, [[one("ธนารักษ์", 1, leaving, moved)]]);
    await db.prisma.user.update({ where: { id: leaving.userId }, data: { active: false } });
    await db.prisma.membership.updateMany({ where: { userId: moved.userId }, data: { validTo: dayOf("2024-12-31") } });
    const input = { groupId: await groupOf(id, 1), seenHash: "", password: PASSWORD };
    expect((await refused(at.life.approve(leaving, id, input))).code).toBe("forbidden");
    expect((await refused(at.life.approve(moved, id, input))).code).toBe("forbidden");
    await db.prisma.user.update({ where: { id: leaving.userId }, data: { active: true } });
    const swap = { groupId: input.groupId, from: moved.userId, to: people.pier.userId };
    await at.life.replaceApprover(people.planner, id, swap);
    expect(await approveAs(at, people.pier, id)).toEqual({ done: true });
  });

  test("[S78] who facilitates a session of the year is set up by nobody and approves nothing", async () => {
    const { people, db, life, one } = at;
    const id = await readyToApprove(at, [[one("ฝ่ายเดียว", 1, people.pier)]]);
    const { areaCode, fy } = await db.prisma.mou.findUniqueOrThrow({ where: { id } });
    const now = at.office.clock.now();
    const { id: sessionId } = await db.prisma.dialogueSession.create({
      data: {
        ...{ areaCode, fy, title: "เวที", startsAt: now, officialStep: 1, script: "FULL_150", rules: {} },
        ...{ createdBy: people.planner.userId, createdAt: now },
      },
    });
    await db.prisma.dialogueFacilitator.create({ data: { sessionId, userId: people.pier.userId, addedAt: now } });
    expect((await refused(approveAs(at, people.pier, id))).code).toBe("notApprover");
    const again = life.setApprovers(people.planner, id, [[one("ฝ่ายเดียว", 1, people.pier)]]);
    expect(await refused(again)).toEqual({ code: "approverRefused", details: { name: "pier" } });
    await db.prisma.dialogueFacilitator.deleteMany({ where: { sessionId } });
  });

  test("a wrong password records nothing and counts with the tries of the login; a token never approves", async () => {
    const { people } = at;
    const id = await readyToApprove(at);
    expect((await refused(approveAs(at, people.roads, id, { password: "wrong" }))).code).toBe("passwordWrong");
    const token = { ...people.roads, sessionId: null };
    expect((await refused(approveAs(at, token, id))).code).toBe("forbidden");
    expect(await acts(id)).toBe(0);
    expect(await approveAs(at, people.roads, id)).toEqual({ done: true });
  });
});

describe("another text", () => {
  test("[S77] the brief changed since: nothing is recorded, the difference comes back", async () => {
    const { people, db } = at;
    const id = await readyToApprove(at);
    const { projectId } = await db.prisma.mou.findUniqueOrThrow({ where: { id } });
    await db.prisma.brief.update({ where: { projectId }, data: { title: "ชื่อใหม่ของโครงการ" } });
    const answer = await approveAs(at, people.roads, id);
    expect(answer).toMatchObject({ changes: [{ place: { th: "ชื่อโครงการ" }, after: "ชื่อใหม่ของโครงการ" }] });
    expect(await acts(id)).toBe(0);
    const blocked = at.step(people.planner, id, "EVIDENCE_CHECK", "SIGNING");
    expect((await refused(blocked)).code).toBe("stepBlocked");
  });

  test("[S77] a page of another version", async () => {
    const { people } = at;
    const id = await readyToApprove(at);
    expect(await approveAs(at, people.roads, id, { seenHash: "0".repeat(64) })).toMatchObject({
      changes: [{ before: "00000000" }],
    });
    expect(await acts(id)).toBe(0);
  });

  test("[S79] opening the draft again voids what was approved; the same form then does nothing", async () => {
    const { people, life, step } = at;
    const id = await readyToApprove(at);
    await approveAs(at, people.roads, id);
    const old = {
      groupId: await groupOf(id, 2),
      seenHash: (await life.openApproval(people.governor, id)).agreed?.hash ?? "",
    };
    await step(people.tao, id, "EVIDENCE_CHECK", "DRAFT", { reason: "แก้พื้นที่ดำเนินการ" });
    const view = await life.openApproval(people.planner, id);
    expect(view.mou.round).toBe(2);
    expect(view.approvals.acts).toMatchObject([{ round: 1 }]);
    expect(view.approvals.stand.stages.map(({ groups }) => groups.map(({ approved }) => approved))).toEqual([
      [[]],
      [[]],
    ]);
    expect((await refused(life.approve(people.governor, id, { ...old, password: PASSWORD }))).code).toBe("mouMoved");
  });
});

describe("returning", () => {
  test("a compulsory reason reaches everybody, those too who have approved; the next round begins", async () => {
    const { people, life } = at;
    const id = await readyToApprove(at);
    await approveAs(at, people.roads, id);
    const groupId = await groupOf(id, 2);
    expect((await refused(life.return(people.governor, id, { groupId, reason: " " }))).code).toBe("reasonMissing");
    at.office.clock.pass(1_000);
    await life.return(people.governor, id, { groupId, reason: "ตัดรายการที่ซ้ำ" });
    for (const person of [people.roads, people.agri, people.tao, people.planner])
      expect(await noticesOf(person.userId, "MOU_RETURNED", id)).toBe(1);
    expect(await noticesOf(people.governor.userId, "MOU_RETURNED", id)).toBe(0);
    const view = await life.openApproval(people.roads, id);
    expect(view.mou).toMatchObject({ state: "DRAFT", round: 2 });
    expect(view.history[0]).toMatchObject({ toState: "DRAFT", reason: "ตัดรายการที่ซ้ำ", round: 1 });
    const second = life.return(people.governor, id, { groupId, reason: "อีกครั้ง" });
    expect((await refused(second)).code).toBe("mouMoved");
    await at.step(people.agri, id, "DRAFT", "AGREED_TEXT");
    await at.step(people.agri, id, "AGREED_TEXT", "EVIDENCE_CHECK");
    expect(await approveAs(at, people.roads, id)).toEqual({ done: true });
    expect(await acts(id)).toBe(3);
  });
});

test("the order of approval is set up by the strategy office, with people who may, until somebody acted", async () => {
  const { people, life, one } = at;
  const id = await readyToApprove(at);
  const set = (actor = people.planner, ...approvers: (typeof people.tao)[]) =>
    refused(life.setApprovers(actor, id, [[one("กลุ่ม", 1, ...approvers)]]));
  expect((await set(people.agri, people.roads)).code).toBe("forbidden");
  expect((await set(people.planner, people.observer)).code).toBe("approverRefused");
  expect((await set(people.planner, people.elsewhere)).code).toBe("approverRefused");
  expect((await set(people.planner)).code).toBe("approvalSetup");
  expect((await set(people.planner, people.roads)).code).toBe("done");
  await approveAs(at, people.roads, id);
  expect((await set(people.planner, people.pier)).code).toBe("approvalBegun");
  expect(DAY.iso).toBe("2025-03-08");
});
