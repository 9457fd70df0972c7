import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { makeRound } from "../../../server/usecases/notice/dailyRound";
import { noticeUseCases } from "../../../server/usecases/notice/noticeUseCases";
import { tellImport } from "../../../server/usecases/notice/tellAccess";
import { peopleUseCases } from "../../../server/usecases/people/peopleUseCases";
import { setPartners } from "../../../server/usecases/project/setPartners";
import { testDatabase } from "../../support/database";
import { makeBudgetYear, type BudgetYear } from "../budget/budgetYear";

let year: BudgetYear;
let notices: ReturnType<typeof noticeUseCases>;

beforeEach(async () => {
  year = await makeBudgetYear(await testDatabase());
  notices = noticeUseCases(year.office.deps);
});

const of = async (actor: Actor) => (await notices.list(actor)).notices;
const round = () => makeRound(year.office.deps, null);

describe("[R15] dates of submission", () => {
  test("planners hear of each step once, the nearest that has begun; others hear nothing", async () => {
    year.office.clock.set("2025-04-30T18:00:00Z");
    await round();
    expect(await of(year.planner)).toMatchObject([
      { kind: "DEADLINE", title: "จังหวัดพัทลุง", link: "/years/93-2570", detail: { fy: 2570, iso: "2025-05-31" } },
    ]);
    await round();
    year.office.clock.set("2025-05-10T03:00:00Z");
    await round();
    expect(await of(year.planner)).toHaveLength(1);
    year.office.clock.set("2025-05-29T03:00:00Z");
    await round();
    expect(await of(year.planner)).toHaveLength(2);
    expect(await of(year.second)).toHaveLength(2);
    expect(await of(year.agri)).toEqual([]);
  });

  test("nothing 31 days before, nothing the day after", async () => {
    for (const day of ["2025-04-30T10:00:00Z", "2025-06-01T03:00:00Z"]) {
      year.office.clock.set(day);
      await round();
    }
    expect(await of(year.planner)).toEqual([]);
  });

  test("a date that a letter moved counts as moved", async () => {
    const [cycle] = await year.office.deps.db.prisma.policyCycle.findMany();
    const exception = { fy: 2570, iso: "2025-03-20", reference: "มท 0001" };
    const calendar = [{ kind: "GOALS_20", month: 5, day: 31, yearOffset: -2, exceptions: [exception] }];
    await year.office.deps.db.prisma.policyCycle.update({ where: { id: cycle?.id ?? "" }, data: { calendar } });
    await round();
    expect((await of(year.planner)).map(({ detail }) => detail.iso)).toEqual(["2025-03-20"]);
  });
});

describe("rights", () => {
  test("people of organisations that are named in item 9 hear of it; the one who named them does not", async () => {
    const { briefId } = await year.project({ code: "A" });
    const taoOrg = await year.office.organization("LAO", "อบต.พนางตุง");
    const tao = await year.office.person("tao", taoOrg, "HEAD");
    await setPartners(year.office.deps, year.planner, briefId, { leadOrgId: year.agriOrgId, partnerOrgIds: [taoOrg] });
    expect(await of(year.agri)).toMatchObject([
      { kind: "ACCESS", detail: { role: "LEAD" }, actorName: { th: "planner" } },
    ]);
    expect(await of(tao)).toMatchObject([{ kind: "ACCESS", detail: { role: "PARTNER" } }]);
    expect(await of(year.planner)).toEqual([]);
    await setPartners(year.office.deps, year.planner, briefId, { leadOrgId: year.agriOrgId, partnerOrgIds: [taoOrg] });
    expect(await of(year.agri)).toHaveLength(1);
    year.office.clock.pass(60_000);
    await setPartners(year.office.deps, year.planner, briefId, { leadOrgId: taoOrg, partnerOrgIds: [year.agriOrgId] });
    expect((await of(tao)).map(({ detail }) => detail.role)).toEqual(["LEAD", "PARTNER"]);
    expect(await of(year.agri)).toHaveLength(1);
  });

  test("a new role is told to its holder", async () => {
    const admin = await year.office.person("admin", null, "EDITOR", true);
    const input = { orgId: year.agriOrgId, role: "HEAD" };
    await peopleUseCases(year.office.deps).addMembership(admin, year.second.userId, input);
    expect(await of(year.second)).toMatchObject([
      { kind: "ACCESS", link: "/account", detail: { org: "สำนักงานเกษตรจังหวัดพัทลุง" } },
    ]);
  });

  test("an import is told to the other planners", async () => {
    const place = { areaCode: "93", fy: 2568, importId: "0193a5c4-1111-4222-8333-444455556666" };
    await tellImport(year.office.deps, year.planner, place, { made: 25, changed: 0 });
    expect(await of(year.second)).toMatchObject([{ kind: "IMPORT", detail: { made: 25, changed: 0 } }]);
    expect([await of(year.planner), await of(year.agri)]).toEqual([[], []]);
  });
});
