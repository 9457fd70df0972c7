import { beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { addActivity, addFunding, moveRow, removeRow, setAmount, setCell } from "~/collab/brief/editRows";
import { briefText, setText } from "~/collab/brief/editTexts";
import { setDistrict } from "~/collab/brief/editFacts";
import { readBrief } from "~/collab/briefDoc";
import { CLOSE } from "~/collab/closeCodes";
import { FUND_SOURCES } from "~/domain/brief/briefContent";
import { satang } from "~/domain/money/satang";
import { verifyCollab } from "../../../server/collab/verify";
import { readBriefContent } from "../../../server/db/briefContent";
import { loadDoc } from "../../../server/db/collab/collabDocs";
import { replay } from "../../../server/collab/room/loadRoom";
import { BRIEF_SCHEMA } from "~/collab/briefSchema";
import { testDatabase, type TestDatabase } from "../../support/database";
import { pick, seededRandom } from "../seededRandom";
import { makeBrief, makeCast, startLive, type Cast } from "./liveOffice";
import { OwnClient, StockClient, until } from "./stockClient";

let db: TestDatabase;
let cast: Cast;
beforeAll(async () => {
  db = await testDatabase();
  cast = await makeCast(db);
});

const THAI = ["ที่", "น้ำ", "ก", "ฐ", "เ", "กำ", " ", "ปู่"];

/** One edit as a person of the lead makes it, through the doors. */
function edit(random: () => number, doc: Y.Doc): void {
  const { activities, funding } = readBrief(doc).content;
  const kind = random();
  const text = briefText(doc, pick(random, ["title", "rationale", "outputs", "areaText"] as const));
  if (kind < 0.5) {
    const value = text.toString();
    const at = Math.floor(random() * (value.length + 1));
    setText(text, random() < 0.25 ? value.slice(0, at) : value.slice(0, at) + pick(random, THAI) + value.slice(at));
  } else if (kind < 0.7 && funding.length > 0)
    setAmount(
      doc,
      pick(random, funding).id,
      2568 + Math.floor(random() * 3),
      random() < 0.2 ? null : satang(Math.floor(random() * 1e9)),
    );
  else if (kind < 0.78) addActivity(doc, { orgId: cast.orgs.roads, title: pick(random, THAI) });
  else if (kind < 0.86 && activities.length > 0)
    addFunding(doc, {
      activityId: pick(random, activities).id,
      orgId: cast.orgs.roads,
      source: pick(random, FUND_SOURCES),
    });
  else if (kind < 0.9 && activities.length > 2) removeRow(doc, "activities", pick(random, activities).id, 1);
  else if (kind < 0.94 && activities.length > 1)
    moveRow(doc, "activities", pick(random, activities).id, pick(random, activities).id);
  else if (kind < 0.97 && activities.length > 0)
    setCell(doc, "activities", pick(random, activities).id, "periodStart", "2025-01-01");
  else setDistrict(doc, `93${String(Math.floor(random() * 11)).padStart(2, "0")}`, random() < 0.5);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test.each([1, 2, 3, 4, 5])(
  "[G3][G4][G6][S30] seed %i: twelve pages, cuts, offline work and restarts end in one content, everywhere and once",
  { timeout: 60_000 },
  async (seed) => {
    const random = seededRandom(seed * 7919);
    let server = await startLive(cast.office);
    const { room, briefId } = await makeBrief(cast, server.service);
    // a person each: one person may connect only 20 times a minute
    const people = await Promise.all(
      Array.from({ length: 12 }, (_, n) => cast.office.person(`roads-${seed}-${n}`, cast.orgs.roads)),
    );
    const pages = await Promise.all(people.map((who) => new OwnClient(server, room, who).settled()));
    const markers: string[] = [];
    for (let step = 0; step < 150; step++) {
      const page = pick(random, pages);
      edit(random, page.doc);
      if (step % 10 === 0) {
        const marker = `<${seed}-${step}>`;
        markers.push(marker);
        briefText(page.doc, "objectives").insert(0, marker);
      }
      const chance = random();
      if (chance < 0.06) page.provider.disconnect();
      else if (chance < 0.12) for (const other of pages) if (!other.provider.wsconnected) other.provider.connect();
      if (step === 60 || step === 110) {
        await server.close();
        server = await startLive(cast.office, {}, server.port);
      }
      if (step % 15 === 0) await pause(15);
    }
    for (const page of pages) page.connection.reconnect();
    for (const page of pages) await page.settled();
    const [first] = pages;
    if (!first) throw new Error("no page");
    const content = () => readBrief(first.doc).content;
    await until(() => pages.every((page) => JSON.stringify(readBrief(page.doc).content) === JSON.stringify(content())));
    const vector = (doc: Y.Doc) => [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
    await until(() => pages.every((page) => JSON.stringify(vector(page.doc)) === JSON.stringify(vector(first.doc))));
    for (const marker of markers) expect(content().objectives.split(marker)).toHaveLength(2);
    const stored = await loadDoc(db.pool, room);
    if (!stored) throw new Error("the log is gone");
    const replayed = replay(BRIEF_SCHEMA, stored).model.doc;
    expect(readBrief(replayed).content).toEqual(content());
    expect(await readBriefContent(db.prisma, briefId)).toEqual(content());
    expect((await verifyCollab(db)).mismatches).toEqual([]);
  },
);

describe("content is there once", () => {
  test("[G4][S36] twenty first visitors at once see the seed once, and each is synced only with content", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service, { rationale: "ครั้งเดียว" });
    const visitors = Array.from(
      { length: 20 },
      (_, n) => new StockClient(server, room, n < 10 ? cast.roads : cast.tao),
    );
    const early: string[] = [];
    for (const { provider, doc } of visitors)
      provider.on("sync", (synced) => {
        if (synced) early.push(briefText(doc, "rationale").toString());
      });
    await until(() => visitors.every(({ provider }) => provider.synced));
    expect(early).toHaveLength(20);
    expect(new Set(early)).toEqual(new Set(["ครั้งเดียว"]));
  });

  test("[G4][S34] reload, reconnect and restart double nothing", async () => {
    let server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service, { rationale: "ครั้งเดียว" });
    const page = await new OwnClient(server, room, cast.roads).settled();
    for (let n = 0; n < 3; n++) {
      page.connection.reconnect();
      await page.settled();
    }
    await server.close();
    server = await startLive(cast.office, {}, server.port);
    await page.settled();
    const fresh = await new StockClient(server, room, cast.tao).synced();
    expect(briefText(fresh.doc, "rationale").toString()).toBe("ครั้งเดียว");
    expect(briefText(page.doc, "rationale").toString()).toBe("ครั้งเดียว");
  });

  test("[S31] long offline while the document changed 1,000 times: both sides are kept", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service, { rationale: "", outputs: "" });
    const away = await new OwnClient(server, room, cast.roads).settled();
    away.provider.disconnect();
    const there = await new OwnClient(server, room, cast.tao).settled();
    for (let n = 0; n < 1000; n++) {
      briefText(away.doc, "rationale").insert(0, "ก");
      briefText(there.doc, "outputs").insert(0, "ข");
    }
    await until(() => there.saved, 30_000);
    expect(away.saved).toBe(false);
    away.provider.connect();
    await away.settled();
    expect(readBrief(away.doc).content).toMatchObject({ rationale: "ก".repeat(1000), outputs: "ข".repeat(1000) });
    expect(await server.service.read(room)).toEqual(readBrief(away.doc).content);
  });

  test("[S32] offline work on a document that was frozen meanwhile is not merged, and its author is told", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const away = await new OwnClient(server, room, cast.roads).settled();
    away.provider.disconnect();
    setText(briefText(away.doc, "title"), "ช้าไป");
    await db.prisma.$transaction((tx) => server.service.freeze(tx, room));
    server.bus.emit("access", { room });
    away.provider.connect();
    await until(() => away.connection.refused() !== null);
    expect(away.connection.finalCode()).not.toBe(CLOSE.forbiddenContent);
    expect((await server.service.read(room)).title).not.toBe("ช้าไป");
  });
});
