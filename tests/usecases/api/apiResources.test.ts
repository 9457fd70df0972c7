import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { openApiDocument } from "../../../server/http/api/openapi/document";
import { toJson } from "../../../server/http/api/json";
import { makeProject } from "../../factories/projectRows";
import { startApi, type ApiServer } from "./apiServer";
import { answerFaults, type OpenApi } from "./apiSchema";

let api: ApiServer;
let observer: Actor;
let admin: Actor;
let agri: string;
let tao: string;
let first: { projectId: string; briefId: string };
let second: { projectId: string; briefId: string };
let mouId: string;

const document = openApiDocument("session") as unknown as OpenApi;
const YEAR = "/areas/{area}/years/{fy}";

beforeAll(async () => {
  api = await startApi();
  const province = await api.office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดพัทลุง");
  agri = await api.office.organization("LINE_AGENCY", "สำนักงานเกษตรจังหวัดพัทลุง");
  tao = await api.office.organization("LAO", "อบต.พนางตุง");
  observer = await api.office.person("observer", province, "OBSERVER");
  admin = await api.office.person("admin", null, "EDITOR", true);
  first = await makeProject(api.db, {
    ...{ code: "P1", title: "เกษตรปลอดภัย", kind: "KEY", rank: 1, leadOrgId: agri, partnerOrgIds: [tao] },
    money: [
      { source: "PROVINCE", amount: 9_000n },
      { source: "PROVINCE", amount: 500n, fy: 2569 },
      { source: "FUNCTION", amount: 70n },
    ],
    costItems: [{ id: "c1", quantity: "2", unitPrice: 450n, amount: 900n, receiverOrgId: tao }],
  });
  second = await makeProject(api.db, { code: "P2", rank: 2, money: [{ source: "PROVINCE", amount: 7_000n }] });
  const key = { areaCode: "93", fy: 2568 };
  await api.db.prisma.budgetFrame.create({ data: { ...key, amountSatang: 10_000n, setAt: api.office.clock.now() } });
  const at = api.office.clock.now();
  const mou = { ...key, projectId: first.projectId, transfereeOrgId: tao, createdAt: at, updatedAt: at };
  ({ id: mouId } = await api.db.prisma.mou.create({ data: mou }));
});

/** GET as described: 200, and not a field more or less than the document says. */
async function get<T>(person: Actor, path: string, concrete: string): Promise<T> {
  const reply = await api.get<T>(person, concrete);
  expect([reply.status, answerFaults(document, "get", path, 200, reply.body)]).toEqual([200, []]);
  expect(reply.headers.get("cache-control")).toBe("no-store");
  return reply.body;
}

describe("GET /areas", () => {
  test("the areas of the person; the administrator reads every area in use", async () => {
    const areas = await get<{ code: string; name: string; kind: string }[]>(observer, "/areas", "/areas");
    expect(areas).toEqual([{ code: "93", name: "พัทลุง", nameEn: "Phatthalung", kind: "PROVINCE" }]);
    expect(await get(admin, "/areas", "/areas")).toEqual(areas);
  });
});

describe("GET /areas/{area}/years/{fy}/projects", () => {
  test("each project with its own slice, brief and memoranda", async () => {
    expect(await get(observer, `${YEAR}/projects`, "/areas/93/years/2568/projects")).toEqual([
      {
        ...{ projectId: first.projectId, code: "P1", name: "เกษตรปลอดภัย", kind: "KEY", rank: 1 },
        ...{ amountSatang: 9_000, totalSatang: 9_070, state: "BRIEF_DRAFT", briefId: first.briefId, mouIds: [mouId] },
      },
      {
        ...{ projectId: second.projectId, code: "P2", name: "โครงการ P2", kind: "OTHER", rank: 2 },
        ...{ amountSatang: 7_000, totalSatang: 7_000, state: "BRIEF_DRAFT", briefId: second.briefId, mouIds: [] },
      },
    ]);
    expect(await get(observer, `${YEAR}/projects`, "/areas/93/years/2569/projects")).toEqual([]);
  });
});

