import { beforeAll, describe, expect, test } from "vitest";
import { readEnv } from "../../../server/env";
import { actorOfCookie, addressOf } from "../../../server/http/actor";
import { readCookie, sessionClearCookie, sessionCookieName, sessionSetCookie } from "../../../server/http/cookies";
import { openSession } from "../../../server/usecases/session/sessions";
import { readSignedCookie, signCookie } from "../../../server/usecases/session/token";
import { testDatabase } from "../../support/database";
import { makeOffice, type Office } from "../../support/office";

const SECRET = "0123456789abcdef0123456789abcdef";

describe("[S56] the session cookie", () => {
  test("under https it is __Host-, Secure, HttpOnly, SameSite, for the whole site and for 12 hours", () => {
    const cookie = sessionSetCookie({ https: true }, "value");
    expect(cookie).toBe("__Host-session=value; Path=/; HttpOnly; SameSite=Lax; Max-Age=43200; Secure");
    expect(cookie).not.toMatch(/Domain/i);
  });

  test("an office without TLS gets a cookie that its browsers keep", () => {
    expect(sessionSetCookie({ https: false }, "value")).toBe(
      "session=value; Path=/; HttpOnly; SameSite=Lax; Max-Age=43200",
    );
    expect(sessionCookieName({ https: false })).toBe("session");
  });

  test.each([true, false])("it is cleared under the name it was set (https %s)", (https) => {
    expect(sessionClearCookie({ https })).toMatch(new RegExp(`^${sessionCookieName({ https })}=; .*Max-Age=0`));
  });
});

/** The same bytes with another last sign: base64url leaves two bits of it unused. */
function respelled(value: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return value.slice(0, -1) + alphabet[alphabet.indexOf(value.slice(-1)) + 1];
}

describe("the signature", () => {
  const value = signCookie("token", SECRET);

  test("gives the token back, and nothing for whatever was changed", () => {
    expect(readSignedCookie(value, SECRET)).toBe("token");
    const forged = [
      "",
      ".",
      "token",
      "token.",
      `tokem.${value.split(".")[1]}`,
      value.slice(0, -1),
      `${value}x`,
      `${value}.x`,
      respelled(value),
      signCookie("token", "another secret of at least 32 signs"),
    ];
    for (const one of forged) expect(readSignedCookie(one, SECRET)).toBeNull();
  });

  test("a cookie is found among others by its exact name", () => {
    expect(readCookie("a=1; session=x=y; b=2", "session")).toBe("x=y");
    expect(readCookie("xsession=1; session2=2", "session")).toBeNull();
    expect(readCookie(undefined, "session")).toBeNull();
  });
});

describe("who a request is", () => {
  let office: Office;
  let cookie: string;

  beforeAll(async () => {
    office = await makeOffice(await testDatabase());
    const { userId } = await office.person("somebody", null);
    const token = await openSession(office.deps, userId, { address: "", userAgent: "" });
    cookie = signCookie(token, office.deps.secret);
  });

  test("[S02] only the signed cookie of this installation is somebody", async () => {
    expect(await actorOfCookie(office.deps, `session=${cookie}`, "10.0.0.5")).toMatchObject({
      nameTh: "somebody",
      address: "10.0.0.5",
    });
    const strange = [undefined, "", "session=", "session=garbage", `session=${cookie}x`, `__Host-session=${cookie}`];
    for (const header of strange) expect(await actorOfCookie(office.deps, header, "")).toBeNull();
  });

  test("[S64] a forwarded address counts only when the peer is trusted", () => {
    const request = (peer: string, forwarded?: string) =>
      ({ socket: { remoteAddress: peer }, headers: forwarded ? { "x-forwarded-for": forwarded } : {} }) as never;
    const open = { env: readEnv({}) };
    const proxied = { env: readEnv({ TRUST_PROXY: "10.0.0.1" }) };
    expect(addressOf(open, request("::ffff:1.2.3.4", "6.6.6.6"))).toBe("1.2.3.4");
    expect(addressOf(proxied, request("10.0.0.1", "6.6.6.6, 7.7.7.7"))).toBe("7.7.7.7");
    expect(addressOf(proxied, request("10.0.0.2", "6.6.6.6"))).toBe("10.0.0.2");
    expect(addressOf(proxied, request("10.0.0.1"))).toBe("10.0.0.1");
  });
});
