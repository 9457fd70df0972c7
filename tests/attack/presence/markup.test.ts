import { beforeAll, describe, expect, test } from "vitest";
import { PRESENCE_COLOURS, readPresence } from "~/collab/presence";
import { makeBrief, makeCast, startLive, type Cast } from "../../collab/live/liveOffice";
import { presenceMessage, RawClient } from "../../collab/live/rawClient";
import { StockClient, until } from "../../collab/live/stockClient";
import { testDatabase } from "../../support/database";

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast(await testDatabase());
});

const HTML = "<img src=x onerror=alert(1)>";

/** States that somebody may claim; what a page takes from them is checked field by field. */
const CLAIMS: readonly [string, unknown][] = [
  ["a false person", { user: { id: "1", name: "ผู้ว่าราชการจังหวัด", org: HTML, colour: "javascript:alert(1)" } }],
  ["markup as name", { user: { name: HTML } }],
  ["a colour that is a style", { user: { colour: "red;background:url(//evil.example)" } }],
  ["no object as user", { user: HTML }],
  ["a focus that is markup", { focus: HTML }],
  ["a focus of markup", { focus: { item: HTML, row: HTML, cell: HTML } }],
  ["an item that is no number", { focus: { item: 1e308 * 10 } }],
  ["a caret in nowhere", { caret: { text: 5, anchor: {}, head: [] } }],
  ["prototype", JSON.parse('{"__proto__":{"user":{"name":"x"}},"constructor":{"name":"x"}}') as unknown],
];

describe("[S15] markup and false claims in presence", () => {
  test.each(CLAIMS)("%s: others see the server's words and nothing that is not checked", async (_name, state) => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const watcher = await new StockClient(server, room, cast.roads).synced();
    const liar = await new RawClient(server, room, cast.tao).joined();
    liar.send(presenceMessage([{ clientId: 77, clock: 1, state }]));
    await until(() => watcher.provider.awareness.getStates().has(77));
    const seen = readPresence(watcher.provider.awareness.getStates(), watcher.doc.clientID);
    expect(seen).toHaveLength(1);
    expect(seen[0]?.user).toMatchObject({ id: cast.tao.userId, name: "tao", org: "อบต.ลำปำ" });
    expect(PRESENCE_COLOURS).toContain(seen[0]?.user.colour);
    expect(JSON.stringify(seen[0]?.user)).not.toContain("alert");
    const { focus, caret } = seen[0] ?? {};
    if (focus) expect(Number.isInteger(focus.item)).toBe(true);
    if (caret) expect(typeof caret.text).toBe("string");
    expect(Object.hasOwn(Object.prototype, "user")).toBe(false);
  });

  test("[S15] 100 KB of presence are dropped and cost their sender nothing else", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const watcher = await new StockClient(server, room, cast.roads).synced();
    const liar = await new RawClient(server, room, cast.tao).joined();
    liar.send(presenceMessage([{ clientId: 78, clock: 1, state: { junk: "x".repeat(100_000) } }]));
    liar.send(presenceMessage([{ clientId: 78, clock: 2, state: { focus: { item: 3 } } }]));
    await until(() => watcher.provider.awareness.getStates().has(78));
    expect(watcher.provider.awareness.getStates().get(78)).not.toHaveProperty("junk");
    expect(liar.closeCode).toBeNull();
  });
});
