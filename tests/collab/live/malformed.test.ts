import net from "node:net";
import * as encoding from "lib0/encoding";
import { beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { briefText, setText } from "~/collab/brief/editTexts";
import { readBrief } from "~/collab/briefDoc";
import { CLOSE } from "~/collab/closeCodes";
import { testDatabase } from "../../support/database";
import { cookieOf, makeBrief, makeCast, startLive, type Cast, type LiveServer } from "./liveOffice";
import { peopleFrom, presenceMessage, RawClient, syncStep1, syncStep2, updateMessage } from "./rawClient";
import { OwnClient, StockClient, until } from "./stockClient";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast(await testDatabase());
});

const bytes = (...values: number[]) => Uint8Array.from(values);

const FINAL: [string, Uint8Array | string][] = [
  ["an empty frame", bytes()],
  ["a text frame", "text ..`"],
  ["a sync message of an unknown step", bytes(0, 9, 0)],
  ["a length beyond the end", bytes(0, 2, 255, 255, 255, 255, 15, 1)],
  ["an update that ends early", bytes(0, 2, 5, 1, 2)],
  ["a state vector that ends early", bytes(0, 0, 3, 200, 200, 1)],
  ["a step 2 that is no update", bytes(0, 1, 4, 1, 1, 200, 200)],
  ["ten bytes that declare a billion structs", updateMessage(bytes(1, 255, 255, 255, 255, 3, 1, 0, 0, 0))],
  ["a delete set of a billion ranges", updateMessage(bytes(0, 1, 1, 255, 255, 255, 255, 3))],
  ["presence that is no JSON", bytes(1, 8, 1, 5, 1, 4, 123, 123, 34, 34)],
  ["presence that ends early", bytes(1, 3, 1, 2, 3)],
  ["presence of more people than can be there", presenceMessage(peopleFrom(50_000, 4_001))],
  ["a state vector of 50,000 clients", vectorOf(50_000)],
];

/** What a page would say that knew so many clients. */
function vectorOf(clients: number): Uint8Array {
  const vector = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clients);
    for (let client = 0; client < clients; client++) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, 1);
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint8Array(encoder, vector);
  });
}

test.each(FINAL)("[G10][S12] %s is closed with 4422, others are served", async (_, frame) => {
  const server = await startLive(cast.office);
  const { room } = await makeBrief(cast, server.service);
  const other = await new OwnClient(server, room, cast.roads).settled();
  const bad = await new RawClient(server, room, cast.tao).joined();
  bad.send(frame);
  expect(await bad.closed()).toBe(CLOSE.forbiddenContent);
  setText(briefText(other.doc, "title"), "ยังอยู่");
  await other.settled();
});

test("unknown message types are ignored until there are too many", async () => {
  const server = await startLive(cast.office);
  const { room } = await makeBrief(cast, server.service);
  const newer = await new RawClient(server, room, cast.tao).joined();
  newer.send(bytes(250, 1, 1));
  newer.send(presenceMessage([{ clientId: 3, clock: 1, state: { ok: true } }]));
  const watcher = await new StockClient(server, room, cast.roads).synced();
  await until(() => watcher.provider.awareness.getStates().has(3));
  for (let n = 0; n < 20; n++) newer.send(bytes(250, 1, 1));
  expect(await newer.closed()).toBe(CLOSE.misbehaving);
});

test("[S18] nothing of a refused message waits for, or reaches, a newcomer", async () => {
  const server = await startLive(cast.office);
  const { room } = await makeBrief(cast, server.service);
  const doc = new Y.Doc();
  doc.getText("outputs").insert(0, "first");
  const past = Y.encodeStateVector(doc);
  doc.getText("outputs").insert(0, "second");
  const bad = await new RawClient(server, room, cast.tao).joined();
  bad.send(syncStep2(Y.encodeStateAsUpdate(doc, past)));
  expect(await bad.closed()).toBe(CLOSE.forbiddenContent);
  const fresh = await new StockClient(server, room, cast.roads).synced();
  expect(fresh.doc.store.pendingStructs).toBeNull();
  expect(readBrief(fresh.doc).content.outputs).toBe("ถนน ๑ สาย");
});

/** WebSocket frames that break the protocol itself, as bytes behind a good handshake. */
const BROKEN_FRAMES: [string, number[]][] = [
  ["reserved bits", [0xf2, 0x80, 1, 2, 3, 4]],
  ["unknown opcode", [0x83, 0x80, 1, 2, 3, 4]],
  ["unmasked", [0x82, 0x01, 0x00]],
  ["control frame that is too long", [0x89, 0xfe, 0x00, 0x80, 1, 2, 3, 4]],
  ["fragmented control frame", [0x09, 0x80, 1, 2, 3, 4]],
  ["continuation of nothing", [0x80, 0x80, 1, 2, 3, 4]],
  ["length of 2^62", [0x82, 0xff, 0x40, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4]],
  ["close with one byte", [0x88, 0x81, 1, 2, 3, 4, 0xff]],
  ["close with a forbidden code", [0x88, 0x82, 0, 0, 0, 0, 0x03, 0xed]],
  ["bad UTF-8 text", [0x81, 0x82, 0, 0, 0, 0, 0xff, 0xff]],
  ["half a frame, then silence", [0x82, 0xfe, 0x10]],
];

async function handshake(server: LiveServer, room: string): Promise<net.Socket> {
  const socket = net.connect(server.port, "127.0.0.1");
  socket.on("error", () => undefined);
  const lines = [
    `GET /collab/${room} HTTP/1.1`,
    `Host: 127.0.0.1:${server.port}`,
    "Upgrade: websocket",
    "Connection: Upgrade",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    `Origin: ${server.origin}`,
    `Cookie: ${cookieOf(cast.tao)}`,
    "\r\n",
  ];
  socket.write(lines.join("\r\n"));
  await new Promise<void>((resolve) => socket.once("data", () => resolve()));
  return socket;
}

test("[S10] frames that break the WebSocket protocol end only their own connection", async () => {
  const server = await startLive(cast.office);
  const { room } = await makeBrief(cast, server.service);
  const other = await new OwnClient(server, room, cast.roads).settled();
  for (const [name, frame] of BROKEN_FRAMES) {
    const socket = await handshake(server, room);
    socket.write(Uint8Array.from(frame));
    setText(briefText(other.doc, "title"), name);
    await other.settled();
    socket.destroy();
  }
  await until(() => server.service.health().connections === 1);
});

test("a peer that goes away in the middle of the handshake harms nobody", async () => {
  const server = await startLive(cast.office);
  const { room } = await makeBrief(cast, server.service);
  for (let n = 0; n < 10; n++) {
    const socket = net.connect(server.port, "127.0.0.1");
    socket.on("error", () => undefined);
    await new Promise<void>((resolve) => socket.once("connect", () => resolve()));
    socket.write(
      `GET /collab/${room} HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nOrigin: ${server.origin}\r\n`,
    );
    socket.resetAndDestroy();
  }
  await new StockClient(server, room, cast.roads).synced();
});

test("step 1 with a vector of somebody's own making is answered or closed, never more", async () => {
  const server = await startLive(cast.office);
  const { room } = await makeBrief(cast, server.service);
  const odd = new Y.Doc();
  odd.getText("x").insert(0, "y");
  const client = await new RawClient(server, room, cast.tao).joined();
  client.send(syncStep1(odd));
  await until(() => client.received.filter(({ type, rest }) => type === 0 && rest[0] === 1).length === 2);
});
