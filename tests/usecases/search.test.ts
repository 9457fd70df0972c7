import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { searchUseCases } from "../../server/usecases/search/searchUseCases";
import { testDatabase } from "../support/database";
import { makeBudgetYear, type BudgetYear } from "./budget/budgetYear";

let year: BudgetYear;
let search: ReturnType<typeof searchUseCases>;
let admin: Actor;
let elsewhere: Actor;

beforeEach(async () => {
  year = await makeBudgetYear(await testDatabase());
  search = searchUseCases(year.office.deps);
  admin = await year.office.person("admin", null, "EDITOR", true);
  const satun = await year.office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดสตูล", "91");
  elsewhere = await year.office.person("elsewhere", satun, "PLANNER");
});

const write = async (briefId: string, title: string, content: Record<string, unknown> = {}) => {
  await year.office.deps.db.prisma.brief.update({
    where: { id: briefId },
    data: { title, content: content as object },
  });
};
const titles = async (actor: Actor, question: string) => (await search.all(actor, question)).map(({ title }) => title);

describe("finds briefs", () => {
  test("by a part of the title, by code in Thai digits, and by what is written in an item", async () => {
    const { briefId } = await year.project({ code: "93-2568-001" });
    await write(briefId, "พัฒนาแหล่งท่องเที่ยวทะเลน้อย", { rationale: "แหล่งน\u0e4d\u0e49าตื้นเขิน ปี ๒๕๖๗" });
    expect(await search.all(year.agri, "ท่องเที่ยวทะเล")).toEqual([
      {
        kind: "project",
        link: `/briefs/${briefId}`,
        title: "พัฒนาแหล่งท่องเที่ยวทะเลน้อย",
        code: "93-2568-001",
        fy: 2568,
      },
    ]);
    expect(await titles(year.agri, "๙๓-๒๕๖๘-๐๐๑")).toEqual(["พัฒนาแหล่งท่องเที่ยวทะเลน้อย"]);
    expect(await titles(year.agri, "ทะเลน้อย พัฒนา")).toEqual(["พัฒนาแหล่งท่องเที่ยวทะเลน้อย"]);
    expect(await search.all(year.agri, "ตื้นเขิน ปี 2567")).toMatchObject([
      { kind: "text", item: 4, link: `/briefs/${briefId}#item-4`, excerpt: { match: "ตื้นเขิน" } },
    ]);
    expect(await search.all(year.agri, "แหล่งน้ำ")).toMatchObject([{ kind: "text", item: 4 }]);
  });

  test("by rows of activities and indicators, and says in which item", async () => {
    const { briefId } = await year.project({ code: "A" });
    const row = { briefId, sort: "a", docSeq: 1n };
    const { prisma } = year.office.deps.db;
    await prisma.briefActivity.create({
      data: { ...row, id: "1", title: "ขุดลอกคลอง", method: "", related: "", subActivities: "" },
    });
    const empty = { unit: "", direction: "UP", baselineValue: "", targetMin: "", targetStd: "", targetHigh: "" };
    await prisma.briefIndicator.create({
      data: { ...row, ...empty, id: "1", name: "ร้อยละของครัวเรือน", method: "", dataSource: "" },
    });
    expect(await search.all(year.agri, "ขุดลอก")).toMatchObject([{ kind: "text", item: 8 }]);
    expect(await search.all(year.agri, "ครัวเรือน")).toMatchObject([{ kind: "text", item: 6 }]);
  });

  test.each(["%", "_", "\\", "'", "' or 1=1 --", "{}", "title"])("%s is looked for as it stands", async (question) => {
    const { briefId } = await year.project({ code: "A" });
    await write(briefId, "ถนน", { rationale: "ดิน" });
    expect(await titles(year.agri, question)).toEqual([]);
  });

  test("one letter is looked for in names only", async () => {
    const { briefId } = await year.project({ code: "A" });
    await write(briefId, "ถนน", { rationale: "ฮ" });
    expect(await titles(year.agri, "ฮ")).toEqual([]);
    expect(await titles(year.agri, "ถ")).toEqual(["ถนน"]);
  });

  test("words written after an earlier search, a new title and a new code; what was taken away is found no more", async () => {
    const { prisma } = year.office.deps.db;
    const { briefId } = await year.project({ code: "A" });
    await write(briefId, "ถนน", { rationale: "ดินเดิม" });
    expect(await titles(year.agri, "ดินเดิม")).toEqual(["ถนน"]);
    // every commit of the document raises the number of its state
    await prisma.brief.update({
      where: { id: briefId },
      data: { content: { rationale: "หินใหม่" }, docSeq: { increment: 1 } },
    });
    expect(await titles(year.agri, "ดินเดิม")).toEqual([]);
    expect(await titles(year.agri, "หินใหม่")).toEqual(["ถนน"]);
    await prisma.brief.update({ where: { id: briefId }, data: { title: "สะพาน" } });
    await prisma.project.updateMany({ where: { brief: { id: briefId } }, data: { code: "NEW-7" } });
    expect(await titles(year.agri, "สะพาน NEW-7")).toEqual(["สะพาน"]);
    expect(await titles(year.agri, "ถนน")).toEqual([]);
  });

  test("eight at most, the newest year first; removed projects are gone", async () => {
    for (let n = 0; n < 10; n++) await year.project({ code: `N${n}`, fy: n === 9 ? 2569 : 2568 });
    const found = await search.all(year.agri, "โครงการ N");
    expect(found).toHaveLength(8);
    expect(found[0]?.title).toBe("โครงการ N9");
    await year.office.deps.db.prisma.project.updateMany({ data: { removedAt: year.office.clock.now() } });
    expect(await search.all(year.agri, "โครงการ N")).toEqual([]);
  });
});

