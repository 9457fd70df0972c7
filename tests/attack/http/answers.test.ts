import { beforeAll, describe, expect, test } from "vitest";
import { PASSWORD } from "../../e2e/support/builtServer";
import { addressFaults, commandFaults } from "./garbage";
import { pageRoutes } from "./routes";
import { startWholeOffice, type Answer, type WholeOffice } from "./wholeOffice";

let office: WholeOffice;
beforeAll(async () => {
  office = await startWholeOffice();
}, 180_000);

const FORM = "application/x-www-form-urlencoded";

/** Where a browser would go from an answer of this server. */
const leadsTo = ({ headers }: Answer) => new URL(headers.location ?? "/", office.origin).origin;

const AWAY = [
  "//evil.example",
  "//evil.example/%2e%2e",
  "/\\evil.example",
  "\\\\evil.example",
  "/%09/evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "https://evil.example",
  "https:evil.example",
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  " //evil.example",
  "/..//evil.example",
  "/\u0000//evil.example",
  "evil.example",
  "/@evil.example",
];

describe("[S65] redirects stay on the site", () => {
  test.each(AWAY)("after signing in, and for whoever is signed in: %j", async (target) => {
    const cookie = await office.cookieOf("observer");
    const query = `redirectTo=${encodeURIComponent(target)}`;
    const signedIn = await office.ask(`/login?${query}`, { headers: { cookie } });
    expect([signedIn.status, leadsTo(signedIn)]).toEqual([302, office.origin]);
    const headers = { origin: office.origin, "content-type": FORM };
    const body = `email=chamber%40phatthalung.example&password=${encodeURIComponent(PASSWORD)}&${query}`;
    const fresh = await office.ask("/login", { method: "POST", headers, body });
    expect([fresh.status, leadsTo(fresh)]).toEqual([302, office.origin]);
    const language = await office.ask("/language", { method: "POST", headers, body: `locale=en&${query}` });
    expect([language.status, leadsTo(language)]).toEqual([302, office.origin]);
  });

  test("two slashes in the path lead nowhere else", async () => {
    for (const path of ["//evil.example", "//evil.example/login", "/%2f/evil.example", "//evil.example//admin"]) {
      const answer = await office.ask(path);
      expect(leadsTo(answer), path).toBe(office.origin);
    }
  });
});

describe("[S64] names from headers", () => {
  const forged = {
    host: "evil.example",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    "x-forwarded-port": "99999",
    forwarded: "host=evil.example;proto=https",
    "x-original-url": "/admin",
    "x-rewrite-url": "/admin",
  };

  test("are neither repeated nor believed", async () => {
    const cookie = await office.cookieOf("planner");
    for (const path of ["/login", "/years/93-2568", "/briefs/new", "/nowhere", "/api/v1/areas", "/healthz", "/account"])
      for (const host of ["evil.example", "evil.example:99999", "evil.example:x", "[::1", "", "a".repeat(300)]) {
        const { status, headers, text } = await office.ask(path, { headers: { ...forged, host, cookie } });
        expect(status, `${path} ${host}`).toBeLessThan(500);
        expect(JSON.stringify(headers) + text, `${path} ${host}`).not.toContain("evil.example");
      }
  });

  test("a reset link names the configured address, and asks whoever comes by the old password to change it", async () => {
    const { id } = await office.db.prisma.user.findUniqueOrThrow({ where: { email: "nesdc@phatthalung.example" } });
    const { status, text } = await office.ask(`/admin/users/${id}.data`, {
      method: "POST",
      headers: { ...forged, cookie: await office.cookieOf("admin"), origin: office.origin, "content-type": FORM },
      body: new URLSearchParams({ intent: "reset" }).toString(),
    });
    expect([status, text.includes(`${office.origin}/reset/`)]).toEqual([200, true]);
    expect(text).not.toContain("evil.example");
    const { headers } = await office.ask("/login", {
      method: "POST",
      headers: { origin: office.origin, "content-type": FORM },
      body: new URLSearchParams({ email: "nesdc@phatthalung.example", password: PASSWORD }).toString(),
    });
    expect(headers.location).toBe("/account?change=1");
  });
});

