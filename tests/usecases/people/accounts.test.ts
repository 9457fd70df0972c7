import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { peopleUseCases } from "../../../server/usecases/people/peopleUseCases";
import { actorOfToken } from "../../../server/usecases/session/sessions";
import { testDatabase } from "../../support/database";
import { makeOffice, type Office } from "../../support/office";

const FROM = { address: "10.0.0.9", userAgent: "test" };
const GOOD = "ทะเลน้อยยามเช้า";
const NOBODY = "00000000-0000-4000-8000-000000000000";

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

beforeEach(() => office.clock.set("2025-03-10T03:00:00Z"));

const newUser = (membership: { orgId: string; role: string } | null = { orgId: roads, role: "EDITOR" }) => ({
  email: `somebody${(serial += 1)}@phatthalung.example`,
  nameTh: `ผู้ใช้ ${serial}`,
  membership,
});
const linkToken = (url: string) => url.split("/").at(-1) ?? "";

describe("who manages accounts", () => {
  test("[S59] only the system administrator; for everybody else accounts are not there", async () => {
    const observer = await office.person("ผู้สังเกตการณ์", strategyOffice, "OBSERVER");
    const target = await office.person("คนหนึ่ง", roads);
    for (const actor of [planner, observer]) {
      const tries = [
        people.listUsers(actor, {}),
        people.openUser(actor, target.userId),
        people.createUser(actor, newUser()),
        people.editUser(actor, target.userId, { email: "x@y.example", nameTh: "x" }),
        people.inviteAgain(actor, target.userId),
        people.resetPassword(actor, target.userId),
        people.deactivateUser(actor, target.userId),
        people.reactivateUser(actor, target.userId),
        people.setSystemAdmin(actor, actor.userId, true),
        people.addMembership(actor, actor.userId, { orgId: strategyOffice, role: "PLANNER" }),
        people.endMembership(actor, NOBODY),
        people.addDelegation(actor, { membershipId: NOBODY, toUserId: actor.userId, documentNo: "1" }),
        people.revokeDelegation(actor, NOBODY),
      ];
      for (const outcome of await Promise.allSettled(tries))
        expect(outcome).toMatchObject({ status: "rejected", reason: { code: "notFound" } });
    }
    expect((await office.actor(target.userId))?.memberships).toHaveLength(1);
    expect((await office.actor(planner.userId))?.systemAdmin).toBe(false);
  });

  test("an id that is no UUID and an id of nobody both answer notFound", async () => {
    for (const id of ["1", "../etc", NOBODY])
      await expect(people.openUser(admin, id)).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("invitation", () => {
  test("a new person is invited by a link that works once and signs in", async () => {
    const input = newUser();
    const { userId, link } = await people.createUser(admin, input);
    expect(link.url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/invite\/[\w-]{43}$/);
    expect((await people.openUser(admin, userId)).user.state).toBe("INVITED");
    const token = linkToken(link.url);
    expect(await people.readLink("INVITE", token)).toMatchObject({ email: input.email });
    await expect(people.choosePassword("INVITE", token, "short", FROM)).rejects.toMatchObject({ code: "weakPassword" });
    await expect(people.choosePassword("RESET", token, GOOD, FROM)).rejects.toMatchObject({ code: "linkExpired" });
    const session = await people.choosePassword("INVITE", token, GOOD, FROM);
    expect(await actorOfToken(office.deps, session.token, "10.0.0.9")).toMatchObject({ userId });
    await expect(people.choosePassword("INVITE", token, GOOD, FROM)).rejects.toMatchObject({ code: "linkExpired" });
    expect((await people.openUser(admin, userId)).user.state).toBe("ACTIVE");
    await expect(people.inviteAgain(admin, userId)).rejects.toMatchObject({ code: "notFound" });
  });

  test("it ends after 7 days, and when a newer one is made", async () => {
    const { userId, link } = await people.createUser(admin, newUser());
    const again = await people.inviteAgain(admin, userId);
    await expect(people.readLink("INVITE", linkToken(link.url))).rejects.toMatchObject({ code: "linkExpired" });
    office.clock.pass(7 * 86_400_000 - 1);
    expect(await people.readLink("INVITE", linkToken(again.url))).toMatchObject({ userId });
    office.clock.pass(1);
    await expect(people.readLink("INVITE", linkToken(again.url))).rejects.toMatchObject({ code: "linkExpired" });
  });

  test("two people using one link at once: one gets in", async () => {
    const { link } = await people.createUser(admin, newUser());
    const token = linkToken(link.url);
    const both = await Promise.allSettled([1, 2].map(() => people.choosePassword("INVITE", token, GOOD, FROM)));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("what is typed", () => {
  test("an e-mail address is taken once, whatever its case", async () => {
    const input = newUser();
    await people.createUser(admin, input);
    const again = { ...newUser(), email: ` ${input.email.toUpperCase()} ` };
    await expect(people.createUser(admin, again)).rejects.toMatchObject({ code: "emailTaken" });
  });

  test.each([
    [{ email: "no address" }, "email"],
    [{ nameTh: " \u0000 " }, "nameTh"],
    [{ nameTh: "ก".repeat(201) }, "nameTh"],
  ])("%j is refused and names its field", async (part, field) => {
    const work = people.createUser(admin, { ...newUser(), ...part });
    await expect(work).rejects.toMatchObject({ code: "badInput", details: { field } });
  });

  test("a role or an organisation that does not exist leaves nothing behind", async () => {
    const before = (await people.listUsers(admin, {})).total;
    const emperor = people.createUser(admin, newUser({ orgId: roads, role: "EMPEROR" }));
    await expect(emperor).rejects.toMatchObject({ code: "badInput" });
    const homeless = people.createUser(admin, newUser({ orgId: NOBODY, role: "EDITOR" }));
    await expect(homeless).rejects.toMatchObject({ code: "notFound" });
    expect((await people.listUsers(admin, {})).total).toBe(before);
  });

  test("the list finds people by name, organisation and state, in Thai order", async () => {
    await office.person("แพร่ ทดสอบเรียง", roads);
    await office.person("เลย ทดสอบเรียง", roads);
    const found = await people.listUsers(admin, { query: "ทดสอบเรียง" });
    expect(found.users.map(({ nameTh }) => nameTh)).toEqual(["แพร่ ทดสอบเรียง", "เลย ทดสอบเรียง"]);
    expect((await people.listUsers(admin, { query: "แขวงทางหลวง" })).total).toBeGreaterThan(1);
    expect((await people.listUsers(admin, { state: "INACTIVE", query: "ทดสอบเรียง" })).total).toBe(0);
  });
});
