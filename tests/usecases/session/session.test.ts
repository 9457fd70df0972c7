import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  actorOfApiToken,
  createApiToken,
  listApiTokens,
  revokeApiToken,
} from "../../../server/usecases/people/apiTokens";
import { makeLoginLimits } from "../../../server/usecases/session/logIn";
import { hashPassword } from "../../../server/usecases/session/password";
import { sessionUseCases } from "../../../server/usecases/session/sessionUseCases";
import {
  ABSOLUTE_MS,
  actorOfToken,
  endAllSessions,
  IDLE_MS,
  touchSession,
} from "../../../server/usecases/session/sessions";
import { hashToken } from "../../../server/usecases/session/token";
import { testDatabase } from "../../support/database";
import { makeOffice, type Office } from "../../support/office";

const PASSWORD = "ควนขนุนยามเย็น";
const FROM = { address: "10.0.0.9", userAgent: "test" };
const email = (name: string) => `${name}@phatthalung.example`;

let office: Office;
let sessions: ReturnType<typeof sessionUseCases>;
let passwordHash: string;

beforeAll(async () => {
  office = await makeOffice(await testDatabase());
  passwordHash = await hashPassword(PASSWORD);
  for (const name of ["anna", "boon"]) {
    const { userId } = await office.person(name, null);
    await office.deps.db.prisma.user.update({ where: { id: userId }, data: { passwordHash } });
  }
});

beforeEach(() => {
  office.clock.set("2025-03-10T03:00:00Z");
  sessions = sessionUseCases(office.deps, makeLoginLimits());
});

const logIn = (name: string, password: string, address = FROM.address) =>
  sessions.logIn({ email: email(name), password }, { ...FROM, address });
const idOf = (name: string) =>
  office.deps.db.prisma.user.findUniqueOrThrow({ where: { email: email(name) } }).then(({ id }) => id);

