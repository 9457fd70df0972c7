import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { apiRouter } from "../../../server/http/api/router";
import { openApiDocument } from "../../../server/http/api/openapi/document";
import { makeServices } from "../../../server/services";
import { createApiToken, revokeApiToken } from "../../../server/usecases/people/apiTokens";
import { makeProject } from "../../factories/projectRows";
import { ORIGIN, startApi, type ApiServer } from "./apiServer";
import { answerFaults, type OpenApi } from "./apiSchema";

let api: ApiServer;
let planner: Actor;
let observer: Actor;
let elsewhere: Actor;
let briefId: string;
let ideaId: string;

const NOWHERE = "00000000-0000-4000-8000-000000000000";
const document = openApiDocument("session") as unknown as OpenApi;

beforeAll(async () => {
  api = await startApi();
  const province = await api.office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดพัทลุง");
  const agri = await api.office.organization("LINE_AGENCY", "สำนักงานเกษตรจังหวัดพัทลุง");
  const other = await api.office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดสตูล", "91");
  planner = await api.office.person("planner", province, "PLANNER");
  observer = await api.office.person("observer", province, "OBSERVER");
  elsewhere = await api.office.person("elsewhere", other, "PLANNER");
  ({ briefId } = await makeProject(api.db, { code: "P1", leadOrgId: agri }));
  ({ briefId: ideaId } = await makeProject(api.db, { code: "P2", leadOrgId: agri, state: "IDEA" }));
});

/** Every path of the document with its variables filled in. */
const concrete = (path: string) =>
  path
    .replace("{area}", "93")
    .replace("{fy}", "2568")
    .replace("{id}", path.startsWith("/briefs") ? briefId : NOWHERE);
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => [method.toUpperCase(), path] as const),
);

describe("the document", () => {
  test("lists exactly the paths of the router", async () => {
    type Layer = { route?: { path: string; methods: Record<string, boolean> } };
    const router = apiRouter(api.deps, makeServices(api.deps)) as unknown as { stack: Layer[] };
    const served = router.stack.flatMap(({ route }) =>
      route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [],
    );
    const described = operations.map(([method, path]) => `${method} ${path.replace(/\{(\w+)\}/g, ":$1")}`);
    expect(served.filter((path) => path !== "GET /openapi.json").sort()).toEqual(described.sort());
  });

  test("is served to everybody, as OpenAPI 3.1", async () => {
    const { status, body } = await api.send("/openapi.json");
    expect(status).toBe(200);
    expect(body).toEqual(JSON.parse(JSON.stringify(openApiDocument("session"))));
    expect(body.openapi).toBe("3.1.0");
  });

  test("every schema it refers to is there", () => {
    const names = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      ([, name]) => name ?? "",
    );
    expect([...new Set(names)].filter((name) => !document.components.schemas[name])).toEqual([]);
  });
});

describe("without a session", () => {
  test.each(operations)("%s %s answers 401 in the API's own shape", async (method, path) => {
    const reply = await api.send(concrete(path), { method, headers: { origin: ORIGIN } });
    expect(reply.status).toBe(401);
    expect(answerFaults(document, method.toLowerCase(), path, 401, reply.body)).toEqual([]);
    expect(reply.body).toMatchObject({ error: { code: "signInAgain", details: {} } });
    expect(reply.headers.get("cache-control")).toBe("no-store");
  });

  test("a forged cookie, an ended session and a session that idled out are no session", async () => {
    const cookie = await api.cookie(observer);
    const ask = (value: string) => api.send("/areas", { headers: { cookie: value } });
    expect((await ask(cookie)).status).toBe(200);
    expect((await ask(cookie.replace(/.$/, (last) => (last === "A" ? "B" : "A")))).status).toBe(401);
    expect((await ask("session=x.y")).status).toBe(401);
    api.office.clock.pass(31 * 60_000);
    expect((await ask(cookie)).status).toBe(401);
    const second = await api.cookie(observer);
    await api.db.prisma.session.updateMany({ data: { endedAt: api.office.clock.now() } });
    expect((await ask(second)).status).toBe(401);
  });

  test("a body is not read for somebody who is not signed in", async () => {
    const reply = await api.send("/evaluate/window", {
      ...{ method: "POST", body: "{broken" },
      headers: { origin: ORIGIN, "content-type": "application/json" },
    });
    expect(reply.status).toBe(401);
  });
});

