import { beforeAll, describe, expect, test } from "vitest";
import { briefText } from "~/collab/brief/editTexts";
import { readPresence } from "~/collab/presence";
import { CLOSE } from "~/collab/closeCodes";
import { testDatabase } from "../../support/database";
import { makeBrief, makeCast, startLive, type Cast } from "./liveOffice";
import { craftedUpdate, string } from "../check/craftedUpdate";
import { peopleFrom, presenceMessage, RawClient, updateMessage } from "./rawClient";
import { StockClient, until } from "./stockClient";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast(await testDatabase());
});

const names = (client: StockClient) =>
  readPresence(client.provider.awareness.getStates(), client.doc.clientID).map(({ user }) => user.name);
const stateOf = (client: StockClient, clientId: number) => client.provider.awareness.getStates().get(clientId);

async function watched() {
  const server = await startLive(cast.office);
  const { room } = await makeBrief(cast, server.service);
  const watcher = await new StockClient(server, room, cast.roads).synced();
  return { server, room, watcher };
}

describe("presence is named by the server", () => {
  test("[S13] a false name is overwritten, the rest is passed on", async () => {
    const { server, room, watcher } = await watched();
    const page = await new StockClient(server, room, cast.tao).synced();
    page.provider.awareness.setLocalState({ user: { name: "ผู้ว่าฯ", id: "x" }, focus: { item: 4 } });
    const seen = () => readPresence(watcher.provider.awareness.getStates(), watcher.doc.clientID);
    await until(() => seen().some(({ focus }) => focus !== null));
    expect(seen()).toMatchObject([{ user: { id: cast.tao.userId, name: "tao", org: "อบต.ลำปำ" }, focus: { item: 4 } }]);
  });

  test("[G8] who leaves disappears at once; who comes back with the same client id is seen at once", async () => {
    const { server, room, watcher } = await watched();
    const page = await new StockClient(server, room, cast.tao).synced();
    await until(() => names(watcher).length === 1);
    page.provider.disconnect();
    await until(() => names(watcher).length === 0, 1000);
    page.provider.connect();
    await until(() => names(watcher).length === 1, 2000);
  });

  test("[G8] a half-open old socket leaves no ghost when the same client id came back and left", async () => {
    const { server, room, watcher } = await watched();
    const say = (clock: number, name: string) => presenceMessage([{ clientId: 4711, clock, state: { name } }]);
    const old = await new RawClient(server, room, cast.tao).joined();
    old.send(say(1, "ก"));
    await until(() => stateOf(watcher, 4711)?.name === "ก");
    const fresh = await new RawClient(server, room, cast.tao).joined();
    fresh.send(say(2, "ข"));
    await until(() => stateOf(watcher, 4711)?.name === "ข");
    fresh.socket.terminate();
    await until(() => stateOf(watcher, 4711) === undefined, 1000);
    old.socket.terminate();
    expect(stateOf(watcher, 4711)).toBeUndefined();
  });

  test("[S14] nobody speaks for, or erases, somebody else", async () => {
    const { server, room, watcher } = await watched();
    const victim = await new StockClient(server, room, cast.tao).synced();
    await until(() => names(watcher).length === 1);
    const { clientID } = victim.doc;
    const thief = await new RawClient(server, room, cast.agri).joined();
    thief.send(presenceMessage([{ clientId: clientID, clock: 99, state: { evil: true } }]));
    thief.send(presenceMessage([{ clientId: clientID, clock: 100, state: null }]));
    thief.send(presenceMessage([{ clientId: 815, clock: 1, state: { own: true } }]));
    await until(() => stateOf(watcher, 815) !== undefined);
    expect(stateOf(watcher, clientID)).toMatchObject({ user: { name: "tao" } });
    expect(stateOf(watcher, clientID)).not.toHaveProperty("evil");
  });

  test("[S15] a state above 2 KiB is dropped", async () => {
    const { server, room, watcher } = await watched();
    const page = await new RawClient(server, room, cast.tao).joined();
    page.send(presenceMessage([{ clientId: 9, clock: 1, state: { junk: "x".repeat(3000) } }]));
    page.send(presenceMessage([{ clientId: 9, clock: 2, state: { small: true } }]));
    await until(() => stateOf(watcher, 9) !== undefined);
    expect(stateOf(watcher, 9)).not.toHaveProperty("junk");
  });

  test("[S16] a flood is thinned to at most 20 messages a second per viewer, then closed; no ghosts stay", async () => {
    const { server, room, watcher } = await watched();
    const viewer = await new RawClient(server, room, cast.agri).joined();
    const flooder = await new RawClient(server, room, cast.tao).joined();
    const started = performance.now();
    for (let n = 0; n < 3000; n++) flooder.send(presenceMessage([{ clientId: 10_000 + n, clock: n, state: { n } }]));
    expect(await flooder.closed()).toBe(CLOSE.tooMany);
    const seconds = (performance.now() - started) / 1000;
    expect(viewer.received.filter(({ type }) => type === 1).length).toBeLessThanOrEqual(21 * (seconds + 1) + 2);
    await until(() => names(watcher).length === 0);
  });

  test("[S16] [S19] a frame that speaks for thousands takes nobody's client id", async () => {
    const { server, room, watcher } = await watched();
    const thief = await new RawClient(server, room, cast.tao).joined();
    thief.send(presenceMessage(peopleFrom(20_000, 3_000)));
    await until(() => names(watcher).length === 1);
    const page = await new RawClient(server, room, cast.roads).joined();
    const words = { ...string("ของจริง "), root: "outputs" };
    page.send(updateMessage(craftedUpdate([{ client: 22_999, clock: 0, structs: [words] }])));
    await until(() => briefText(watcher.doc, "outputs").toString().includes("ของจริง "));
    expect(names(watcher)).toContain("tao");
  });

  test("the echo of stock clients is swallowed: one change is told once to each page", async () => {
    const { server, room, watcher } = await watched();
    const pages = await Promise.all(
      [cast.tao, cast.tao, cast.agri].map((who) => new StockClient(server, room, who).synced()),
    );
    await until(() => names(watcher).length === 3);
    const viewer = await new RawClient(server, room, cast.observer).joined();
    const [first] = pages;
    first?.provider.awareness.setLocalStateField("focus", { item: 7 });
    await until(() => viewer.presence().some(({ state }) => JSON.stringify(state).includes('"item":7')));
    // a later change is a fence: whatever the echoes did would have come before it
    pages[2]?.provider.awareness.setLocalStateField("focus", { item: 8 });
    await until(() => viewer.presence().some(({ state }) => JSON.stringify(state).includes('"item":8')));
    const told = viewer.presence().filter(({ state }) => JSON.stringify(state).includes('"item":7'));
    expect(told).toHaveLength(1);
    expect(names(watcher)).toHaveLength(3);
  });
});