/** Paths that no link of ours has. */
const ODD = [
  "/%",
  "/%zz",
  "/%c0%af",
  "/%e0%80%af..%e0%80%af",
  "/..%2f..%2f..%2fetc%2fpasswd",
  "/assets/..%2f..%2fpackage.json",
  "/assets/%2e%2e/%2e%2e/server/index.js",
  "/.env",
  "/.git/config",
  "/build/server/index.js",
  "/data/session-secret",
  "/__manifest?p=/a&p=/b",
  `/__manifest?${Array.from({ length: 900 }, (_, n) => `p=${n}`).join("&")}`,
  "/__proto__",
  "/constructor/prototype",
  "/years/93-2568%00",
  "/years/93-2568'%20or%201=1--",
  "/years/99999999999999999999-9999999999",
  "/briefs/%00",
  `/briefs/${"0".repeat(3000)}`,
  "/documents/__proto__/x.docx",
  "/documents/plan-j2/..%2f..%2fpackage.json",
  "/documents/plan-j2/93-2568.docx%00.pdf",
  "/api/v1/areas/%00/years/2568/window",
  "/api/v1/areas/93/years/-1/window",
  "/api/v1/%zz",
  `/${"a".repeat(8192)}`,
  `/login?${"q=1&".repeat(2048)}`,
  "/_root.data?_routes=" + "a".repeat(2000),
  "/years/93-2568.data?_routes=root,__proto__,constructor",
  "*",
];

describe("[S66] odd paths", () => {
  test("answer 2xx–4xx, quickly enough, without a word about the inside", { timeout: 60_000 }, async () => {
    const cookie = await office.cookieOf("planner");
    for (const path of ODD)
      for (const headers of [{}, { cookie }]) {
        const { status, text } = await office.ask(path, { headers });
        expect(status, path.slice(0, 60)).toBeLessThan(500);
        expect(text, path.slice(0, 60)).not.toMatch(/\bat .+\.(js|ts|tsx):\d+|node_modules|\/work\/|ECONN|Prisma/);
        expect(text).not.toMatch(/root:x:0|"dependencies"|\[core\]/);
      }
    // and the server goes on
    expect((await office.ask("/healthz")).status).toBe(200);
  });

  test("odd methods change nothing and harm nobody", async () => {
    for (const method of ["TRACE", "PROPFIND", "DELETE", "PUT", "PATCH", "OPTIONS"])
      expect((await office.ask("/years/93-2568", { method, headers: { origin: office.origin } })).status).toBeLessThan(
        500,
      );
  });
});

describe("[S66] garbage where people type", () => {
  test("no command and no address answers it with a fault", { timeout: 300_000 }, async () => {
    const { prisma } = office.db;
    const brief = await prisma.brief.findFirstOrThrow({ where: { project: { mous: { some: {} } } } });
    const routes = await pageRoutes();
    const fill = {
      ...{ yearId: "93-2568", code: "93", briefId: brief.id },
      mouId: (await prisma.mou.findFirstOrThrow()).id,
      planId: (await prisma.plan.findFirstOrThrow({ where: { areaCode: "93" } })).id,
      orgId: (await prisma.organization.findFirstOrThrow({ where: { areaCode: "93" } })).id,
      userId: (await prisma.user.findFirstOrThrow({ where: { email: "tao@phatthalung.example" } })).id,
    };
    const { sent, faults } = await commandFaults(office, routes, fill);
    expect(faults).toEqual([]);
    expect(sent).toBeGreaterThan(100);
    expect(await addressFaults(office, routes, fill)).toEqual([]);
  });
});

describe("[S67] headers", () => {
  const PAGES = ["/login", "/years/93-2568", "/years/93-2568.data", "/nowhere", "/api/v1/areas", "/documents/x/y.docx"];

  test("every answer: policy with a nonce, no framing, no sniffing; what is private is kept by no cache", async () => {
    const cookie = await office.cookieOf("planner");
    for (const path of PAGES) {
      const { headers, text } = await office.ask(path, { headers: { cookie } });
      const policy = String(headers["content-security-policy"]);
      expect(policy, path).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}'/);
      expect(policy).not.toMatch(/script-src[^;]*unsafe|default-src[^;]*unsafe|script-src[^;]*\*/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["x-frame-options"]).toBe("DENY");
      expect(headers["referrer-policy"]).toBe("same-origin");
      expect(headers["cache-control"], path).toContain("no-store");
      expect(headers["x-powered-by"]).toBeUndefined();
      // plain http: these would break every form and script of an office without TLS
      expect(headers["strict-transport-security"]).toBeUndefined();
      expect(policy).not.toContain("upgrade-insecure-requests");
      for (const [script] of text.matchAll(/<script\b[^>]*>/g))
        expect(script).toMatch(/nonce="[^"]{20,}"|src="\/assets\//);
    }
  });

  test("each answer has a nonce of its own", async () => {
    const nonces = new Set<string>();
    for (let n = 0; n < 5; n++)
      nonces.add(
        /nonce-([^']+)/.exec(String((await office.ask("/login")).headers["content-security-policy"]))?.[1] ?? "",
      );
    expect(nonces.size).toBe(5);
  });

  test("[S56] the cookie of a real sign-in", async () => {
    const { headers } = await office.ask("/login", {
      method: "POST",
      headers: { origin: office.origin, "content-type": FORM },
      body: `email=university%40phatthalung.example&password=${encodeURIComponent(PASSWORD)}`,
    });
    expect(headers["set-cookie"]?.[0]).toMatch(/^session=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/);
  });
});