describe("[S59] absent and foreign are alike", () => {
  const answer = async (person: Actor, path: string) => {
    const { status, text } = await api.get(person, path);
    return `${status} ${text}`;
  };
  test.each(["projects", "window", "findings"])("areas/{area}/years/{fy}/%s", async (what) => {
    const foreign = await answer(elsewhere, `/areas/93/years/2568/${what}`);
    expect(foreign).toMatch(/^404 \{"error":\{"code":"notFound","message":".+","details":\{\}\}\}$/);
    for (const path of [`/areas/00/years/2568/${what}`, `/areas/nowhere/years/2568/${what}`])
      expect(await answer(elsewhere, path)).toBe(foreign);
    expect(await answer(planner, `/areas/9%2F3/years/2568/${what}`)).toBe(foreign);
  });

  test.each(["projects", "window", "findings"])("a year that is none says so, whoever asks: %s", async (what) => {
    const invalid = await answer(planner, `/areas/93/years/2025/${what}`);
    expect(invalid).toMatch(/^422 \{"error":\{"code":"yearInvalid"/);
    expect(await answer(planner, `/areas/93/years/68/${what}`)).toBe(invalid);
    expect(await answer(elsewhere, `/areas/93/years/68/${what}`)).toBe(invalid);
    expect(await answer(elsewhere, `/areas/00/years/68/${what}`)).toBe(invalid);
  });

  test("briefs: absent, no id at all, another area's, an idea of others", async () => {
    const absent = await answer(planner, `/briefs/${NOWHERE}`);
    expect(absent).toMatch(/^404 /);
    expect(await answer(planner, "/briefs/x")).toBe(absent);
    expect(await answer(elsewhere, `/briefs/${briefId}`)).toBe(absent);
    expect(await answer(observer, `/briefs/${ideaId}`)).toBe(absent);
    expect((await api.get(planner, `/briefs/${ideaId}`)).status).toBe(200);
    expect((await api.get(observer, `/briefs/${briefId}`)).status).toBe(200);
  });

  test.each(["/imports/%/commit", "/imports/%/undo"])("%s", async (path) => {
    const absent = await api.post(planner, path.replace("%", NOWHERE), {});
    expect(absent).toMatchObject({ status: 404, body: { error: { code: "notFound" } } });
    expect((await api.post(planner, path.replace("%", "x"), {})).text).toBe(absent.text);
  });

  test("[S60] an idea of others is in no list", async () => {
    for (const what of ["projects", "findings"]) {
      expect((await api.get(planner, `/areas/93/years/2568/${what}`)).text).toContain("P2");
      expect((await api.get(observer, `/areas/93/years/2568/${what}`)).text).not.toContain("P2");
    }
  });

  test("an unknown resource, an unknown method and a broken escape", async () => {
    for (const path of ["/nothing", "/areas/93", "/briefs/%E0%A4%A", "/evaluate/window"])
      expect((await api.get(planner, path)).body).toMatchObject({ error: { code: "notFound" } });
  });
});

describe("[S57] requests that change something", () => {
  const evaluate = async (headers: Record<string, string>) =>
    api.send("/evaluate/window", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ frameSatang: 100, proposals: [] }),
    });

  test("with a cookie need our own origin", async () => {
    const cookie = await api.cookie(observer);
    expect((await evaluate({ cookie, origin: ORIGIN })).status).toBe(200);
    expect((await evaluate({ cookie, "sec-fetch-site": "same-origin" })).status).toBe(200);
    expect((await evaluate({ cookie })).status).toBe(403);
    expect((await evaluate({ cookie, origin: "http://evil.example" })).status).toBe(403);
    const text = { cookie, origin: "http://evil.example", "content-type": "text/plain" };
    expect((await evaluate(text)).status).toBe(403);
  });

  test("a personal token is exempt, as long as no cookie comes along", async () => {
    const { id, token } = await createApiToken(api.deps, planner, { name: "นำออก", days: 1 });
    const authorization = `Bearer ${token}`;
    expect((await evaluate({ authorization })).status).toBe(200);
    expect((await evaluate({ authorization, origin: "http://script.example" })).status).toBe(200);
    expect((await evaluate({ authorization, cookie: "lang=th" })).status).toBe(403);
    // with a cookie the cookie decides who asks, and this one is nobody's
    const both = { authorization, cookie: "lang=th", origin: ORIGIN };
    expect((await evaluate(both)).status).toBe(401);
    expect((await api.send("/areas", { headers: { authorization } })).body).toMatchObject([{ code: "93" }]);
    expect(
      (await evaluate({ authorization: `Bearer ${token.slice(0, -1)}${token.endsWith("x") ? "y" : "x"}` })).status,
    ).toBe(401);
    await revokeApiToken(api.deps, planner, id);
    expect((await evaluate({ authorization })).status).toBe(401);
  });

  test("a token ends on its day and when its owner goes", async () => {
    const { token } = await createApiToken(api.deps, observer, { name: "สองวัน", days: 2 });
    const ask = () => api.send("/areas", { headers: { authorization: `Bearer ${token}` } });
    api.office.clock.pass(2 * 86_400_000 - 1);
    expect((await ask()).status).toBe(200);
    api.office.clock.pass(1);
    expect((await ask()).status).toBe(401);
    const { token: other } = await createApiToken(api.deps, observer, { name: "ไม่มีวันหมด", days: null });
    await api.db.prisma.user.update({ where: { id: observer.userId }, data: { active: false } });
    expect((await api.send("/areas", { headers: { authorization: `Bearer ${other}` } })).status).toBe(401);
    await api.db.prisma.user.update({ where: { id: observer.userId }, data: { active: true } });
  });
});

