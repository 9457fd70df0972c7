import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { briefRoom } from "~/collab/roomName";
import { decodePageMessage } from "~/collab/pageMessage";
import type { Actor } from "~/domain/access/actor";
import { attachLiveWindow, type LiveWindow } from "../../../server/live/liveWindow";
import { openSession } from "../../../server/usecases/session/sessions";
import { signCookie } from "../../../server/usecases/session/token";
import { testDatabase } from "../../support/database";
import { makeBudgetYear, type BudgetYear } from "../budget/budgetYear";

const ORIGIN = "http://127.0.0.1:3000";
type Page = { socket: WebSocket; watching: string[][]; touched: string[]; closed: Promise<number> };

let year: BudgetYear;
let server: Server;
let live: LiveWindow;
let port: number;
let pages: Page[] = [];

beforeEach(async () => {
  year = await makeBudgetYear(await testDatabase(), { PUBLIC_ORIGIN: ORIGIN });
  server = createServer();
  live = attachLiveWindow(server, year.office.deps);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});

afterEach(async () => {
  for (const { socket } of pages) socket.terminate();
  pages = [];
  live.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function open(actor: Actor, ...topics: string[]): Promise<Page> {
  const token = await openSession(year.office.deps, actor.userId, { address: "127.0.0.1", userAgent: "test" });
  const cookie = `session=${signCookie(token, year.office.deps.secret)}`;
  const query = topics.map((topic) => `topic=${encodeURIComponent(topic)}`).join("&");
  const socket = new WebSocket(`ws://127.0.0.1:${port}/live-window?${query}`, { headers: { cookie, origin: ORIGIN } });
  const closed = new Promise<number>((resolve) => {
    socket.on("close", resolve);
    socket.on("error", () => undefined);
  });
  const page: Page = { socket, watching: [], touched: [], closed };
  socket.on("message", (data) => {
    const message = decodePageMessage(String(data));
    if (message?.type === "watching") page.watching.push(message.topics);
    if (message?.type === "touched") page.touched.push(message.topic);
  });
  pages.push(page);
  return page;
}

const until = (condition: () => boolean) =>
  vi.waitFor(() => expect(condition()).toBe(true), { timeout: 5000, interval: 2 });
const touch = (topic: string) => year.office.deps.bus.emit("touched", { topic });

describe("a page hears what was touched", () => {
  test("[S60] the list of a year is heard by readers of its area only", async () => {
    const satun = await year.office.organization("PROVINCE_OFFICE", "สำนักงานจังหวัดสตูล", "91");
    const stranger = await year.office.person("stranger", satun, "PLANNER");
    const [reader, other] = [await open(year.agri, "year/93-2568"), await open(stranger, "year/93-2568", "me")];
    await until(() => reader.watching.length === 1 && other.watching.length === 1);
    expect(other.watching).toEqual([["me"]]);
    touch("year/93-2568");
    await until(() => reader.touched.length === 1);
    touch(`user/${stranger.userId}`);
    await until(() => other.touched.length === 1);
    expect([reader.touched, other.touched]).toEqual([["year/93-2568"], ["me"]]);
  });

  test("readers of a brief hear it, each person hears the own topic, a burst is told once", async () => {
    const { briefId } = await year.project({ code: "A" });
    const room = briefRoom(briefId);
    const [reader, other] = [await open(year.agri, room, "me"), await open(year.second, "me")];
    await until(() => reader.watching.length === 1 && other.watching.length === 1);
    expect(reader.watching).toEqual([[room, "me"]]);
    for (let index = 0; index < 20; index += 1) touch(room);
    await until(() => reader.touched.length === 1);
    touch(`user/${year.second.userId}`);
    await until(() => other.touched.length === 1);
    touch(`user/${year.agri.userId}`);
    await until(() => reader.touched.length === 2);
    expect(reader.touched).toEqual([room, "me"]);
    expect(other.touched).toEqual(["me"]);
  });

  test("a brief that is absent or not readable stays silent, alike", async () => {
    const { briefId } = await year.project({ code: "A", state: "CONCEPT", areaCode: "93" });
    const [hidden, absent] = [briefRoom(briefId), briefRoom("00000000-0000-4000-8000-000000000000")];
    const page = await open(year.agri, hidden, absent, "me");
    await until(() => page.watching.length === 1);
    expect(page.watching).toEqual([["me"]]);
    touch(hidden);
    touch(`user/${year.agri.userId}`);
    await until(() => page.touched.length > 0);
    expect(page.touched).toEqual(["me"]);
  });

  test("who may no longer read a brief is told so and hears nothing more of it", async () => {
    const { briefId, projectId } = await year.project({ code: "A" });
    const room = briefRoom(briefId);
    const [page, planner] = [await open(year.agri, room), await open(year.planner, room)];
    await until(() => page.watching.length === 1 && planner.watching.length === 1);
    const { deps } = year.office;
    await deps.db.prisma.project.update({ where: { id: projectId }, data: { state: "CONCEPT" } });
    deps.bus.emit("access", { room });
    await until(() => page.watching.length === 2);
    expect(page.watching[1]).toEqual([]);
    touch(room);
    await until(() => planner.touched.length === 1);
    expect(page.touched).toEqual([]);
    expect(planner.watching).toHaveLength(1);
  });

  test("a change of roles makes the page come back", async () => {
    const page = await open(year.agri, "me");
    await until(() => page.watching.length === 1);
    year.office.deps.bus.emit("access", { userId: year.agri.userId });
    expect(await page.closed).toBe(4205);
  });

  test.each(["user/x", "brief/x", "plan/00000000-0000-4000-8000-000000000000", ""])("%s is no topic", async (topic) => {
    const { socket } = await open(year.agri, topic);
    const [, response] = (await once(socket, "unexpected-response")) as [unknown, { statusCode: number }];
    expect(response.statusCode).toBe(404);
  });
});
