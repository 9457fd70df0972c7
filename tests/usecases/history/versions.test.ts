import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { writtenRuns } from "~/collab/brief/writers";
import { addCostItem, setAmount } from "~/collab/brief/editRows";
import { briefText, setText } from "~/collab/brief/editTexts";
import { readBrief } from "~/collab/briefDoc";
import { satang } from "~/domain/money/satang";
import { replay } from "../../../server/collab/room/loadRoom";
import { storeSnapshot } from "../../../server/db/collab/collabDocs";
import { BRIEF_SCHEMA } from "~/collab/briefSchema";
import { keepVersion } from "../../../server/usecases/history/keepVersion";
import { sweepVersions, thinAllVersions } from "../../../server/usecases/history/versionKeeper";
import { mouUseCases } from "../../../server/usecases/mou/mouUseCases";
import { makeHistoryOffice, type HistoryOffice } from "./historyOffice";

let world: HistoryOffice;
beforeEach(async () => {
  world = await makeHistoryOffice();
  return () => world.close();
});

const MINUTE = 60_000;
const open = (who: keyof HistoryOffice["people"]) => world.history.open(world.people[who], world.briefId);
const write = (who: keyof HistoryOffice["people"], words: string) =>
  world.edit(world.people[who], (doc) => setText(briefText(doc, "outputs"), words));

