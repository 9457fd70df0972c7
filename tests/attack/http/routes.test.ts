import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openApiDocument } from "../../../server/http/api/openapi/document";
import { ASKERS, expectedOf, outcomeOf, type Asker } from "./matrix";
import { pageRoutes, type PageRoute } from "./routes";
import { addForeigner, startWholeOffice, type Answer, type WholeOffice } from "./wholeOffice";

const CANARY = "ความลับที่ยังไม่เผยแพร่";
const NOWHERE = "00000000-0000-4000-8000-00000000dead";

let office: WholeOffice;
let routes: PageRoute[];
let fill: Readonly<Record<string, string>>;

/** One project of the tourism office with tao as partner becomes an idea; its title is looked for everywhere. */
async function hideOneProject(): Promise<{ briefId: string; mouId: string }> {
  const { prisma } = office.db;
  const { id, brief, mous } = await prisma.project.findFirstOrThrow({
    where: { mous: { some: {} } },
    include: { brief: true, mous: true },
  });
  await prisma.project.update({ where: { id }, data: { state: "IDEA" } });
  await prisma.brief.update({ where: { id: brief?.id ?? "" }, data: { title: CANARY } });
  return { briefId: brief?.id ?? "", mouId: mous[0]?.id ?? "" };
}

/** A session of the province that is being prepared. */
async function makeSession(): Promise<string> {
  const { prisma } = office.db;
  const { id: createdBy } = await prisma.user.findFirstOrThrow({ where: { email: "planner@phatthalung.example" } });
  const at = new Date("2025-06-01T02:00:00Z");
  const place = { areaCode: "93", fy: 2568, title: "เวที", startsAt: at, officialStep: 2, script: "SHORT_90" };
  const rules = { dots: 3, dotsPerItem: 2, chosen: 4, cards: 5, quorum: {} };
  const phases = { create: [{ sort: 1, kind: "LOBBY", plannedMinutes: 10 }] };
  const { id } = await prisma.dialogueSession.create({ data: { ...place, rules, createdBy, createdAt: at, phases } });
  return id;
}

/** A list of decisions that was looked at and not recorded. */
async function makeDecisionList(): Promise<string> {
  const { prisma } = office.db;
  const { id: createdBy } = await prisma.user.findFirstOrThrow({ where: { email: "planner@phatthalung.example" } });
  const at = new Date("2025-06-01T02:00:00Z");
  const list = {
    areaCode: "93",
    fy: 2568,
    round: "SUPPORT",
    documentNo: "นร 1",
    documentDate: at,
    rows: { lines: [], checked: { rows: [], findings: [] } },
  };
  return (await prisma.decisionBatch.create({ data: { ...list, status: "PREVIEW", createdBy, createdAt: at } })).id;
}

/** The plan of an อปท. without rows. */
async function makeAgencyPlan(): Promise<string> {
  const { prisma } = office.db;
  const { id: createdBy } = await prisma.user.findFirstOrThrow({ where: { email: "planner@phatthalung.example" } });
  const { id: orgId } = await prisma.organization.findFirstOrThrow({ where: { areaCode: "93", type: "LAO" } });
  const plan = { areaCode: "93", orgId, kind: "LOCAL_DEVELOPMENT", titleTh: "แผน", fyFrom: 2568, fyTo: 2568 };
  const read = { fileName: "paste", content: { years: [2568], dimensions: [] }, findings: [] };
  const createdAt = new Date("2025-06-01T02:00:00Z");
  return (await prisma.agencyPlan.create({ data: { ...plan, ...read, createdBy, createdAt } })).id;
}

/** A workbook of จ.2 that came back and was not taken over. */
async function makeReturn(): Promise<string> {
  const { prisma } = office.db;
  const { id: createdBy } = await prisma.user.findFirstOrThrow({ where: { email: "planner@phatthalung.example" } });
  const at = new Date("2025-06-01T02:00:00Z");
  const mark = { kind: "plan-j2", fingerprint: "00000000", columns: ["issue"] };
  const reading = { mark, rows: [], extraHeads: [], lostColumns: [], otherSheets: [] };
  const file = { sha256: "", name: "j2.xlsx", mime: "", size: 0, body: new Uint8Array(), createdAt: at };
  const { id: fileId } = await prisma.storedFile.create({ data: file });
  const data = {
    kind: "plan-j2",
    areaCode: "93",
    fy: 2568,
    fileId,
    reading,
    status: "PREVIEW",
    createdBy,
    createdAt: at,
  };
  return (await prisma.sheetReturn.create({ data })).id;
}

