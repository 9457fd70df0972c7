import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { notify, type NewNotice } from "../../../server/db/notifications";
import { noticeUseCases } from "../../../server/usecases/notice/noticeUseCases";
import { testDatabase } from "../../support/database";
import { makeBudgetYear, type BudgetYear } from "../budget/budgetYear";

let year: BudgetYear;
let notices: ReturnType<typeof noticeUseCases>;
let briefId: string;
let projectId: string;

beforeEach(async () => {
  year = await makeBudgetYear(await testDatabase());
  notices = noticeUseCases(year.office.deps);
  ({ briefId, projectId } = await year.project({ code: "A", leadOrgId: year.agriOrgId }));
});

const tell = (to: Actor[], change: Partial<NewNotice> = {}) =>
  year.office.deps.db.prisma.$transaction((tx) =>
    notify(tx, year.office.deps, {
      ...{ kind: "MENTION", userIds: to.map(({ userId }) => userId), actorUserId: year.planner.userId },
      ...{ areaCode: "93", objectKind: "brief", objectId: briefId, link: `/briefs/${briefId}#item-4` },
      ...change,
    }),
  );

describe("one's notices", () => {
  test("say who, what and where, with the title of now; newest first", async () => {
    await tell([year.agri]);
    year.office.clock.pass(60_000);
    await tell([year.agri], { kind: "ASSIGNED" });
    await year.office.deps.db.prisma.brief.update({ where: { id: briefId }, data: { title: "ชื่อใหม่" } });
    const { notices: list, unread, kinds } = await notices.list(year.agri);
    expect(list.map(({ kind }) => kind)).toEqual(["ASSIGNED", "MENTION"]);
    expect(list[0]).toMatchObject({ title: "ชื่อใหม่", actorName: { th: "planner", en: "planner" }, unread: true });
    expect([unread, kinds]).toEqual([2, ["MENTION", "ASSIGNED"]]);
  });

  test("are never about what the person did himself", async () => {
    expect(await tell([year.planner, year.agri])).toEqual([year.agri.userId]);
    expect((await notices.list(year.planner)).notices).toEqual([]);
  });

  test("are read, taken back and read all at once; other pages of the person hear of it", async () => {
    const touched: string[] = [];
    year.office.deps.bus.on("touched", ({ topic }) => touched.push(topic));
    await tell([year.agri, year.second]);
    year.office.clock.pass(60_000);
    await tell([year.agri], { kind: "ASSIGNED" });
    const [first] = (await notices.list(year.agri)).notices;
    if (!first) throw new Error("no notice");
    await notices.markRead(year.agri, first.id);
    expect(await notices.countUnread(year.agri)).toBe(1);
    expect((await notices.list(year.agri, { unread: true })).notices.map(({ kind }) => kind)).toEqual(["MENTION"]);
    expect((await notices.list(year.agri, { kind: "ASSIGNED" })).notices).toHaveLength(1);
    await notices.markUnread(year.agri, first.id);
    expect(await notices.countUnread(year.agri)).toBe(2);
    await notices.markAllRead(year.agri);
    expect(await notices.countUnread(year.agri)).toBe(0);
    expect(await notices.countUnread(year.second)).toBe(1);
    expect(touched).toEqual(Array.from({ length: 3 }, () => `user/${year.agri.userId}`));
  });

  test("another person's notice cannot be read or marked", async () => {
    await tell([year.agri]);
    const [own] = (await notices.list(year.agri)).notices;
    await notices.markRead(year.second, own?.id ?? "");
    await notices.markAllRead(year.second);
    expect(await notices.countUnread(year.agri)).toBe(1);
    expect((await notices.list(year.second)).notices).toEqual([]);
  });
});

describe("[S60] a notice is as visible as the page it leads to", () => {
  const hidden = async (actor: Actor) =>
    expect(await notices.list(actor)).toEqual({ notices: [], unread: 0, kinds: [] });

  test("who lost the right sees neither the notice nor its title, and the bell does not count it", async () => {
    await tell([year.agri, year.second]);
    await year.office.deps.db.prisma.project.update({
      where: { id: projectId },
      data: { state: "IDEA", leadOrgId: null, partners: { deleteMany: {} } },
    });
    await hidden(year.agri);
    expect(await notices.countUnread(year.agri)).toBe(0);
    expect(await notices.countUnread(year.second)).toBe(1);
  });

  test("a removed project, another area, an address that is not ours", async () => {
    const satun = await year.office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดสตูล", "91");
    const elsewhere = await year.office.person("elsewhere", satun, "PLANNER");
    await tell([elsewhere]);
    await tell([elsewhere], { kind: "DEADLINE", link: "/years/93-2568" });
    await tell([elsewhere], { link: "https://evil.example/" });
    await hidden(elsewhere);
    await tell([year.agri]);
    await year.office.deps.db.prisma.project.update({
      where: { id: projectId },
      data: { removedAt: year.office.clock.now() },
    });
    await hidden(year.agri);
  });
});
