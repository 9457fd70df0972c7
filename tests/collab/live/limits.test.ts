import { beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { briefText } from "~/collab/brief/editTexts";
import { CLOSE } from "~/collab/closeCodes";
import { testDatabase } from "../../support/database";
import { makeBrief, makeCast, startLive, type Cast, type LiveServer } from "./liveOffice";
import { RawClient, syncStep1, updateMessage } from "./rawClient";
import { OwnClient, StockClient, until } from "./stockClient";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast(await testDatabase());
});

let scratch = 0;
const scratchRoom = () => `scratch/roads/limits-${process.pid}-${scratch++}`;
const counter = (server: LiveServer, name: string): number =>
  parseFloat(new RegExp(`^ruamphaen_collab_${name} (.*)$`, "m").exec(server.service.metrics())?.[1] ?? "0");

/** An update that inserts text under a client id of its own. */
function typed(doc: Y.Doc, text: string): Uint8Array {
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => void updates.push(update);
  doc.on("update", keep);
  doc.getText("t").insert(doc.getText("t").length, text);
  doc.off("update", keep);
  return updates[0] ?? new Uint8Array();
}

describe("limits of the contract", () => {
  test("[S11][P10] a frame above 2 MiB is closed with 1009, others are served", async () => {
    const server = await startLive(cast.office);
    const room = scratchRoom();
    const other = await new OwnClient(server, room, cast.roads).settled();
    const big = await new RawClient(server, room, cast.roads).joined();
    big.send(new Uint8Array(2 * 1024 * 1024 + 1));
    expect(await big.closed()).toBe(1009);
    other.doc.getText("t").insert(0, "ok");
    await other.settled();
  });

  test("a document at 8 MiB takes no more from the one who adds; deleting makes room", async () => {
    const server = await startLive(cast.office);
    const room = scratchRoom();
    const writer = await new OwnClient(server, room, cast.roads).settled();
    const reader = await new StockClient(server, room, cast.roads).synced();
    const chunk = "x".repeat(1_500_000);
    for (let n = 0; n < 5; n++) {
      writer.doc.getMap("m").set(`k${n}`, chunk);
      await writer.settled();
    }
    const late = await new OwnClient(server, room, cast.roads).settled();
    late.doc.getMap("m").set("k5", chunk);
    await until(() => late.connection.finalCode() === CLOSE.documentFull);
    expect(reader.provider.wsconnected).toBe(true);
    writer.doc.getMap("m").delete("k0");
    await writer.settled();
    await until(() => !reader.doc.getMap("m").has("k0"));
    const again = await new OwnClient(server, room, cast.roads).settled();
    await until(() => {
      again.doc.getMap("m").set("small", "y".repeat(1000));
      return true;
    });
    await again.settled();
  });

  test(
    "[S17] a flood of edits is slowed down, not lost, and others are served meanwhile",
    { timeout: 30_000 },
    async () => {
      const server = await startLive(cast.office);
      const room = scratchRoom();
      const doc = new Y.Doc();
      const flooder = await new RawClient(server, room, cast.roads, { query: "?ack=1" }).joined();
      const other = await new OwnClient(server, room, cast.roads).settled();
      const started = performance.now();
      for (let n = 0; n < 1500; n++) flooder.send(updateMessage(typed(doc, "ก")));
      other.doc.getText("o").insert(0, "x");
      const asked = performance.now();
      await other.settled();
      expect(performance.now() - asked).toBeLessThan(1000);
      await until(() => other.doc.getText("t").length === 1500, 20_000);
      // burst 600, then 300 a second: 900 more take three seconds
      expect(performance.now() - started).toBeGreaterThan(2500);
      expect(counter(server, "paused_total")).toBeGreaterThan(0);
      expect(flooder.closeCode).toBeNull();
    },
  );

  test("asking for a large document again and again is slowed down", async () => {
    const server = await startLive(cast.office);
    const room = scratchRoom();
    const writer = await new OwnClient(server, room, cast.roads).settled();
    writer.doc.getMap("m").set("k", "x".repeat(1_400_000));
    await writer.settled();
    const asker = await new RawClient(server, room, cast.roads).joined();
    const answers = () => asker.received.filter(({ type, rest }) => type === 0 && rest[0] === 1).length;
    for (let n = 2; n <= 12; n++) {
      asker.send(syncStep1(new Y.Doc()));
      await until(() => answers() === n);
    }
    // each counts as 85 messages: a burst of 600 is used up after seven
    expect(counter(server, "paused_total")).toBeGreaterThan(0);
    expect(asker.closeCode).toBeNull();
  });

  test("more than 64 frames before the room is open: 4503", async () => {
    const slow = new Promise<void>((resolve) => setTimeout(resolve, 1500));
    const server = await startLive(cast.office, {
      sessions: { actorOf: async () => slow.then(() => cast.roads) },
    });
    const eager = await new RawClient(server, scratchRoom(), cast.roads).opened();
    for (let n = 0; n < 70; n++) eager.send(updateMessage(new Uint8Array([0, 0])));
    expect(await eager.closed()).toBe(CLOSE.unavailable);
  });

  test("[S29] the 11th socket of a user is accepted and closed with 4529; the ten are served", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const ten = await Promise.all(Array.from({ length: 10 }, () => new RawClient(server, room, cast.roads).joined()));
    expect(await new RawClient(server, room, cast.roads).closed()).toBe(CLOSE.tooMany);
    expect(ten.every(({ closeCode }) => closeCode === null)).toBe(true);
    const other = await new StockClient(server, room, cast.tao).synced();
    expect(briefText(other.doc, "title").length).toBeGreaterThan(0);
    ten[0]?.socket.terminate();
    await until(() => server.service.health().connections === 10);
    await new RawClient(server, room, cast.roads).joined();
  });

  test("20 connects a minute per user, then 4529", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    for (let n = 0; n < 20; n++) {
      const client = await new RawClient(server, room, cast.agri).joined();
      client.socket.terminate();
    }
    expect(await new RawClient(server, room, cast.agri).closed()).toBe(CLOSE.tooMany);
  });

  test("an address that fails 30 times is answered with 429, others are served", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const from = "127.0.0.77";
    for (let n = 0; n < 31; n++) {
      const client = new RawClient(server, room, cast.roads, { origin: "http://evil.example", address: from });
      await until(() => client.status !== null);
      expect([403, 429]).toContain(client.status);
    }
    const refused = new RawClient(server, room, cast.roads, { address: from });
    await until(() => refused.status === 429);
    await new RawClient(server, room, cast.roads).joined();
  });

  test("[G7][S26] a reader that stops reading is cut off at 4 MiB of unsent bytes; others are served", async () => {
    const server = await startLive(cast.office);
    const room = scratchRoom();
    const writer = await new OwnClient(server, room, cast.roads).settled();
    const stalled = await new RawClient(server, room, cast.roads).joined();
    const reader = await new StockClient(server, room, cast.roads).synced();
    stalled.socket.pause();
    const text = writer.doc.getText("t");
    const paste = "ข".repeat(30_000);
    for (let n = 0; n < 200 && server.service.health().connections === 3; n++) {
      text.insert(0, paste);
      text.delete(0, paste.length);
      await writer.settled();
    }
    await until(() => server.service.health().connections === 2);
    expect(counter(server, "unsent_bytes_peak")).toBeLessThan(4.3 * 1024 * 1024);
    text.insert(0, "ท้าย");
    await until(() => reader.doc.getText("t").toString() === "ท้าย");
  });
});
