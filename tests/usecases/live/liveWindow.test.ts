import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { decodeWindowMessage, type WindowMessage } from "~/domain/budget/windowMessage";
import type { Actor } from "~/domain/access/actor";
import { attachLiveWindow, type LiveOptions, type LiveWindow } from "../../../server/live/liveWindow";
import { projectUseCases } from "../../../server/usecases/project/projectUseCases";
import { endSession, openSession } from "../../../server/usecases/session/sessions";
import { hashToken, signCookie } from "../../../server/usecases/session/token";
import { testDatabase } from "../../support/database";
import { makeBudgetYear, own, type BudgetYear } from "../budget/budgetYear";

const ORIGIN = "http://127.0.0.1:3000";
type Figures = Extract<WindowMessage, { type: "window" }>;
type Page = { socket: WebSocket; figures: Figures[]; heartbeats: number; closed: Promise<number> };

let year: BudgetYear;
let server: Server;
let live: LiveWindow;
let port: number;
let pages: Page[] = [];

async function start(options: LiveOptions = {}): Promise<void> {
  year = await makeBudgetYear(await testDatabase(), { PUBLIC_ORIGIN: ORIGIN });
  server = createServer();
  live = attachLiveWindow(server, year.office.deps, options);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
}

afterEach(async () => {
  for (const { socket } of pages) socket.terminate();
  pages = [];
  live.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function cookieOf(actor: Actor): Promise<{ cookie: string; sessionId: string }> {
  const token = await openSession(year.office.deps, actor.userId, { address: "127.0.0.1", userAgent: "test" });
  return { cookie: `session=${signCookie(token, year.office.deps.secret)}`, sessionId: hashToken(token) };
}

function open(cookie: string, { origin = ORIGIN, query = "year=93-2568" } = {}): Page {
  const url = `ws://127.0.0.1:${port}/live-window?${query}`;
  const socket = new WebSocket(url, { headers: { cookie, origin } });
  const page: Page = {
    socket,
    figures: [],
    heartbeats: 0,
    closed: new Promise((resolve) => {
      socket.on("close", resolve);
      socket.on("error", () => undefined);
    }),
  };
  socket.on("message", (data) => {
    const message = decodeWindowMessage(String(data));
    if (message?.type === "window") page.figures.push(message);
    else if (message) page.heartbeats += 1;
  });
  pages.push(page);
  return page;
}

async function statusOf(cookie: string, how: { origin?: string; query?: string }): Promise<number> {
  const { socket } = open(cookie, how);
  const [, response] = (await once(socket, "unexpected-response")) as [unknown, { statusCode: number }];
  return response.statusCode;
}

const until = (condition: () => boolean) =>
  vi.waitFor(() => expect(condition()).toBe(true), { timeout: 5000, interval: 2 });
const newest = ({ figures }: Page) => figures.at(-1);

/** The sum as plain SQL says it, independent of the code under test. */
async function sqlSum(): Promise<bigint> {
  const { rows } = await year.office.deps.db.pool.query<{ sum: string }>(
    `select coalesce(sum(f.amount_satang), 0)::text as sum
     from project p join brief b on b.project_id = p.id join brief_funding f on f.brief_id = b.id
     where p.area_code = '93' and p.fy = 2568 and p.removed_at is null and f.fy = 2568 and f.source = 'PROVINCE'`,
  );
  return BigInt(rows[0]?.sum ?? "-1");
}

const commitMoney = async (briefId: string, amount: bigint, cause = "ปรับวงเงิน") => {
  await year.setOwn(briefId, amount);
  const at = year.office.clock.now().toISOString();
  year.office.deps.bus.emit("window", { areaCode: "93", fy: 2568, cause: { th: cause, en: cause }, at });
};

describe("while the store is still being filled", () => {
  beforeEach(() => start({ unprepared: true }));

  test("a page is told to come back (4503), and once it is full gets the whole figures", async () => {
    const { cookie } = await cookieOf(year.agri);
    const early = open(cookie);
    expect(await early.closed).toBe(4503);
    expect(early.figures).toEqual([]);
    await year.project({ code: "A", rank: 1, kind: "KEY", money: own(150_00n) });
    live.open();
    const page = open(cookie);
    await until(() => newest(page)?.summary.proposedSatang === 150_00n);
  });
});

describe("[P12] figures in every open page", () => {
  beforeEach(() => start());

  test("20 pages hear of each commit, equal to SQL, with its cause", async () => {
    await year.setFrame(100_00n);
    const { briefId } = await year.project({ code: "A", rank: 1, kind: "KEY", money: own(150_00n) });
    for (let index = 0; index < 25; index += 1)
      await year.project({ code: `B${index}`, rank: index + 2, money: own(1_00n) });
    const { cookie } = await cookieOf(year.agri);
    const twenty = Array.from({ length: 20 }, () => open(cookie));
    await until(() => twenty.every(({ figures }) => figures.length > 0));
    for (let round = 1; round <= 20; round += 1) {
      await commitMoney(briefId, BigInt(150_00 + round), `รอบ ${round}`);
      const sum = await sqlSum();
      await until(() => twenty.every((page) => newest(page)?.summary.proposedSatang === sum));
      for (const page of twenty) expect(newest(page)?.causes.map(({ text }) => text.th)).toEqual([`รอบ ${round}`]);
    }
  });

  test("a burst is read once or twice for all pages, and the last figures are those of the last commit", async () => {
    const { briefId } = await year.project({ code: "A", rank: 1, money: own(0n) });
    const page = open((await cookieOf(year.agri)).cookie);
    await until(() => page.figures.length === 1);
    for (let round = 1; round <= 50; round += 1) await commitMoney(briefId, BigInt(round));
    await until(() => newest(page)?.summary.proposedSatang === 50n);
    expect(page.figures.length).toBeLessThan(20);
    expect(page.figures.every(({ causes }) => causes.length <= 20)).toBe(true);
  });

  test("ranking by another person gives the new order's version; another year hears nothing", async () => {
    const { projectId } = await year.project({ code: "A", rank: 1, money: own(5n) });
    await year.project({ code: "B", rank: 2, money: own(5n) });
    const { cookie } = await cookieOf(year.agri);
    const page = open(cookie);
    const other = open(cookie, { query: "year=93-2567" });
    await until(() => page.figures.length === 1 && other.figures.length === 1);
    const version = newest(page)?.summary.orderVersion ?? "";
    const projects = projectUseCases(year.office.deps);
    const moved = await projects.setRanks(year.planner, { areaCode: "93", fy: 2568, version, ids: [projectId], to: 2 });
    await until(() => newest(page)?.summary.orderVersion === moved.orderVersion);
    expect(newest(page)?.causes[0]?.text.th).toContain("ย้าย A ไปลำดับ 2");
    expect(other.figures).toHaveLength(1);
  });

  test("a page that opens while the figures are read gets them too", async () => {
    await year.project({ code: "A", rank: 1, money: own(5n) });
    const { cookie } = await cookieOf(year.agri);
    const many = Array.from({ length: 8 }, () => open(cookie));
    await until(() => many.every(({ figures }) => figures.length >= 1));
    expect(live.pages()).toBe(8);
    many[0]?.socket.close();
    await until(() => live.pages() === 7);
  });
});

describe("who may open a page's socket", () => {
  beforeEach(() => start());

  test("a foreign or absent Origin, another path or year: refused over HTTP", async () => {
    const { cookie } = await cookieOf(year.agri);
    expect(await statusOf(cookie, { origin: "http://evil.example" })).toBe(403);
    expect(await statusOf(cookie, { query: "year=93" })).toBe(404);
    expect(await statusOf(cookie, { query: "year=93-2024" })).toBe(404);
    expect(await statusOf(cookie, { query: "" })).toBe(404);
  });

  test("without a session 4401, another area 4404", async () => {
    expect(await open("session=forged.value").closed).toBe(4401);
    const { cookie } = await cookieOf(year.agri);
    expect(await open(cookie, { query: "year=90-2568" }).closed).toBe(4404);
  });

  test("refusals are limited by address", async () => {
    const answers = [];
    for (let index = 0; index < 31; index += 1) answers.push(await statusOf("", { origin: "http://evil.example" }));
    expect(answers.slice(0, 30)).toEqual(Array(30).fill(403));
    expect(answers[30]).toBe(429);
  });

  test("a page that speaks is closed; one that sends too much as well", async () => {
    const { cookie } = await cookieOf(year.agri);
    const page = open(cookie);
    await until(() => page.figures.length === 1);
    page.socket.send("hello");
    expect(await page.closed).toBe(4422);
    const loud = open(cookie);
    await until(() => loud.figures.length === 1);
    loud.socket.send(Buffer.alloc(100_000));
    expect([1006, 1009]).toContain(await loud.closed);
  });

  test("logout closes 4401, a change of roles 4205, the end of the server 1012", async () => {
    const mine = await cookieOf(year.agri);
    const [page, byRole, rest] = [
      open(mine.cookie),
      open((await cookieOf(year.second)).cookie),
      open((await cookieOf(year.planner)).cookie),
    ];
    await until(() => [page, byRole, rest].every(({ figures }) => figures.length === 1));
    await endSession(year.office.deps, year.agri, mine.sessionId);
    expect(await page.closed).toBe(4401);
    year.office.deps.bus.emit("access", { userId: year.second.userId });
    expect(await byRole.closed).toBe(4205);
    live.close();
    expect(await rest.closed).toBe(1012);
  });
});

describe("pages that stay open", () => {
  test("keep their session alive and hear a heartbeat; an expired one is closed", async () => {
    await start({ heartbeatMs: 400, judgeMs: 50 });
    const { cookie, sessionId } = await cookieOf(year.agri);
    const page = open(cookie);
    await until(() => page.heartbeats > 1);
    const { prisma } = year.office.deps.db;
    const seen = async () => (await prisma.session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt;
    const before = await seen();
    year.office.clock.pass(5 * 60_000);
    await vi.waitFor(async () => expect((await seen()).getTime()).toBeGreaterThan(before.getTime()));
    year.office.clock.pass(12 * 3_600_000);
    expect(await page.closed).toBe(4401);
  });

  test("a page whose network is gone is ended", async () => {
    await start({ heartbeatMs: 30 });
    const page = open((await cookieOf(year.agri)).cookie);
    await until(() => page.figures.length === 1);
    page.socket.pause();
    await until(() => live.pages() === 0);
  });

  test("while the database does not answer pages hear nothing; afterwards the figures come", async () => {
    await start({ heartbeatMs: 100 });
    const { briefId } = await year.project({ code: "A", rank: 1, money: own(5n) });
    const page = open((await cookieOf(year.agri)).cookie);
    await until(() => page.figures.length === 1 && page.heartbeats > 1);
    const { pool } = year.office.deps.db;
    await pool.query("alter table policy_cycle rename to policy_cycle_away");
    await commitMoney(briefId, 6n);
    let heard = page.heartbeats;
    let since = performance.now();
    await until(() => {
      if (page.heartbeats !== heard) since = performance.now();
      heard = page.heartbeats;
      return performance.now() - since > 700;
    });
    await pool.query("alter table policy_cycle_away rename to policy_cycle");
    await until(() => newest(page)?.summary.proposedSatang === 6n);
    await until(() => page.heartbeats > heard);
  });
});
