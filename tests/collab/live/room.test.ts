import { beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { setAmount, setCell } from "~/collab/brief/editRows";
import { briefText, setText } from "~/collab/brief/editTexts";
import { setFact } from "~/collab/brief/editFacts";
import { readBrief } from "~/collab/briefDoc";
import { CLOSE } from "~/collab/closeCodes";
import { satang } from "~/domain/money/satang";
import { readBriefContent } from "../../../server/db/briefContent";
import { testDatabase, type TestDatabase } from "../../support/database";
import { SAMPLE_IDS as ids } from "../briefSample";
import { makeBrief, makeCast, startLive, type Cast } from "./liveOffice";
import { OwnClient, StockClient, until } from "./stockClient";

let db: TestDatabase;
let cast: Cast;
beforeAll(async () => {
  db = await testDatabase();
  cast = await makeCast(db);
});

describe("two people in one brief", () => {
  test("the stock client gets the content, and each sees what the other types", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const lead = await new StockClient(server, room, cast.roads).synced();
    const partner = await new StockClient(server, room, cast.tao).synced();
    expect(readBrief(lead.doc).content.title).toBe("โครงการพัฒนาเส้นทางเชื่อมโยงการท่องเที่ยว");
    setText(briefText(lead.doc, "title"), "ถนนสายใหม่");
    setText(briefText(partner.doc, "outputs"), "ถนน ๒ สาย");
    await until(() => readBrief(partner.doc).content.title === "ถนนสายใหม่");
    await until(() => readBrief(lead.doc).content.outputs === "ถนน ๒ สาย");
  });

  test("what is confirmed lies in the log, the tables and every other page", async () => {
    const server = await startLive(cast.office);
    const { room, briefId } = await makeBrief(cast, server.service);
    const lead = await new OwnClient(server, room, cast.roads).settled();
    setAmount(lead.doc, ids.funding1, 2568, satang(77_00));
    setFact(lead.doc, "nationalCode", "1.1");
    setCell(lead.doc, "indicators", ids.indicator1, "targetStd", "9");
    await lead.settled();
    expect(await readBriefContent(db.prisma, briefId)).toEqual(readBrief(lead.doc).content);
    expect(await server.service.read(room)).toEqual(readBrief(lead.doc).content);
    const head = await db.prisma.collabDoc.findUniqueOrThrow({ where: { doc: room } });
    const brief = await db.prisma.brief.findUniqueOrThrow({ where: { id: briefId } });
    expect(brief.docSeq).toBe(head.head);
    const rows = await db.prisma.collabUpdate.findMany({ where: { doc: room }, orderBy: { seq: "asc" } });
    expect(rows.map((row) => row.seq)).toEqual(rows.map((_, index) => BigInt(index + 1)));
    expect(rows.at(-1)?.userId).toBe(cast.roads.userId);
  });

  test("a pure deletion is confirmed too", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const lead = await new OwnClient(server, room, cast.roads).settled();
    briefText(lead.doc, "title").delete(0, 5);
    expect(lead.saved).toBe(false);
    await lead.settled();
    expect((await server.service.read(room)).title).toBe(readBrief(lead.doc).content.title);
  });

  test("a money row that changed is news for the window; a text is not", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const lead = await new OwnClient(server, room, cast.roads).settled();
    const news: string[] = [];
    server.bus.on("window", ({ areaCode, fy, cause }) => void news.push(`${areaCode}-${fy} ${cause?.th ?? ""}`));
    setText(briefText(lead.doc, "title"), "ชื่อใหม่");
    await lead.settled();
    setAmount(lead.doc, ids.funding1, 2568, satang(5));
    await lead.settled();
    await until(() => news.length > 0);
    expect(news).toEqual(["93-2568 แก้วงเงิน: ชื่อใหม่"]);
  });

  test("the server's own edit reaches open pages, log and tables; a change that throws leaves nothing", async () => {
    const server = await startLive(cast.office);
    const { room, briefId } = await makeBrief(cast, server.service);
    const page = await new StockClient(server, room, cast.tao).synced();
    await server.service.edit(room, cast.roads, (doc) => setText(briefText(doc, "title"), "แก้โดยระบบ"));
    expect((await readBriefContent(db.prisma, briefId))?.title).toBe("แก้โดยระบบ");
    await until(() => readBrief(page.doc).content.title === "แก้โดยระบบ");
    const failing = server.service.edit(room, null, (doc) => {
      setText(briefText(doc, "title"), "ครึ่งเดียว");
      throw new Error("changed its mind");
    });
    await expect(failing).rejects.toThrow("changed its mind");
    expect((await server.service.read(room)).title).toBe("แก้โดยระบบ");
  });
});

