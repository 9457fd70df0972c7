import { readdir } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { makeBrief, makeCast, startLive, type Cast } from "../../collab/live/liveOffice";
import { RawClient } from "../../collab/live/rawClient";
import { bundleChild, spawnServer } from "../../collab/live/spawnServer";
import { StockClient, until } from "../../collab/live/stockClient";
import { testDatabase, type TestDatabase } from "../../support/database";
import { noteFigure } from "../../support/figures";
import { residentMiB } from "../payloads/bystander";

let db: TestDatabase;
let cast: Cast;
beforeAll(async () => {
  db = await testDatabase();
  cast = await makeCast(db);
});

const descriptors = async (pid: number) => (await readdir(`/proc/${pid}/fd`)).length;

describe("crowds", () => {
  test("[S27] 200 people in one document are all served, and all see an edit", { timeout: 60_000 }, async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service, { rationale: "" });
    const people = await Promise.all(
      Array.from({ length: 20 }, (_, n) => cast.office.person(`crowd-${n}`, cast.orgs.roads)),
    );
    const began = performance.now();
    const pages = people.flatMap((who) => Array.from({ length: 10 }, () => new StockClient(server, room, who)));
    await until(() => pages.every(({ provider }) => provider.synced), 20_000);
    const joined = performance.now() - began;
    const edited = performance.now();
    pages[0]?.doc.getText("rationale").insert(0, "ทุกคนเห็น");
    await until(() => pages.every(({ doc }) => doc.getText("rationale").toString() === "ทุกคนเห็น"), 20_000);
    await noteFigure("S27", { joinMs: Math.round(joined), editMs: Math.round(performance.now() - edited) });
    expect(pages).toHaveLength(200);
    expect(joined).toBeLessThanOrEqual(10_000);
  });

  test("[S28] 1,000 reconnects leave neither memory nor descriptors behind", { timeout: 120_000 }, async () => {
    const server = await spawnServer(await bundleChild(), db.target);
    const room = `scratch/roads/again-${process.pid}`;
    const come = async () => {
      const client = await new RawClient(server, room, cast.roads).joined();
      client.socket.close();
      await client.closed();
    };
    const ten = () => Promise.all(Array.from({ length: 10 }, come));
    // connections to the database are made when they are first needed
    for (let n = 0; n < 5; n++) await ten();
    const before = { memory: await residentMiB(server.pid), files: await descriptors(server.pid) };
    for (let n = 0; n < 100; n++) await ten();
    const grown = (await residentMiB(server.pid)) - before.memory;
    const files = (await descriptors(server.pid)) - before.files;
    await noteFigure("S28", { grownMiB: Math.round(grown), descriptors: files });
    expect(grown).toBeLessThanOrEqual(150);
    expect(files).toBeLessThanOrEqual(10);
    expect(await server.stop()).toBe(0);
  });

  test("[S29] the 1,001st socket of an address is refused with 429; the thousand and others are served", async () => {
    const never = new Promise<null>(() => undefined);
    const actorOf = async (cookie: string | undefined) =>
      cookie === "session=slow" ? never : cast.office.actor(cookie?.slice("session=".length) ?? "");
    const server = await startLive(cast.office, { sessions: { actorOf } });
    const { room } = await makeBrief(cast, server.service);
    const crowded = { address: "127.0.0.9", cookie: "session=slow" };
    const served = await new RawClient(server, room, cast.roads, { address: crowded.address }).joined();
    const waiting = Array.from({ length: 999 }, () => new RawClient(server, room, null, crowded));
    await until(() => waiting.every(({ socket }) => socket.readyState === WebSocket.OPEN), 9_000);
    const beyond = new RawClient(server, room, cast.tao, { address: crowded.address });
    await until(() => beyond.status !== null);
    expect(beyond.status).toBe(429);
    expect(served.closeCode).toBeNull();
    await new RawClient(server, room, cast.tao).joined();
    served.socket.terminate();
    await until(() => server.service.health().connections === 1000);
    await new RawClient(server, room, cast.tao, { address: crowded.address }).joined();
  });
});