describe("named versions", () => {
  test("hold what is durable, with its sequence, hash and who wrote", async () => {
    const number = await world.history.name(world.people.tao, world.briefId, "  ก่อน   เวที ๒ ");
    const { prisma } = world.deps.db;
    const version = await prisma.docVersion.findUniqueOrThrow({ where: { room_number: { room: world.room, number } } });
    const doc = await prisma.collabDoc.findUniqueOrThrow({ where: { doc: world.room } });
    expect(version).toMatchObject({ name: "ก่อน เวที ๒", kind: "NAMED", headSeq: doc.head, areaCode: "93" });
    expect(version.content).toEqual(JSON.parse(JSON.stringify(await world.content())));
    const { model } = replay(BRIEF_SCHEMA, { doc: world.room, snapshot: version.body, tail: [] });
    expect(readBrief(model.doc).content).toEqual(await world.content());
    expect(version.hash).toMatch(/^[0-9a-f]{64}$/);
    const [listed] = (await open("observer")).versions;
    expect(listed).toMatchObject({ number, by: { nameTh: "tao", agency: 1 }, totalSatang: 100_000_000n });
    expect(listed?.editors.map(({ nameTh }) => nameTh)).toEqual(["planner", "roads"]);
  });

  test("equal contents have equal hashes, whatever way led there", async () => {
    await world.history.name(world.people.roads, world.briefId, "หนึ่ง");
    await write("roads", "ก");
    await write("roads", "");
    await world.history.name(world.people.roads, world.briefId, "สอง");
    const [second, first] = (await open("roads")).versions;
    expect(second?.hash).toBe(first?.hash);
    expect(second?.summary).toEqual({ items: 0, added: 0, removed: 0, changed: 0, difference: 0n });
  });

  test("are made by whoever may write; names have 1 to 80 characters", async () => {
    const name = (who: keyof HistoryOffice["people"], words: string) =>
      world.history.name(world.people[who], world.briefId, words);
    await expect(name("observer", "x")).rejects.toMatchObject({ code: "forbidden" });
    await expect(name("stranger", "x")).rejects.toMatchObject({ code: "notFound" });
    await expect(name("roads", "   ")).rejects.toMatchObject({ code: "badInput" });
    await expect(name("roads", "ก".repeat(81))).rejects.toMatchObject({ code: "badInput" });
    expect(await name("roads", "ก".repeat(80))).toBe(1);
  });

  test("many at once get numbers of their own", async () => {
    const names = ["ก", "ข", "ค", "ง", "จ", "ฉ"];
    const numbers = await Promise.all(names.map((one) => world.history.name(world.people.roads, world.briefId, one)));
    expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe("versions at gates", () => {
  test("memoranda keep what they were drawn from", async () => {
    await world.edit(world.people.roads, (doc) =>
      addCostItem(doc, {
        ...{ activityId: world.activityId, orgId: world.orgs.roads, description: "เรือ", isAsset: true },
        receiverOrgId: world.orgs.tao,
      }),
    );
    await mouUseCases(world.deps).draft(world.people.roads, world.projectId);
    expect((await open("roads")).versions[0]).toMatchObject({
      kind: "GATE",
      gate: "MOU_DRAFTED",
      by: { nameTh: "roads" },
    });
  });

  test("after a freeze in the same transaction the version is the frozen state", async () => {
    const { prisma } = world.deps.db;
    await prisma.$transaction(async (tx) => {
      const { head } = await world.collab.freeze(tx, world.room);
      await keepVersion(tx, world.deps, world.room, { kind: "GATE", gate: "SUBMITTED" }, world.people.planner);
      const version = await tx.docVersion.findFirstOrThrow({ where: { room: world.room } });
      expect(version.headSeq).toBe(head);
    });
  });

  test("a transaction that is taken back keeps no version", async () => {
    const { prisma } = world.deps.db;
    const failing = prisma.$transaction(async (tx) => {
      await keepVersion(tx, world.deps, world.room, { kind: "GATE", gate: "SUBMITTED" }, world.people.planner);
      throw new Error("taken back");
    });
    await expect(failing).rejects.toThrow("taken back");
    expect(await prisma.docVersion.count()).toBe(0);
  });
});

describe("automatic versions", () => {
  const kinds = async () => (await open("roads")).versions.map(({ kind, gate }) => `${kind} ${gate ?? ""}`.trim());

  test("are kept once work has paused for ten minutes, and not twice", async () => {
    await write("roads", "คลอง");
    expect(await sweepVersions(world.deps)).toBe(0);
    await world.age(11 * MINUTE);
    expect(await sweepVersions(world.deps)).toBe(1);
    expect(await sweepVersions(world.deps)).toBe(0);
    expect(await kinds()).toEqual(["AUTO"]);
  });

  test("each stretch of work between pauses is one, stamped with its time and people", async () => {
    await world.age(60 * MINUTE);
    await write("tao", "คลอง");
    await world.age(30 * MINUTE);
    await write("roads", "ถนน");
    await sweepVersions(world.deps);
    const { versions, now } = await open("observer");
    expect(versions.map(({ editors }) => editors.map(({ nameTh }) => nameTh))).toEqual([["tao"], ["planner", "roads"]]);
    expect(Date.parse(versions[0]?.at ?? "")).toBeLessThan(Date.now() - 29 * MINUTE);
    expect(now.editors.map(({ nameTh }) => nameTh)).toEqual(["roads"]);
    expect(now.summary).toMatchObject({ items: 1 });
  });

  test("a brief with nothing but its first content has none", async () => {
    await world.start("อีกโครงการ");
    await world.age(11 * MINUTE);
    expect(await sweepVersions(world.deps)).toBe(1);
    expect(await world.deps.db.prisma.docVersion.count()).toBe(1);
  });

  test("are found also when the log before was compacted away", async () => {
    const { prisma, pool } = world.deps.db;
    const { head } = await prisma.collabDoc.findUniqueOrThrow({ where: { doc: world.room } });
    const snapshot = await prisma.collabUpdate.findMany({ where: { doc: world.room }, orderBy: { seq: "asc" } });
    const state = Y.mergeUpdates(snapshot.map(({ body }) => body));
    const now = new Date(Date.now() + 100 * 24 * 60 * MINUTE);
    await storeSnapshot(pool, { doc: world.room, seq: head, snapshot: state, keepDays: 90, now });
    expect(await prisma.collabUpdate.count({ where: { doc: world.room } })).toBe(0);
    await write("roads", "หลังบีบอัด");
    await world.age(11 * MINUTE);
    expect(await sweepVersions(world.deps)).toBe(1);
    const { content } = await world.history.version(world.people.roads, world.briefId, 1);
    expect(content).toEqual(await world.content());
  });

  test("old ones are thinned, named ones stay", async () => {
    await world.age(11 * MINUTE);
    await sweepVersions(world.deps);
    await write("roads", "ก");
    await world.age(11 * MINUTE);
    await sweepVersions(world.deps);
    await world.history.name(world.people.roads, world.briefId, "อยู่ตลอด");
    world.office.clock.pass(3 * 24 * 60 * MINUTE);
    expect(await thinAllVersions(world.deps)).toBe(1);
    expect(await kinds()).toContain("NAMED");
    world.office.clock.pass(400 * 24 * 60 * MINUTE);
    expect(await thinAllVersions(world.deps)).toBe(0);
  });
});

describe("comparing", () => {
  test("a version with now: fields in order, money with its difference, and who changed the cell last", async () => {
    const from = await world.history.name(world.people.roads, world.briefId, "แรก");
    await world.edit(world.people.tao, (doc) => setAmount(doc, world.lineId, 2568, satang(350_000_000)));
    await write("planner", "คลองสะอาด");
    const view = await world.history.compare(world.people.observer, world.briefId, from, null);
    expect(view.comparison.items.map(({ item }) => item)).toEqual([11, 12]);
    expect(view.summary).toEqual({ items: 2, added: 0, removed: 0, changed: 1, difference: 250_000_000n });
    expect(view.writers[`funding/${world.lineId}/y2568`]).toMatchObject({ nameTh: "tao" });
    expect(view.activities[world.activityId]).toBe("ขุดลอกร่องน้ำ");
  });

  test("two versions; a version that is not there, and a brief of elsewhere, are alike", async () => {
    const first = await world.history.name(world.people.roads, world.briefId, "แรก");
    await write("roads", "คลอง");
    const second = await world.history.name(world.people.roads, world.briefId, "สอง");
    await write("roads", "ทีหลัง");
    const compare = (who: keyof HistoryOffice["people"], from: number, to: number | null) =>
      world.history.compare(world.people[who], world.briefId, from, to);
    expect((await compare("observer", first, second)).comparison.items).toMatchObject([
      { item: 12, fields: [{ value: { before: "", after: "คลอง" } }] },
    ]);
    await expect(compare("observer", first, 99)).rejects.toMatchObject({ code: "notFound" });
    await expect(compare("stranger", first, second)).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("who wrote what", () => {
  test("clients lead to people and agencies, lead first; the first content is the system's", async () => {
    await write("roads", "คลอง");
    await world.edit(world.people.tao, (doc) => setText(briefText(doc, "outputs"), "คลองสะอาด"));
    const { agencies, people, clients } = await world.history.authors(world.people.observer, world.briefId);
    expect(agencies.map(({ orgId }) => orgId).slice(0, 2)).toEqual([world.orgs.roads, world.orgs.tao]);
    const names: (string | null)[] = [];
    await world.collab.edit(world.room, null, (doc) => {
      for (const { clientId } of writtenRuns(briefText(doc, "outputs"))) {
        const place = clients[clientId] ?? null;
        names.push(place === null ? null : (people[place]?.nameTh ?? ""));
      }
      const [first] = writtenRuns(briefText(doc, "title"));
      names.push(clients[first?.clientId ?? 0] === null ? "system" : "?");
    });
    expect(names).toEqual(["roads", "tao", "system"]);
  });

  test("a restore keeps the words that were there, and their writers", async () => {
    await write("tao", "คลองสะอาด น้ำใส");
    const number = await world.history.name(world.people.roads, world.briefId, "แรก");
    await write("roads", "คลองสะอาด แต่น้ำใส");
    await world.history.restore(world.people.roads, world.briefId, number);
    const { people, clients } = await world.history.authors(world.people.observer, world.briefId);
    await world.collab.edit(world.room, null, (doc) => {
      const writers = writtenRuns(briefText(doc, "outputs")).map(
        ({ clientId }) => people[clients[clientId] ?? -1]?.nameTh,
      );
      expect(writers).toEqual(["tao"]);
    });
  });

  test("words that restores had to write anew stay with who wrote them, also through two restores", async () => {
    await write("tao", "คลองสะอาด");
    await write("roads", "คลองสะอาด น้ำใส");
    const number = await world.history.name(world.people.roads, world.briefId, "แรก");
    for (let round = 0; round < 2; round++) {
      await world.wipe(world.people.roads);
      await world.history.restore(world.people.planner, world.briefId, number);
      if (round === 0) await world.history.name(world.people.roads, world.briefId, "หลังเรียกคืน");
    }
    const restored = (await open("roads")).versions.find(({ name }) => name === "หลังเรียกคืน")?.number ?? 0;
    await world.wipe(world.people.roads);
    await world.history.restore(world.people.planner, world.briefId, restored);
    const { people, clients, inherited } = await world.history.authors(world.people.observer, world.briefId);
    await world.collab.edit(world.room, null, (doc) => {
      const writers = writtenRuns(briefText(doc, "outputs"), inherited).map(({ clientId, from, to }) => [
        people[clients[clientId] ?? -1]?.nameTh,
        to - from,
      ]);
      expect(writers).toEqual([
        ["tao", 9],
        ["roads", 6],
      ]);
    });
  });

  test("strangers learn nothing", async () => {
    await expect(world.history.authors(world.people.stranger, world.briefId)).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(open("stranger")).rejects.toMatchObject({ code: "notFound" });
  });
});
