import net from "node:net";
import { beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { CLOSE } from "~/collab/closeCodes";
import { openSession } from "../../../server/usecases/session/sessions";
import { signCookie } from "../../../server/usecases/session/token";
import { cookieOf, makeBrief, makeCast, startLive, type Cast, type LiveServer } from "../../collab/live/liveOffice";
import { RawClient, syncStep1, updateMessage } from "../../collab/live/rawClient";
import { StockClient, until } from "../../collab/live/stockClient";
import { testDatabase, type TestDatabase } from "../../support/database";

let db: TestDatabase;
let cast: Cast;
beforeAll(async () => {
  db = await testDatabase();
  cast = await makeCast(db);
});

const SECRET = "s".repeat(32);
const docs = () => db.prisma.collabDoc.count();

/** A server that knows people by the product's own sessions, at the office's clock. */
async function ownSessions(): Promise<{ server: LiveServer; room: string; cookie: string; token: string }> {
  const server = await startLive(cast.office, { sessions: undefined, clock: cast.office.clock, secret: SECRET });
  const { room } = await makeBrief(cast, server.service);
  const token = await openSession(cast.office.deps, cast.roads.userId, { address: "", userAgent: "" });
  return { server, room, token, cookie: `session=${signCookie(token, SECRET)}` };
}

/** Sends what a page sends at once and waits for the end; what came back but presence counts. */
async function refused(client: RawClient): Promise<{ code: number; messages: number }> {
  await client.opened();
  client.send(syncStep1(new Y.Doc()));
  const doc = new Y.Doc();
  doc.getText("title").insert(0, "ไม่ควรอยู่");
  client.send(updateMessage(Y.encodeStateAsUpdate(doc)));
  return { code: await client.closed(), messages: client.received.length };
}

describe("who comes in", () => {
  test("[S01] without a session not one byte of a document comes, and nothing is taken", async () => {
    const { server, room } = await ownSessions();
    expect(await refused(new RawClient(server, room, null))).toEqual({ code: CLOSE.signInAgain, messages: 0 });
    expect((await server.service.read(room)).title).not.toContain("ไม่ควรอยู่");
  });

  test("[S02] garbage, a forged signature, an idle, an ended and another installation's session", async () => {
    const { server, room, token, cookie } = await ownSessions();
    const [value] = cookie.split("=", 2).slice(1);
    const forged = [
      "session=",
      "session=garbage",
      `session=${value}x`,
      `session=${String(value).replace(/.$/, (last) => (last === "A" ? "B" : "A"))}`,
      `session=${token}`,
      `session=${signCookie(token, "another installation's secret, long")}`,
      `__Host-session=${value}`,
      `session=${signCookie("' or 1=1 --", SECRET)}`,
    ];
    for (const one of forged)
      expect(await refused(new RawClient(server, room, null, { cookie: one })), one).toEqual({
        code: CLOSE.signInAgain,
        messages: 0,
      });
    await new RawClient(server, room, null, { cookie }).joined();
    cast.office.clock.pass(31 * 60_000);
    expect((await refused(new RawClient(server, room, null, { cookie }))).code).toBe(CLOSE.signInAgain);
    const second = await openSession(cast.office.deps, cast.roads.userId, { address: "", userAgent: "" });
    const later = `session=${signCookie(second, SECRET)}`;
    await new RawClient(server, room, null, { cookie: later }).joined();
    await db.prisma.session.updateMany({ data: { endedAt: cast.office.clock.now() } });
    expect((await refused(new RawClient(server, room, null, { cookie: later }))).code).toBe(CLOSE.signInAgain);
  });

  test("[S03][S04] seven foreign origins and none at all are refused before the upgrade; ours is served", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const { port } = server;
    const foreign = [
      "http://evil.example",
      "null",
      `${server.origin}.evil.example`,
      `http://127.0.0.1:${port}@evil.example`,
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${port + 1}`,
      `http://evil.example/#${server.origin}`,
    ];
    for (const origin of [...foreign, null]) {
      const client = new RawClient(server, room, cast.tao, { origin });
      await until(() => client.status !== null);
      expect(client.status, String(origin)).toBe(403);
      expect(client.received).toEqual([]);
    }
    await new RawClient(server, room, cast.tao).joined();
  });

  test("[S06][S07] a foreign document answers exactly as one that is not there, and none is made", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const before = await docs();
    const ends = [];
    for (const name of [room, "brief/00000000-0000-4000-8000-00000000dead"]) {
      const client = new RawClient(server, name, cast.stranger, { query: "?ack=1" });
      let reason = "";
      client.socket.on("close", (_code, words) => (reason = words.toString()));
      ends.push({ ...(await refused(client)), reason });
    }
    expect(ends[0]).toEqual(ends[1]);
    expect(ends[0]).toMatchObject({ code: CLOSE.notFound, messages: 0 });
    expect(await docs()).toBe(before);
  });
});

/** Upgrades by hand: a client library would tidy the path up. Gives what the server said before it closed. */
async function upgrade(server: LiveServer, path: string): Promise<string> {
  const socket = net.connect(server.port, "127.0.0.1");
  let said = "";
  socket.on("error", () => undefined);
  socket.on("data", (bytes: Buffer) => (said += bytes.toString("latin1")));
  const head = [
    `GET ${path} HTTP/1.1`,
    ...[`Host: 127.0.0.1:${server.port}`, "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"],
    ...["Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", `Origin: ${server.origin}`, `Cookie: ${cookieOf(cast.agri)}`],
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  // 88 = close frame; the code follows its length
  await until(() => socket.destroyed || socket.readableEnded || said.includes("\x88"));
  socket.destroy();
  return said;
}

describe("names of rooms", () => {
  const TRICKS: readonly [string, (room: string) => string][] = [
    ["climbing", (room) => `/collab/../collab/${room}`],
    ["climbing in escapes", (room) => `/collab/%2e%2e/${room}`],
    ["a slash in escapes", (room) => `/collab/${room.replace("/", "%2f")}`],
    ["two slashes", (room) => `/collab//${room}`],
    ["a slash behind", (room) => `/collab/${room}/`],
    ["upper case", (room) => `/collab/${room.toUpperCase()}`],
    ["a NUL", (room) => `/collab/${room}%00`],
    ["__proto__", () => "/collab/__proto__"],
    ["constructor", () => "/collab/brief/constructor"],
    ["toString of a kind", () => "/collab/toString/00000000-0000-4000-8000-000000000000"],
    ["4,000 characters", () => `/collab/brief/${"a".repeat(4000)}`],
    ["4,000 parts", () => `/collab/${"a/".repeat(2000)}`],
    ["SQL", () => "/collab/brief/'%20or%201=1--"],
    ["a scratch room that climbs", () => "/collab/scratch/agri/..%2f..%2fbrief"],
    ["nothing", () => "/collab/"],
    ["another kind", (room) => `/collab/${room.replace("brief", "mou")}`],
  ];

  test("[S08] path tricks end in a refusal, make no document and harm nobody", { timeout: 30_000 }, async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const before = await docs();
    for (const [name, path] of TRICKS) {
      const said = await upgrade(server, path(room));
      // either an HTTP refusal, or accepted and closed with 4404 (0x1134)
      expect(/^HTTP\/1\.1 4/.test(said) || said.includes("\x11\x34"), `${name}: ${said.slice(0, 60)}`).toBe(true);
      expect(said).not.toContain("การท่องเที่ยว");
    }
    expect(await docs()).toBe(before);
    await new StockClient(server, room, cast.roads).synced();
  });
});