describe("login", () => {
  test("[S55] the right password gives a fresh token each time; only its hash is stored", async () => {
    const [first, second] = [await logIn("anna", PASSWORD), await logIn(" ANNA", PASSWORD)];
    expect(first.token).toMatch(/^[\w-]{43}$/);
    expect(second.token).not.toBe(first.token);
    const ids = await office.deps.db.prisma.session.findMany({ select: { id: true } });
    expect(ids.map(({ id }) => id)).toContain(hashToken(first.token));
    expect(JSON.stringify(ids)).not.toContain(first.token);
  });

  test("wrong password, unknown account and deactivated account answer alike", async () => {
    const { userId } = await office.person("gone", null);
    await office.deps.db.prisma.user.update({ where: { id: userId }, data: { passwordHash, active: false } });
    for (const [name, password] of [
      ["anna", "wrong password"],
      ["nobody", PASSWORD],
      ["gone", PASSWORD],
    ] as const)
      await expect(logIn(name, password)).rejects.toMatchObject({ code: "wrongCredentials", details: {} });
  });

  test("[S63] ten tries lock the account at this address; others and the right password later still work", async () => {
    for (let tries = 1; tries <= 9; tries += 1)
      await expect(logIn("anna", "wrong")).rejects.toMatchObject({ code: "wrongCredentials" });
    await expect(logIn("anna", "wrong")).rejects.toMatchObject({ code: "tooManyTries", status: 429 });
    await expect(logIn("anna", PASSWORD)).rejects.toMatchObject({ code: "tooManyTries" });
    await expect(logIn("boon", PASSWORD)).resolves.toMatchObject({ mustChangePassword: false });
    await expect(logIn("anna", PASSWORD, "10.0.0.77")).resolves.toBeDefined();
  });

  test("[S63] one address cannot go through many accounts", async () => {
    for (let index = 0; index < 50; index += 1)
      await expect(logIn(`guess${index}`, "wrong")).rejects.toMatchObject({ code: "wrongCredentials" });
    await expect(logIn("boon", PASSWORD)).rejects.toMatchObject({ code: "tooManyTries" });
    await expect(logIn("boon", PASSWORD, "10.0.0.78")).resolves.toBeDefined();
  });

  test("[S63] an unknown account costs the time of a known one, within 30 %", async () => {
    // processor time, not wall time: what a busy machine adds is not what an account adds
    const spent = async (name: string, address: string) => {
      const start = process.cpuUsage();
      await logIn(name, "wrong", address).catch(() => undefined);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    await spent("nobody at all", "10.3.0.1");
    let [known, unknown] = [0, 0];
    for (let index = 0; index < 20; index += 1) {
      known += await spent("anna", `10.1.${index}.1`);
      unknown += await spent("nobody at all", `10.2.${index}.1`);
    }
    const ratio = known / unknown;
    expect(ratio).toBeGreaterThan(0.7);
    expect(ratio).toBeLessThan(1.43);
  });

  test("[S82] success and failure each leave one audit row with the server-seen address", async () => {
    const before = (await office.auditActions()).length;
    await logIn("anna", PASSWORD);
    await logIn("anna", "wrong").catch(() => undefined);
    expect((await office.auditActions()).slice(before)).toEqual(["login.succeeded", "login.failed"]);
    const last = await office.deps.db.prisma.auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
    expect(last).toMatchObject({ actorName: "server", detail: { address: "10.0.0.9" } });
    expect(JSON.stringify({ ...last, seq: 0 })).not.toContain("anna@");
  });
});

describe("life of a session", () => {
  const alive = async (token: string) => (await actorOfToken(office.deps, token, "")) !== null;

  test("30 minutes without a request end it; a request in time keeps it", async () => {
    const { token } = await logIn("anna", PASSWORD);
    office.clock.pass(IDLE_MS);
    expect(await alive(token)).toBe(true);
    office.clock.pass(IDLE_MS);
    expect(await alive(token)).toBe(true);
    office.clock.pass(IDLE_MS + 1);
    expect(await alive(token)).toBe(false);
  });

  test("an open page keeps it alive, but nothing does beyond 12 hours", async () => {
    const { token } = await logIn("anna", PASSWORD);
    const step = 20 * 60_000;
    for (let passed = 0; passed + step < ABSOLUTE_MS; passed += step) {
      office.clock.pass(step);
      await touchSession(office.deps, hashToken(token));
    }
    expect(await alive(token)).toBe(true);
    office.clock.set("2025-03-10T15:00:00Z");
    expect(await alive(token)).toBe(false);
  });

  test("[S54] logout ends it, tells its sockets and leaves the person's other sessions", async () => {
    const [here, there] = [await logIn("anna", PASSWORD), await logIn("anna", PASSWORD)];
    const actor = await actorOfToken(office.deps, here.token, "");
    if (!actor) throw new Error("not signed in");
    expect((await sessions.listOwn(actor)).map(({ id }) => id)).toContain(actor.sessionId);
    office.accessEvents.length = 0;
    await sessions.logOut(actor);
    expect([await alive(here.token), await alive(there.token)]).toEqual([false, true]);
    expect(office.accessEvents).toEqual([{ sessionId: hashToken(here.token) }]);
  });

  test("nobody ends somebody else's session", async () => {
    const [anna, boon] = [await logIn("anna", PASSWORD), await logIn("boon", PASSWORD)];
    const actor = await actorOfToken(office.deps, boon.token, "");
    if (!actor) throw new Error("not signed in");
    await sessions.end(actor, hashToken(anna.token));
    expect(await alive(anna.token)).toBe(true);
    await endAllSessions(office.deps, await idOf("anna"));
    expect([await alive(anna.token), await alive(boon.token)]).toEqual([false, true]);
  });

  test("a made-up token is nobody", async () => {
    for (const token of ["", "x", "a".repeat(43)]) expect(await alive(token)).toBe(false);
  });
});

describe("personal API tokens", () => {
  async function owner() {
    const { token } = await logIn("boon", PASSWORD);
    const actor = await actorOfToken(office.deps, token, "");
    if (!actor) throw new Error("not signed in");
    return actor;
  }

  test("a token carries its owner's rights without a session, until its end", async () => {
    const { token } = await createApiToken(office.deps, await owner(), { name: "รายงาน", days: 2 });
    expect(await actorOfApiToken(office.deps, token, "")).toMatchObject({ email: email("boon"), sessionId: null });
    office.clock.pass(2 * 86_400_000 - 1);
    expect(await actorOfApiToken(office.deps, token, "")).not.toBeNull();
    office.clock.pass(1);
    expect(await actorOfApiToken(office.deps, token, "")).toBeNull();
  });

  test("revoking ends it at once; only its owner can; its hash alone is stored", async () => {
    const me = await owner();
    const { id, token } = await createApiToken(office.deps, me, { name: "ชั่วคราว", days: null });
    const stored = await office.deps.db.prisma.apiToken.findUniqueOrThrow({ where: { id } });
    expect(stored.tokenHash).toBe(hashToken(token));
    const other = await office.person("other", null);
    await expect(revokeApiToken(office.deps, other, id)).rejects.toMatchObject({ code: "notFound" });
    await revokeApiToken(office.deps, me, id);
    expect(await actorOfApiToken(office.deps, token, "")).toBeNull();
    expect((await listApiTokens(office.deps, me)).map((one) => one.id)).not.toContain(id);
  });

  test.each([
    [{ name: " ", days: 1 }, "tokenName"],
    [{ name: "ก", days: 0 }, "days"],
    [{ name: "ก", days: 1.5 }, "days"],
    [{ name: "ก", days: 99999 }, "days"],
  ])("%j is refused", async (input, field) => {
    const work = createApiToken(office.deps, await owner(), input);
    await expect(work).rejects.toMatchObject({ code: "badInput", details: { field } });
  });
});
