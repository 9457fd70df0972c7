import { once } from "node:events";
import net from "node:net";
import { beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { CLOSE } from "~/collab/closeCodes";
import { cookieOf, makeCast, type Cast } from "../../collab/live/liveOffice";
import { RawClient, updateMessage } from "../../collab/live/rawClient";
import { bundleChild, spawnServer, type ServerProcess } from "../../collab/live/spawnServer";
import { OwnClient, StockClient, until } from "../../collab/live/stockClient";
import { testDatabase, type TestDatabase } from "../../support/database";
import { noteFigure } from "../../support/figures";
import { percentile, residentMiB, watchBystanders } from "./bystander";
import { malformedPayloads } from "./payloads";

let db: TestDatabase;
let cast: Cast;
let bundle: string;
beforeAll(async () => {
  db = await testDatabase();
  cast = await makeCast(db);
  bundle = await bundleChild();
});

const LONGEST_P95_MS = 1000;

/** A server of its own, with two people at work in a room. */
async function underAttack(room: string) {
  const server = await spawnServer(bundle, db.target);
  const writer = await new OwnClient(server, room, cast.roads).settled();
  const reader = await new OwnClient(server, room, cast.roads).settled();
  return { server, writer, reader, before: await residentMiB(server.pid) };
}

/** Sends frames one after the other; a connection that was closed is replaced. Returns how many were closed. */
async function throwAt(server: ServerProcess, room: string, frames: readonly Uint8Array[]): Promise<number> {
  let closes = 0;
  let attacker = await new RawClient(server, room, cast.roads).joined();
  for (const frame of frames) {
    if (attacker.closeCode !== null) {
      closes++;
      attacker = await new RawClient(server, room, cast.roads).joined();
    }
    attacker.send(frame);
    // the answer to a ping says that the frame was looked at
    attacker.socket.ping();
    await Promise.race([once(attacker.socket, "pong"), once(attacker.socket, "close")]);
  }
  return closes;
}

describe("malformed messages", () => {
  test("[S09] 471 malformed payloads: others are served, memory stays, nothing waits for newcomers", async () => {
    const room = `scratch/roads/malformed-${process.pid}`;
    const { server, writer, reader, before } = await underAttack(room);
    const payloads = malformedPayloads();
    expect(payloads).toHaveLength(471);
    const watch = watchBystanders(writer, reader);
    const closes = await throwAt(
      server,
      room,
      payloads.map(({ frame }) => frame),
    );
    const p95 = percentile(await watch.stop(), 0.95);
    const grown = (await residentMiB(server.pid)) - before;
    await noteFigure("S09", { closes, othersP95Ms: Math.round(p95), grownMiB: Math.round(grown) });
    expect(p95).toBeLessThanOrEqual(LONGEST_P95_MS);
    expect(grown).toBeLessThanOrEqual(128);
    expect(closes).toBeGreaterThan(200);
    const newcomer = await new StockClient(server, room, cast.roads).synced();
    expect(newcomer.doc.store.pendingStructs).toBeNull();
    expect(newcomer.doc.store.pendingDs).toBeNull();
    expect(newcomer.doc.getText("t").toString()).toBe(writer.doc.getText("t").toString());
    expect(await server.stop()).toBe(0);
  });

  test("[S18] 3,000 updates with a missing past: others are served, and no junk reaches a newcomer", async () => {
    const room = `scratch/roads/past-${process.pid}`;
    const { server, writer, reader } = await underAttack(room);
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => void updates.push(update));
    for (let n = 0; n < 3001; n++) doc.getText("t").insert(n, "ก");
    const watch = watchBystanders(writer, reader);
    for (let burst = 0; burst < 30; burst++) {
      const attacker = await new RawClient(server, room, cast.roads).joined();
      for (const update of updates.slice(1 + burst * 100, 101 + burst * 100)) attacker.send(updateMessage(update));
      expect(await attacker.closed()).toBe(CLOSE.forbiddenContent);
    }
    expect(percentile(await watch.stop(), 0.95)).toBeLessThanOrEqual(LONGEST_P95_MS);
    const began = performance.now();
    const newcomer = await new StockClient(server, room, cast.roads).synced();
    expect(performance.now() - began).toBeLessThanOrEqual(1000);
    expect(newcomer.doc.store.pendingStructs).toBeNull();
    expect(newcomer.doc.getText("t").toString()).not.toContain("ก");
  });
});

