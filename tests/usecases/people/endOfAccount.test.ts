import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { actorOfApiToken } from "../../../server/usecases/people/apiTokens";
import { peopleUseCases } from "../../../server/usecases/people/peopleUseCases";
import { checkPassword } from "../../../server/usecases/session/password";
import { actorOfToken, openSession } from "../../../server/usecases/session/sessions";
import { testDatabase } from "../../support/database";
import { makeOffice, type Office } from "../../support/office";

const FROM = { address: "10.0.0.9", userAgent: "test" };
const GOOD = "ทะเลน้อยยามเช้า";
const NEW = "ทะเลสาบลำปำ";
const NOBODY = "00000000-0000-4000-8000-000000000000";

let office: Office;
let people: ReturnType<typeof peopleUseCases>;
let admin: Actor;
let roads: string;

beforeAll(async () => {
  office = await makeOffice(await testDatabase());
  people = peopleUseCases(office.deps);
  roads = await office.organization("LINE_AGENCY", "แขวงทางหลวงพัทลุง");
  admin = await office.person("ผู้ดูแล", null, "EDITOR", true);
});

beforeEach(() => void (office.accessEvents.length = 0));

const linkToken = (url: string) => url.split("/").at(-1) ?? "";

describe("deactivation", () => {
  test("[S54] [S84] sessions, tokens and links end at once; the name stays; reactivation gives the roles back", async () => {
    const person = await office.person("ผู้จะย้าย", roads);
    const session = await openSession(office.deps, person.userId, FROM);
    const { token } = await people.createApiToken(person, { name: "สคริปต์", days: 30 });
    const reset = await people.resetPassword(admin, person.userId);
    expect(await actorOfApiToken(office.deps, token, "")).toMatchObject({ userId: person.userId });
    await people.deactivateUser(admin, person.userId);
    expect(await actorOfToken(office.deps, session, "")).toBeNull();
    expect(await actorOfApiToken(office.deps, token, "")).toBeNull();
    expect(office.accessEvents).toContainEqual({ userId: person.userId });
    await expect(people.readLink("RESET", linkToken(reset.url))).rejects.toMatchObject({ code: "linkExpired" });
    const { user } = await people.openUser(admin, person.userId);
    expect(user).toMatchObject({ nameTh: "ผู้จะย้าย", state: "INACTIVE" });
    await expect(people.resetPassword(admin, person.userId)).rejects.toMatchObject({ code: "notFound" });
    await people.reactivateUser(admin, person.userId);
    expect((await office.actor(person.userId))?.memberships).toHaveLength(1);
    expect(await actorOfToken(office.deps, session, "")).toBeNull();
    expect(await actorOfApiToken(office.deps, token, "")).toBeNull();
  });

  test("the last administrator can be neither deactivated nor dismissed", async () => {
    const dismiss = people.setSystemAdmin(admin, admin.userId, false);
    await expect(dismiss).rejects.toMatchObject({ code: "lastAdministrator" });
    const deactivate = people.deactivateUser(admin, admin.userId);
    await expect(deactivate).rejects.toMatchObject({ code: "lastAdministrator" });
    expect(await office.actor(admin.userId)).toMatchObject({ systemAdmin: true });
  });

  test("two administrators who deactivate each other at once: one stays", async () => {
    const second = await office.person("ผู้ดูแลสอง", null, "EDITOR", true);
    const outcomes = await Promise.allSettled([
      people.deactivateUser(admin, second.userId),
      people.deactivateUser(second, admin.userId),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await office.deps.db.prisma.user.count({ where: { systemAdmin: true, active: true } })).toBe(1);
    await people.reactivateUser(admin, admin.userId);
    await people.reactivateUser(admin, second.userId);
    await people.setSystemAdmin(admin, second.userId, false);
  });

  test("[S55] who becomes administrator signs in again", async () => {
    const person = await office.person("ผู้ได้รับแต่งตั้ง", roads);
    const session = await openSession(office.deps, person.userId, FROM);
    await people.setSystemAdmin(admin, person.userId, true);
    expect(await actorOfToken(office.deps, session, "")).toBeNull();
    expect(await office.actor(person.userId)).toMatchObject({ systemAdmin: true });
    await people.setSystemAdmin(admin, person.userId, false);
  });
});

describe("one's own password", () => {
  async function signedIn(email: string) {
    const { userId, link } = await people.createUser(admin, { email, nameTh: "ผู้เปลี่ยนรหัส", membership: null });
    const { token } = await people.choosePassword("INVITE", linkToken(link.url), GOOD, FROM);
    const me = await actorOfToken(office.deps, token, "");
    if (!me) throw new Error("not signed in");
    return { userId, token, me };
  }

  test("a change needs the current one, ends the other sessions and keeps this one", async () => {
    const { userId, token, me } = await signedIn("changer@phatthalung.example");
    const other = await openSession(office.deps, userId, FROM);
    const wrong = people.changePassword(me, { current: "ผิดแน่นอน", next: NEW });
    await expect(wrong).rejects.toMatchObject({ code: "wrongCredentials" });
    const weak = people.changePassword(me, { current: GOOD, next: "12345678" });
    await expect(weak).rejects.toMatchObject({ code: "weakPassword" });
    await people.changePassword(me, { current: GOOD, next: NEW });
    expect(await actorOfToken(office.deps, token, "")).not.toBeNull();
    expect(await actorOfToken(office.deps, other, "")).toBeNull();
    const { passwordHash } = await office.deps.db.prisma.user.findUniqueOrThrow({ where: { id: userId } });
    expect(await checkPassword(passwordHash, NEW)).toBe(true);
    expect(await checkPassword(passwordHash, GOOD)).toBe(false);
  });

  test("an administrator's reset link sets a new one and ends every session", async () => {
    const { userId, token } = await signedIn("forgetful@phatthalung.example");
    const { url } = await people.resetPassword(admin, userId);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/reset\/[\w-]{43}$/);
    expect(await actorOfToken(office.deps, token, "")).not.toBeNull();
    const { token: fresh } = await people.choosePassword("RESET", linkToken(url), NEW, FROM);
    expect(await actorOfToken(office.deps, token, "")).toBeNull();
    expect(await actorOfToken(office.deps, fresh, "")).toMatchObject({ userId });
    const again = people.choosePassword("RESET", linkToken(url), NEW, FROM);
    await expect(again).rejects.toMatchObject({ code: "linkExpired" });
  });

  test("a borrowed session cannot guess it: locked after ten wrong ones", async () => {
    const person = await office.person("ผู้ถูกเดา", roads);
    const guess = () => people.changePassword(person, { current: "เดาไปเรื่อย", next: GOOD });
    for (let tries = 0; tries < 10; tries += 1)
      await expect(guess()).rejects.toMatchObject({ code: "wrongCredentials" });
    await expect(guess()).rejects.toMatchObject({ code: "tooManyTries" });
  });

  test("an API token can change neither password nor tokens", async () => {
    const byToken = { ...admin, sessionId: null };
    const tries = [
      people.changePassword(byToken, { current: GOOD, next: GOOD }),
      people.createApiToken(byToken, { name: "อีกอัน", days: null }),
      people.revokeApiToken(byToken, NOBODY),
    ];
    for (const outcome of await Promise.allSettled(tries))
      expect(outcome).toMatchObject({ status: "rejected", reason: { code: "forbidden" } });
  });
});