beforeAll(async () => {
  office = await startWholeOffice();
  await addForeigner(office);
  routes = await pageRoutes();
  const { prisma } = office.db;
  fill = {
    ...(await hideOneProject()),
    yearId: "93-2568",
    sessionId: await makeSession(),
    listId: await makeDecisionList(),
    returnId: await makeReturn(),
    agencyPlanId: await makeAgencyPlan(),
    code: "new",
    kind: "plan-j2",
    docId: "93-2568",
    planId: (await prisma.plan.findFirstOrThrow({ where: { areaCode: "93" } })).id,
    importId: (await prisma.importBatch.findFirstOrThrow()).id,
    orgId: (await prisma.organization.findFirstOrThrow({ where: { areaCode: "93" } })).id,
    userId: (await prisma.user.findFirstOrThrow()).id,
    token: "x".repeat(43),
    "*": "nowhere",
  };
}, 180_000);

const pathOf = ({ pattern }: PageRoute) =>
  pattern.replace(/:(\w+)|\*/g, (_whole, name: string | undefined) => fill[name ?? "*"] ?? NOWHERE);
const dataOf = (page: string) => `${page === "/" ? "/_root" : page}.data`;
const ask = (asker: Asker, page: string) => office.get(asker === "visitor" ? null : asker, page);
const targetOf = ({ headers, text, status }: Answer) => headers.location ?? (status === 202 ? text : "");

/** Those who may not know of the idea, and nobody signed in, who may not know of anything. */
const BLIND: readonly Asker[] = ["visitor", "foreigner", "roads", "observer"];

describe("[S59] every route × every role × two agencies and two provinces", () => {
  test("every route is in the list", () => {
    expect(routes.length).toBeGreaterThan(25);
    expect(routes.filter((route) => expectedOf(route) === null).map(({ pattern }) => pattern)).toEqual([]);
  });

  test("pages and their data answer as expected, and hide what is hidden", { timeout: 240_000 }, async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      const expected = expectedOf(route);
      for (const asker of ASKERS) {
        const page = pathOf(route);
        for (const address of BLIND.includes(asker) ? [page, dataOf(page)] : [page]) {
          const answer = await ask(asker, address);
          const outcome = outcomeOf(answer.status, targetOf(answer));
          if (outcome !== expected?.[asker]) wrong.push(`${asker} ${address}: ${outcome}, not ${expected?.[asker]}`);
          // S60: neither lists nor totals nor graphs name the idea
          if (BLIND.includes(asker) && answer.text.includes(CANARY)) wrong.push(`${asker} ${address}: names the idea`);
          // S61: a visitor is told nothing of the province's work
          if (asker === "visitor" && answer.text.includes("คนเมืองลุง")) wrong.push(`${address}: public`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test("a foreign object and one that is not there are the same answer", async () => {
    for (const route of routes.filter(({ pattern }) => /:(briefId|mouId)$/.test(pattern))) {
      const foreign = await ask("roads", dataOf(pathOf(route)));
      const absent = await ask("roads", dataOf(route.pattern.replace(/:\w+/, NOWHERE)));
      expect([foreign.status, foreign.text.replaceAll(/[0-9a-f-]{36}/g, "")]).toEqual([
        absent.status,
        absent.text.replaceAll(/[0-9a-f-]{36}/g, ""),
      ]);
    }
  });

  test("the API and the documents hide it as well", { timeout: 60_000 }, async () => {
    const kinds = { "project-brief": fill.briefId, "project-brief-j11": fill.briefId, mou: fill.mouId };
    const files = Object.entries({ ...kinds, "mou-annex": fill.mouId }).flatMap(([kind, id]) =>
      ["docx", "xlsx", "pdf"].map((format) => `/documents/${kind}/${id}.${format}`),
    );
    for (const asker of ["foreigner", "roads", "observer"] as const) {
      for (const file of files) expect((await ask(asker, file)).status, `${asker} ${file}`).toBe(404);
      expect((await ask(asker, `/api/v1/briefs/${fill.briefId}`)).status).toBe(404);
    }
    for (const file of files) expect((await ask("visitor", file)).status).toBeGreaterThanOrEqual(300);
    expect((await ask("visitor", `/api/v1/briefs/${fill.briefId}`)).status).toBe(401);
    const list = await ask("roads", "/api/v1/areas/93/years/2568/projects");
    expect(list.status).toBe(200);
    expect(list.text).not.toContain(fill.briefId);
  });
});

/** Every command that the forms of the pages know, read from their sources. */
async function commandsOf({ id }: PageRoute): Promise<string[]> {
  const folder = path.resolve("app/routes", id);
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.tsx?$/.test(file));
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), "utf8")));
  const found = texts.flatMap((text) => [...text.matchAll(/intent: z\.literal\("([\w.-]+)"\)/g)]);
  return ["", ...new Set(found.map(([, intent]) => intent ?? ""))];
}