/** Fifteen ways to break the WebSocket protocol, as bytes behind a good handshake. */
const BROKEN_FRAMES: readonly [string, readonly number[]][] = [
  ["reserved bit 1", [0xc2, 0x80, 1, 2, 3, 4]],
  ["all reserved bits", [0xf2, 0x80, 1, 2, 3, 4]],
  ["unknown opcode 3", [0x83, 0x80, 1, 2, 3, 4]],
  ["unknown opcode 11", [0x8b, 0x80, 1, 2, 3, 4]],
  ["unmasked", [0x82, 0x01, 0x00]],
  ["control frame that is too long", [0x89, 0xfe, 0x00, 0x80, 1, 2, 3, 4]],
  ["fragmented ping", [0x09, 0x80, 1, 2, 3, 4]],
  ["fragmented close", [0x08, 0x80, 1, 2, 3, 4]],
  ["continuation of nothing", [0x80, 0x80, 1, 2, 3, 4]],
  ["a text inside a fragmented message", [0x02, 0x80, 1, 2, 3, 4, 0x81, 0x80, 1, 2, 3, 4]],
  ["length of 2^62", [0x82, 0xff, 0x40, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4]],
  ["length with its highest bit", [0x82, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4]],
  ["close with one byte", [0x88, 0x81, 1, 2, 3, 4, 0xff]],
  ["close with a forbidden code", [0x88, 0x82, 0, 0, 0, 0, 0x03, 0xed]],
  ["bad UTF-8 text", [0x81, 0x82, 0, 0, 0, 0, 0xff, 0xff]],
];

async function handshake(server: ServerProcess, room: string): Promise<net.Socket> {
  const socket = net.connect(server.port, "127.0.0.1");
  socket.on("error", () => undefined);
  const head = [
    `GET /collab/${room} HTTP/1.1`,
    ...[`Host: 127.0.0.1:${server.port}`, "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"],
    ...["Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", `Origin: ${server.origin}`, `Cookie: ${cookieOf(cast.roads)}`],
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  await once(socket, "data");
  return socket;
}

describe("frames", () => {
  test("[S10] fifteen frames that break the protocol end their own connection, never the process", async () => {
    expect(BROKEN_FRAMES).toHaveLength(15);
    const room = `scratch/roads/frames-${process.pid}`;
    const { server, writer } = await underAttack(room);
    for (const [name, frame] of BROKEN_FRAMES) {
      const socket = await handshake(server, room);
      socket.write(Uint8Array.from(frame));
      await until(() => socket.destroyed || socket.readableEnded, 10_000).catch(() => {
        throw new Error(`${name} was not ended`);
      });
      writer.doc.getText("t").insert(0, name);
      await writer.settled();
    }
    expect(await server.stop()).toBe(0);
  });

  test("[S11] frames of 8, 32 and 101 MiB are refused, cost no memory, and others are served", async () => {
    const room = `scratch/roads/oversize-${process.pid}`;
    const { server, writer, reader, before } = await underAttack(room);
    const watch = watchBystanders(writer, reader);
    let peak = before;
    for (const mebibytes of [8, 32, 101]) {
      const big = await new RawClient(server, room, cast.roads).joined();
      big.send(new Uint8Array(mebibytes * 1024 * 1024));
      expect([1009, 1006]).toContain(await big.closed(20_000));
      peak = Math.max(peak, await residentMiB(server.pid));
    }
    expect(percentile(await watch.stop(), 0.95)).toBeLessThanOrEqual(LONGEST_P95_MS);
    await noteFigure("S11", { grownMiB: Math.round(peak - before) });
    expect(peak - before).toBeLessThanOrEqual(100);
    expect(await server.stop()).toBe(0);
  });

  test("[S12] text frames and unknown types close or are ignored", async () => {
    const room = `scratch/roads/text-${process.pid}`;
    const { server, writer } = await underAttack(room);
    const texts = ["", "hello", "\u0000\u0001", JSON.stringify({ type: "update" })];
    for (const text of texts) {
      const client = await new RawClient(server, room, cast.roads).joined();
      client.send(text);
      expect(await client.closed()).toBe(CLOSE.forbiddenContent);
    }
    const stranger = await new RawClient(server, room, cast.roads).joined();
    for (let type = 4; type < 20; type++) stranger.send(Uint8Array.from([type, 1, 1]));
    writer.doc.getText("t").insert(0, "ok");
    await writer.settled();
    expect([WebSocket.OPEN, WebSocket.CLOSED, WebSocket.CLOSING]).toContain(stranger.socket.readyState);
    expect(await server.stop()).toBe(0);
  });
});
