import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { peopleUseCases } from "../../../server/usecases/people/peopleUseCases";
import { testDatabase } from "../../support/database";
import { makeOffice, type Office } from "../../support/office";

let office: Office;
let people: ReturnType<typeof peopleUseCases>;
let admin: Actor;
let planner: Actor;
let strategyOffice: string;
let roads: string;
let serial = 0;

beforeAll(async () => {
  office = await makeOffice(await testDatabase());
  people = peopleUseCases(office.deps);
  strategyOffice = await office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดพัทลุง");
  roads = await office.organization("LINE_AGENCY", "แขวงทางหลวงพัทลุง");
  admin = await office.person("ผู้ดูแล", null, "EDITOR", true);
  planner = await office.person("นักวิเคราะห์", strategyOffice, "PLANNER");
});

beforeEach(() => {
  office.clock.set("2025-03-10T03:00:00Z");
  office.accessEvents.length = 0;
});

describe("roles with dates", () => {
  const roles = async (userId: string) => (await office.actor(userId))?.memberships.map(({ role }) => role);

  test("a role counts from its first to its last day in Bangkok, both included", async () => {
    const person = await office.person("ผู้มีวาระ", null);
    const dates = { validFrom: "1/10/2568", validTo: "30/9/2569" };
    await people.addMembership(admin, person.userId, { orgId: strategyOffice, role: "PLANNER", ...dates });
    for (const [moment, expected] of [
      ["2025-09-30T16:59:59Z", []],
      ["2025-09-30T17:00:00Z", ["PLANNER"]],
      ["2026-09-30T16:59:59Z", ["PLANNER"]],
      ["2026-09-30T17:00:00Z", []],
    ] as const) {
      office.clock.set(moment);
      expect(await roles(person.userId)).toEqual(expected);
    }
  });

  test("dates in the wrong order are refused, and a day that does not exist", async () => {
    const add = (dates: object) =>
      people.addMembership(admin, planner.userId, { orgId: roads, role: "HEAD", ...dates });
    const backwards = add({ validFrom: "2/1/2568", validTo: "1/1/2568" });
    await expect(backwards).rejects.toMatchObject({ code: "datesInWrongOrder" });
    const noDay = add({ validFrom: "31/2/2568" });
    await expect(noDay).rejects.toMatchObject({ code: "badInput", details: { field: "validFrom" } });
  });

  test("[S53] ending a role takes it away at once and tells the sockets", async () => {
    const person = await office.person("ผู้พ้นหน้าที่", roads);
    const [membership] = (await people.openUser(admin, person.userId)).user.memberships;
    await people.endMembership(admin, membership?.id ?? "");
    expect(await roles(person.userId)).toEqual([]);
    expect(office.accessEvents).toContainEqual({ userId: person.userId });
  });

  test("a switched-off organisation gives no rights, but keeps its name", async () => {
    const org = await office.organization("LINE_AGENCY", "สำนักงานที่ยุบ");
    const person = await office.person("คนของสำนักงานที่ยุบ", org);
    await people.setOrganizationActive(planner, org, false);
    expect(await roles(person.userId)).toEqual([]);
    expect(office.accessEvents).toContainEqual({ orgId: org });
    const listed = await people.listOrganizations(planner, "93");
    expect(listed.find(({ id }) => id === org)).toMatchObject({ nameTh: "สำนักงานที่ยุบ", active: false });
    await people.setOrganizationActive(planner, org, true);
    expect(await roles(person.userId)).toEqual(["EDITOR"]);
  });
});

describe("delegation", () => {
  async function lend(dates: { validFrom: string; validTo: string }) {
    const giver = await office.person(`ผู้มอบ ${(serial += 1)}`, strategyOffice, "GOVERNOR");
    const taker = await office.person(`ผู้รับมอบ ${serial}`, roads);
    const [membership] = (await people.openUser(admin, giver.userId)).user.memberships;
    const input = {
      membershipId: membership?.id ?? "",
      toUserId: taker.userId,
      documentNo: "คำสั่ง 12/2568",
      ...dates,
    };
    await people.addDelegation(admin, input);
    return { giver, taker, input };
  }
  const lent = async (userId: string) =>
    (await office.actor(userId))?.memberships.filter(({ delegatedFrom }) => delegatedFrom).map(({ role }) => role);

  test("a lent role counts on its days only, names its giver, and can be taken back", async () => {
    const { giver, taker } = await lend({ validFrom: "1/4/2568", validTo: "2/4/2568" });
    expect(await lent(taker.userId)).toEqual([]);
    for (const [moment, expected] of [
      ["2025-03-31T17:00:00Z", ["GOVERNOR"]],
      ["2025-04-02T16:59:59Z", ["GOVERNOR"]],
      ["2025-04-02T17:00:00Z", []],
    ] as const) {
      office.clock.set(moment);
      expect(await lent(taker.userId)).toEqual(expected);
    }
    office.clock.set("2025-04-01T03:00:00Z");
    const lentRole = { role: "GOVERNOR", delegatedFrom: giver.userId };
    expect((await office.actor(taker.userId))?.memberships).toContainEqual(expect.objectContaining(lentRole));
    const [delegation] = (await people.openUser(admin, taker.userId)).delegations;
    await people.revokeDelegation(admin, delegation?.id ?? "");
    expect(await lent(taker.userId)).toEqual([]);
    const again = people.revokeDelegation(admin, delegation?.id ?? "");
    await expect(again).rejects.toMatchObject({ code: "notFound" });
  });

  test("a lent role ends with the giver's own", async () => {
    const { giver, taker } = await lend({ validFrom: "1/3/2568", validTo: "1/5/2568" });
    expect(await lent(taker.userId)).toEqual(["GOVERNOR"]);
    await people.deactivateUser(admin, giver.userId);
    expect(await lent(taker.userId)).toEqual([]);
  });

  test("it needs an end, another person, a document, and days on which the giver holds the role", async () => {
    const { giver, input } = await lend({ validFrom: "1/3/2568", validTo: "1/5/2568" });
    for (const [part, field] of [
      [{ validTo: "" }, "validTo"],
      [{ toUserId: giver.userId }, "toUserId"],
      [{ documentNo: "" }, "documentNo"],
      [{ validFrom: "1/1/2560" }, "delegatedDays"],
    ] as const) {
      const work = people.addDelegation(admin, { ...input, ...part });
      await expect(work).rejects.toMatchObject({ code: "badInput", details: { field } });
    }
  });
});