describe("GET /areas/{area}/years/{fy}/window", () => {
  test("R1–R3 of the stored figures with policy and moment", async () => {
    const window = await get<Record<string, unknown>>(observer, `${YEAR}/window`, "/areas/93/years/2568/window");
    expect(window).toMatchObject({
      ...{ frameSatang: 10_000, minSatang: 15_000, maxSatang: 20_000, proposedSatang: 16_000, verdict: "WITHIN" },
      ...{ shortfallSatang: 0, overSatang: 0, keySatang: 9_000, keyInFrameSatang: 9_000, keyShareOk: true },
      policy: { windowMin: "1.5", windowMax: "2", keyShareMin: "0.6", straddler: "STRICT_PREFIX", fyFrom: 2568 },
      asOf: api.office.clock.now().toISOString(),
    });
    expect(window.rows).toMatchObject([
      { projectId: first.projectId, code: "P1", rank: 1, kind: "KEY", cumulativeSatang: 9_000, band: "IN_FRAME" },
      { projectId: second.projectId, code: "P2", rank: 2, band: "IN_WINDOW", straddlesFrame: true },
    ]);
  });

  test("a year without a frame is FRAME_UNKNOWN", async () => {
    const window = await get(observer, `${YEAR}/window`, "/areas/93/years/2569/window");
    expect(window).toMatchObject({ verdict: "FRAME_UNKNOWN", frameSatang: null, minSatang: null, rows: [] });
  });

  test("sums beyond 2^53 are whole numbers, to the last satang", async () => {
    const money = [2n ** 50n, 1n].map((amount) => ({ source: "PROVINCE" as const, amount }));
    for (let at = 0; at < 9; at += 1) await makeProject(api.db, { code: `B${at}`, fy: 2570, rank: at + 1, money });
    const { text } = await api.get(observer, "/areas/93/years/2570/window");
    expect(text).toContain(`"proposedSatang":${9n * 2n ** 50n + 9n},`);
    const { text: projects } = await api.get(observer, "/areas/93/years/2570/projects");
    expect(projects).toContain(`"amountSatang":${2n ** 50n + 1n},`);
  });
});

test.each(["abcd", "68", "2024", "99999", "2568x"])("the year %s is malformed: 422 with a sentence", async (fy) => {
  for (const what of ["projects", "window", "findings"]) {
    const reply = await api.get(observer, `/areas/93/years/${fy}/${what}`);
    expect([reply.status, reply.body]).toEqual([
      422,
      { error: { code: "yearInvalid", message: expect.stringContaining("2568"), details: {} } },
    ]);
  }
});

describe("GET /areas/{area}/years/{fy}/findings", () => {
  test("every finding of the year with rule, severity and a sentence in both languages", async () => {
    const { findings } = await get<{ findings: { rule: string; severity: string; ids: string[] }[] }>(
      ...([observer, `${YEAR}/findings`, "/areas/93/years/2568/findings"] as const),
    );
    const rules = new Set(findings.map(({ rule }) => rule));
    for (const rule of ["R4", "R9", "R16"]) expect(rules).toContain(rule);
    const severities = findings.map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort((a, b) => "EWI".indexOf(a) - "EWI".indexOf(b)));
    expect(findings.find(({ rule }) => rule === "R9")?.ids).toEqual([first.projectId]);
  });
});

describe("GET /briefs/{id}", () => {
  test("what is decided and what is written, money in satang", async () => {
    const brief = await get<{ content: Record<string, unknown> }>(observer, "/briefs/{id}", `/briefs/${first.briefId}`);
    expect(brief).toMatchObject({
      ...{ id: first.briefId, projectId: first.projectId, areaCode: "93", fy: 2568, code: "P1", kind: "KEY", rank: 1 },
      ...{ state: "BRIEF_DRAFT", leadOrgId: agri, mouIds: [mouId] },
      partners: [
        { orgId: agri, role: "LEAD" },
        { orgId: tao, role: "PARTNER" },
      ],
    });
    expect(brief.content.title).toBe("เกษตรปลอดภัย");
    expect(brief.content.funding).toMatchObject([
      { source: "PROVINCE", amounts: [{ fy: 2568, amountSatang: 9_000 }] },
      { source: "PROVINCE", amounts: [{ fy: 2569, amountSatang: 500 }] },
      { source: "FUNCTION", amounts: [{ fy: 2568, amountSatang: 70 }] },
    ]);
    expect(brief.content.costItems).toMatchObject([
      { id: "c1", quantity: "2", unitPriceSatang: 450, amountSatang: 900, isAsset: true, receiverOrgId: tao },
    ]);
  });
});

describe("JSON", () => {
  test("a bigint is a plain integer; text that looks like one stays text", () => {
    const value = { a: 2n ** 60n, b: -1n, c: "bigint:0:5", d: "\u00015\u0001", e: ["7", 7n], f: null };
    expect(toJson(value)).toBe(`{"a":${2n ** 60n},"b":-1,"c":"bigint:0:5","d":"\\u00015\\u0001","e":["7",7],"f":null}`);
  });
});