const FORM = "application/x-www-form-urlencoded";

describe("commands", () => {
  test("[S59] no command of a page works for those it is not meant for", { timeout: 240_000 }, async () => {
    const before = await office.state();
    const wrong: string[] = [];
    let sent = 0;
    const acting = routes.filter(({ acts, pattern }) => acts && pattern.includes(":") && !pattern.includes(":token"));
    for (const route of acting)
      for (const intent of await commandsOf(route))
        for (const asker of ["visitor", "foreigner", "observer"] as const) {
          const cookie = asker === "visitor" ? {} : { cookie: await office.cookieOf(asker) };
          const { status, headers, text } = await office.ask(pathOf(route), {
            method: "POST",
            headers: { ...cookie, origin: office.origin, "content-type": FORM },
            body: new URLSearchParams({ intent, id: NOWHERE, title: "x", amount: "1" }).toString(),
          });
          sent++;
          const login = status === 302 && /\/login/.test(headers.location ?? "");
          // some answer in words what they refuse; that nothing was stored is looked at below
          const said = /badInput|signInAgain|notFound|forbidden/.test(text);
          if (status < 400 && !said && !(asker === "visitor" && login))
            wrong.push(`${asker} ${route.pattern} ${intent}: ${status}`);
          if (status >= 500) wrong.push(`${asker} ${route.pattern} ${intent}: ${status}`);
        }
    expect(wrong).toEqual([]);
    expect(sent).toBeGreaterThan(60);
    expect(await office.state()).toBe(before);
  });

  const FOREIGN: readonly [string, Record<string, string>][] = [
    ["a foreign origin", { origin: "http://evil.example" }],
    ["null", { origin: "null" }],
    ["nothing", {}],
    ["a prefix trick", { origin: "http://127.0.0.1.evil.example" }],
    ["same-site only", { "sec-fetch-site": "same-site" }],
    ["forwarded host", { origin: "http://evil.example", "x-forwarded-host": "evil.example" }],
  ];

  test("[S57] no request of another page changes anything, on any route", { timeout: 120_000 }, async () => {
    const cookie = await office.cookieOf("planner");
    const api = Object.entries((openApiDocument("session") as { paths: Record<string, object> }).paths)
      .filter(([, methods]) => "post" in methods)
      .map(([address]) => `/api/v1${address.replace("{area}", "93").replace("{fy}", "2568").replace("{id}", NOWHERE)}`);
    const targets = [...routes.map(pathOf), ...api, "/documents/plan-j2/93-2568.docx"];
    const before = await office.state();
    const wrong: string[] = [];
    for (const page of targets)
      for (const [name, headers] of FOREIGN)
        for (const address of [page, dataOf(page), `${page}?index`, `${page}?_data=routes%2Fx`])
          for (const type of [FORM, "text/plain"]) {
            const { status } = await office.ask(address, {
              method: "POST",
              headers: { ...headers, cookie, "content-type": type },
              body: "intent=delete&locale=en",
            });
            if (status !== 403) wrong.push(`${name} ${address} ${type}: ${status}`);
          }
    expect(wrong).toEqual([]);
    expect(await office.state()).toBe(before);
    const own = await office.ask("/language", {
      method: "POST",
      headers: { cookie, origin: office.origin, "content-type": FORM },
      body: "locale=en&redirectTo=/",
    });
    expect(own.status).toBe(302);
  });
});

describe("[S58] reading changes nothing", () => {
  test.each([
    ["admin", 150],
    ["planner", 100],
  ] as const)(
    "%s follows every link, at most %i, and the store is as before",
    { timeout: 180_000 },
    async (who, most) => {
      const before = await office.state();
      const waiting = ["/", "/years/93-2568", "/account", "/admin/users", "/years/93-2567"];
      const seen = new Set<string>();
      const broken: string[] = [];
      for (let next = waiting.shift(); next !== undefined && seen.size < most; next = waiting.shift()) {
        if (seen.has(next)) continue;
        seen.add(next);
        const { status, text, headers } = await office.get(who, next);
        if (status >= 500) broken.push(`${next}: ${status}`);
        const links = [...text.matchAll(/(?:href|action)="(\/[^"#]*)"/g)].map(([, link]) =>
          (link ?? "").replaceAll("&amp;", "&"),
        );
        for (const link of [...links, headers.location ?? "/"])
          if (link.startsWith("/") && !/^\/(assets|documents)\//.test(link)) waiting.push(link);
      }
      expect(broken).toEqual([]);
      expect(seen.size).toBeGreaterThan(20);
      expect(await office.state()).toBe(before);
    },
  );
});