describe("[S60] what one may not read is not named, counted or hinted at", () => {
  test("an idea is found by those who work on it only, by title and by text", async () => {
    const { briefId } = await year.project({ code: "SECRET", state: "IDEA", leadOrgId: year.agriOrgId });
    await write(briefId, "แนวคิดลับ", { rationale: "ข้อความลับ" });
    const observer = await year.office.person("observer", await year.office.organization("OTHER_STATE", "หน่วยงานอื่น"));
    for (const question of ["แนวคิดลับ", "SECRET", "ข้อความลับ"]) {
      expect(await titles(year.agri, question)).toEqual(["แนวคิดลับ"]);
      expect(await search.all(observer, question)).toEqual([]);
      expect(await search.all(elsewhere, question)).toEqual([]);
    }
    expect(await search.recent(observer, [briefId])).toEqual([]);
    expect(await search.recent(year.agri, [briefId])).toHaveLength(1);
  });

  test("hidden ones do not take the places of readable ones", async () => {
    for (let n = 0; n < 9; n++) await year.project({ code: `A${n}`, state: "IDEA", leadOrgId: year.agriOrgId });
    await year.project({ code: "Z" });
    const observer = await year.office.person("observer", await year.office.organization("OTHER_STATE", "หน่วยงานอื่น"));
    expect(await titles(observer, "โครงการ")).toEqual(["โครงการ Z"]);
  });

  test("another area's projects and organisations are absent", async () => {
    await year.project({ code: "A" });
    expect(await search.all(elsewhere, "โครงการ")).toEqual([]);
    expect(await titles(elsewhere, "สำนักงาน")).toEqual(["สำนักงานจังหวัดสตูล"]);
    expect(await titles(year.agri, "สตูล")).toEqual([]);
  });

  test("people are found by administrators only", async () => {
    expect(await search.all(admin, "second@")).toEqual([
      {
        kind: "person",
        link: `/admin/users/${year.second.userId}`,
        title: "second",
        email: "second@phatthalung.example",
      },
    ]);
    expect(await search.all(year.planner, "second@")).toEqual([]);
  });
});

test("an organisation leads to its projects, or to its own page for who manages it", async () => {
  await year.setFrame(5n);
  const [own] = await search.all(year.agri, "เกษตร");
  expect(own).toMatchObject({ kind: "organization", link: `/years/93-2568/projects?lead=${year.agriOrgId}` });
  const [managed] = await search.all(year.planner, "เกษตร");
  expect(managed).toMatchObject({ link: `/admin/organizations/${year.agriOrgId}`, managed: true });
});