describe("who may do what", () => {
  test("a forbidden edit is refused with its reason, closes its page for good, and reaches nobody", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const other = await new StockClient(server, room, cast.roads).synced();
    const partner = await new OwnClient(server, room, cast.tao).settled();
    setText(briefText(partner.doc, "title"), "ของเรา");
    await until(() => partner.connection.finalCode() !== null);
    expect(partner.connection.finalCode()).toBe(CLOSE.forbiddenContent);
    expect(partner.connection.refused()).toBe("no right on item 1");
    await server.service.edit(room, null, (doc) => setText(briefText(doc, "outputs"), "marker"));
    await until(() => readBrief(other.doc).content.outputs === "marker");
    expect(readBrief(other.doc).content.title).toBe("โครงการพัฒนาเส้นทางเชื่อมโยงการท่องเที่ยว");
  });

  test("[S05] a reader reads live; what it writes is dropped and named, and it goes on reading", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const reader = await new OwnClient(server, room, cast.observer).settled();
    const lead = await new StockClient(server, room, cast.roads).synced();
    setText(briefText(reader.doc, "title"), "จากผู้อ่าน");
    await until(() => reader.connection.refused() !== null);
    setText(briefText(lead.doc, "outputs"), "สด");
    await until(() => readBrief(reader.doc).content.outputs === "สด");
    expect((await server.service.read(room)).title).not.toBe("จากผู้อ่าน");
    expect(reader.provider.wsconnected).toBe(true);
  });

  test("[S01][S06][S07] no session, a foreign brief, an absent brief, an odd name: final codes, nothing shown", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    await db.prisma.project.updateMany({ data: { state: "IDEA" }, where: { brief: { id: room.slice(6) } } });
    const absent = "brief/00000000-0000-4000-8000-000000000000";
    const tries: [string, typeof cast.roads | null, number][] = [
      [room, null, CLOSE.signInAgain],
      [room, cast.stranger, CLOSE.notFound],
      [absent, cast.roads, CLOSE.notFound],
      ["brief/__proto__", cast.roads, CLOSE.notFound],
      ["nothing", cast.roads, CLOSE.notFound],
      [`mou/${room.slice(6)}`, cast.roads, CLOSE.notFound],
      ["scratch/roads/t1", cast.stranger, CLOSE.notFound],
    ];
    for (const [name, actor, code] of tries) {
      const client = new StockClient(server, name, actor);
      await until(() => client.finalCode !== null);
      expect(client.finalCode).toBe(code);
      expect(client.doc.store.clients.size).toBe(0);
    }
    expect(await db.prisma.collabDoc.findUnique({ where: { doc: absent } })).toBeNull();
  });

  test("[S53] a right that is taken away acts at once on an open page", async () => {
    const server = await startLive(cast.office);
    const { room, projectId } = await makeBrief(cast, server.service);
    const partner = await new OwnClient(server, room, cast.tao).settled();
    const reader = await new StockClient(server, room, cast.observer).synced();
    await db.prisma.projectPartner.deleteMany({ where: { projectId, orgId: cast.orgs.tao } });
    server.bus.emit("access", { room });
    setText(briefText(partner.doc, "outputs"), "ช้าไป");
    await until(() => partner.closeCodes.includes(CLOSE.accessChanged));
    await until(() => partner.connection.refused() !== null);
    expect(reader.closeCode).toBeNull();
    expect((await server.service.read(room)).outputs).toBe("ถนน ๑ สาย");
  });

  test("[S54] an ended session closes its sockets", async () => {
    const people = new Map([[cast.roads.userId, cast.roads]]);
    const sessions = { actorOf: async (cookie?: string) => people.get(cookie?.slice(8) ?? "") ?? null };
    const server = await startLive(cast.office, { sessions });
    const { room } = await makeBrief(cast, server.service);
    const lead = await new StockClient(server, room, cast.roads).synced();
    people.clear();
    server.bus.emit("access", { userId: cast.roads.userId });
    await until(() => lead.finalCode === CLOSE.signInAgain);
  });

  test("[S32] a frozen brief tells its writers once and lets them back as readers", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const lead = await new OwnClient(server, room, cast.roads).settled();
    setText(briefText(lead.doc, "title"), "ก่อนปิด");
    const frozen = await db.prisma.$transaction((tx) => server.service.freeze(tx, room));
    server.bus.emit("access", { room });
    await until(() => lead.connection.finalCode() === CLOSE.frozen);
    const row = await db.prisma.collabDoc.findUniqueOrThrow({ where: { doc: room } });
    expect(row.head).toBe(frozen.head);
    setText(briefText(lead.doc, "title"), "หลังปิด");
    lead.connection.reconnect();
    await until(() => lead.connection.refused() !== null);
    expect((await server.service.read(room)).title).toBe("ก่อนปิด");
    await expect(server.service.edit(room, null, (doc) => setText(briefText(doc, "title"), "x"))).rejects.toThrow(
      "frozen",
    );
  });

  test("[S03][S04] a foreign or missing Origin is answered with 403", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    for (const origin of ["http://evil.example", "null", `${server.origin}.evil.example`, undefined]) {
      const client = new StockClient({ url: server.url, origin: origin ?? "" }, room, cast.roads);
      await until(() => client.provider.wsUnsuccessfulReconnects > 0);
      expect(client.provider.synced).toBe(false);
      client.destroy();
    }
  });

  test("[S93] a page of another epoch is told to load anew", async () => {
    const server = await startLive(cast.office);
    const { room } = await makeBrief(cast, server.service);
    const old = new OwnClient(server, room, cast.roads, new Y.Doc(), 7);
    await until(() => old.connection.finalCode() === CLOSE.clientTooOld);
  });
});
