import { beforeEach, describe, expect, test } from "vitest";
import { makeCommentOffice, type CommentOffice } from "./commentOffice";

let world: CommentOffice;
beforeEach(async () => {
  world = await makeCommentOffice();
  return () => world.close();
});

const ids = async (work: Promise<{ threadId: string }[]>) => (await work).map(({ threadId }) => threadId);

describe("lists over many briefs", () => {
  test("hold what is open of the readable briefs; mine is what I began, have to do or am mentioned in", async () => {
    const { people, comments, briefId } = world;
    const assigned = await world.start(people.roads, { assigneeId: people.tao.userId, item: "2" });
    const other = await world.start(people.chamber, { item: "1" });
    const closed = await world.start(people.roads);
    await comments.close(people.roads, { briefId, threadId: closed, resolved: true });
    expect(await ids(comments.ofYear(people.tao, "93", 2568))).toEqual([assigned, other]);
    expect(await ids(comments.mine(people.tao))).toEqual([assigned]);
    expect(await comments.ofYear(people.tao, "93", 2567)).toEqual([]);
    const [line] = await comments.mine(people.tao);
    expect(line).toMatchObject({
      ...{ first: "ยังไม่ชัด", mine: true, messages: 1, item: "2", link: `/briefs/${briefId}?thread=${assigned}#item-2` },
      brief: { title: "ทะเลน้อยน่าเที่ยว", areaCode: "93", fy: 2568 },
    });
    await world.deps.db.prisma.project.update({ where: { id: world.projectId }, data: { state: "CONCEPT" } });
    expect(await ids(comments.ofYear(people.chamber, "93", 2568))).toEqual([]);
    expect(await comments.mine(people.chamber)).toEqual([]);
  });

  test("an official remark waits in the list of everybody who writes for an organisation of the project, until it is answered", async () => {
    const { people, comments, advisers } = world;
    const remark = await world.start(advisers.nesdc, { kind: "REMARK", item: "6" });
    for (const who of [people.roads, people.tao]) expect(await ids(comments.mine(who))).toEqual([remark]);
    for (const who of [people.chamber, people.observer, people.planner])
      expect(await ids(comments.mine(who))).toEqual([]);
    await world.reply(people.roads, remark);
    expect(await ids(comments.mine(people.tao))).toEqual([]);
  });
});