describe("malformed bodies", () => {
  const evaluate = async (body: string, headers: Record<string, string> = {}) =>
    api.send("/evaluate/window", {
      method: "POST",
      headers: { cookie: await api.cookie(observer), origin: ORIGIN, "content-type": "application/json", ...headers },
      body,
    });

  test.each([
    ["half of JSON", '{"frameSatang": 1, "proposals": ['],
    ["no object", "7"],
    ["nothing", ""],
    ["an array", "[]"],
  ])("%s: 422 with code, message and details", async (_name, body) => {
    const reply = await evaluate(body);
    expect(reply.status).toBe(422);
    expect(answerFaults(document, "post", "/evaluate/window", 422, reply.body)).toEqual([]);
    expect(reply.body).toMatchObject({ error: { code: "badInput" } });
  });

  test("another content type and an unknown charset are malformed too", async () => {
    const body = JSON.stringify({ frameSatang: 1, proposals: [] });
    expect((await evaluate(body, { "content-type": "text/plain" })).status).toBe(422);
    expect((await evaluate(body, { "content-type": "application/json; charset=klingon" })).status).toBe(422);
  });

  test("a body beyond 20 MB says how much is taken", async () => {
    const reply = await evaluate(`{"x":"${"a".repeat(20 * 1024 * 1024)}"}`);
    expect(reply).toMatchObject({ status: 422, body: { error: { code: "fileTooLarge", details: { max: "20mb" } } } });
  });

  test("the sentence follows the language of the person", async () => {
    const cookie = await api.cookie(observer);
    const said = async (extra: string) => {
      const { body } = await api.send("/nothing", { headers: { cookie: cookie + extra } });
      return (body.error as { message: string }).message;
    };
    expect(await said("")).toMatch(/[ก-๙]/);
    expect(await said("; lang=en")).toMatch(/^There is no such/);
  });
});

describe("a fault of the server", () => {
  test("answers 500 in the same shape, without a word about the inside", async () => {
    await api.db.prisma.$executeRaw`alter table area rename to area_away`;
    const reply = await api.get(planner, "/areas");
    await api.db.prisma.$executeRaw`alter table area_away rename to area`;
    expect(reply).toMatchObject({ status: 500, body: { error: { code: "unexpected" } } });
    expect(reply.text).not.toMatch(/prisma|relation|exist|stack|\.ts/i);
    expect((await api.get(planner, "/areas")).status).toBe(200);
  });
});
